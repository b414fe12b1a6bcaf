"""One part of an attendance list, read in one go: by the tagger or by rules of shape, whichever does it better."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from minutes.layouts.assembly.attendance.bare_initials import by_initials
from minutes.layouts.assembly.attendance.marks import by_marks
from minutes.layouts.assembly.attendance.substitutes import without_substitutes
from minutes.layouts.fields.person import Reading, in_rows, over_lines
from minutes.layouts.fields.vocabulary import has_initials_shape, kinds
from minutes.layouts.lines.words import like_a_name
from minutes.layouts.rules.reading import by_rules
from minutes.layouts.words import fold
from minutes.model import Attendee, Block, Document, Presence, Span

_HEADED = 0.5
_SHORT = 0.6


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
    bare = by_initials(document, one.lines, one.presence) if not one.table else None
    if bare:
        return bare
    if one.table:
        learnt = in_rows(document.text, one.rows, one.presence, _columns(document, one))
    else:
        learnt = over_lines(document.text, _lines(document, one), one.presence)
    blocks = one.rows or [Block("paragraph", span) for span in _lines(document, one)]
    ruled = by_rules(document, one.presence, blocks, one.head, held_on)
    best = ruled if _plausible(ruled) + _HEADED * bool(one.head) > _plausible(learnt) else learnt
    return by_marks(document, one.rows, _columns(document, one) or {}, best, held_on) if one.rows else best


def _lines(document: Document, one: List) -> list[Span]:
    """The lines of a part, of a list of apologies without those who came instead."""
    if one.presence not in ("apologies", "absent"):
        return one.lines
    return [part for line in one.lines for part in without_substitutes(document.text, line)]


def _plausible(reading: Reading) -> float:
    """How many people with names like names a reading has; other names, and words that say nothing, count against."""
    names = [one.attendee.name.text for one in reading.people]
    short = sum(_short(one.attendee) for one in reading.people if not like_a_name(one.attendee.name.text))
    # In a list of forenames or initials alone they are names; among full names such a word may be something else.
    good = sum(like_a_name(words) for words in names) + short * (1.0 if short * 2 > len(names) else _SHORT)
    facts = sum(
        fact is not None for one in reading.people for fact in (one.attendee.initials, one.attendee.organisation)
    )
    return good - 0.6 * (len(names) - good) - 0.3 * len(reading.unread) + 0.01 * facts


def _short(one: Attendee) -> bool:
    """Whether somebody is named as in a list of forenames ("Ann", "Ann H", "Ann (AH)") or of initials."""
    parts = one.name.text.split()
    if len(parts) == 1:
        return "forename" in kinds(parts[0]) or one.initials is not None or has_initials_shape(parts[0])
    return len(parts) == 2 and "forename" in kinds(parts[0]) and len(parts[1].strip(".")) == 1


def _columns(document: Document, one: List) -> dict[int, str] | None:
    """The heads of a table: its first row, where that is no entry and its cells are short."""
    row = next(block for block in document.blocks if block.table == one.table)
    if row in one.rows:
        return None
    said = [fold(document.text[cell.start : cell.end]) for cell in row.cells]
    return dict(zip(row.columns, said, strict=True)) if all(len(words.split()) < 6 for words in said) else None
