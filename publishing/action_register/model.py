"""What the action register is made of. Public words only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from redaction.public import PublicAction, PublicMeeting

State = Literal["on-time", "overdue", "no-update", "no-date", "done", "closed"]
"""closed: ended without being done. no-date: open, and the minutes give no date that could pass."""

ENDED: frozenset[State] = frozenset(("done", "closed"))


@dataclass(frozen=True, slots=True)
class ActionMention:
    """One meeting at which the group met while the action was open; `action` is None where nothing was said of it.

    reworded, renumbered: against the mention before. news: whether it tells more than that the action goes on.
    """

    meeting: PublicMeeting
    action: PublicAction | None
    reworded: bool = False
    renumbered: bool = False
    news: bool = False


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
    """

    id: str
    group: str
    history: tuple[ActionMention, ...]
    standing: ActionStatus
    age_days: int | None

    @property
    def mentions(self) -> tuple[tuple[PublicMeeting, PublicAction], ...]:
        """Each meeting that names the action, and the action as it stands there; oldest first."""
        return tuple((one.meeting, one.action) for one in self.history if one.action)

    @property
    def first(self) -> PublicMeeting:
        """The meeting whose minutes name it first."""
        return self.history[0].meeting

    @property
    def latest(self) -> PublicMeeting:
        """The meeting whose minutes name it last."""
        return self.mentions[-1][0]

    @property
    def wording(self) -> PublicAction:
        """The action in the words in which it was raised: later minutes often shorten them."""
        return self.mentions[0][1]

    @property
    def owned(self) -> PublicAction:
        """The latest mention that names an owner; the first where none does."""
        return next((action for _, action in reversed(self.mentions) if action.owners), self.wording)

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
        return len(self.history) - 1
