"""Who speaks for an agency in each group, by role, and how often somebody did. Names stand in attendance lists only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from publishing.meeting.ordering import GroupView
from publishing.text.facts import GroupFacts, Named
from publishing.text.mentions import speaks_of
from redaction.public import PublicAttendee, PublicMeeting

_LAST = 4
_THERE = ("present", "in attendance", "minute taker")
_BESIDE = re.compile(r"\s*(?:\((?:chair|vice[- ]chair|minute taker|deputy chair)\)|minute taker)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A group and its members from one agency. attended, of: at how many of the group's last meetings one was there."""

    group: GroupFacts
    roles: tuple[str, ...]
    latest: PublicMeeting
    attended: int
    of: int


def speakers(agency: Named, groups: tuple[GroupView, ...]) -> tuple[Speaker, ...]:
    """For each group with minutes: the agency's members on its last lists, newest first."""
    return tuple(_speaker(agency, group) for group in groups if group.meetings)


def _speaker(agency: Named, group: GroupView) -> Speaker:
    last = group.meetings[:_LAST]
    own = [[one for one in meeting.attendees if _is_of(one, agency)] for meeting in last]
    roles = dict.fromkeys(told for those in own for one in those if (told := _role(one)))
    there = sum(any(one.presence in _THERE for one in those) for those in own)
    return Speaker(group.facts, tuple(roles), last[0], there, len(last))


def _is_of(attendee: PublicAttendee, agency: Named) -> bool:
    """By organisation; by role only where no organisation is given."""
    return speaks_of(attendee.organisation or attendee.role, agency)


def _role(attendee: PublicAttendee) -> str:
    return ", ".join(filter(None, (_BESIDE.sub("", attendee.role), attendee.organisation)))
