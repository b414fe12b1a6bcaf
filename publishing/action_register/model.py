"""What the action register is made of. Public words only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from publishing.action_register.persons import owners_at
from publishing.action_register.verdict import Verdict
from redaction.public import PublicAction, PublicMeeting, PublicText

State = Literal["on-time", "overdue", "no-news", "no-date", "done", "closed"]
"""closed: ended without being done. no-date: open, without a date that could pass. no-news: see rows.STATES."""

IN_NEED: tuple[State, ...] = ("overdue", "no-news", "on-time", "no-date", "done", "closed")
"""In the order in which they need attention."""
ENDED: frozenset[State] = frozenset(("done", "closed"))


Basis = Literal["number", "words", "owner", "list", "person"]
"""By what a report was linked: its number; the words of the action with its owner; "her action"; "all actions"; a
person's answer to a doubt."""

Answer = Literal["done", "about", "other"]
"""What a person says of a doubt: it says the action is done; it is about the action; it is about something else."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a sentence, a bullet or a row of a table says of an action.

    place: the id of the passage on the meeting's page. text: the words. by: see Basis. news: more than that it goes on.
    key: of the action that the meeting's passage was read as, or "". sure: whether it is surely about the action; what
    is not is shown nowhere and asked about.
    """

    place: str
    text: PublicText
    verdict: Verdict
    by: Basis
    news: bool = True
    key: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Doubt:
    """What may be said of an action, for a person to say: see Answer.

    key: of this question; other words, another meeting or another action make another. report: the place and the words.
    """

    key: str
    meeting: PublicMeeting
    report: Report


@dataclass(frozen=True, slots=True)
class ActionMention:
    """One meeting at which the group met while the action was open, or another group's that speaks of it.

    action: as that meeting's list has it, or None. reports: what its sentences say. Neither: nothing that we could
    link.
    reworded, renumbered: against the mention before. news: whether it tells more than that the action goes on.
    """

    meeting: PublicMeeting
    action: PublicAction | None
    reworded: bool = False
    renumbered: bool = False
    news: bool = False
    reports: tuple[Report, ...] = ()

    @property
    def silent(self) -> bool:
        """Whether nothing in this meeting's minutes was linked to the action."""
        return self.action is None and not self.reports


@dataclass(frozen=True, slots=True)
class ActionStatus:
    """How an action stands on the day of the build. reason: one plain sentence under the state, or ""."""

    state: State
    reason: str


@dataclass(frozen=True, slots=True)
class Followed:
    """An action of one group, followed.

    id: "SLG-2019-11-03". history: every meeting of the group since it was raised (until it ended), oldest first.
    age_days: from the first mention to the end or to the day of the build; None where the first has no date.
    doubts: what nobody has yet said of it, oldest first; never public.
    """

    id: str
    group: str
    history: tuple[ActionMention, ...]
    standing: ActionStatus
    age_days: int | None
    doubts: tuple[Doubt, ...] = ()

    @property
    def mentions(self) -> tuple[tuple[PublicMeeting, PublicAction], ...]:
        """Each meeting that names the action, and the action as it stands there; oldest first."""
        return tuple((one.meeting, one.action) for one in self.history if one.action)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """(meeting's id, action's key) of each action that is this one, in lists and in reports."""
        said = [(one.meeting.id, report.key) for one in self.history for report in one.reports if report.key]
        return (*((meeting.id, action.key) for meeting, action in self.mentions), *said)

    @property
    def first(self) -> PublicMeeting:
        """The meeting whose minutes name it first."""
        return self.history[0].meeting

    @property
    def latest(self) -> PublicMeeting:
        """The meeting whose minutes name it last."""
        return next(one.meeting for one in reversed(self.history) if not one.silent)

    @property
    def wording(self) -> PublicAction:
        """The action in the words in which it was raised: later minutes often shorten them."""
        return self.mentions[0][1]

    @property
    def owned(self) -> PublicAction:
        """The first mention that names an owner, or a later one that gives it by initials to somebody else.

        The same person may be initials where he was there and a role where he was not: he is shown in one way.
        """
        named = [(meeting, action) for meeting, action in self.mentions if action.owners]
        owner, known = (named[0][1], owners_at(named[0][1], named[0][0])) if named else (self.wording, frozenset())
        for meeting, action in named[1:]:
            who = owners_at(action, meeting)
            if who and known and not who & known:
                owner, known = action, who
        return owner

    @property
    def owner_meeting(self) -> PublicMeeting:
        """The meeting whose minutes name the owners in `owned`."""
        return next(meeting for meeting, action in reversed(self.mentions) if action is self.owned)

    @property
    def dated(self) -> PublicAction:
        """The latest mention that says when it is due; the first where none does."""
        return next((action for _, action in reversed(self.mentions) if action.due_on or action.due), self.wording)

    @property
    def raised_here(self) -> bool:
        """Whether the first mention is where it was raised, and not a list of actions carried from before."""
        return self.wording.kind == "new"

    @property
    def ended(self) -> bool:
        """Done, or closed without being done."""
        return self.standing.state in ENDED

    @property
    def age_meetings(self) -> int:
        """How many times its group has met since it was raised, until it ended."""
        own = self.group.casefold()
        return sum(one.meeting.group.casefold() == own for one in self.history) - 1
