"""The attendance list, in whatever shape: a table, a line a person, a person over lines, a run."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from minutes.layouts import attendance_tables
from minutes.layouts.person_lines import Draft, people, person
from minutes.layouts.roles import FORENAME, ORGANISATION, ROLE
from minutes.layouts.words import fold
from minutes.model import Attendee, Block, Document, Presence, Span


@dataclass(frozen=True, slots=True)
class Listing:
    """One stretch of the attendance list: its blocks, and whether those in it were there."""

    presence: Presence
    blocks: tuple[Block, ...]
    rest: Span | None = None


@dataclass(slots=True)
class _Reading:
    document: Document
    drafts: list[tuple[Draft, Presence]] = field(default_factory=list)
    unread: list[Block] = field(default_factory=list)


def read_listings(document: Document, listings: Sequence[Listing]) -> tuple[tuple[Attendee, ...], tuple[Block, ...]]:
    """Everybody on the list, in order, each once, and the blocks in which nobody could be read."""
    reading = _Reading(document)
    rows = [block for listing in listings for block in listing.blocks if block.kind == "row"]
    bare = [row for row in rows if not _headed(document, row, rows)]
    guessed = attendance_tables.guess(document, bare)
    for listing in listings:
        if listing.rest:
            _line(reading, Block("paragraph", listing.rest), listing.presence)
        columns: dict[int, str] = {}
        table = 0
        for block in listing.blocks:
            if head := attendance_tables.header(document, block):
                columns, table = head, block.table
            elif block.kind == "row":
                _row(
                    reading,
                    block,
                    columns if columns and block.table == table else columns or guessed,
                    listing.presence,
                )
            else:
                _line(reading, block, listing.presence)
    found = [draft.attendee(document.text, presence) for draft, presence in reading.drafts]
    return _once(found), tuple(reading.unread)


def _headed(document: Document, row: Block, rows: Sequence[Block]) -> bool:
    return any(other.table == row.table and attendance_tables.header(document, other) for other in rows)


def _row(reading: _Reading, block: Block, columns: dict[int, str], presence: Presence) -> None:
    found = attendance_tables.read_row(reading.document, block, columns, presence)
    if found:
        reading.drafts.append(found)
    else:
        reading.unread.append(block)


def _line(reading: _Reading, block: Block, presence: Presence) -> None:
    if not _span(reading, block.span, presence):
        reading.unread.append(block)


def _span(reading: _Reading, span: Span, presence: Presence) -> bool:
    """Read a line or run; a line that names nobody but says a job or body belongs to the person before it."""
    text = reading.document.text
    words = fold(text[span.start : span.end])
    run = people(text, span)
    if run:
        reading.drafts.extend((draft, presence) for draft in run)
        return True
    one = person(text, span)
    if one:
        reading.drafts.append((one, presence))
        return True
    if words.strip(". ").lower() in ("none", "none received", "no apologies", "n/a", "nil", "none recorded"):
        return True
    if reading.drafts and reading.drafts[-1][1] == presence and len(words.split()) <= 14 and _about(words):
        last, _ = reading.drafts[-1]
        reading.drafts[-1] = (replace(last, about=(*last.about, span)), presence)
        return True
    if FORENAME.fullmatch(words):
        reading.drafts.append((Draft((span,)), presence))
        return True
    return False


def _about(words: str) -> bool:
    """Whether a line can be somebody's job or body: it says so, or is a short capitalised name of something."""
    if ROLE.search(words) or ORGANISATION.search(words):
        return True
    return words[:1].isupper() and 1 < len(words.split()) <= 8 and words[-1] not in ".:"


def _once(found: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """The same person named twice is one: who stands in a later list keeps their place in the first."""
    kept: dict[str, Attendee] = {}
    for attendee in found:
        key = attendee.name.text.casefold()
        if key and key not in kept:
            kept[key] = attendee
    return tuple(kept.values())
