"""Builds started together, and builds killed: the site is whole and of one build, and what is said is plain."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.desk.conftest import MINUTES, Copies, Desk

pytestmark = pytest.mark.slow


def start(desk: Desk, *more: str) -> subprocess.Popen[str]:
    words = ("--content", str(desk.content), "--output", str(desk.site), "--report", str(desk.folder / "r.json"), *more)
    pipe = subprocess.PIPE
    return subprocess.Popen(desk.command(*words), env=desk.environment(), stdout=pipe, stderr=pipe, text=True)


def one_public_one_held(desk: Desk) -> None:
    """A meeting on the site, and a second one that nobody approves."""
    assert desk.build().returncode == 0
    desk.approve()
    second = MINUTES.replace("14 January", "11 February").replace("early help", "late visits")
    (desk.source.parent / "second.txt").write_text(second, "utf-8")
    assert "1 meeting published" in desk.build("--as-of", "2026-03-01").stdout


@pytest.fixture
def two(tmp_path: Path, made_once: Copies) -> Desk:
    return made_once(one_public_one_held, tmp_path)


@pytest.fixture(scope="module")
def seconds(tmp_path_factory: pytest.TempPathFactory, made_once: Copies) -> float:
    """How long a build takes on this computer today, as a process of its own."""
    desk = made_once(one_public_one_held, tmp_path_factory.mktemp("timed"))
    began = time.monotonic()
    start(desk, "--as-of", "2026-03-01").communicate(timeout=300)
    return time.monotonic() - began


@pytest.mark.parametrize("pair", range(4))
def test_two_builds_started_together_leave_the_site_of_one(two: Desk, pair: int) -> None:
    desk = two
    whole = desk.bytes()
    running = [start(desk, "--as-of", "2026-03-01")]
    time.sleep(0.3 * (pair // 2))
    running.append(start(desk, "--as-of", "2026-03-01", *(("--preview",) if pair % 2 else ())))
    said = [one.communicate(timeout=300) for one in running]
    for one, (out, error) in zip(running, said, strict=True):
        assert "Traceback" not in out + error
        assert one.returncode == 0, error
    if pair % 2:
        desk.build("--as-of", "2026-03-01")
    assert desk.bytes() == whole
    lines = (desk.content / "records" / "register.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 1


@pytest.mark.parametrize("tenth", range(10))
def test_a_build_killed_at_any_moment_leaves_a_whole_site_and_the_next_one_goes_through(
    two: Desk, seconds: float, tenth: int
) -> None:
    desk = two
    whole = desk.bytes()
    running = start(desk, "--as-of", "2026-03-01")
    time.sleep(seconds * (tenth + 0.5) / 10)
    os.kill(running.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    running.communicate()
    there = {name: data for name, data in desk.bytes().items()} if desk.site.is_dir() else whole
    assert there == whole
    done = desk.build("--as-of", "2026-03-01")
    assert done.returncode == 0 and "Traceback" not in done.stderr
    assert desk.bytes() == whole
    assert not [path for path in Path(desk.folder).glob(".site.*") if path.is_dir()]


def test_nothing_that_was_held_ever_stands_beside_a_public_output(two: Desk) -> None:
    desk = two
    beside = [path for path in desk.folder.rglob("*") if path.is_file() and desk.content not in path.parents]
    shown = [path for path in beside if path.suffix == ".html" and "late visits" in path.read_text("utf-8")]
    assert not shown and not (desk.folder / ".build").exists()
