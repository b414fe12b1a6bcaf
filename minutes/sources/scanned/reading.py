"""Pages without words become a Document whose words were read by OCR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from PIL import Image

from errors import UnreadableSource
from minutes.model import Document, Note, Source, Span
from minutes.sources import text
from minutes.sources.scanned import engine, pages
from minutes.sources.scanned.rows import OcrRow, rows

_BY_OCR = (
    "Read by OCR from pictures of pages: letters may be wrong and words under stains or lines may be missing. "
    "Compare the whole with the paper, names, dates and figures first."
)
OFFER = "python build.py scans, once, installs what reads scans"


def read(data: bytes, source: Source) -> Document:
    """A picture file (.png, .jpg, .tif) to a Document. Raises UnreadableSource where it cannot be read here."""
    return _read(pages.of_picture(data, source.path), source, "The file is a picture of a page, without words.")


def of_pdf(data: bytes, source: Source) -> Document:
    """A PDF whose pages are all pictures to a Document. Raises UnreadableSource where it cannot be read here."""
    return _read(pages.of_pdf(data), source, "The PDF is a scan: its pages are pictures without words.")


def _read(pictures: Iterator[Image.Image], source: Source, what: str) -> Document:
    if not engine.installed():
        raise UnreadableSource(
            what, source.path, f"Use the file it was printed from; or {OFFER}; or run OCR first (for example ocrmypdf)."
        )
    found: list[OcrRow] = []
    for picture in pictures:
        found += [*rows(engine.pieces(picture)), OcrRow("", ())]
    document = text.document("\n".join(row.words for row in found), source)
    doubtful, lost = _doubtful(document.text, found)
    notes = [*document.notes, Note(_BY_OCR, source.path)]
    if lost:
        notes.append(Note(f"{lost} doubtful lines could not be found again in the text.", source.path, holds=True))
    return replace(document, notes=tuple(notes), doubtful=doubtful)


def _doubtful(words: str, found: list[OcrRow]) -> tuple[tuple[Span, ...], int]:
    """Where the doubtful pieces stand in the canonical text, and how many of them stand nowhere in it."""
    spans, lost, at = [], 0, 0
    for row in found:
        for piece in row.doubtful:
            place = _place(words, piece, at)
            if place is None:
                lost += 1
            else:
                spans.append(place)
                at = place.start
    return tuple(spans), lost


def _place(words: str, piece: str, at: int) -> Span | None:
    """The first place from `at` on, or at all, where a piece stands; list marks at its head may be gone."""
    bare = re.sub(r"^[\s•·▪◦*+-]+", "", piece).strip()
    if not bare:
        return Span(at, at + 1) if words[at : at + 1].strip() else None
    pattern = re.compile(r"\s+".join(map(re.escape, bare.split())))
    found = pattern.search(words, at) or pattern.search(words)
    return Span(found.start(), found.end()) if found else None
