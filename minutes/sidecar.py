"""What a business unit states about its minutes, in NAME.yaml beside them or as front matter: it wins.

The words stated here can be published, so they must be looked through like all others. They are set down at
the end of the canonical text, a block for each, and the Meeting's phrases point there. So every detector scans
them, a ruling settles them, the mask masks them and the gate knows what was withheld of them: a sidecar is no way
around. The blocks stand in no item, so that they reach a page only as what they state.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Annotated

from dateutil import parser as dates
from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from errors import BadSettings
from minutes.identity import identity
from minutes.model import Block, Document, Meeting, Note, Phrase, Span

DATE_UNKNOWN = "The date of the meeting could not be found."
Groups = tuple[tuple[str, tuple[str, ...]], ...]


def _day(value: object) -> object:
    """A date as YAML or a British typist gives it; anything else is left for pydantic to refuse."""
    if isinstance(value, datetime):
        return value.date()
    if not isinstance(value, str) or value[:4].isdigit():
        return value
    try:
        return dates.parse(value, dayfirst=True, default=datetime(1, 1, 1)).date()
    except (ValueError, OverflowError):
        return value


def _clock(value: object) -> object:
    """ "14:00" as YAML 1.1 gives it: the number of minutes since midnight."""
    return f"{value // 60:02}:{value % 60:02}" if isinstance(value, int) and 0 <= value < 1440 else value


def _named_day(value: object) -> object:
    found = _day(value)
    if isinstance(found, date) and found.year < 1900:
        raise ValueError("the year is missing; write it as 2024-03-27")
    return found


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Clock = Annotated[str, BeforeValidator(_clock), StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Day = Annotated[date, BeforeValidator(_named_day)]


class Sidecar(BaseModel):
    """The facts stated; None or empty where nothing is. summary: the editor's own words for the newsletter."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Words | None = None
    group: Words | None = None
    date: Day | None = None
    start: Clock | None = None
    end: Clock | None = None
    venue: Words | None = None
    chair: Words | None = None
    next_meeting: Day | None = None
    tags: tuple[Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)], ...] = ()
    summary: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=3000)] | None = None


FIELDS = tuple(Sidecar.model_fields)


@dataclass(frozen=True, slots=True)
class Stated:
    """A sidecar, and the name of the file it was read from, for notes and errors."""

    facts: Sidecar
    file: str


def check(raw: object, file: str) -> Stated:
    """What YAML gave, as a sidecar.

    Raises:
        BadSettings: a field that is none, or a value that is not allowed; names file, field and value.
    """
    try:
        return Stated(Sidecar.model_validate({} if raw is None else raw), file)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        known = f" The fields are {', '.join(FIELDS)}." if first["type"] == "extra_forbidden" else ""
        raise BadSettings(
            f"{first['msg']} (it says {first.get('input')!r}).",
            ", ".join(filter(None, (file, field))),
            f"Mend that value and build again.{known}",
        ) from error


def apply(meeting: Meeting, stated: Stated, groups: Groups = ()) -> Meeting:
    """The meeting with what is stated in place of what was read. Pure.

    Args:
        meeting: as the layouts read it.
        stated: the sidecar.
        groups: (name, aliases) of the partnership's groups.

    Raises:
        BadSettings: the group stated is none of the partnership's (its name is published as it stands there).
    """
    facts = stated.facts
    document, phrases = _set_down(meeting.document, facts)
    title = phrases.get("title", meeting.title)
    group = _group(stated, groups) if facts.group else meeting.group
    held_on = facts.date or meeting.held_on
    notes = tuple(note for note in meeting.notes if not (facts.date and note.what == DATE_UNKNOWN))
    said = [field for field in FIELDS if getattr(facts, field)]
    told = Note(f"As stated by hand, not as read: {', '.join(said)}.", stated.file)
    return replace(
        meeting,
        id=identity(held_on, group or title.text, document.source.sha256),
        document=document,
        title=title,
        group=group,
        held_on=held_on,
        start=facts.start or meeting.start,
        end=facts.end or meeting.end,
        venue=phrases.get("venue", meeting.venue),
        chair=phrases.get("chair", meeting.chair),
        next_meeting=facts.next_meeting or meeting.next_meeting,
        notes=(*notes, told) if said else notes,
        tags=tuple(phrases[key] for key in sorted(phrases) if key.startswith("tag ")),
        summary=phrases.get("summary"),
    )


def _set_down(document: Document, facts: Sidecar) -> tuple[Document, dict[str, Phrase]]:
    """The document with the stated words at the end of its text, and where each of them stands."""
    text, blocks, phrases = document.text, list(document.blocks), {}
    for key, words in _words(facts):
        text += "\n\n" if text else ""
        span = Span(len(text), len(text) + len(words))
        text += words
        blocks.append(Block("paragraph", span))
        phrases[key] = Phrase(words, (span,))
    return replace(document, text=text, blocks=tuple(blocks)), phrases


def _words(facts: Sidecar) -> Sequence[tuple[str, str]]:
    """The free words of a sidecar, white space folded, each under its key; the group's name is not free."""
    lines = [(key, getattr(facts, key)) for key in ("title", "venue", "chair", "summary")]
    lines += [(f"tag {at:03}", tag) for at, tag in enumerate(facts.tags)]
    return [(key, " ".join(words.split())) for key, words in lines if words]


def _group(stated: Stated, groups: Groups) -> str:
    said = (stated.facts.group or "").casefold()
    for name, aliases in groups:
        if said in {name.casefold(), *(alias.casefold() for alias in aliases)}:
            return name
    known = ", ".join(name for name, _ in groups) or "none"
    raise BadSettings(
        f"{stated.facts.group!r} is none of the partnership's groups.",
        f"{stated.file}, group",
        f"Add it to partnership.yaml, or name one of those there: {known}.",
    )
