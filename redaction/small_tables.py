"""Tables of figures: which cells count people or cases, and which must go with a small one so that no total tells it.

Secondary suppression (DfE and NHS practice): where a row or column shows its total and only one of its figures is
withheld, that figure is the total less the rest; so the smallest of the rest goes too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from minutes.model import Block, Meeting, Span
from redaction.patterns import settings

BECAUSE = "With the total that is shown, this figure would give away the one withheld beside it."
_FIGURE = re.compile(r"^\s*(\d{1,3}(?:,\d{3})+|\d+)\s*\*?\s*(?:\(\s*\d+(?:\.\d+)?\s?%\s*\))?\s*$")
_LEAST_TO_ADD = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in a table: where, its value, its row and column in the table, and whether it is a total of either."""

    span: Span
    value: int
    row: int
    column: int
    total_of_column: bool = False
    total_of_row: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """The figures of one table that count people or cases. rows: the spans of its rows, head included."""

    cells: tuple[Cell, ...]
    rows: tuple[Span, ...]

    def lines(self) -> Iterator[tuple[tuple[Cell, ...], tuple[Cell, ...]]]:
        """Every row and column that has a total: its parts, and its totals."""
        for column in sorted({cell.column for cell in self.cells}):
            line = [cell for cell in self.cells if cell.column == column]
            yield from _split(line, [cell for cell in line if cell.total_of_column])
        for row in sorted({cell.row for cell in self.cells}):
            line = [cell for cell in self.cells if cell.row == row]
            yield from _split(line, [cell for cell in line if cell.total_of_row])


def _split(line: list[Cell], totals: list[Cell]) -> Iterator[tuple[tuple[Cell, ...], tuple[Cell, ...]]]:
    parts = [cell for cell in line if cell not in totals]
    if not totals and len(line) > _LEAST_TO_ADD and line[-1].value == sum(cell.value for cell in line[:-1]) > 0:
        parts, totals = line[:-1], line[-1:]  # a total that nobody called one
    if totals and parts:
        yield tuple(parts), tuple(totals)


def second_cells(grid: Grid, withheld: Collection[Span], never: Collection[Span] = ()) -> frozenset[Span]:
    """Cells that must go because of those withheld already.

    never: cells a person has ruled to keep; another is taken instead. A line with no other cell to take loses its
    total. Zeros are never taken: there is nothing in them to hide, and they hide nothing.
    """
    gone = set(withheld)
    changed = True
    while changed:
        changed = False
        for parts, totals in grid.lines():
            shown_total = any(total.span not in gone for total in totals)
            if not shown_total or sum(cell.span in gone for cell in parts) != 1:
                continue
            free = [c for c in parts if c.value > 0 and c.span not in gone and c.span not in never]
            if free:
                gone.add(min(free, key=lambda c: (c.value, c.span.start)).span)
                changed = True
            else:
                gone |= {total.span for total in totals if total.span not in never}
    return frozenset(gone - set(withheld))


def grids(meeting: Meeting) -> tuple[Grid, ...]:
    """The tables of figures of a meeting; those of actions, attendance and agenda are none."""
    tables: dict[int, list[Block]] = {}
    for block in meeting.document.blocks:
        if block.kind == "row" and block.table:
            tables.setdefault(block.table, []).append(block)
    captions = _captions(meeting)
    read = (_grid(meeting.text, rows, captions.get(number, "")) for number, rows in tables.items())
    return tuple(grid for grid in read if grid is not None)


def _captions(meeting: Meeting) -> dict[int, str]:
    """The line and the heading before each table."""
    captions: dict[int, str] = {}
    heading = line = ""
    for block in meeting.document.blocks:
        words = meeting.text[block.span.start : block.span.end]
        if block.kind == "row":
            captions.setdefault(block.table, f"{heading}\n{line}")
        elif block.kind == "heading":
            heading, line = words, ""
        else:
            line = words
    return captions


def _grid(text: str, rows: list[Block], caption: str) -> Grid | None:
    words = [{c: text[s.start : s.end].strip() for c, s in zip(r.columns, r.cells, strict=True)} for r in rows]
    head = words[0] if words and not any(_FIGURE.match(w) for c, w in words[0].items() if c) else {}
    known = settings("small_numbers")
    first = [row.get(0, "") for row in words]
    if len(rows) < 2 or any(re.search(known["table_never"], w, re.IGNORECASE) for w in head.values()):
        return None
    if not re.search(known["table_counts"], "\n".join([caption, *head.values(), *first]), re.IGNORECASE):
        return None
    cells = tuple(_figures(text, rows, words, head))
    every = [w for row in words[bool(head) :] for c, w in row.items() if c]
    figures = [w for w in every if re.search(r"\d", w) and len(w) < 20]
    if not cells or 2 * len(figures) < len(every):
        return None
    return Grid(cells, tuple(row.span for row in rows))


def _figures(text: str, rows: list[Block], words: list[dict[int, str]], head: dict[int, str]) -> Iterator[Cell]:
    known = settings("small_numbers")
    skips, totals = re.compile(known["table_skips"], re.IGNORECASE), re.compile(known["totals"], re.IGNORECASE)
    for at, row in enumerate(rows):
        label = words[at].get(0, "")
        if (head and at == 0) or skips.search(label):
            continue
        for column, span in zip(row.columns, row.cells, strict=True):
            figure = _FIGURE.match(text[span.start : span.end])
            title = head.get(column, "")
            if column == 0 or figure is None or skips.search(title):
                continue
            start, end = figure.start(1) + span.start, figure.end(1) + span.start
            value = int(figure[1].replace(",", ""))
            yield Cell(
                Span(start, span.end if "(" in figure[0] else end), value, at, column,
                bool(totals.search(label)), bool(totals.search(title)),
            )  # fmt: skip
