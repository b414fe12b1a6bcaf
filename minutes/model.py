"""The confidential nouns.

One canonical text per document; everything else is a half-open span of character offsets into it.
A Meeting is a view on that text, so that whatever is found in the text is found in the Meeting.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from minutes.spans import Phrase, Span
from minutes.sureness import Sureness

__all__ = [
    "Action",
    "ActionKind",
    "Attendee",
    "Block",
    "BlockKind",
    "Document",
    "Item",
    "Line",
    "Meeting",
    "Note",
    "Phrase",
    "Presence",
    "Source",
    "Span",
    "Sureness",
]

BlockKind = Literal["heading", "paragraph", "bullet", "row", "action", "decision", "discussion"]
Presence = Literal["present", "in attendance", "minute taker", "apologies", "absent"]
ActionKind = Literal["new", "carried"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from: file name (no folders), SHA-256 of its bytes, format ("txt", "md" …)."""

    path: str
    sha256: str
    format: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something dropped or doubtful while reading, for the reviewer.

    `holds` is true where the meeting must not be published until the source is mended.
    Neither field quotes confidential words that are not also in the text.
    """

    what: str
    where: str
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of the text, in reading order.

    kind: heading, paragraph, bullet, or row (one row of a table); layouts mark actions, people decision and discussion.
    level: heading or bullet depth, from 1; 0 otherwise.
    cells: for a row, the span of each cell that is not empty, in order, with its column in `columns`.
    table: for a row, the ordinal of its table in the document, from 1; 0 otherwise.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    cells: tuple[Span, ...] = ()
    columns: tuple[int, ...] = ()
    table: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line as the source prints it, where a paragraph is broken over several.

    gap: empty lines before it, at most 3. indent: how far it is set in, in columns, at most 40.
    strong: whether it stands out whole: in bold, or with a rule under it.
    """

    span: Span
    gap: int = 0
    indent: int = 0
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What a source format yields: the canonical text, its blocks in order, and what was dropped.

    lines: the printed lines of blocks that are not rows, where the format knows them; they part no block's words
    (a line end inside a paragraph is a space in the text), so that whoever reads may doubt how lines were joined.
    doubtful: words whose letters may be wrong (read from a picture), in order; a person must look at each.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    lines: tuple[Line, ...] = ()
    doubtful: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendee:
    """A line of the attendance list, as printed. `initials` is None where none are printed."""

    name: Phrase
    initials: str | None
    role: Phrase | None
    organisation: Phrase | None
    presence: Presence
    deputising_for: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """Something somebody undertook to do.

    ref: its number as printed ("3", "5a") or None. text: without the "Action 3:" label, as printed.
    owners: each as printed. due and status: as printed, or None. due_on: the date meant, where it can be told.
    span: the whole passage it was read from (its block), or None where it stands only in a table.
    update: what was said of a carried action since, as printed, or None.
    """

    ref: str | None
    text: Phrase
    owners: tuple[Phrase, ...]
    due: Phrase | None
    due_on: date | None
    status: Phrase | None
    kind: ActionKind
    span: Span | None
    update: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item: number as printed, title, body in reading order. A block "action" there has an action's span."""

    number: str | None
    title: Phrase
    body: tuple[Block, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, as its minutes tell it.

    id: date + slug of group or title; private, though usually also the public address.
    group: the name of the partnership's group, or None where no group could be told.
    held_on, next_meeting: None where the source does not state them; start, end: "HH:MM" or None.
    actions: every action once, in order, those in items included, those only in a table or log as well.
    unplaced: blocks no layout claimed: shown to the reviewer, scanned, never published.
    sureness: of each fact that was read, how sure it is and why; empty where nothing was read by a learner.
    told: what the page says in its own words: the day, headings of lists and columns, rows that an action tells.
    tags, summary: stated by hand in a sidecar; phrases, so that they are scanned and masked like the rest.
    """

    id: str
    document: Document
    title: Phrase
    group: str | None
    held_on: date | None
    start: str | None
    end: str | None
    venue: Phrase | None
    chair: Phrase | None
    next_meeting: date | None
    attendees: tuple[Attendee, ...]
    items: tuple[Item, ...]
    actions: tuple[Action, ...]
    unplaced: tuple[Block, ...]
    notes: tuple[Note, ...]
    tags: tuple[Phrase, ...] = ()
    summary: Phrase | None = None
    told: tuple[Span, ...] = ()
    sureness: tuple[Sureness, ...] = ()

    @property
    def text(self) -> str:
        """The canonical text that every span of this meeting refers to."""
        return self.document.text
