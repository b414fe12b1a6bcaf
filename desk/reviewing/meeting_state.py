"""One meeting as it lies on the reviewer's desk: what was found, what is open, what readers would see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, cast

from desk import stages
from desk.case import Case, Examined
from desk.history import Past
from desk.releasing import settling
from desk.releasing.last_look import Stopped
from desk.settings import Settings
from desk.stops import Stop
from minutes.model import Meeting
from redaction.mask import Redacted
from redaction.model import Approval, Finding, Kind, Ruling
from redaction.people.roster import Roster
from redaction.policy import Policy
from redaction.records import approvals, journal
from redaction.records.journal import Step
from redaction.review import leaning, stopped
from redaction.review import questions as queue
from redaction.words.lexicon import Lexicon

State = Literal["mend", "questions", "draft", "circulated", "ready", "approved", "published", "changed", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Detected:
    """What the detectors saw in a meeting. It depends on the document and the settings, not on any ruling.

    parsed: the meeting as its document was read; in `meeting`, rows that a person said are nobody are left out.
    reach: every key by which a ruling could settle something here, with how many places.
    """

    meeting: Meeting
    roster: Roster
    detected: tuple[Finding, ...]
    reach: Counter[str]
    parsed: Meeting


@dataclass(frozen=True, slots=True)
class Sheet:
    """A meeting under the rulings in force. shown: what readers would see, whatever is open withheld.

    fingerprint: of `shown`, so that opening the page can be noted; approvals bind to case.fingerprint.
    """

    found: Detected
    examined: Examined
    case: Case
    shown: Redacted
    fingerprint: str
    questions: tuple[queue.Question, ...]
    state: State
    steps: tuple[Step, ...]

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return self.found.meeting

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """The rulings that settle something in it, latest first."""
        used = {d.ruling.key: d.ruling for d in self.examined.decisions.each if d.ruling}
        return tuple(sorted(used.values(), key=lambda r: (r.at, r.key), reverse=True))

    def in_order(self, answered: Iterable[Ruling]) -> Sheet:
        """The same with its questions in the order that answers given so far advise."""
        return replace(self, questions=leaning.in_order(self.questions, leaning.leanings(answered)))

    @property
    def settled(self) -> int:
        """How many questions were answered; "unsure" is an answer, but it settles nothing."""
        return sum(ruling.verdict != "unsure" for ruling in self.rulings)

    @property
    def opened(self) -> Step | None:
        """When exactly this public page was opened, or None."""
        return journal.taken(self.meeting.id, "opened", self.fingerprint, self.steps)


def lay(
    found: Detected,
    policy: Policy,
    rulings: dict[str, Ruling],
    past: Past,
    steps: tuple[Step, ...],
    words: Lexicon,
    said: Settings,
    last: Stopped | None = None,
) -> Sheet:
    """Decide on what was found, and say how the meeting stands. last: what the last build stopped on in it."""
    examined = stages.judge(found.meeting, found.roster, found.detected, policy, rulings, words)
    draft = settling.preview(examined, policy, said)
    case = settling.settle(examined, policy, past, draft)
    if draft.redacted is None:  # a preview always has words; said for the type checker and for whoever changes that
        raise ValueError("a preview without words")
    open_questions = (
        *_on_stops(found.meeting, (*settling.unasked(draft), *_left(found.meeting, last, rulings))),
        *queue.questions(found.meeting, examined.decisions, found.roster.by_id),
    )
    state = _state(case, past, steps, draft.fingerprint, bool(open_questions))
    return Sheet(found, examined, case, draft.redacted, draft.fingerprint, open_questions, state, steps)


def _left(meeting: Meeting, last: Stopped | None, rulings: dict[str, Ruling]) -> tuple[Stop, ...]:
    """What the last build stopped on and nobody has answered since."""
    if last is None:
        return ()
    given = {stop: stopped.answer_to(stop.words, cast(Kind, stop.kind), meeting.id, rulings) for stop in last.stops}
    return tuple(stop for stop, one in given.items() if one is None or one.at in last.answered)


def _on_stops(meeting: Meeting, stops: tuple[Stop, ...]) -> tuple[queue.Question, ...]:
    """The questions on words that the last look stopped on, each asked once."""
    made: dict[str, queue.Question] = {}
    for stop in stops:
        one = stopped.question(meeting, stop.words, cast(Kind, stop.kind), stop.places, stop.owner == meeting.id)
        made.setdefault(one.key, one)
    return tuple(made.values())


def _state(case: Case, past: Past, steps: tuple[Step, ...], fingerprint: str, asked: bool) -> State:
    meeting, standing = case.id, past.standing
    if case.state == "published" and not asked:
        return "published" if past.released.get(meeting, ("",))[-1] == fingerprint else "approved"
    if any(note.holds for note in case.examined.meeting.notes):
        return "mend"
    if case.withdrawn:
        return "withdrawn"
    if asked:
        return "questions"
    if approvals.stale(meeting, fingerprint, standing):
        return "changed"
    done = {kind for kind in _STEPS if journal.taken(meeting, kind, fingerprint, steps)}
    if len(done) == len(_STEPS):
        return "ready"
    return "circulated" if "circulated" in done else "draft"


_STEPS: tuple[journal.StepKind, ...] = ("circulated", "comments", "opened")


def last_approval(sheet: Sheet, past: Past) -> Approval | None:
    """The latest approval of this meeting that no withdrawal has overtaken, whatever words it was given for."""
    return next((a for a in reversed(past.standing) if a.meeting == sheet.meeting.id), None)
