"""The attendance list, in whatever shape: a table, a line a person, a person over lines, a run."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from minutes.layouts.facts.roles import FORENAME, ORGANISATION, ROLE, is_person
from minutes.layouts.rules import attendance_tables
from minutes.layouts.rules.attendance_grids import this_meeting
from minutes.layouts.rules.attendance_tables import Columns
from minutes.layouts.rules.habits import Habits, body_and_people, habits, opens_person
from minutes.layouts.rules.person_lines import Draft, person, spell
from minutes.layouts.rules.runs import people
from minutes.layouts.rules.stacked import restacked
from minutes.layouts.words import fold, must, pieces
from minutes.model import Attendee, Block, Document, Presence, Span

_ASIDE = re.compile(r"(?P<name>[^()]+?)\s*\([^()]*\)")
_NOBODY = (
    "none",
    "none received",
    "no apologies",
    "n/a",
    "nil",
    "none recorded",
    "no apologies received",
    "none noted",
)
_LINE_END = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Listing:
    """One stretch of the attendance list: its blocks, and whether those in it were there."""

    presence: Presence
    blocks: tuple[Block, ...]
    rest: Span | None = None


@dataclass(slots=True)
class _Reading:
    document: Document
    habits: Habits = field(default_factory=Habits)
    guessed: Columns = field(default_factory=dict)
    drafts: list[tuple[Draft, Presence]] = field(default_factory=list)
    unread: list[Block] = field(default_factory=list)


def read_listings(
    document: Document, listings: Sequence[Listing], held_on: date | None = None
) -> tuple[tuple[Attendee, ...], tuple[Block, ...]]:
    """Everybody on the list, in order, each once, and the blocks in which nobody could be read.

    `held_on` picks the column of this meeting in a grid that has one column for each meeting of a year.
    """
    listings = [replace(one, blocks=restacked(document, one.blocks)) for one in listings]
    reading = _Reading(document, _habits(document, listings))
    rows = [block for listing in listings for block in listing.blocks if block.kind == "row"]
    bare = [row for row in rows if not _headed(document, row, rows)]
    guessed = reading.guessed = attendance_tables.guess(document, bare)
    for listing in listings:
        if listing.rest:
            _line(reading, Block("paragraph", listing.rest), listing.presence)
        columns: Columns = {}
        table = 0
        for block in listing.blocks:
            if head := attendance_tables.header(document, block):
                same = [row for row in rows if row.table == block.table and row is not block]
                columns, table = this_meeting(document, head, same, held_on), block.table
            elif block.kind == "row":
                known = columns if columns and block.table == table else columns or guessed
                _row(reading, block, known, listing.presence)
            else:
                _line(reading, block, listing.presence)
    found = [draft.attendee(document.text, presence) for draft, presence in reading.drafts]
    return own_initials(_once(found)), tuple(reading.unread)


def _habits(document: Document, listings: Sequence[Listing]) -> Habits:
    lines = [
        span
        for listing in listings
        for span in (
            *((listing.rest,) if listing.rest else ()),
            *(block.span for block in listing.blocks if block.kind != "row"),
        )
    ]
    return habits(document.text, lines)


def _headed(document: Document, row: Block, rows: Sequence[Block]) -> bool:
    return any(other.table == row.table and attendance_tables.header(document, other) for other in rows)


def _row(reading: _Reading, block: Block, columns: Columns, presence: Presence) -> None:
    if lists := attendance_tables.name_lists(block, columns):
        for cell, there in lists:
            _cell_of_names(reading, cell, there)
        return
    if not columns or columns is reading.guessed:
        inside = [(person(reading.document.text, cell), cell) for cell in block.cells]
        if sum(one is not None and one.name[0].start == cell.start for one, cell in inside) > max(1, 0.6 * len(inside)):
            # Lines set in with tabs look like the cells of a row: each is somebody.
            for cell in block.cells:
                _line(reading, Block("paragraph", cell), presence)
            return
    found = attendance_tables.read_row(reading.document, block, columns, presence)
    if found:
        reading.drafts.append(found)
    else:
        reading.unread.append(block)


def _cell_of_names(reading: _Reading, cell: Span, presence: Presence) -> None:
    """A cell under "Present" or "Apologies": a line for each person."""
    for part in pieces(reading.document.text, cell, _LINE_END):
        _line(reading, Block("paragraph", part), presence)


def _line(reading: _Reading, block: Block, presence: Presence) -> None:
    if not _span(reading, block.span, presence):
        reading.unread.append(block)


def _span(reading: _Reading, span: Span, presence: Presence) -> bool:
    """Read a line or run; a line that names nobody but says a job or body belongs to the person before it."""
    text = reading.document.text
    words = fold(text[span.start : span.end])
    if _goes_with_last(reading, span, presence):
        return True
    body, rest = (reading.habits.body_first and body_and_people(text, span)) or (None, span)
    found = people(text, rest, reading.habits.one_a_line) or [one for one in (person(text, rest),) if one]
    if found:
        reading.drafts.extend((_of(draft, body, text), presence) for draft in found)
        return True
    if words.strip(". ").lower() in _NOBODY:
        return True
    if reading.drafts and reading.drafts[-1][1] == presence and len(words.split()) <= 14 and _about(words):
        _add_about(reading, span)
        return True
    if FORENAME.fullmatch(words):
        reading.drafts.append((Draft((span,)), presence))
        return True
    return False


def _of(draft: Draft, body: Span | None, text: str) -> Draft:
    """A person under the body their line opens with."""
    return replace(draft, organisation=must(text, body)) if body else draft


def _goes_with_last(reading: _Reading, span: Span, presence: Presence) -> bool:
    """Where a person stands over several lines: take a line that does not open with name and initials."""
    text, each = reading.document.text, reading.habits.lines_each
    if not each or not reading.drafts or reading.drafts[-1][1] != presence or opens_person(text, span):
        return False
    words = fold(text[span.start : span.end])
    aside = _ASIDE.fullmatch(words)
    if aside and is_person(aside["name"]) and not ROLE.search(aside["name"]) and not ORGANISATION.search(aside["name"]):
        return False  # "Jo Elm (Observer)" is somebody else, though the bracket holds no initials
    known = ROLE.search(words) or ORGANISATION.search(words)
    if len(words.split()) > 14 or (not known and is_person(words) and len(reading.drafts[-1][0].about) >= each):
        return False
    if not known and not _about(words) and not FORENAME.fullmatch(words):
        return False
    _add_about(reading, span)
    return True


def _add_about(reading: _Reading, span: Span) -> None:
    last, presence = reading.drafts[-1]
    reading.drafts[-1] = (replace(last, about=(*last.about, span)), presence)


def _about(words: str) -> bool:
    """Whether a line can be somebody's job or body: it says so, or is a short capitalised name of something."""
    if ROLE.search(words) or ORGANISATION.search(words):
        return True
    return words[:1].isupper() and 1 < len(words.split()) <= 8 and words[-1] not in ".:"


def own_initials(found: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
    """The list without "initials" that several people share and that spell none of their names: those are a body's."""
    shared = Counter(one.initials for one in found if one.initials)
    return tuple(
        replace(one, initials=None)
        if one.initials and shared[one.initials] > 1 and not spell(one.initials, one.name.text)
        else one
        for one in found
    )


def _once(found: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """The same person named twice is one: who stands in a later list keeps their place in the first."""
    kept: dict[str, Attendee] = {}
    for attendee in found:
        key = attendee.name.text.casefold()
        if key and key not in kept:
            kept[key] = attendee
    return tuple(kept.values())
