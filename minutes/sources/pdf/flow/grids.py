"""Ruled tables: which words stand in which cell."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.sources.pdf.flow.lines import SetLine, SetWord, lines
from minutes.sources.pdf.seen import limits
from minutes.sources.pdf.seen.capture import SeenPage
from minutes.sources.pdf.seen.rendering import Box

Cell = tuple[int, tuple[SetLine, ...]]
"""A cell's column, from 0, and its lines."""


@dataclass(frozen=True, slots=True)
class DrawnGrid:
    """A ruled table on one page. edges: where its columns begin; rows: the cells that are ruled, with their lines."""

    page: int
    top: float
    bottom: float
    edges: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]


def grids(page: SeenPage, said: Sequence[SetWord]) -> tuple[list[DrawnGrid], list[SetWord]]:
    """The ruled tables of a page and the words outside them. A box round words is no table."""
    if len(page.edges) > limits.EDGES_A_PAGE:
        raise limits.too_much("more ruled lines on a page than can be read", page.tally.name)
    tables = [table for table in page.find_tables() if len(table.cells) > 1]
    outer = [table for table in tables if not any(_within(table.bbox, other.bbox) for other in tables)]
    left = list(said)
    made: list[DrawnGrid] = []
    for table in outer:
        edges = tuple(sorted({cell[0] for cell in table.cells}))
        taken = [word for word in left if _in(word, table.bbox)]
        left = [word for word in left if not _in(word, table.bbox)]
        pad = _pad(table.cells, taken)
        rows = []
        for row in table.rows:
            boxes = [cell for cell in row.cells if cell is not None]
            cells = [(edges.index(box[0]), _cell(box, taken, page.page_number, pad)) for box in boxes]
            rows.append(tuple(cells))
        if len(edges) == 1 or not taken:
            left.extend(taken)
        else:
            made.append(DrawnGrid(page.page_number, table.bbox[1], table.bbox[3], edges, tuple(rows)))
    return made, left


def _cell(box: Box, taken: Sequence[SetWord], page: int, pad: float) -> tuple[SetLine, ...]:
    inside = [word for word in taken if _in(word, box)]
    return tuple(lines(inside, page, f"cell {page} {box[0]:.0f} {box[1]:.0f}", box[2] - pad))


def _pad(cells: Sequence[Box], taken: Sequence[SetWord]) -> float:
    """How far words keep from the rule: the least they do anywhere in the table."""
    gaps = [word.x0 - cell[0] for cell in cells for word in taken if _in(word, cell)]
    return min((gap for gap in gaps if gap >= 0), default=0.0)


def _in(word: SetWord, box: Box) -> bool:
    across = (word.x0 + word.x1) / 2
    return box[0] <= across < box[2] and box[1] <= word.middle < box[3]


def _within(box: Box, other: Box) -> bool:
    """Whether a table lies in another, so that its words are those of a cell there."""
    return box != other and other[0] <= box[0] and other[1] <= box[1] and box[2] <= other[2] and box[3] <= other[3]


def over_pages(first: DrawnGrid, then: DrawnGrid) -> DrawnGrid | None:
    """Two halves of a table that a page break parted, put together; None where they are two tables.

    A header printed again is left out; a row whose first cell is empty goes on from the row before.
    """
    same = len(first.edges) == len(then.edges) and all(
        abs(one - other) < 3 for one, other in zip(first.edges, then.edges, strict=True)
    )
    if then.page != first.page + 1 or not same:
        return None
    rows = list(then.rows)
    if rows and _said(rows[0]) == _said(first.rows[0]):
        rows = rows[1:]
    before = list(first.rows)
    if rows and before and len(rows[0]) > 1 and not _said(rows[0])[0] and any(_said(rows[0])):
        going = dict(rows.pop(0))
        before[-1] = tuple((column, (*held, *going.get(column, ()))) for column, held in before[-1])
    return replace(then, rows=(*before, *rows), page=then.page)


def _said(row: Sequence[Cell]) -> list[str]:
    return [" ".join(line.text for line in held) for _, held in row]
