"""A table whose columns are lists: those present in one, apologies in another, each under its own heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes.layouts.facts.labels import presence_label
from minutes.layouts.fields.person import Listed, over_lines
from minutes.layouts.lines.words import like_a_name
from minutes.layouts.words import trim
from minutes.model import Block, Document, Presence, Span

_SPLITS = (",", "(", "–", "-", "\n")
_GONE = ("apologies", "absent")


@dataclass(slots=True)
class _Column:
    """One column on its way: the presence that its last heading announced, and the cells under each heading."""

    side: Presence | None = None
    cells: list[tuple[Presence, Span]] = field(default_factory=list)


def read_columns(document: Document, tables: Sequence[int]) -> dict[int, tuple[Listed, ...]]:
    """The people of each of these tables that is lists side by side; tables of another sort are left out."""
    found: dict[int, tuple[Listed, ...]] = {}
    for table in tables:
        columns = _columns(document, [block for block in document.blocks if block.table == table])
        people = [one for column in columns for one in _people(document, column)]
        if people:
            found[table] = tuple(people)
    return found


def _columns(document: Document, rows: Sequence[Block]) -> list[_Column]:
    """The columns, where headings in at least two of them announce who came and who did not, over names."""
    held: dict[int, _Column] = {}
    for row in rows:
        for at, cell in zip(row.columns, row.cells, strict=True):
            column = held.setdefault(at, _Column())
            told = presence_label(document.text[cell.start : cell.end])
            if told:
                column.side = told
            elif column.side and trim(document.text, cell.start, cell.end):
                column.cells.append((column.side, cell))
    listing = [column for _, column in sorted(held.items()) if _names(document, column)]
    sides = {side in _GONE for column in listing for side, _ in column.cells}
    return listing if len(listing) > 1 and len(sides) > 1 else []


def _names(document: Document, column: _Column) -> bool:
    """Whether at least half of the cells under a column's headings open with a name."""
    openings = [_opening(document.text[cell.start : cell.end]) for _, cell in column.cells]
    return bool(openings) and sum(like_a_name(words) for words in openings) * 2 >= len(openings)


def _opening(words: str) -> str:
    for split in _SPLITS:
        words = words.split(split)[0]
    return words.strip()


def _people(document: Document, column: _Column) -> list[Listed]:
    """The people of one column, each under the heading that stands over them."""
    sides = list(dict.fromkeys(side for side, _ in column.cells))
    return [
        one
        for side in sides
        for one in over_lines(document.text, [cell for under, cell in column.cells if under == side], side).people
    ]
