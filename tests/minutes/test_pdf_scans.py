"""Pages that are pictures."""

from typing import Any

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader

from errors import UnreadableSource
from minutes.sources.scanned import engine
from tests.minutes.pdf_pages import HIGH, OPEN, SECRET, WIDE, drawn, holding, lines, page, read


def scan(words: str = OPEN) -> ImageReader:
    image = Image.new("RGB", (600, 850), "white")
    ImageDraw.Draw(image).text((60, 60), words, fill="black", font_size=30)
    return ImageReader(image)


def scanned(canvas: Any) -> None:
    canvas.drawImage(scan(), 0, 0, WIDE, HIGH)


def test_a_scan_is_refused_and_told_what_to_do_where_nothing_reads_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "installed", lambda: False)
    with pytest.raises(UnreadableSource, match="scan") as refusal:
        read(drawn(scanned))
    assert "ocrmypdf" in refusal.value.next_step
    assert "python build.py scans" in refusal.value.next_step


def test_a_scanned_page_among_others_holds_the_meeting():
    document = read(drawn(lines(OPEN), scanned))
    assert [note.what for note in holding(document)] == ["Page 2 is a picture; run OCR first (for example ocrmypdf)."]


def test_a_page_of_drawn_letters_without_words_is_a_picture(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "installed", lambda: False)

    def outlines(canvas: Any) -> None:
        for at in range(40):
            canvas.bezier(72 + at * 9, 700, 75 + at * 9, 710, 70 + at * 9, 690, 79 + at * 9, 705)

    with pytest.raises(UnreadableSource, match="scan"):
        read(drawn(outlines))


def test_the_text_layer_of_a_scan_is_read_with_a_note():
    def with_layer(canvas: Any) -> None:
        scanned(canvas)
        words = canvas.beginText(58, HIGH - 84)
        words.setFont("Helvetica", 24)
        words.setTextRenderMode(3)
        words.textOut(OPEN)
        canvas.drawText(words)

    document = read(drawn(with_layer))
    assert document.text == OPEN
    assert any("OCR" in note.what for note in document.notes)
    assert not holding(document)


def test_an_empty_page_is_no_picture():
    document = read(drawn(lines(OPEN), lambda canvas: None))
    assert document.text == OPEN
    assert not holding(document)


def test_a_picture_is_left_out_with_a_note():
    document = page(lambda canvas: canvas.drawImage(scan(SECRET), 300, 300, 60, 60))
    assert document.text == OPEN
    assert any("picture" in note.what for note in document.notes)
