"""Home: what is new, when groups meet next, and how actions stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from publishing.action_register.model import Followed
from publishing.action_register.rows import STATES
from publishing.action_register.status import ending
from publishing.context import Press
from publishing.meeting import ordering
from publishing.meeting.coming import next_meetings

_NEW = 4
_QUARTERS = 4
_MONTHS = ("Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec")
_AGES = (("Under 3 months", 91), ("3 to 6 months", 183), ("6 to 12 months", 365), ("Over 12 months", 10**6))


@dataclass(frozen=True, slots=True)
class Glance:
    """Counts for home. states: (key, word, shape, how many) of open ones. ages: (label, how many).

    quarters: (label, raised, done). most: the largest number in either chart, so that one action is drawn the same
    width in both.
    """

    open: int
    states: tuple[tuple[str, str, str, int], ...]
    ages: tuple[tuple[str, int], ...]
    quarters: tuple[tuple[str, int, int], ...]

    @property
    def most(self) -> int:
        """At least one."""
        return max([1, *(n for _, n in self.ages), *(max(a, b) for _, a, b in self.quarters)])


def home(press: Press) -> dict[str, str]:
    """The home page."""
    coming = next_meetings(press.groups, press.facts.as_of)
    return press.page(
        "home.md.j2",
        "",
        "Home",
        wide=True,
        about=f"Minutes, decisions and actions of {press.facts.name}. {press.facts.strapline}",
        latest=ordering.newest_first(press.meetings)[:_NEW],
        coming=coming,
        groups=press.groups,
        meetings=press.meetings,
        glance=glance(press.followed, press.facts.as_of),
        open_in=open_by_group(press),
    )


def open_by_group(press: Press) -> dict[str, int]:
    """Group's key -> its open actions, each counted once."""
    keys = {meeting.group: group.facts.key for group in press.groups for meeting in group.meetings}
    counted = Counter(keys[one.group] for one in press.followed if not one.ended)
    return {group.facts.key: counted[group.facts.key] for group in press.groups}


def glance(followed: tuple[Followed, ...], as_of: str) -> Glance:
    """The counts, as of a day."""
    going = [one for one in followed if not one.ended]
    counted = Counter(one.standing.state for one in going)
    states = tuple((key, word, shape, counted[key]) for key, word, shape, _ in STATES if counted[key])
    ages = Counter(
        next(label for label, days in _AGES if one.age_days < days) for one in going if one.age_days is not None
    )
    return Glance(len(going), states, tuple((label, ages[label]) for label, _ in _AGES), _quarters(followed, as_of))


def _quarters(followed: tuple[Followed, ...], as_of: str) -> tuple[tuple[str, int, int], ...]:
    raised = Counter(_quarter(one.first.held_on) for one in followed if one.raised_here and one.first.held_on)
    ends = [end.meeting.held_on for one in followed if one.standing.state == "done" and (end := ending(one.history))]
    done = Counter(_quarter(on) for on in ends if on)
    last = _quarter(as_of)
    return tuple((_label(n), raised[n], done[n]) for n in range(last - _QUARTERS + 1, last + 1))


def _quarter(iso: str) -> int:
    day = date.fromisoformat(iso)
    return day.year * 4 + (day.month - 1) // 3


def _label(quarter: int) -> str:
    return f"{_MONTHS[quarter % 4]} {quarter // 4}"
