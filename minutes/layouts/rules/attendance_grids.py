"""Attendance kept for a year in one table, a column for each meeting: which column is this meeting's."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from minutes.layouts.facts.dates import days
from minutes.model import Block, Document

_MEETING, _OTHER = "meeting: ", "other meeting"
_THERE = re.compile(r"p|present|y|yes|[✓✔√]", re.IGNORECASE)
_MEETING_HEAD = re.compile(
    r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[ -]?[’']?\d{2,4})?",
    re.IGNORECASE,
)


def meeting_head(words: str) -> str | None:
    """The kind of a column headed by a date or month, which holds the words; None for any other head."""
    return f"{_MEETING}{words}" if _MEETING_HEAD.fullmatch(words) else None


def this_meeting(
    document: Document, head: Mapping[int, str], rows: Sequence[Block], held_on: date | None
) -> Mapping[int, str]:
    """A grid of meetings with the column of the meeting held on that day as its attendance; other tables as they are.

    Where no column is that day's, none is taken: attendance then is as the list's own label says.
    """
    dated = {column: kind for column, kind in head.items() if kind.startswith(_MEETING)}
    if not dated:
        return head
    now = [column for column, kind in dated.items() if held_on and _is_day(kind.removeprefix(_MEETING), held_on)]
    kept = {column: _OTHER if column in dated else kind for column, kind in head.items()}
    if len(now) == 1:
        marks = [
            document.text[cell.start : cell.end]
            for row in rows
            for column, cell in zip(row.columns, row.cells, strict=True)
            if column == now[0]
        ]
        crossed = any(_THERE.fullmatch(mark) for mark in marks)
        kept[now[0]] = "ticked" if crossed else "attendance"
    return kept


def _is_day(words: str, held_on: date) -> bool:
    told = days(words)
    if told:
        return told[0].on == held_on if told[0].on else (told[0].day, told[0].month) == (held_on.day, held_on.month)
    month = f"{held_on:%b}".lower()
    year = re.search(r"\d{2,4}", words)
    return words.lower().startswith(month) and (year is None or f"{held_on.year}".endswith(year[0]))
