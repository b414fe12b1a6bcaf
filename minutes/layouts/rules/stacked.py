"""Tables that a converter unstacked: the heads under one another, then every cell on a line of its own."""

from collections.abc import Sequence

from minutes.layouts.facts.roles import is_person
from minutes.layouts.rules.attendance_tables import header
from minutes.model import Block, Document, Span

_WIDEST = 6


def restacked(document: Document, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The rows of an attendance table whose cells stand under one another; the blocks as they are where it is none.

    The heads say how many cells a row has. Nearly every group of that many lines must hold a name where the heads
    say names stand; an empty cell would shift all that follows, and then nothing is put together.
    """
    lines = [block for block in blocks if block.kind == "paragraph"]
    if len(lines) != len(blocks):
        return tuple(blocks)
    for width in range(min(_WIDEST, len(lines) // 2), 1, -1):
        head = header(document, _row(lines[:width]))
        named = [column for column, kind in (head or {}).items() if kind == "name"]
        rest = lines[width:]
        if head is None or len(head) != width or not named or len(rest) % width:
            continue
        rows = [_row(rest[at : at + width]) for at in range(0, len(rest), width)]
        people = sum(is_person(_words(document, row.cells[named[0]]).split("(")[0]) for row in rows)
        if people >= 0.8 * len(rows):
            return (_row(lines[:width]), *rows)
    return tuple(blocks)


def _row(lines: Sequence[Block]) -> Block:
    cells = tuple(line.span for line in lines)
    return Block("row", Span(cells[0].start, cells[-1].end), 0, cells, tuple(range(len(cells))))


def _words(document: Document, cell: Span) -> str:
    return document.text[cell.start : cell.end]
