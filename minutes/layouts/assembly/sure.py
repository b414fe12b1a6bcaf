"""How sure each fact of a meeting is: what the labellers know of the words it was read from, and what disagrees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes.layouts.assembly.attendance.people import Attendance
from minutes.layouts.assembly.stretches import Stretch
from minutes.layouts.facts.header import Header
from minutes.layouts.fields.names import without_titles
from minutes.layouts.sentences.tagger import Undertaking
from minutes.model import Action, Attendee, Meeting, Phrase, Span, Sureness
from minutes.sureness import NO_DAY

_AGREED, _ALONE, _CONFLICT, _NOBODY = 0.95, 0.6, 0.4, 0.0
_ENTRIES = ("there", "away")
_DOINGS = ("action", "row")


def sureness_of(
    read: Meeting, found: Sequence[Stretch], header: Header, people: Attendance, said: Sequence[Undertaking]
) -> tuple[Sureness, ...]:
    """Every fact of a meeting that was read, with how sure it is.

    found: the labelled stretches. said: the undertakings that sentences tell.
    """
    return (
        *_of_header(read, found, header),
        *_of_people(read, found, people),
        *_of_items(read, found),
        *_of_actions(read, found, said),
    )


def _of_header(read: Meeting, found: Sequence[Stretch], header: Header) -> Iterator[Sureness]:
    if read.title.spans:
        sure, because = _label(found, read.title.spans[0], ("title", "front"))
        yield Sureness("title", read.title.text, read.title.spans[0], sure, because)
    if read.held_on is None:
        yield Sureness("date", "", None, _NOBODY, "no date of the meeting was found")
    else:
        because = " ".join(header.said) or "one day is told, and nothing disagrees"
        yield Sureness("date", read.held_on.isoformat(), None, _CONFLICT if header.said else _AGREED, because)


def _of_people(read: Meeting, found: Sequence[Stretch], people: Attendance) -> Iterator[Sureness]:
    for one in read.attendees:
        if not one.name.spans:
            continue
        span = one.name.spans[0]
        tagged = max((each.sure for each in people.listed if each.span.touches(span)), default=_ALONE)
        line, because = _label(found, span, _ENTRIES)
        away = any(stretch.kind == "away" for stretch in found if stretch.span.touches(span))
        if away != (one.presence in ("apologies", "absent")) and line > _NOBODY:
            because = f"{because}; its line reads as though they {'sent apologies' if away else 'were there'}"
        yield Sureness("person", one.name.text, span, round(tagged * max(line, _ALONE), 3), because)


def _of_items(read: Meeting, found: Sequence[Stretch]) -> Iterator[Sureness]:
    for item in read.items:
        if item.title.spans:
            sure, because = _label(found, item.title.spans[0], ("item",))
            yield Sureness("heading", item.title.text, item.title.spans[0], sure, because)


def _of_actions(read: Meeting, found: Sequence[Stretch], said: Sequence[Undertaking]) -> Iterator[Sureness]:
    for action in read.actions:
        if not action.text.spans:
            continue
        span = action.text.spans[0]
        told = max((one.sure for one in said if one.span.touches(span)), default=_NOBODY)
        line, because = _label(found, span, _DOINGS)
        sure = max(told, line)
        because = "its sentence says that somebody is to do something" if told > line else because
        yield Sureness("action", action.text.text, span, round(sure, 3), because)
        yield from (_of_owner(owner, read.attendees, span) for owner in action.owners)
        yield from _of_due(action)


def _of_owner(owner: Phrase, attendees: Sequence[Attendee], span: Span) -> Sureness:
    names = {without_titles(one.name.text) for one in attendees}
    known = owner.text in names
    because = "one person of the list can be meant" if known else "nobody on the list is named so"
    return Sureness("owner", owner.text, owner.spans[0] if owner.spans else span, _AGREED if known else _ALONE, because)


def _of_due(action: Action) -> Iterator[Sureness]:
    if action.due:
        because = "its words tell one day" if action.due_on else NO_DAY
        sure = _AGREED if action.due_on else _ALONE
        yield Sureness("due", action.due.text, action.due.spans[0] if action.due.spans else None, sure, because)


def _label(found: Sequence[Stretch], span: Span, kinds: Sequence[str]) -> tuple[float, str]:
    """How sure the labels of the lines are in which a fact stands, and in words."""
    held = [stretch for stretch in found if stretch.span.touches(span)]
    right = [stretch.sure for stretch in held if stretch.kind in kinds]
    if right:
        return round(max(right), 3), "its line reads as one"
    return _NOBODY, f"its line reads as {held[0].kind}" if held else "it stands in no line of its own"
