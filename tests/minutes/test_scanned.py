"""Scans are read by OCR: words in their lines and cells, doubtful lines named, nothing asked of the network."""

import io
import socket
from typing import Any

import pytest
from PIL import Image

from errors import UnreadableSource
from minutes.layouts import parse
from minutes.model import Document, Source
from minutes.sources import scanned
from minutes.sources.scanned import engine, pages
from minutes.sources.scanned.engine import OcrPiece
from minutes.sources.scanned.rows import rows
from redaction.decide import decide
from redaction.detectors import detect
from redaction.people.gather import gather
from redaction.policy import load
from tests.minutes.pdf_pages import HIGH, drawn

LINES = (
    "Thornholme Safeguarding Board",
    "Present: Ada Birch (AB), Chair",
    "1. Welcome",
    "AB opened the meeting and thanked everybody for coming.",
    "Action 1: AB to write to the schools by 4 March 2026.",
)


def printed(canvas: Any) -> None:
    canvas.setFont("Helvetica", 13)
    for at, words in enumerate(LINES):
        canvas.drawString(70, HIGH - 90 - 30 * at, words)


def photographed() -> bytes:
    """The printed page as a picture file."""
    page = next(iter(pages.of_pdf(drawn(printed))))
    held = io.BytesIO()
    page.save(held, "PNG")
    return held.getvalue()


def opened(data: bytes, name: str = "scan.png") -> Document:
    return scanned.read(data, Source(name, "0" * 64, name.rpartition(".")[2]))


@pytest.mark.slow
def test_a_picture_of_a_page_is_read_in_its_lines_and_says_so(monkeypatch: pytest.MonkeyPatch):
    def refused(*_: Any) -> None:
        raise AssertionError("a scan was about to ask something of the network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    document = opened(photographed())
    assert [line for line in document.text.split("\n") if line] == list(LINES)
    assert any("Read by OCR" in note.what for note in document.notes)
    meeting = parse(document)
    assert [one.name.text for one in meeting.attendees] == ["Ada Birch"]


@pytest.mark.slow
def test_doubtful_lines_are_questions_and_never_published_unasked(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("minutes.sources.scanned.rows.SURE_FROM", 1.01)
    document = opened(photographed())
    assert len(document.doubtful) == len(LINES)
    meeting = parse(document)
    people = gather(meeting, ())
    found = detect(meeting, people)
    decided = decide(meeting, found, people.by_id, load("kingston"), {})
    asked = [one.span for one in decided.each if one.treatment in ("review", "withhold")]
    assert all(any(span.contains(doubt) for span in asked) for doubt in document.doubtful)


def test_without_the_packages_a_picture_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "installed", lambda: False)
    with pytest.raises(UnreadableSource, match="picture of a page") as refusal:
        opened(b"anything")
    assert "python build.py scans" in refusal.value.next_step


@pytest.mark.parametrize("data", [b"GIF89a", b"", b"\x89PNG\r\n\x1a\nnothing"])
def test_what_is_no_picture_is_refused(data: bytes):
    with pytest.raises(UnreadableSource, match="could not be opened"):
        opened(data)


def test_a_picture_far_larger_than_a_page_is_refused():
    held = io.BytesIO()
    Image.new("1", (9_000, 9_000)).save(held, "PNG")
    with pytest.raises(UnreadableSource, match="far larger"):
        opened(held.getvalue())


def test_pieces_beside_each_other_are_one_line_and_a_wide_gap_parts_cells():
    found = rows(
        [
            OcrPiece("Chair", 400, 12, 460, 32, 0.99),
            OcrPiece("Ada Birch", 100, 10, 220, 30, 0.6),
            OcrPiece("(AB)", 230, 11, 270, 31, 0.99),
            OcrPiece("2. Minutes", 100, 80, 220, 100, 0.99),
        ]
    )
    assert [row.words for row in found] == ["Ada Birch (AB)\tChair", "", "2. Minutes"]
    assert found[0].doubtful == ("Ada Birch",)
