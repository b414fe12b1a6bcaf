"""Lines and cells as tokens: words, signs, and the breaks between lines ("\\n") and cells ("\\t")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from minutes.model import Block, Span

_TOKEN = re.compile(r"[^\W_]+(?:['’‘`-][^\W_]+)*|[\t\n]|[^\w\s]|_+")
LINE, CELL, FOLD = "\n", "\t", "¶"

Line = tuple[tuple[int, Span], ...]
"""A line as (column, cell) pairs; a line outside tables has one cell, column 0.

A cell that was joined to the one before it has the complement of that one's column (~column)."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign. words: as printed, or a break: LINE, CELL, FOLD (a line end inside a cell).

    start, end: half-open offsets into the text (a break between spans is empty). line: the ordinal of its line; cell:
    of its cell
    in that line; column: the table's column, or the cell's ordinal where tabs part the line.
    """

    words: str
    start: int
    end: int
    line: int
    cell: int
    column: int

    @property
    def is_break(self) -> bool:
        """Whether it is the end of a line or a cell."""
        return self.words in (LINE, CELL, FOLD)


def plain_lines(spans: Iterable[Span]) -> list[Line]:
    """Lines outside tables."""
    return [((0, span),) for span in spans]


def row_lines(rows: Iterable[Block]) -> list[Line]:
    """Rows of a table; a row without cells is one cell."""
    return [tuple(zip(row.columns, row.cells, strict=True)) or ((0, row.span),) for row in rows]


def tokens(text: str, lines: Sequence[Line]) -> list[Token]:
    """The tokens of all lines, in order, with a break between any two lines or cells."""
    found: list[Token] = []
    for nth, line in enumerate(lines):
        if nth:
            at = found[-1].end if found else 0
            found.append(Token(LINE, at, at, nth, 0, 0))
        cell = 0
        for place, (column, span) in enumerate(line):
            if column < 0:
                column = ~column
            elif place:
                cell += 1
                found.append(Token(CELL, span.start, span.start, nth, cell, column))
            shift = 0
            for match in _TOKEN.finditer(text, span.start, span.end):
                words = match[0]
                if words == "\t":
                    cell, shift = cell + 1, shift + 1
                elif words == "\n":
                    words = FOLD
                found.append(Token(words, match.start(), match.end(), nth, cell, column + shift))
    return found
