"""The units a document is read in: one printed line, or one line of one cell of a table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from minutes.model import Block, BlockKind, Document, Line, Span


@dataclass(frozen=True, slots=True)
class Unit:
    """A printed line, or a line of a cell.

    block: the ordinal of its block. kind, level, table: the block's. column: of its cell, -1 outside tables.
    columns: how many cells its row has. first: whether it opens its cell or block. row_first: whether it opens its row.
    """

    span: Span
    words: str
    block: int
    kind: BlockKind
    level: int = 0
    gap: int = 0
    indent: int = 0
    strong: bool = False
    table: int = 0
    column: int = -1
    cell: int = 0
    columns: int = 0
    first: bool = True
    row_first: bool = True


def units(document: Document) -> list[Unit]:
    """Every unit of a document, in reading order; together they hold every word of it."""
    found: list[Unit] = []
    starts = [line.span.start for line in document.lines]
    for nth, block in enumerate(document.blocks):
        found.extend(_cells(document, nth, block) if block.kind == "row" else _lines(document, nth, block, starts))
    return found


def _lines(document: Document, nth: int, block: Block, starts: list[int]) -> Iterator[Unit]:
    at = bisect_left(starts, block.span.start)
    held: list[Line] = []
    while at < len(starts) and starts[at] < block.span.end:
        held.append(document.lines[at])
        at += 1
    if not held or held[0].span.start != block.span.start or held[-1].span.end != block.span.end:
        held = [Line(span, 1 - bool(i)) for i, span in enumerate(_split(document.text, block.span))]
    for i, line in enumerate(held):
        words = " ".join(document.text[line.span.start : line.span.end].split())
        yield Unit(line.span, words, nth, block.kind, block.level, line.gap, line.indent, line.strong, first=not i)


def _cells(document: Document, nth: int, block: Block) -> Iterator[Unit]:
    opens = True
    for cell, (column, span) in enumerate(zip(block.columns, block.cells, strict=True)):
        for i, line in enumerate(_split(document.text, span)):
            words = " ".join(document.text[line.start : line.end].split())
            yield Unit(
                line, words, nth, "row", 0, 0, 0, False, block.table, column, cell, len(block.cells), not i, opens
            )
            opens = False


def _split(text: str, span: Span) -> list[Span]:
    """The lines of a span, white space trimmed, empty ones left out."""
    found: list[Span] = []
    at = span.start
    for line in text[span.start : span.end].split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare[0])
            found.append(Span(start, start + len(bare)))
        at += len(line) + 1
    return found
