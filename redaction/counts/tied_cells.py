"""Tables of figures: which cells count people or cases, and which must go with a small one so that nothing tells it.

Secondary suppression (DfE and NHS practice). A figure that is withheld must not be what a total leaves over, what a
share of a known whole comes to, what a change makes of the figure before, or what this quarter adds to the year so far.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Literal

from minutes.model import Span
from redaction.counts import sums

BECAUSE = "With the total that is shown, this figure would give away the one withheld beside it."
Role = Literal["count", "to date", "share", "change"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in a table: where, its value, its row and column, whether it is a total of either, and what it tells.

    role: a count of its own; or a running total, a share or a change of the other figures in its line. down: whether
    that line is its column (a row of shares) rather than its row. share: the percentage printed in the cell, or None.
    """

    span: Span
    value: int
    row: int
    column: int
    total_of_column: bool = False
    total_of_row: bool = False
    role: Role = "count"
    down: bool = False
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures that add up. totals: the cells that show their sum; () where it is told outside the table."""

    parts: tuple[Cell, ...]
    totals: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The figures of one table that count people or cases. rows: the spans of its rows, head included.

    bare: rows without a label. told: numbers in the paragraphs around it.
    """

    cells: tuple[Cell, ...]
    rows: tuple[Span, ...]
    bare: frozenset[int] = frozenset()
    told: frozenset[int] = field(default_factory=frozenset)

    @property
    def counts(self) -> tuple[Cell, ...]:
        """The cells that are counts of their own."""
        return tuple(cell for cell in self.cells if cell.role == "count")

    def lines(self) -> Iterator[Sum]:
        """Everything that adds up: under a title that says so, by its figures, or to a number told elsewhere."""
        for down in (True, False):
            yield from self._called(down)
            yield from self._unnamed(down)
            yield from self._told_elsewhere(down)

    def _line(self, at: int, down: bool) -> list[Cell]:
        return [cell for cell in self.counts if (cell.column if down else cell.row) == at]

    def _places(self, down: bool) -> list[int]:
        return sorted({cell.column if down else cell.row for cell in self.counts})

    def _called(self, down: bool) -> Iterator[Sum]:
        for at in self._places(down):
            line = self._line(at, down)
            totals = [cell for cell in line if (cell.total_of_column if down else cell.total_of_row)]
            parts = [cell for cell in line if cell not in totals]
            if totals and parts:
                yield Sum(tuple(parts), tuple(totals))

    def _unnamed(self, down: bool) -> Iterator[Sum]:
        by_place = {(cell.row, cell.column): cell for cell in self.counts}
        figures = {place: cell.value for place, cell in by_place.items()}
        called = {(c.row if down else c.column) for c in self.counts if (c.total_of_column if down else c.total_of_row)}
        added = sums.adding_up(
            sums.turned(figures) if down else figures, frozenset(called), self.bare if down else frozenset()
        )
        for parts, total in added:
            for at in self._places(down):
                across = [by_place.get((n, at) if down else (at, n)) for n in (*parts, total)]
                cells = [cell for cell in across if cell is not None]
                if len(cells) == len(across):
                    yield Sum(tuple(cells[:-1]), (cells[-1],))

    def _told_elsewhere(self, down: bool) -> Iterator[Sum]:
        """Lines whose sum stands in a paragraph near by, or whose shares show what the whole is."""
        for at in self._places(down):
            parts = [c for c in self._line(at, down) if not (c.total_of_column if down else c.total_of_row)]
            known = sum(cell.value for cell in parts) in self.told or (down and self._shared_out(parts))
            if len(parts) > 1 and known:
                yield Sum(tuple(parts), ())

    def _shared_out(self, parts: list[Cell]) -> bool:
        """Whether the shares beside these figures are shares of their sum, so that those shown tell how large it is."""
        whole = sum(cell.value for cell in parts)
        rows = {cell.row: cell for cell in parts}
        beside = [cell for cell in self.cells if cell.role == "share" and not cell.down and cell.row in rows]
        columns = [parts, *([c for c in beside if c.column == n] for n in sorted({c.column for c in beside}))]
        for column in columns:
            shares = {cell.row: cell.share for cell in column if cell.share is not None}
            fits = (abs(100 * rows[row].value / whole - share) <= 1 for row, share in shares.items() if whole)
            if whole and len(shares) == len(rows) and all(fits):
                return True
        return False


def second_cells(grid: Grid, withheld: Collection[Span], never: Collection[Span] = ()) -> frozenset[Span]:
    """Cells that must go because of those withheld already.

    never: cells a person has ruled to keep; another is taken instead. A line with no other cell to take loses its
    total. Zeros are never taken: there is nothing in them to hide, and they hide nothing.
    """
    gone = set(withheld)
    before = -1
    while len(gone) > before:
        before = len(gone)
        gone |= {cell.span for cell in _tells(grid, gone) if cell.span not in never}
        for line in grid.lines():
            shown_total = not line.totals or any(total.span not in gone for total in line.totals)
            if not shown_total or sum(cell.span in gone for cell in line.parts) != 1:
                continue
            free = [c for c in line.parts if c.value > 0 and c.span not in gone and c.span not in never]
            if free:
                gone.add(min(free, key=lambda c: (c.value, c.span.start)).span)
            else:
                gone |= {total.span for total in line.totals if total.span not in never}
    return frozenset(gone - set(withheld))


def _tells(grid: Grid, gone: Collection[Span]) -> Iterator[Cell]:
    """Shares, changes and running totals that stand in line with a figure that is withheld."""
    hidden = [cell for cell in grid.counts if cell.span in gone]
    rows, columns = {cell.row for cell in hidden}, {cell.column for cell in hidden}
    for cell in grid.cells:
        if cell.role != "count" and (cell.column in columns if cell.down else cell.row in rows):
            yield cell
