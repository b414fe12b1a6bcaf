"""How an action stands as of a day: computed from what published minutes say, never from the clock."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from publishing.action_register.model import ActionMention, ActionStatus, State
from publishing.action_register.reports.verbs import asked, was_done
from publishing.action_register.verdict import Verdict, verdict
from publishing.text.dates import long_date
from publishing.text.stems import stem, stems
from redaction.public import PublicAction, plain

QUIET = 2
"""After how many meetings of its group without news an action counts as one without news."""

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
    told = verdict(status, stems(plain(action.text)))
    if not told and was_done(status, asked(action).verb, stems(plain(action.text))):
        return "done"
    return told if told in ("done", "closed") else ""


def told(mention: ActionMention) -> Verdict:
    """What one meeting says of an action's end: by its list, and by sentences linked to it."""
    listed = ends(mention.action) or "open" if mention.action else ""
    said = [report.verdict for report in mention.reports if report.verdict]
    if listed in ("done", "closed"):
        return "open" if {"reopened", "open"} & set(said) else listed
    after = [report.verdict for report in mention.reports if report.verdict and report.by == "list"]
    if listed == "open" and mention.action and mention.action.status and not after:
        return "open"
    for least in ("reopened", "closed", "open", "unsure", "done"):
        if least in said:
            return "open" if least == "unsure" else least
    return listed


def ending(history: tuple[ActionMention, ...]) -> ActionMention | None:
    """The mention that ended the action for good; later lists may print it again. None while it is open."""
    end = None
    for one in history:
        if said := told(one):
            end = None if said in ("open", "reopened") else end or one
    return end


def tells_news(before: PublicAction | None, now: PublicAction) -> bool:
    """Whether a mention says more than that the action goes on: it is raised, ends, has a new date, or a report."""
    if before is None or ends(now):
        return True
    if now.due_on and now.due_on != before.due_on:
        return True
    return says_more(plain(now.status))


def says_more(said: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether words say more than that an action goes on. known: stems of the action's own words, which are no news."""
    return any(word.casefold() not in _GOES_ON and stem(word) not in known for word in _WORD.findall(said))


def stand(history: tuple[ActionMention, ...], due_on: str, as_of: str) -> ActionStatus:
    """The state of an action with this history and date, as of a day ("YYYY-MM-DD")."""
    end = ending(history)
    if end:
        ended: State = "done" if told(end) == "done" else "closed"
        said = "Recorded" if ended == "done" else "Ended"
        return ActionStatus(ended, f"{said} {long_date(end.meeting.held_on)}" if end.meeting.held_on else "")
    quiet = _quiet(history, as_of)
    days = (date.fromisoformat(due_on) - date.fromisoformat(as_of)).days if due_on else 0
    if days < 0:
        return ActionStatus("overdue", f"{_count(-days, 'day')} past the date agreed")
    if quiet >= QUIET:
        return ActionStatus("no-news", _silence(history, quiet))
    if not due_on:
        return ActionStatus("no-date", "")
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
    if all(one.silent for one in history[-quiet:]):
        return f"{since} {_count(quiet, 'meeting')} ago; no later minutes that we could link"
    return f"{since} {_count(quiet, 'meeting')} ago; carried since, no news that we could link"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
