"""The house itself: its words, and nothing of anybody's machine in it."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BANNED = re.compile(r"(^|[_/.])(utils?|helpers?|common|manager|handler|processor|service)s?([_/.]|$)", re.I)


def kept_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return [ROOT / name for name in listed if (ROOT / name).is_file()]


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert not [path for path in kept_files() if BANNED.search(path.relative_to(ROOT).as_posix())]


def test_lock_files_hold_names_versions_and_hashes_only() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text and "--index" not in text and "--find-links" not in text


def test_no_code_path_names_a_place_on_somebodys_machine() -> None:
    private = re.compile(r"/(?:work|root|home|tmp)/\w")
    named = [
        p for p in kept_files() if p.suffix in (".py", ".yaml", ".yml", ".toml", ".md", ".lock") and p != Path(__file__)
    ]
    assert not [path for path in named if private.search(path.read_text(encoding="utf-8"))]


def test_documented_commands_exist() -> None:
    from desk.cli.commands import app

    known = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    used = set(re.findall(r"build\.py ([a-z][a-z-]+)", readme))
    assert used <= known
