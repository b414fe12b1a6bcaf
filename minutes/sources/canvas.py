"""Pieces of a source become one canonical text and the blocks that point into it.

Every format ends here, so that the text has one form whatever it came from: blocks apart by an empty
line, rows of one table by a line end, cells by a tab, white space inside a line folded to one space.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutes.model import Block, BlockKind, Document, Line, Note, Source, Span

# Where a printed line ends inside a paragraph: white space until the text is set down, then a space and a `Line`.
LINE_END = "\x1f"
_WHITE = re.compile(r"[^\S\n\x1f]+")
_LINE_ENDS = re.compile(r"[^\S\n]*\x1f[^\S\n]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph-like piece, before it has a place.

    cells: for a row, (column from 0, words) of each cell; `text` is then empty. A cell may hold line ends.
    opens: for a row, whether a new table begins with it.
    gap, indents, strong: empty lines before it, how far its lines are set in, whether it stands out; where known.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    cells: tuple[tuple[int, str], ...] = ()
    opens: bool = False
    gap: int = 0
    indents: tuple[int, ...] = ()
    strong: bool = False


def fold(words: str) -> str:
    """Words with each line's white space folded, empty lines dropped."""
    lines = (_LINE_ENDS.sub(LINE_END, _WHITE.sub(" ", line)).strip() for line in words.split("\n"))
    return "\n".join(line for line in lines if line)


def compose(pieces: list[Piece], source: Source, notes: tuple[Note, ...]) -> Document:
    """Set the pieces down in order; a piece without words is left out, a row with one full cell is a paragraph."""
    written: list[str] = []
    blocks: list[Block] = []
    lines: list[Line] = []
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
        if not is_row:
            lines.extend(_lines(piece, whole.start))
        in_table = is_row
    return Document(source, "".join(written).replace(LINE_END, " "), tuple(blocks), notes, tuple(lines))


def _lines(piece: Piece, start: int) -> Iterator[Line]:
    """The printed lines of a piece that begins at `start`."""
    at, gap = start, piece.gap
    for nth, words in enumerate(re.split(rf"[\n{LINE_END}]", piece.text)):
        if words:
            indent = piece.indents[nth] if nth < len(piece.indents) else 0
            yield Line(Span(at, at + len(words)), min(gap, 3), min(indent, 40), piece.strong)
            gap = 0
        at += len(words) + 1


def _settle(piece: Piece) -> Piece:
    if piece.kind != "row":
        return replace(piece, text=fold(piece.text))
    cells = tuple((column, fold(words)) for column, words in piece.cells)
    full = tuple(cell for cell in cells if cell[1])
    if len(full) == 1:
        return replace(piece, kind="paragraph", text=full[0][1], cells=())
    return replace(piece, text="", level=0, cells=full)


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
