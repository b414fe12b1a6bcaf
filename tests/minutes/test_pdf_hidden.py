"""What a PDF holds and a reader of its pages does not see: one test a carrier. None of it is read, each is noted."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.minutes.pdf_pages import HIGH, OPEN, SECRET, WIDE, holding, page


def covered(canvas: Any) -> None:
    canvas.drawString(72, 600, f"Told by {SECRET} himself")
    canvas.rect(110.5, 596, 71, 14, fill=1)


def white(canvas: Any) -> None:
    canvas.setFillGray(1)
    canvas.drawString(72, 600, SECRET)


def off_white(canvas: Any) -> None:
    canvas.setFillColorRGB(0.97, 0.97, 0.97)
    canvas.drawString(72, 600, SECRET)


def white_among_words(canvas: Any) -> None:
    canvas.setFillGray(1)
    canvas.drawString(74, 760, SECRET)


def invisible(canvas: Any) -> None:
    words = canvas.beginText(72, 600)
    words.setTextRenderMode(3)
    words.textOut(SECRET)
    canvas.drawText(words)


def tiny(canvas: Any) -> None:
    canvas.setFont("Helvetica", 1)
    canvas.drawString(72, 600, SECRET)


def no_size(canvas: Any) -> None:
    canvas.setFont("Helvetica", 0)
    canvas.drawString(72, 600, SECRET)


def off_page(canvas: Any) -> None:
    canvas.drawString(72, HIGH + 40, SECRET)
    canvas.drawString(WIDE + 10, 300, SECRET)


def cropped(canvas: Any) -> None:
    canvas.setCropBox((0, 200, WIDE, HIGH))
    canvas.drawString(72, 100, SECRET)


def clipped(canvas: Any) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(400, 20, 10, 10)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.drawString(72, 600, SECRET)
    canvas.restoreState()


def on_its_own_colour(canvas: Any) -> None:
    canvas.setFillColorRGB(0.2, 0.4, 0.2)
    canvas.rect(60, 590, 200, 24, fill=1)
    canvas.drawString(72, 600, SECRET)


def whitened(canvas: Any) -> None:
    canvas.drawString(72, 600, SECRET)
    canvas.setFillGray(1)
    canvas.rect(60, 590, 200, 24, fill=1, stroke=0)


def labelled_box(canvas: Any) -> None:
    canvas.drawString(72, 600, SECRET)
    canvas.rect(60, 590, 200, 24, fill=1)
    canvas.setFillGray(1)
    canvas.drawString(72, 600, "[REDACTED!!!]")


def struck_through_thickly(canvas: Any) -> None:
    canvas.drawString(72, 600, SECRET)
    canvas.setLineWidth(16)
    canvas.line(66, 604, 200, 604)


@pytest.mark.parametrize(
    ("hide", "what"),
    [
        (white, "colour of the paper"),
        (off_white, "colour of the paper"),
        (white_among_words, "colour of the paper"),
        (invisible, "invisible text"),
        (tiny, "too small"),
        (no_size, "too small"),
        (off_page, "outside the visible part"),
        (cropped, "outside the visible part"),
        (clipped, "cannot be seen"),
        (on_its_own_colour, "cannot be seen"),
    ],
)
def test_words_that_nobody_sees_are_not_read_and_leave_a_note(hide: Callable[[Any], None], what: str):
    document = page(hide)
    assert document.text == OPEN
    assert any(what in note.what.lower() for note in document.notes)
    assert not holding(document)


@pytest.mark.parametrize("hide", [covered, whitened, labelled_box, struck_through_thickly])
def test_words_under_a_box_are_not_read_and_hold_the_meeting(hide: Callable[[Any], None]):
    document = page(hide)
    assert "Jaydon" not in document.text
    assert OPEN in document.text
    assert any("under a black box" in note.what and "page 1" in note.what for note in holding(document))


def test_the_words_beside_a_box_are_read():
    document = page(covered)
    assert "Told by" in document.text
    assert "himself" in document.text


def test_no_note_quotes_what_was_hidden():
    for hide in (covered, white, invisible, tiny, off_page, whitened):
        assert not [note for note in page(hide).notes if "Jaydon" in note.what or "Oakes" in note.what]


def test_white_words_on_a_dark_ground_are_seen():
    def page_head(canvas: Any) -> None:
        canvas.setFillColorRGB(0, 0, 0.4)
        canvas.rect(60, 590, 200, 24, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(72, 600, "Name and role")

    assert "Name and role" in page(page_head).text


def test_words_under_a_highlight_are_seen():
    def highlighted(canvas: Any) -> None:
        canvas.drawString(72, 600, "To be done by May")
        canvas.setFillColorRGB(1, 1, 0)
        canvas.setFillAlpha(0.4)
        canvas.rect(60, 590, 200, 24, fill=1, stroke=0)

    document = page(highlighted)
    assert "To be done by May" in document.text
    assert not holding(document)
