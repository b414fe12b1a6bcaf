"""Marks of presence in a table of people: which column holds this meeting's, and what each mark means.

A mark decides over everything else that was read of a row: somebody who sent apologies must never stand on a page as
having been there, and a grid of a whole year tells of other meetings too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from minutes.layouts.facts.dates import days
from minutes.layouts.fields.names import presence_of
from minutes.layouts.fields.person import Reading
from minutes.layouts.words import fold
from minutes.model import Block, Document, Presence

_MARK = re.compile(
    r"[✓✔√☑☒●✗✘xX/0–—-]|p|a|n|y|d|o|ap|dna|apols?\.?|apologies|apology|yes|no|present|absent|attended|in|out|deputy|sub|n/?a"
    r"|(?:yes|no|present|absent|attended)\W+(?:with |sent |gave )?(?:apologies|apols?|deputy|substitute|online"
    r"|part\w*)",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\s(?P<mark>[✓✔√☑●/])\s*$")
_CROSS = re.compile(r"[xX✗✘☒]")
_HERE = re.compile(r"[✓✔√☑●/]|p|y|yes|present|attended|in", re.IGNORECASE)
_KEY = re.compile(
    r"(?<!\w)(?P<mark>[A-Za-z]{1,3}|[✓✔√☑☒●✗✘–-])\s*(?:=|:|\s[–-]\s|\bis\b|\bfor\b)\s*"
    r"(?P<means>present|attend\w*|in attendance|apolog\w*|absent|not present|did not attend|non.?attend\w*|no apolog\w*"
    r"|deputy|substitute|not required|not yet|not a member)",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MOSTLY = 0.7
_SHORT = 3
_FEWEST = 3


def by_marks(
    document: Document, rows: Sequence[Block], heads: Mapping[int, str], reading: Reading, held_on: date | None
) -> Reading:
    """The reading with everybody's presence as the marks of their row say it; as it was where no column holds marks.

    rows: the table's rows of people. heads: the words over each column, where there are any.
    """
    rows = in_order(rows)
    column = _column(document, rows, heads, held_on)
    if column is None:
        return reading
    said = {nth: _cell(document, row, column) for nth, row in enumerate(rows)}
    key = _key(document, rows)
    ticked = any(_HERE.fullmatch(mark) for mark in said.values())
    people = []
    for one in reading.people:
        nth = next((nth for nth, row in enumerate(rows) if row.span.contains(one.span)), None)
        if nth is not None:
            came = _means(said[nth], key, ticked, one.attendee.presence)
            one = replace(one, attendee=replace(one.attendee, presence=came))
        people.append(one)
    return replace(reading, people=tuple(people))


def in_order(rows: Sequence[Block]) -> list[Block]:
    """Rows whose columns were mistaken (two cells in one), each with its cells counted; others as they are."""
    if all(len(set(row.columns)) == len(row.columns) for row in rows):
        return list(rows)
    return [replace(row, columns=tuple(range(len(row.cells)))) for row in rows]


def _column(document: Document, rows: Sequence[Block], heads: Mapping[int, str], held_on: date | None) -> int | None:
    """The column of this meeting's marks: the only one, the one under its day or month, else the last."""
    every = sorted({column for row in rows for column in row.columns})
    today = [column for column in every if held_on and _is_of(heads.get(column, ""), held_on)]
    found = [
        column
        for column in every
        if _holds_marks([_cell(document, row, column) for row in rows], 1 if column in today else _FEWEST)
    ]
    if len(found) < 2:
        return found[0] if found else None
    of_the_day = [column for column in found if column in today]
    return of_the_day[0] if len(of_the_day) == 1 else found[-1]


def _holds_marks(cells: Sequence[str], fewest: int) -> bool:
    full = [cell for cell in cells if cell]
    marks = [cell for cell in full if _MARK.fullmatch(cell)]
    return len(marks) >= fewest and len(marks) >= _MOSTLY * len(full)


def _is_of(head: str, held_on: date) -> bool:
    """Whether a column's head names the day, or the month where it names no day."""
    told = days(head)
    if told:
        return (told[0].day, told[0].month) == (held_on.day, held_on.month)
    numbers = re.match(r"(\d{1,2})[./-](\d{1,2})(?!\d)", head)
    if numbers:
        return (int(numbers[1]), int(numbers[2])) == (held_on.day, held_on.month)
    return head[:3].casefold() == _MONTHS[held_on.month - 1]


def _cell(document: Document, row: Block, column: int) -> str:
    cells = [cell for at, cell in zip(row.columns, row.cells, strict=True) if at == column]
    if not cells and (closing := _CLOSES.search(document.text, row.span.start, row.span.end)):
        return closing["mark"]  # a mark that stands so near the cell before it that it was taken for its end
    return next((fold(document.text[cell.start : cell.end]).strip() for cell in cells), "")


def _key(document: Document, rows: Sequence[Block]) -> dict[str, Presence]:
    """What the minutes say the marks mean, near the table: "P = present, A = apologies"."""
    start, end = max(0, rows[0].span.start - 600), rows[-1].span.end + 400
    return dict(_told(document.text[start:end]))


def _told(words: str) -> Iterator[tuple[str, Presence]]:
    for found in _KEY.finditer(words):
        means = found["means"].casefold()
        if means.startswith(("apolog", "deputy", "substitute")):
            yield found["mark"].casefold(), "apologies"
        elif means.startswith(("absent", "not", "did", "non", "no ")):
            yield found["mark"].casefold(), "absent"
        else:
            yield found["mark"].casefold(), "present"


def _means(mark: str, key: Mapping[str, Presence], ticked: bool, otherwise: Presence) -> Presence:
    """What one mark says. An empty cell, a dash or a cross among ticks is an absence; a cross alone is a tick."""
    told = key.get(mark.casefold().strip("."))
    if told is None and re.search(r"apol", mark, re.IGNORECASE):
        told = "apologies"
    if told is None and _CROSS.fullmatch(mark):
        told = "absent" if ticked else "present"
    if told is None and mark == "/":
        told = "present"
    if told is None and (not mark or re.fullmatch(r"[–—-]|o|0|out", mark, re.IGNORECASE)):
        told = "absent"
    if told is None and len(mark) <= _SHORT and not _MARK.fullmatch(mark):
        told = "absent"  # a mark that can mean anything is no reason to say that somebody was there
    if told is None:
        told = presence_of(mark, otherwise)
    return otherwise if told == "present" and otherwise in ("in attendance", "minute taker") else told
