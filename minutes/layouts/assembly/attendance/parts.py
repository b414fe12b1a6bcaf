"""One part of an attendance list, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from minutes.layouts.assembly.attendance.bare_initials import by_initials
from minutes.layouts.assembly.attendance.entries import header
from minutes.layouts.assembly.attendance.marks import by_marks, in_order
from minutes.layouts.assembly.attendance.substitutes import without_substitutes
from minutes.layouts.fields.people.split_names import Pair, columns_of_names
from minutes.layouts.fields.person import Reading, in_rows, over_lines
from minutes.layouts.words import fold
from minutes.model import Block, Document, Presence, Span


@dataclass(slots=True)
class List:
    """A part of the list that is read in one go: lines or rows of one presence, the lines or the rows."""

    presence: Presence
    table: int
    lines: list[Span]
    rows: list[Block]


def read(document: Document, one: List, held_on: date | None, names: Pair | None = None) -> Reading:
    """A part of the list. names: the columns of forename and surname in tables without heads, where they have any."""
    if not one.table:
        bare = by_initials(document, one.lines, one.presence)
        return bare or over_lines(document.text, _lines(document, one), one.presence)
    heads = _columns(document, one)
    pair = columns_of_names(document.text, one.rows, heads) or (None if heads else names)
    reading = in_rows(document.text, one.rows, one.presence, heads, pair)
    return by_marks(document, one.rows, heads or {}, reading, held_on)


def _lines(document: Document, one: List) -> list[Span]:
    """The lines of a part, of a list of apologies without those who came instead."""
    if one.presence not in ("apologies", "absent"):
        return one.lines
    return [part for line in one.lines for part in without_substitutes(document.text, line)]


def _columns(document: Document, one: List) -> dict[int, str] | None:
    """The heads of a table: the last row above the entries that heads a list, else its first row if that is no entry
    and its cells are short.
    """
    above = [block for block in document.blocks if block.table == one.table and block.span < one.rows[0].span]
    row = next((block for block in reversed(above) if header(document, block)), above[0] if above else None)
    if row is None:
        return None
    if len(set(row.columns)) < len(row.columns):
        row = in_order([row])[0]
    said = [fold(document.text[cell.start : cell.end]) for cell in row.cells]
    return dict(zip(row.columns, said, strict=True)) if all(len(words.split()) < 6 for words in said) else None
