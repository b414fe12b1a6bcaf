"""Pieces of a source become one canonical text and the blocks that point into it.

Every format ends here, so that the text has one form whatever it came from: blocks apart by an empty
line, rows of one table by a line end, cells by a tab, white space inside a line folded to one space.
"""

import re
from dataclasses import dataclass

from minutes.model import Block, BlockKind, Document, Note, Source, Span

_WHITE = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph-like piece, before it has a place.

    cells: for a row, (column from 0, words) of each cell; `text` is then empty. A cell may hold line ends.
    opens: for a row, whether a new table begins with it.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    cells: tuple[tuple[int, str], ...] = ()
    opens: bool = False


def fold(words: str) -> str:
    """Words with each line's white space folded, empty lines dropped."""
    lines = (_WHITE.sub(" ", line).strip() for line in words.split("\n"))
    return "\n".join(line for line in lines if line)


def compose(pieces: list[Piece], source: Source, notes: tuple[Note, ...]) -> Document:
    """Set the pieces down in order; a piece without words is left out, a row with one full cell is a paragraph."""
    written: list[str] = []
    blocks: list[Block] = []
    at, table, in_table = 0, 0, False
    for piece in map(_settle, pieces):
        parts = [words for _, words in piece.cells] if piece.kind == "row" else [piece.text]
        if not any(parts):
            continue
        is_row = piece.kind == "row"
        joins = is_row and in_table and not piece.opens
        if blocks:
            gap = "\n" if joins else "\n\n"
            written.append(gap)
            at += len(gap)
        table += is_row and not joins
        spans, at = _set_down(parts, written, at)
        whole = Span(spans[0].start, spans[-1].end)
        columns = tuple(column for column, _ in piece.cells) if is_row else ()
        blocks.append(Block(piece.kind, whole, piece.level, spans if is_row else (), columns, table if is_row else 0))
        in_table = is_row
    return Document(source, "".join(written), tuple(blocks), notes)


def _settle(piece: Piece) -> Piece:
    if piece.kind != "row":
        return Piece(piece.kind, fold(piece.text), piece.level)
    cells = tuple((column, fold(words)) for column, words in piece.cells)
    full = tuple(cell for cell in cells if cell[1])
    if len(full) == 1:
        return Piece("paragraph", full[0][1])
    return Piece("row", "", 0, full, piece.opens)


def _set_down(parts: list[str], written: list[str], at: int) -> tuple[tuple[Span, ...], int]:
    spans: list[Span] = []
    for words in parts:
        if spans:
            written.append("\t")
            at += 1
        spans.append(Span(at, at + len(words)))
        written.append(words)
        at += len(words)
    return tuple(spans), at
