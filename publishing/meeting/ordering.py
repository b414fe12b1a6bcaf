"""Meetings in order: by group, by year, earlier and later, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from publishing.text.dates import long_date
from publishing.text.facts import GroupFacts, SiteFacts
from publishing.text.markup import slug
from redaction.public import PublicMeeting

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group and its meetings, newest first."""

    facts: GroupFacts
    meetings: tuple[PublicMeeting, ...]

    def owns(self, meeting: PublicMeeting) -> bool:
        """Whether it is a meeting of this group: by the name that brought its meetings together."""
        return bool(self.meetings) and self.meetings[0].group.casefold() == meeting.group.casefold()


def year(meeting: PublicMeeting) -> str:
    """The year a meeting was held in, or "undated"."""
    return meeting.held_on[:4] or UNDATED


def heading(meeting: PublicMeeting) -> str:
    """What a meeting's page is called: "Minutes of 6 October 2026"."""
    return f"Minutes of {long_date(meeting.held_on)}" if meeting.held_on else "Minutes, date not given"


def newest_first(meetings: tuple[PublicMeeting, ...]) -> tuple[PublicMeeting, ...]:
    """By date, the latest first; on one day by address; undated meetings last."""
    return tuple(sorted(sorted(meetings, key=lambda m: m.id), key=lambda m: m.held_on, reverse=True))


def by_group(meetings: tuple[PublicMeeting, ...], facts: SiteFacts) -> tuple[GroupView, ...]:
    """The partnership's groups in its own order, then groups only the minutes name, by name."""
    known = {group.name.casefold(): group for group in facts.groups}
    taken = {group.key for group in facts.groups}
    for name in sorted({m.group for m in meetings}, key=lambda name: (name.casefold(), name)):
        if name.casefold() not in known:
            key = _free(slug(name) or "group", taken)
            taken.add(key)
            known[name.casefold()] = GroupFacts(key, name)
    ordered = newest_first(meetings)
    return tuple(
        GroupView(group, tuple(m for m in ordered if m.group.casefold() == folded)) for folded, group in known.items()
    )


def _free(wanted: str, taken: set[str]) -> str:
    name, count = wanted, 1
    while name in taken:
        count += 1
        name = f"{wanted}-{count}"
    return name


def by_year(meetings: tuple[PublicMeeting, ...]) -> tuple[tuple[str, tuple[PublicMeeting, ...]], ...]:
    """(year, its meetings newest first), the latest year first."""
    ordered = newest_first(meetings)
    years = dict.fromkeys(year(meeting) for meeting in ordered)
    return tuple((name, tuple(m for m in ordered if year(m) == name)) for name in years)


def neighbours(meeting: PublicMeeting, group: GroupView) -> tuple[PublicMeeting | None, PublicMeeting | None]:
    """The meetings of the same group before and after this one, where published."""
    at = group.meetings.index(meeting)
    earlier = group.meetings[at + 1] if at + 1 < len(group.meetings) else None
    return earlier, group.meetings[at - 1] if at else None
