"""Which sentences that are raised tell one case, and so are one question.

Sentences near each other in one paragraph; the cells of one row; and all of a table or a list of cases, which is one
where at least half of the rows are raised. Minutes set as a table or as bullets throughout are none: they are long.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from minutes.model import Block, Meeting, Span
from redaction.judging.pieces import Pieces

_APART = 2  # raised sentences of one paragraph with one other between them still tell one case
_LONG = 30  # words: a table or list that has a longer cell is minutes, and every cell of it is by itself
_SHARE = 0.5


def cases(meeting: Meeting, read: Pieces, raised: Sequence[int]) -> list[list[int]]:
    """Numbers of raised sentences, which come in their order, as cases: places in `raised`, case by case."""
    rows = _CaseRows(meeting)
    at = [rows.of(read.spans[number]) for number in raised]
    whole = rows.of_cases({row for row in at if row})
    groups: dict[object, list[int]] = {}
    last: object = None
    for place, (number, row) in enumerate(zip(raised, at, strict=True)):
        if row:
            name: object = ("table", row[0]) if row[0] in whole else ("row", row)
        elif place and not at[place - 1] and near(read, raised[place - 1], number):
            name = last
        else:
            name = ("sentence", number)
        groups.setdefault(name, []).append(place)
        last = name
    return list(groups.values())


def near(read: Pieces, before: int, number: int) -> bool:
    """Whether two raised sentences tell one case: of one paragraph, with at most one other between them."""
    return bool(read.passage[before] == read.passage[number]) and number - before <= _APART


class _CaseRows:
    """The rows of those tables and lists of a meeting that have short cells only."""

    def __init__(self, meeting: Meeting) -> None:
        short = {
            number: rows
            for number, rows in _tables(meeting).items()
            if all(len(meeting.text[cell.start : cell.end].split()) <= _LONG for row in rows for cell in _cells(row))
        }
        self._many = {number: len(rows) - (number > 0) for number, rows in short.items()}  # a table has a head
        held = sorted((row.span, (number, at)) for number, rows in short.items() for at, row in enumerate(rows))
        self._spans = [span for span, _ in held]
        self._names = [name for _, name in held]

    def of(self, sentence: Span) -> tuple[int, int] | None:
        """The table or list and the row in which a sentence stands, or None."""
        at = bisect_right(self._spans, sentence.start, key=lambda span: span.start) - 1
        return self._names[at] if at >= 0 and self._spans[at].contains(sentence) else None

    def of_cases(self, raised: set[tuple[int, int]]) -> set[int]:
        """The tables of which so many rows are raised that they are tables of cases."""
        count: dict[int, int] = defaultdict(int)
        for table, _ in raised:
            count[table] += 1
        return {table for table, rows in count.items() if rows > 1 and rows >= _SHARE * self._many[table]}


def _tables(meeting: Meeting) -> dict[int, list[Block]]:
    """The rows of each table, and the points of each list under a number below nought."""
    found: dict[int, list[Block]] = defaultdict(list)
    lists, before = 0, ""
    for block in meeting.document.blocks:
        if block.kind == "bullet" and before != "bullet":
            lists += 1
        before = block.kind
        if block.kind == "row" and block.table:
            found[block.table].append(block)
        elif block.kind == "bullet":
            found[-lists].append(block)
    return found


def _cells(row: Block) -> tuple[Span, ...]:
    return row.cells or (row.span,)
