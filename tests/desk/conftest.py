"""A small invented partnership in a folder of its own, and the commands of build.py run on it as a person would.

Most commands run in the test's own process, which has everything imported already; `outside` runs the real one in a
process of its own, for what only that can show. States that many tests begin with are made once and copied.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk.cli.commands import app

ROOT = Path(__file__).resolve().parents[2]
MINUTES = """Thornwick Quality Network
FINAL MEETING NOTES

Date: 14 January 2026
Time: 2:00pm – 4:00pm
Venue: Elder Hall
Chaired by: Oriel Pask

Attendees:
Oriel Pask\tOP\tIndependent Chair
Wanda Ferrow\tWF\tDesignated Nurse, Thornwick Hospital
Apologies:
Emrys Dowd\tED\tHead of Service, Thornwick Council

1.\tWelcome
\tOP welcomed everyone. Wanda Ferrow thanked the members for their reports.
2.\tAudit of early help
\tWF said that the audit of early help was complete and the findings were positive.
\tAction 1: WF to send the findings to all partners by 2 March 2026.
3.\tDate of Next Meeting
\t15 April 2026

Action Table
\tAction\tOfficer
1\tSend the findings to all partners by 2 March 2026.\tWF
"""


@dataclass(frozen=True)
class Desk:
    """A content folder with its outputs beside it."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def source(self) -> Path:
        return self.content / "minutes" / "network.txt"

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(ROOT / "build.py"), *words]

    def environment(self) -> dict[str, str]:
        return {**os.environ, "CANDOUR_INSIDE": "requirements.lock", "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command in this process: its exit status and what it printed."""
        out, err = io.StringIO(), io.StringIO()
        status: object = 0
        with redirect_stdout(out), redirect_stderr(err):
            try:
                app(list(words), prog_name="build.py")
            except SystemExit as done:
                status = done.code or 0
        return subprocess.CompletedProcess(words, int(str(status)), out.getvalue(), err.getvalue())

    def outside(self, *words: str) -> subprocess.CompletedProcess[str]:
        """The same command as a process of its own."""
        return subprocess.run(
            self.command(*words), capture_output=True, text=True, encoding="utf-8", env=self.environment(), check=False
        )

    def build(self, *more: str) -> subprocess.CompletedProcess[str]:
        report = str(self.folder / "report.json")
        return self.run("--content", str(self.content), "--output", str(self.site), "--report", report, *more)

    def errand(self, name: str, *more: str) -> subprocess.CompletedProcess[str]:
        return self.run(name, *more, "--content", str(self.content))

    def approve(self) -> str:
        """Sign the one meeting off; its id."""
        (meeting,) = self.ids()
        done = self.errand(
            "approve", meeting, "--by", "Oriel Pask", "--role", "Chair", "--circulated", "--comments", "none", "--read"
        )
        assert done.returncode == 0, done.stderr
        return meeting

    def ids(self) -> list[str]:
        import json

        told = json.loads((self.folder / "report.json").read_text("utf-8"))
        return [meeting["id"] for meeting in told["meetings"]]

    def bytes(self) -> dict[str, bytes]:
        files = sorted(path for path in self.site.rglob("*") if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in files}


def _set_up(folder: Path) -> Desk:
    made = Desk(folder)
    made.source.parent.mkdir(parents=True)
    made.source.write_text(MINUTES, encoding="utf-8")
    (made.content / "partnership.yaml").write_text(
        "name: Thornwick Safeguarding Partnership\norganisations: [Thornwick Council, Thornwick Hospital, Elder Hall]\n"
        "places: [Thornwick]\n",
        encoding="utf-8",
    )
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Minutes that nobody has looked at yet."""
    return _set_up(tmp_path)


def _approve(desk: Desk) -> None:
    assert desk.build().returncode == 0
    desk.approve()


def _publish(desk: Desk) -> None:
    _approve(desk)
    assert "1 meeting published" in desk.build().stdout


Copies = Callable[[Callable[[Desk], None], Path], Desk]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Copies:
    """A state of a desk, made the first time it is asked for; a copy of it in a folder."""
    made: dict[Callable[[Desk], None], Path] = {}

    def copy(steps: Callable[[Desk], None], folder: Path) -> Desk:
        if steps not in made:
            made[steps] = tmp_path_factory.mktemp(steps.__name__.strip("_"))
            steps(_set_up(made[steps]))
        shutil.copytree(made[steps], folder, dirs_exist_ok=True)
        return Desk(folder)

    return copy


@pytest.fixture
def approved(tmp_path: Path, made_once: Copies) -> Desk:
    """The same minutes, built once and signed off."""
    return made_once(_approve, tmp_path)


@pytest.fixture
def published(tmp_path: Path, made_once: Copies) -> Desk:
    """The same minutes, built, signed off, and built again: they are on the site."""
    return made_once(_publish, tmp_path)
