"""Whatever one document does, it is held with a plain line, and the others go on."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from desk import gather_cases, run, stages
from desk.case import Unread
from desk.isolation import time_limit
from desk.isolation.apart import alone
from desk.options import Order
from desk.reading import meetings as meetings_of
from desk.reviewing.workspace import Bench
from desk.stopwatch import Watch
from errors import CandourError, DetectorUnavailable
from minutes.model import Document, Meeting
from tests.desk.conftest import MINUTES
from tests.review.conftest import folder


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """Two sets of minutes: network.txt, and odd.txt that the tests make trouble with."""
    made = folder(tmp_path, MINUTES)
    (made.content / "minutes" / "odd.txt").write_text(MINUTES.replace("14 January", "21 January"), "utf-8")
    return replace(made, preview=True)


def unread_at(order: Order) -> Unread:
    read = gather_cases.cases(order, Watch())
    assert [case.examined.meeting.document.source.path for case in read.cases] == ["network.txt"]
    (one,) = read.unread
    assert one.file == "odd.txt"
    return one


def test_a_crash_while_parsing_holds_one_document_and_names_it(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = meetings_of.parse

    def parse(document: Document, groups: object) -> Meeting:
        if document.source.path == "odd.txt":
            raise ValueError("zip() argument 2 is longer: Marigold Fenwhistle")
        return whole(document, groups)  # type: ignore[arg-type]

    monkeypatch.setattr(meetings_of, "parse", parse)
    told = unread_at(order)
    assert told.stage == "parse" and told.why.startswith("could not be read, ")
    assert "ValueError" in told.why and "Fenwhistle" not in told.why and told.next_step


def test_a_crash_in_a_detector_holds_one_document(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = stages.detect

    def detect(meeting: Meeting, *rest: object) -> object:
        if "21 January" in meeting.text:
            raise IndexError
        return whole(meeting, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(stages, "detect", detect)
    assert unread_at(order).stage == "detect"


def test_too_deep_a_nest_is_said_in_plain_words(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = meetings_of.read

    def read(path: Path) -> Document:
        if path.name == "odd.txt":
            raise RecursionError
        return whole(path)

    monkeypatch.setattr(meetings_of, "read", read)
    assert "nested too deeply" in unread_at(order).why


def test_a_bad_front_matter_holds_its_own_document_alone(order: Order) -> None:
    odd = order.content / "minutes" / "odd.txt"
    odd.write_text("---\ndate: [never\n---\n" + odd.read_text("utf-8"), "utf-8")
    told = unread_at(order)
    assert told.stage == "stated" and "YAML" in told.why


def test_a_bad_sidecar_holds_its_own_document_alone(order: Order) -> None:
    (order.content / "minutes" / "odd.yaml").write_text("date: 2026-13-45\n", "utf-8")
    assert unread_at(order).stage == "stated"


def test_the_review_page_goes_on_without_the_document(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    (order.content / "minutes" / "odd.yaml").write_text("date: 2026-13-45\n", "utf-8")
    bench = Bench(order)
    bench.refresh()
    assert [sheet.meeting.document.source.path for sheet in bench.sheets()] == ["network.txt"]
    assert [one.file for one in bench.unread] == ["odd.txt"]


def test_what_concerns_every_document_still_stops_everything() -> None:
    def broken() -> None:
        raise DetectorUnavailable("a list is missing.")

    with pytest.raises(DetectorUnavailable):
        alone("a.txt", "detect", broken)


def test_when_nothing_can_be_read_nothing_is_released(order: Order) -> None:
    for file in (order.content / "minutes").glob("*.txt"):
        file.write_bytes(b"")
    with pytest.raises(CandourError, match="none of the minutes could be read"):
        run.build(order)
    assert not order.output.exists()


HEAVY = {
    "5 MB in one line": ("a.txt", "The board heard of early help. " * 160_000),
    "50 KB of back-ticks": ("a.md", "# Minutes\n\n" + "`" * 50_000),
    "200 KB of digits": ("a.txt", "1" * 200_000),
    "50 KB of brackets": ("a.md", "[" * 50_000),
    "200 KB of tags that never open": ("a.html", "<" * 200_000),
    "a word of 200 KB": ("a.txt", "a." * 100_000),
    "names by the thousand in one line": ("a.txt", "Present: " + "A B, " * 50_000),
    "two million letters in lines": ("a.txt", "short line\n" * 200_000),
}


@pytest.mark.parametrize("heavy", HEAVY)
def test_a_file_beyond_all_minutes_is_refused_in_seconds_and_plain_words(heavy: str, tmp_path: Path) -> None:
    name, words = HEAVY[heavy]
    (tmp_path / name).write_text(words, "utf-8")
    began = time.process_time()
    documents, (told,) = meetings_of.read_all([tmp_path / name])
    assert not documents and "The file holds" in told.why and "Open the file" in told.next_step
    assert time.process_time() - began < 8


def test_a_list_600_deep_is_read_or_refused_and_never_breaks_off(tmp_path: Path) -> None:
    for indent in ("  ", "    ", "\t"):
        (tmp_path / "deep.md").write_text("# M\n\n" + "\n".join(indent * n + "- item" for n in range(600)), "utf-8")
        began = time.process_time()
        documents, unread = meetings_of.read_all([tmp_path / "deep.md"])
        assert len(documents) + len(unread) == 1
        assert time.process_time() - began < 8


def test_a_stage_that_does_not_end_is_stopped_and_the_thread_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_limit, "SECONDS", 0.1)

    def endless() -> None:
        while True:
            sum(range(1000))

    told = alone("a.txt", "parse", endless)
    assert isinstance(told, Unread) and "took longer" in told.why
    assert alone("a.txt", "parse", lambda: 5) == 5
