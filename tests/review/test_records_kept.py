"""Records that several programs write: nothing lost, nothing half written goes unseen."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from errors import DamagedRecord
from redaction.model import Ruling
from redaction.records import jsonl, rulings

ROOT = Path(__file__).resolve().parents[2]


def ruling(key: str, verdict: str = "withhold", at: str = "2026-01-06", by: str = "Jo", **more: str) -> Ruling:
    return Ruling(key, verdict, "meeting", by, at, "a child", **more)  # type: ignore[arg-type]


def write_five_hundred(path: Path, who: str) -> None:
    for number in range(500):
        rulings.add(path, ruling(f"{who}-{number}", by=who))


@pytest.mark.slow
def test_a_thousand_rulings_by_two_writers_at_once_are_all_kept(tmp_path: Path) -> None:
    path = tmp_path / "rulings.jsonl"
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=write_five_hundred, args=(path, who)) for who in ("ada", "bea")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(rulings.load(path)) == 1000


@pytest.mark.slow
@pytest.mark.parametrize("after", [0.3, 0.45, 0.6])
def test_a_writer_killed_at_any_moment_leaves_a_readable_file(tmp_path: Path, after: float) -> None:
    path = tmp_path / "rulings.jsonl"
    code = (
        "import sys; from pathlib import Path\n"
        "from redaction.model import Ruling; from redaction.records import rulings\n"
        "n = 0\n"
        "while True:\n"
        "    rulings.add(Path(sys.argv[1]), Ruling(f'k{n}', 'keep', 'here', 'Jo', '2026-01-06', 'x' * 900)); n += 1\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", code, str(path)], cwd=ROOT)
    until = time.monotonic() + 20
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(after)
    os.kill(writer.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    writer.wait()
    kept = len(rulings.load(path))
    assert kept > 1
    rulings.add(path, ruling("after"))
    assert len(rulings.load(path)) == kept + 1


def test_nothing_is_written_behind_a_torn_line(tmp_path: Path) -> None:
    path = tmp_path / "rulings.jsonl"
    rulings.add(path, ruling("k1"))
    with path.open("ab") as file:
        file.write(b'{"key": "k2", "verd')
    before = path.read_bytes()
    with pytest.raises(DamagedRecord) as fault:
        rulings.add(path, ruling("k3"))
    assert "line 2" in fault.value.where and path.read_bytes() == before


def test_a_reason_with_a_line_separator_stays_one_record(tmp_path: Path) -> None:
    path = tmp_path / "rulings.jsonl"
    jsonl.append(path, {"why": "a\u2028b\nc"})
    assert [record for _, record in jsonl.read(path)] == [{"why": "a\u2028b\nc"}]


def test_two_peoples_files_are_one_and_the_later_answer_is_in_force(tmp_path: Path) -> None:
    rulings.add(tmp_path / "rulings.jsonl", ruling("k1", "keep", "2026-01-08T09:00:00+00:00"))
    rulings.add(tmp_path / "rulings-bea.jsonl", ruling("k1", "withhold", "2026-01-07", "Bea"), ruling("k2", by="Bea"))
    together = rulings.load(tmp_path)
    assert together["k1"].verdict == "keep" and together["k2"].by == "Bea"
    (clash,) = rulings.conflicts(tmp_path)
    assert (clash.in_force.by, clash.other.by) == ("Jo", "Bea")


def test_a_clock_set_back_does_not_reorder_one_persons_answers(tmp_path: Path) -> None:
    rulings.add(tmp_path / "rulings.jsonl", ruling("k", "keep", "2026-01-09"), ruling("k", "withhold", "2026-01-02"))
    assert rulings.load(tmp_path)["k"].verdict == "withhold"


def test_taking_back_an_answer_brings_the_one_before_it_into_force(tmp_path: Path) -> None:
    path = tmp_path / "rulings.jsonl"
    rulings.add(path, ruling("k", "keep"), ruling("k", "withhold"), ruling("k", "undone"))
    assert rulings.load(path)["k"].verdict == "keep"
    rulings.add(path, ruling("k", "undone"))
    assert rulings.load(path) == {}


def test_a_ruling_without_a_date_is_named_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "rulings.jsonl"
    line = {"key": "k", "verdict": "keep", "scope": "here", "by": "Jo", "at": "yesterday", "why": "x"}
    path.write_text(json.dumps(line) + "\n", "utf-8")
    with pytest.raises(DamagedRecord, match="at") as fault:
        rulings.load(path)
    assert "line 1" in fault.value.where
