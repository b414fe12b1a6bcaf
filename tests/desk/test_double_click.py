"""The files to double-click open the desk, say plainly that Python is missing, and survive being unpacked anywhere."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desk.options import ROOT

HEADERS = ("X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy", "Strict-Transport-Security")
SERVERS = ROOT / "docs" / "guide" / "servers"


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    folder = tmp_path / "a folder with blanks"
    folder.mkdir()
    for name in ("Candour.command", "candour.desktop"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "build.py").write_text("import sys; print('asked for', sys.argv[1:])\n", "utf-8")
    return folder


def run(command: list[str], path: str = os.environ["PATH"]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, text=True, check=False, input="\n", env={"PATH": path}, timeout=30
    )


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_the_shell_file_opens_the_desk_from_wherever_it_lies(unpacked: Path) -> None:
    told = run([str(unpacked / "Candour.command")])
    assert told.returncode == 0 and "asked for ['review']" in told.stdout


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_without_python_it_says_what_to_install_and_waits(unpacked: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bin"
    bare.mkdir()
    for tool in ("sh", "dirname"):
        (bare / tool).symlink_to(shutil.which(tool) or "")
    told = run([str(bare / "sh"), str(unpacked / "Candour.command")], str(bare))
    assert told.returncode == 1 and "python.org" in told.stdout


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_the_desktop_entry_finds_the_shell_file_beside_it(unpacked: Path) -> None:
    entry = dict(line.split("=", 1) for line in (unpacked / "candour.desktop").read_text("utf-8").splitlines()[1:])
    words = re.fullmatch(r"sh -c '(.*)' candour %k", entry["Exec"])
    assert words and entry["Terminal"] == "true"
    told = run(["sh", "-c", words[1], "candour", str(unpacked / "candour.desktop")])
    assert "asked for ['review']" in told.stdout


def test_the_batch_file_ends_its_lines_as_windows_does_and_calls_the_desk() -> None:
    raw = (ROOT / "Candour.bat").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n") > 10
    assert b'cd /d "%~dp0"' in raw and b"build.py review %*" in raw and raw.isascii()
    assert raw.count(b"(") - raw.count(b"if not defined PYTHON (") == raw.count(b")") - raw.count(b"\r\n)\r\n")


def test_every_server_example_sets_the_same_headers_and_its_own_page_for_what_is_not_there() -> None:
    examples = sorted(path for path in SERVERS.iterdir())
    assert len(examples) == 4
    for path in examples:
        words = path.read_text("utf-8")
        assert [name for name in (*HEADERS, "404.html") if name not in words] == [], path.name
    ElementTree.parse(SERVERS / "web.config")
    json.loads((SERVERS / "staticwebapp.config.json").read_text("utf-8"))


def test_every_link_of_the_guide_leads_somewhere() -> None:
    guide = ROOT / "docs" / "guide"
    for page in guide.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
            assert (guide / target).exists(), f"{page.name}: {target}"
