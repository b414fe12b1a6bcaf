"""Who attends, by role: so that a search for a role, an organisation or initials finds who that is and where.

Never a name: those stand in the attendance lists alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from publishing.context import Press
from publishing.meeting import ordering
from publishing.text.dates import long_date
from publishing.text.markup import attendee_anchor
from redaction.public import PublicAttendee, PublicMeeting


@dataclass(frozen=True, slots=True)
class Attends:
    """Somebody by role. place: their row in the newest attendance list that has them. said: words to search."""

    place: str
    initials: str
    said: str


def people(press: Press) -> Iterator[Attends]:
    """Everybody on an attendance list who has a role or an organisation, whoever was there last first."""
    found: dict[tuple[str, str, str], list[PublicMeeting]] = {}
    for meeting in ordering.newest_first(press.meetings):
        for one in meeting.attendees:
            if one.role or one.organisation:
                found.setdefault(_key(one), []).append(meeting)
    for (initials, role, organisation), meetings in found.items():
        latest = meetings[0]
        anchor = attendee_anchor(initials) if initials else "attendance"
        who = ", ".join(filter(None, (role, organisation)))
        count = "At 1 meeting" if len(meetings) == 1 else f"At {len(meetings)} meetings"
        last = f", last on {long_date(latest.held_on)}" if latest.held_on else ""
        said = f"{initials}: {who}. {count}{last}." if initials else f"{who}. {count}{last}."
        yield Attends(f"meetings/{latest.id}/#{anchor}", initials, said)


def _key(one: PublicAttendee) -> tuple[str, str, str]:
    folded = (" ".join(words.split()) for words in (one.initials, one.role, one.organisation))
    initials, role, organisation = folded
    return initials, role, organisation
