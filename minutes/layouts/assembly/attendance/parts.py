"""One part of an attendance list, read in one go: by the tagger or by rules of shape, whichever does it better."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from minutes.layouts.assembly.attendance.marks import by_marks
from minutes.layouts.fields.person import Reading, in_rows, over_lines
from minutes.layouts.lines.words import like_a_name
from minutes.layouts.rules.reading import by_rules
from minutes.layouts.words import fold
from minutes.model import Block, Document, Presence, Span

_HEADED = 0.5


@dataclass(slots=True)
class List:
    """A part of the list that is read in one go: lines or rows of one presence, under heads if it has them."""

    presence: Presence
    table: int
    lines: list[Span]
    rows: list[Block]
    head: Block | None = None


def read(document: Document, one: List, held_on: date | None) -> Reading:
    """A part of the list, by the tagger or by the rules, whichever names more people plausibly."""
    if one.table:
        learnt = in_rows(document.text, one.rows, one.presence, _columns(document, one))
    else:
        learnt = over_lines(document.text, one.lines, one.presence)
    ruled = by_rules(
        document, one.presence, one.rows or [Block("paragraph", span) for span in one.lines], one.head, held_on
    )
    best = ruled if _plausible(ruled) + _HEADED * bool(one.head) > _plausible(learnt) else learnt
    return by_marks(document, one.rows, _columns(document, one) or {}, best, held_on) if one.rows else best


def _plausible(reading: Reading) -> float:
    """How many people with names like names a reading has; other names, and words that say nothing, count against."""
    names = [one.attendee.name.text for one in reading.people]
    good = sum(like_a_name(words) for words in names)
    facts = sum(
        fact is not None for one in reading.people for fact in (one.attendee.initials, one.attendee.organisation)
    )
    return good - 0.6 * (len(names) - good) - 0.3 * len(reading.unread) + 0.01 * facts


def _columns(document: Document, one: List) -> dict[int, str] | None:
    """The heads of a table: its first row, where that is no entry and its cells are short."""
    row = next(block for block in document.blocks if block.table == one.table)
    if row in one.rows:
        return None
    said = [fold(document.text[cell.start : cell.end]) for cell in row.cells]
    return dict(zip(row.columns, said, strict=True)) if all(len(words.split()) < 6 for words in said) else None
