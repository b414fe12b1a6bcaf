"""A meeting as plain data, to compare two readings of it whole."""

import re
from typing import Any

from minutes.model import Action, Attendee, Meeting, Phrase


def words(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase else None


def day(value: object) -> str | None:
    return str(value) if value else None


def as_attendee(one: Attendee) -> list[str | None]:
    role, organisation = words(one.role), words(one.organisation)
    return [one.presence, one.name.text, one.initials, role, organisation, words(one.deputising_for)]


def as_action(one: Action) -> list[Any]:
    owners = [owner.text for owner in one.owners]
    due = [words(one.due), day(one.due_on)]
    return [one.kind, one.ref, one.text.text, owners, *due, words(one.status), one.span is not None]


def as_told(one: Action) -> list[Any]:
    """An action as the minutes are judged by: what, who, and whether it still stands open."""
    return [one.ref, one.text.text, [owner.text for owner in one.owners], standing(one.status)]


def standing(status: Phrase | None) -> str | None:
    said = words(status)
    if said is None:
        return None
    return "closed" if re.search(r"clos|complet|done|discharg|achiev", said, re.IGNORECASE) else "open"


def as_data(meeting: Meeting) -> dict[str, Any]:
    facts = [meeting.title.text, day(meeting.held_on), meeting.start, meeting.end]
    text = meeting.text
    return {
        "header": [*facts, words(meeting.venue), words(meeting.chair), day(meeting.next_meeting)],
        "attendees": [as_attendee(one) for one in meeting.attendees],
        "items": [
            {
                "heading": [one.number, one.title.text],
                "body": [[block.kind, text[block.span.start : block.span.end]] for block in one.body],
            }
            for one in meeting.items
        ],
        "actions": [as_action(one) for one in meeting.actions],
        "headings": [[one.number, one.title.text] for one in meeting.items],
        "told": [as_told(one) for one in meeting.actions],
        "unplaced": [text[block.span.start : block.span.end] for block in meeting.unplaced],
        "notes": [note.what for note in meeting.notes],
    }
