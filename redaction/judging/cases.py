"""Which sentences that are raised tell one case, and so are one question.

Sentences near each other in one paragraph; the cells of one row; and all cells of a table of cases, which is one where
at least half of the rows are raised. Minutes that are set as a table from end to end are none: their cells are long.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from minutes.model import Block, Meeting, Span
from redaction.judging.pieces import Pieces

_APART = 2  # raised sentences of one paragraph with one other between them still tell one case
_LONG = 30  # words: a table that has a longer cell is minutes, and every cell of it is by itself
_SHARE = 0.5


def cases(meeting: Meeting, read: Pieces, raised: Sequence[int]) -> list[list[int]]:
    """Numbers of raised sentences, which come in their order, as cases: places in `raised`, case by case."""
    rows = _Rows(meeting)
    at = [rows.of(read.spans[number]) for number in raised]
    whole = rows.of_cases({row for row in at if row})
    groups: dict[object, list[int]] = {}
    last: object = None
    for place, (number, row) in enumerate(zip(raised, at, strict=True)):
        if row:
            name: object = ("table", row[0]) if row[0] in whole else ("row", row)
        elif place and not at[place - 1] and _near(read, raised[place - 1], number):
            name = last
        else:
            name = ("sentence", number)
        groups.setdefault(name, []).append(place)
        last = name
    return list(groups.values())


def _near(read: Pieces, before: int, number: int) -> bool:
    return bool(read.passage[before] == read.passage[number]) and number - before <= _APART


class _Rows:
    """The rows of the tables of a meeting that have short cells only."""

    def __init__(self, meeting: Meeting) -> None:
        tables: dict[int, list[Block]] = defaultdict(list)
        for block in meeting.document.blocks:
            if block.kind == "row" and block.table:
                tables[block.table].append(block)
        short = {
            number: rows
            for number, rows in tables.items()
            if all(len(meeting.text[cell.start : cell.end].split()) <= _LONG for row in rows for cell in row.cells)
        }
        self._many = {number: len(rows) - 1 for number, rows in short.items()}  # the first is the head
        held = sorted((row.span, (number, at)) for number, rows in short.items() for at, row in enumerate(rows))
        self._spans = [span for span, _ in held]
        self._names = [name for _, name in held]

    def of(self, sentence: Span) -> tuple[int, int] | None:
        """The table and the row in which a sentence stands, or None."""
        at = bisect_right(self._spans, sentence.start, key=lambda span: span.start) - 1
        return self._names[at] if at >= 0 and self._spans[at].contains(sentence) else None

    def of_cases(self, raised: set[tuple[int, int]]) -> set[int]:
        """The tables of which so many rows are raised that they are tables of cases."""
        count: dict[int, int] = defaultdict(int)
        for table, _ in raised:
            count[table] += 1
        return {table for table, rows in count.items() if rows > 1 and rows >= _SHARE * self._many[table]}
