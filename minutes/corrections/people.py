"""The attendance list as a person put it right: somebody more, nobody after all, one who was two, two who are one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from rapidfuzz import fuzz

from minutes.corrections.binding import normalised, where
from minutes.corrections.model import Act, Correction
from minutes.corrections.typed import set_down
from minutes.model import Attendee, Meeting, Phrase, Presence, Span

_SAME = 90.0


def _row(meeting: Meeting, name: str, nth: int = 1) -> int | None:
    """Which line of the list has this name: exactly, the nth time; else the one that reads almost the same."""
    names = [normalised(attendee.name.text) for attendee in meeting.attendees]
    sought = normalised(name)
    exact = [at for at, there in enumerate(names) if there == sought]
    if exact:
        return exact[min(nth, len(exact)) - 1]
    alike = [at for at, there in enumerate(names) if fuzz.ratio(sought, there) >= _SAME]
    return alike[0] if len(alike) == 1 else None


def _added(meeting: Meeting, said: Correction) -> Meeting | None:
    block = where(meeting.text, meeting.document.blocks, said.words, said.nth) if said.words else None
    if said.words and block is None:
        return None
    meeting, attendee = _told(meeting, said, None, block[1] if block else None)
    return replace(meeting, attendees=(*meeting.attendees, attendee))


def _changed(meeting: Meeting, said: Correction) -> Meeting | None:
    at = _row(meeting, said.words, said.nth)
    if at is None:
        return None
    meeting, attendee = _told(meeting, said, meeting.attendees[at], None)
    return _with(meeting, at, attendee)


def _told(meeting: Meeting, said: Correction, before: Attendee | None, near: Span | None) -> tuple[Meeting, Attendee]:
    """A line of the list as the correction has it. before: as it was; near: where its words may stand."""
    phrases: dict[str, Phrase | None] = {}
    for field in ("name", "role", "organisation"):
        was: Phrase | None = getattr(before, field) if before else None
        words = said.value(field)
        if before is not None and (not said.says(field) or (was is not None and was.text == words)):
            phrases[field] = was
        else:
            meeting, phrases[field] = set_down(meeting, words, near)
    name = phrases["name"] or (before.name if before else Phrase(said.value("name")))
    presence = cast(Presence, said.value("presence") or (before.presence if before else "present"))
    deputy = before.deputising_for if before else None
    initials = (said.value("initials") or None) if said.says("initials") or before is None else before.initials
    return meeting, Attendee(name, initials, phrases["role"], phrases["organisation"], presence, deputy)


def _removed(meeting: Meeting, said: Correction) -> Meeting | None:
    at = _row(meeting, said.words, said.nth)
    return None if at is None else without(meeting, at)


def without(meeting: Meeting, at: int) -> Meeting:
    """The list without this line. Its words go to what is not published, unless they say something else as well."""
    gone = meeting.attendees[at]
    kept = (*meeting.attendees[:at], *meeting.attendees[at + 1 :])
    others = [span for attendee in kept for span in attendee.name.spans]
    placed = [block.span for item in meeting.items for block in item.body] + [block.span for block in meeting.unplaced]
    lines = [
        block
        for block in meeting.document.blocks
        if any(block.span.contains(span) for span in gone.name.spans)
        and not any(block.span.touches(span) for span in (*others, *placed))
    ]
    unplaced = tuple(sorted((*meeting.unplaced, *lines), key=lambda block: block.span))
    return replace(meeting, attendees=kept, unplaced=unplaced)


def _merged(meeting: Meeting, said: Correction) -> Meeting | None:
    """The second line takes what only the first one says; the first one goes."""
    one, other = _row(meeting, said.words, said.nth), _row(meeting, said.value("into"))
    if one is None or other is None or one == other:
        return None
    gone, kept = meeting.attendees[one], meeting.attendees[other]
    both = replace(
        kept,
        initials=kept.initials or gone.initials,
        role=kept.role or gone.role,
        organisation=kept.organisation or gone.organisation,
    )
    meeting = _with(meeting, other, both)
    return replace(meeting, attendees=(*meeting.attendees[:one], *meeting.attendees[one + 1 :]))


def _split(meeting: Meeting, said: Correction) -> Meeting | None:
    """One line becomes two, both with its role and presence; the words are its own where they stand in it."""
    at = _row(meeting, said.words, said.nth)
    if at is None:
        return None
    was = meeting.attendees[at]
    near = was.name.spans[0] | was.name.spans[-1] if was.name.spans else None
    meeting, first = set_down(meeting, said.value("first"), near)
    meeting, second = set_down(meeting, said.value("second"), near)
    two = [replace(was, name=name, initials=None) for name in (first, second) if name]
    return replace(meeting, attendees=(*meeting.attendees[:at], *two, *meeting.attendees[at + 1 :]))


def _with(meeting: Meeting, at: int, attendee: Attendee) -> Meeting:
    return replace(meeting, attendees=(*meeting.attendees[:at], attendee, *meeting.attendees[at + 1 :]))


ACTS: Mapping[Act, Callable[[Meeting, Correction], Meeting | None]] = {
    "add person": _added,
    "change person": _changed,
    "not a person": _removed,
    "merge people": _merged,
    "split person": _split,
}
"""Each gives the meeting put right, or None where what it is about is not in the source any more."""
