"""Bytes of a PDF become a Document."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes.model import Document, Note, Source
from minutes.sources import scanned
from minutes.sources.canvas import Piece, compose
from minutes.sources.clean import cleaned
from minutes.sources.pdf import carriers
from minutes.sources.pdf.flow.columns import reading_order
from minutes.sources.pdf.flow.furniture import PageLines, without_furniture
from minutes.sources.pdf.flow.grids import DrawnGrid, grids, over_pages
from minutes.sources.pdf.flow.lines import SetLine, words
from minutes.sources.pdf.flow.prose import pieces
from minutes.sources.pdf.flow.typography import justified, setting
from minutes.sources.pdf.notes import tell_furniture, tell_page
from minutes.sources.pdf.open_file import DAMAGE, Opened, damaged, opened
from minutes.sources.pdf.seen import visibility
from minutes.sources.pdf.seen.capture import SeenPage
from minutes.sources.pdf.seen.rendering import Drawing


@dataclass(slots=True)
class _PageReading:
    name: str
    sheets: list[PageLines] = field(default_factory=list)
    tables: list[list[DrawnGrid]] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read(data: bytes, source: Source) -> Document:
    """Bytes of a PDF to a Document: the words a reader of its pages sees, and notes of everything else in it.

    Raises:
        UnreadableSource: encrypted, damaged, too much to read, or a scan where nothing is installed that reads one.
    """
    with opened(data, source.path) as file:
        drawing = Drawing(data)
        try:
            reading = _pages(file, drawing, source.path)
            carried = carriers.carried(file.pdf, file.pages, source.path)
        except DAMAGE:
            raise damaged(source.path) from None
        finally:
            drawing.close()
    if len(reading.pictures) == len(file.pages):
        return scanned.of_pdf(data, source)
    found, notes = cleaned(_pieces(reading), source.path)
    return compose(found, source, (*file.notes, *reading.notes, *carried, *notes))


def _pages(file: Opened, drawing: Drawing, name: str) -> _PageReading:
    reading = _PageReading(name)
    if drawing.pages != len(file.pages):
        what = "The PDF could not be drawn, or not all of it: hidden words may have been read. Save it again."
        reading.notes.append(Note(what, name, holds=True))
    for page in file.pages:
        seen = visibility.look(page, drawing.picture(page.page_number, page.cropbox), carriers.redaction_marks(page))
        _page(page, seen, reading)
        page.close()
        page.drawn = None
    return reading


def _page(page: SeenPage, seen: visibility.PageSight, reading: _PageReading) -> None:
    number = page.page_number
    reading.notes.extend(tell_page(seen, page, reading.name))
    if seen.is_picture:
        reading.pictures.append(number)
    tables, left = grids(page, words(seen.letters))
    reading.tables.append(tables)
    _x0, top, _x1, bottom = page.cropbox
    reading.sheets.append(PageLines(tuple(reading_order(left, number)), top, bottom - top))


def _pieces(reading: _PageReading) -> list[Piece]:
    pages, headers, numbers = without_furniture(reading.sheets)
    reading.notes.extend(tell_furniture(headers, numbers, reading.name))
    framed = justified(pages)
    flow: list[SetLine | DrawnGrid] = []
    for held, tables in zip(framed, reading.tables, strict=True):
        for part in _mixed(held, tables):
            before = flow[-1] if flow else None
            whole = over_pages(before, part) if isinstance(before, DrawnGrid) and isinstance(part, DrawnGrid) else None
            if whole:
                flow.pop()
            flow.append(whole or part)
    return pieces(flow, setting([line for held in framed for line in held]))


def _mixed(held: Sequence[SetLine], tables: Sequence[DrawnGrid]) -> list[SetLine | DrawnGrid]:
    """A page's lines with its tables between them, each before the first line below it."""
    out: list[SetLine | DrawnGrid] = []
    waiting = sorted(tables, key=lambda table: table.top)
    for line in held:
        while waiting and waiting[0].top < line.middle:
            out.append(waiting.pop(0))
        out.append(line)
    return [*out, *waiting]
