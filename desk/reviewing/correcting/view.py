"""What was read of one meeting, laid out so that each of it can be put right beside the source."""

from __future__ import annotations

from dataclasses import dataclass

from desk.reviewing.correcting.words import FACTS, TOLD
from desk.reviewing.workspace import Bench
from minutes.corrections import Correction
from minutes.model import Action, Block, Item, Meeting, Phrase
from publishing.text.dates import long_date


@dataclass(frozen=True, slots=True)
class ReadFact:
    """One fact of the meeting. said: by whom it was put right, or ""."""

    field: str
    name: str
    value: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A line of the attendance list. nth: which of several with the same name."""

    at: int
    name: str
    initials: str
    role: str
    organisation: str
    presence: str
    nth: int

    @property
    def beside(self) -> str:
        """What is told of them beside the name."""
        return ", ".join(filter(None, (self.initials, self.role, self.organisation)))


@dataclass(frozen=True, slots=True)
class ReadPassage:
    """A passage. at: where it begins in the text; kind: as it is read now.

    owner, due, status, ref: of the action that is read in it, "" where there is none.
    """

    at: int
    kind: str
    words: str
    owner: str = ""
    due: str = ""
    status: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """An agenda item and its passages."""

    at: int
    number: str
    title: str
    passages: tuple[ReadPassage, ...]


@dataclass(frozen=True, slots=True)
class PutRight:
    """A correction as people read it. fits: whether its words are still in the source."""

    id: str
    what: str
    words: str
    by: str
    day: str
    fits: bool


@dataclass(frozen=True, slots=True)
class WhatWasRead:
    """All of it. listed: actions that stand in a table alone. lines: the source, (where it begins, words, read as)."""

    facts: tuple[ReadFact, ...]
    people: tuple[Member, ...]
    headings: tuple[Heading, ...]
    listed: tuple[ReadPassage, ...]
    nowhere: tuple[ReadPassage, ...]
    right: tuple[PutRight, ...]
    lines: tuple[tuple[int, str, str], ...]


def reading(bench: Bench, meeting: str) -> WhatWasRead:
    """What was read of a meeting, with what was put right in it."""
    right = bench.kept.right[meeting]
    now, read = right.meeting, bench.kept.read[right.meeting.document.source]
    return WhatWasRead(
        facts=tuple(_fact(now, right.used, field, name) for field, name in FACTS),
        people=_people(now),
        headings=tuple(_heading(now, item) for item in now.items),
        listed=tuple(_listed(action) for action in now.actions if action.span is None),
        nowhere=tuple(_told(now, block) for block in now.unplaced),
        right=tuple([*(_put_right(one, True) for one in right.used), *(_put_right(one, False) for one in right.unfit)]),
        lines=tuple(_line(now, block) for block in read.document.blocks),
    )


def _fact(now: Meeting, used: tuple[Correction, ...], field: str, name: str) -> ReadFact:
    by = next((one.by for one in reversed(used) if one.act == "fact" and one.value("field") == field), "")
    return ReadFact(field, name, fact_of(now, field), by)


def fact_of(meeting: Meeting, field: str) -> str:
    """A fact as a person would write it; "" where there is none."""
    value = getattr(meeting, "held_on" if field == "date" else field)
    if value is None:
        return ""
    if isinstance(value, Phrase):
        return value.text
    return value if isinstance(value, str) else long_date(value.isoformat())


def _people(now: Meeting) -> tuple[Member, ...]:
    seen: dict[str, int] = {}
    found = []
    for at, one in enumerate(now.attendees):
        seen[one.name.text] = seen.get(one.name.text, 0) + 1
        role, organisation = one.role.text if one.role else "", one.organisation.text if one.organisation else ""
        nth = seen[one.name.text]
        found.append(Member(at, one.name.text, one.initials or "", role, organisation, one.presence, nth))
    return tuple(found)


def _heading(now: Meeting, item: Item) -> Heading:
    start = min((span.start for span in item.title.spans), default=0)
    return Heading(start, item.number or "", item.title.text, tuple(_told(now, block) for block in item.body))


def _told(now: Meeting, block: Block) -> ReadPassage:
    words = " ".join(now.text[block.span.start : block.span.end].split())
    action = next((a for a in now.actions if a.span and a.span.touches(block.span)), None)
    if action is None:
        return ReadPassage(block.span.start, block.kind, words)
    return ReadPassage(block.span.start, "action", words, *_said(action))


def _listed(action: Action) -> ReadPassage:
    at = min((span.start for span in action.text.spans), default=0)
    return ReadPassage(at, "action", action.text.text, *_said(action))


def _said(action: Action) -> tuple[str, str, str, str]:
    owner = "; ".join(one.text for one in action.owners)
    return owner, action.due.text if action.due else "", action.status.text if action.status else "", action.ref or ""


def _put_right(one: Correction, fits: bool) -> PutRight:
    said = dict(one.said)
    what = TOLD[one.act]
    words = one.words or said.get("name", "")
    if one.act == "fact":
        what, words = dict(FACTS)[said["field"]], said.get("value") or "taken away"
    return PutRight(one.id, what, words, one.by, long_date(one.at[:10]), fits)


def _line(now: Meeting, block: Block) -> tuple[int, str, str]:
    words = " ".join(now.text[block.span.start : block.span.end].split())
    if any(span.touches(block.span) for item in now.items for span in item.title.spans):
        return block.span.start, words, "heading"
    if any(a.span and a.span.touches(block.span) for a in now.actions):
        return block.span.start, words, "action"
    if any(span.touches(block.span) for a in now.attendees for span in a.name.spans):
        return block.span.start, words, "person"
    if any(one.span.touches(block.span) for one in now.unplaced):
        return block.span.start, words, "nowhere"
    return block.span.start, words, ""
