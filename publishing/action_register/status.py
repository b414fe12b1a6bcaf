"""How an action stands as of a day: computed from what published minutes say, never from the clock."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from publishing.action_register.action_view import is_closed
from publishing.action_register.model import ActionMention, ActionStatus
from publishing.text.dates import long_date
from redaction.public import PublicAction, plain

QUIET = 2
"""After how many meetings of its group without news an action counts as "no update"."""

_ABANDONED = re.compile(
    r"\bno longer (?:required|needed|relevant|necessary|applicable|being pursued|possible)\b"
    r"|\bwithdrawn\b|\bcancelled\b|\bsuperseded\b|\babandoned\b"
    r"|\bnot (?:be )?(?:pursued|taken forward|progressed|achieved|required|needed)\b"
    r"|\bclosed\W+(?:but )?not (?:done|completed?|achieved)\b|\bwill not (?:be )?(?:happen|proceed|done)\b|\bdropped\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
# Words by which minutes say no more than that an action goes on.
_GOES_ON_WORDS = (
    "action actions agenda and as at be been being carried carry continue continues continuing date due for forward "
    "further has have in is it item meeting meetings next no not nothing of on ongoing open outstanding progress "
    "progressing raised remain remains report still the to update updates yet was will work c f cf wip tbc tba "
    "deferred complete completed closed done"
)
_GOES_ON = frozenset(_GOES_ON_WORDS.split())


def ends(action: PublicAction) -> Literal["done", "closed", ""]:
    """ "done", "closed" (ended without being done) or "" by the status printed with it."""
    status = plain(action.status)
    if _ABANDONED.search(status):
        return "closed"
    return "done" if is_closed(status) else ""


def ending(history: tuple[ActionMention, ...]) -> ActionMention | None:
    """The mention that ended the action for good; later lists may print it again. None while it is open."""
    end = None
    for one in history:
        if one.action:
            end = None if not ends(one.action) else end or one
    return end


def tells_news(before: PublicAction | None, now: PublicAction) -> bool:
    """Whether a mention says more than that the action goes on: it is raised, ends, has a new date, or a report."""
    if before is None or ends(now):
        return True
    if now.due_on and now.due_on != before.due_on:
        return True
    return any(word.casefold() not in _GOES_ON for word in _WORD.findall(plain(now.status)))


def stand(history: tuple[ActionMention, ...], due_on: str, as_of: str) -> ActionStatus:
    """The state of an action with this history and date, as of a day ("YYYY-MM-DD")."""
    end = ending(history)
    if end and end.action:
        said = "Recorded" if (ended := ends(end.action)) == "done" else "Ended"
        return ActionStatus(ended or "done", f"{said} {long_date(end.meeting.held_on)}" if end.meeting.held_on else "")
    quiet = _quiet(history, as_of)
    if quiet >= QUIET:
        return ActionStatus("no-update", _silence(history, quiet))
    if not due_on:
        return ActionStatus("no-date", "")
    days = (date.fromisoformat(due_on) - date.fromisoformat(as_of)).days
    if days < 0:
        return ActionStatus("overdue", f"{_count(-days, 'day')} past the date agreed")
    return ActionStatus("on-time", f"{_count(days, 'day')} left" if days else "Due today")


def _quiet(history: tuple[ActionMention, ...], as_of: str) -> int:
    """How many meetings in a row, up to the day, brought no news."""
    count = 0
    for one in reversed(history):
        if one.news:
            break
        count += one.meeting.held_on <= as_of
    return count


def _silence(history: tuple[ActionMention, ...], quiet: int) -> str:
    since = "Raised" if quiet == len(history) - 1 else "Last news"
    return f"{since} {_count(quiet, 'meeting')} ago, no update since"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
