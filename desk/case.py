"""One set of minutes on its way through the stages, with what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desk.stops import Stop
from minutes.model import Meeting
from redaction.mask import Redacted
from redaction.model import Approval, Decisions, Finding
from redaction.people.roster import Roster
from redaction.records.approvals import same_person

State = Literal["published", "held", "preview"]


@dataclass(frozen=True, slots=True)
class Examined:
    """A meeting, who is in it, what was found and what was decided.

    may_be_shown: words that a person said are ordinary ones (redaction.review.missed).
    """

    meeting: Meeting
    roster: Roster
    findings: tuple[Finding, ...]
    decisions: Decisions
    may_be_shown: frozenset[str] = frozenset()

    @property
    def questions(self) -> int:
        """How many rulings would settle everything that is open."""
        return len({decision.question for decision in self.decisions.open})

    @property
    def rulers(self) -> frozenset[str]:
        """Who made the rulings that shape it, as approvers are compared with them."""
        return frozenset(same_person(d.ruling.by) for d in self.decisions.each if d.ruling)


@dataclass(frozen=True, slots=True)
class Case:
    """A meeting with its outcome.

    redacted: None while questions are open (and this is no preview). why: one line for a person: why it is held,
    or by whom it was approved. fingerprint: "" while questions are open. withdrawn: the day it was taken off the site,
    if it stood there before. stops: withheld words that stand in its public words or on its pages all the same.
    """

    examined: Examined
    state: State
    why: str
    redacted: Redacted | None = None
    fingerprint: str = ""
    approval: Approval | None = None
    withdrawn: str = ""
    stops: tuple[Stop, ...] = ()

    @property
    def id(self) -> str:
        """The meeting's id."""
        return self.examined.meeting.id


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that could not be read: file name, what is the matter, what to do, at which stage."""

    file: str
    what: str
    next_step: str
    stage: str = "read"

    @property
    def why(self) -> str:
        """Why it is held, in one line."""
        return f"could not be read, {self.what} {self.next_step}".strip()
