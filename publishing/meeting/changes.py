"""What changed from one meeting of a group to its next: actions closed, new and still open; what was decided."""

from __future__ import annotations

from dataclasses import dataclass

from publishing.action_register.model import Followed
from publishing.action_register.rows import RegisterRow, row
from publishing.action_register.status import ending
from publishing.meeting.body import CommitteeDecision
from publishing.meeting.ordering import GroupView, neighbours
from publishing.meeting.view import MeetingView
from publishing.text.facts import Named
from redaction.public import PublicMeeting


@dataclass(frozen=True, slots=True)
class Changes:
    """Since `earlier`, up to and with `meeting`. open: raised before `meeting` and not ended by it."""

    meeting: PublicMeeting
    earlier: PublicMeeting
    closed: tuple[RegisterRow, ...]
    new: tuple[RegisterRow, ...]
    open: tuple[RegisterRow, ...]
    decisions: tuple[CommitteeDecision, ...]


def changes(
    shown: MeetingView,
    group: GroupView,
    followed: tuple[Followed, ...],
    agencies: tuple[Named, ...],
    root: str,
) -> Changes | None:
    """The changes that one meeting brought; None for the first that is published, or where a day is not known.

    followed: the action register. root: the way from the page to home ("../../").
    """
    meeting = shown.meeting
    earlier, _ = neighbours(meeting, group)
    if not earlier or not earlier.held_on or not meeting.held_on:
        return None
    own = [one for one in followed if one.group.casefold() == meeting.group.casefold()]
    closed = [one for one in own if earlier.held_on < _ended_on(one) <= meeting.held_on]
    new = [one for one in own if one.first is meeting and one.raised_here and one not in closed]
    before = [one for one in own if one.first.held_on <= meeting.held_on and one not in (*closed, *new)]
    going = [one for one in before if not _ended_on(one) or _ended_on(one) > meeting.held_on]

    def shown_as(those: list[Followed]) -> tuple[RegisterRow, ...]:
        return tuple(row(one, agencies, root) for one in those)

    return Changes(meeting, earlier, shown_as(closed), shown_as(new), shown_as(going), shown.decisions)


def _ended_on(one: Followed) -> str:
    """The day of the meeting whose minutes record its end, "" while it is open."""
    end = ending(one.history)
    return end.meeting.held_on if one.ended and end else ""
