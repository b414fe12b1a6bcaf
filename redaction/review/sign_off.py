"""Whether a meeting may be published: the steps of the Kingston approach, and who may approve.

The one place that says so: the command line and the review page both ask here, so that neither skips a safeguard
the other has. Pure: what was recorded comes in, what is missing goes out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from errors import CandourError
from redaction.records import journal
from redaction.records.approvals import same_person
from redaction.records.journal import Step, StepKind

StepName = Literal["questions", "circulated", "comments", "opened", "second"]


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the approval list: whether it is done, in words. on: the ISO date it was done, or ""."""

    name: StepName
    done: bool
    words: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Where a meeting stands before it is approved.

    fingerprint: of the public page as it is now; open, settled: how many questions; why_not: why its words cannot be
    published at all, or ""; rulers: who answered its questions, as `same_person` has them; second_reader:
    whether a second person must read the page.
    """

    meeting: str
    fingerprint: str
    open: int
    settled: int
    steps: tuple[Step, ...]
    why_not: str = ""
    rulers: frozenset[str] = frozenset()
    second_reader: bool = False


@dataclass(frozen=True, slots=True)
class Approver:
    """Who wants to approve, and in what role."""

    by: str
    role: str


def checklist(ready: Readiness) -> tuple[Check, ...]:
    """What must be done before a meeting is approved, in order, and what of it is.

    Each step holds for the public words it was taken with: when they change after it, it is open again and says so.
    """
    total = ready.open + ready.settled
    asked = f"{ready.open} of {total} questions still open" if ready.open else "Every question is settled"
    read = journal.readers(ready.meeting, ready.fingerprint, ready.steps)
    second = (_second(ready, read),) if ready.second_reader else ()
    return (
        Check("questions", not ready.open, asked),
        _step(ready, "opened", *_OPENED),
        *second,
        _step(ready, "circulated", *_CIRCULATED),
        _step(ready, "comments", *_COMMENTS),
    )


_CIRCULATED = ("Draft circulated to attendees", "Draft not circulated yet")
_COMMENTS = ("Comments recorded", "Attendees’ comments not recorded yet")
_OPENED = ("Whole public page read", "Whole public page not read as it is now")


def _step(ready: Readiness, name: StepKind, done: str, missing: str) -> Check:
    """One step, by whom and when; where the words changed after it, that they did."""
    taken = journal.taken(ready.meeting, name, ready.fingerprint, ready.steps)
    if taken:
        return Check(cast(StepName, name), True, f"{done} by {taken.by}", taken.at[:10])
    before = journal.last(ready.meeting, name, ready.steps)
    changed = f"{done} by {before.by}, and the text changed after it: once more" if before else missing
    return Check(cast(StepName, name), False, changed, before.at[:10] if before else "")


def _second(ready: Readiness, read: tuple[Step, ...]) -> Check:
    """Whether a second person, who answered no question, has read the whole page too."""
    others = [step for step in read if same_person(step.by) not in ready.rulers]
    if len(read) > 1 and others:
        return Check("second", True, f"Read by a second person, {others[-1].by}", others[-1].at[:10])
    return Check("second", False, "Not read by a second person, who answered no question")


def missing(ready: Readiness) -> tuple[Check, ...]:
    """What of the list is not done."""
    return tuple(check for check in checklist(ready) if not check.done)


def permit(ready: Readiness, approver: Approver, allowed_roles: tuple[str, ...], ruler_may_approve: bool) -> None:
    """Let this person approve this meeting as it is now, or say why not.

    allowed_roles: who may approve, empty for anybody; ruler_may_approve: whether somebody who answered its questions
    may be the one who approves it. Raises CandourError.
    """
    _may(ready, approver, allowed_roles, ruler_may_approve)
    if ready.why_not:
        raise CandourError(f"{ready.meeting} cannot be approved yet: {ready.why_not}.", "", "Settle that first.")
    left = missing(ready)
    if left:
        raise CandourError(
            f"{ready.meeting} cannot be approved yet: {'; '.join(check.words for check in left)}.",
            "",
            f"Do that on the review page (python build.py review), or with {', '.join(_SAYING[c.name] for c in left)}.",
        )


_SAYING: dict[StepName, str] = {
    "questions": "python build.py rule, for each question",
    "circulated": "python build.py circulate",
    "comments": "python build.py comments",
    "opened": "python build.py read",
    "second": "python build.py read, by somebody else",
}


def _may(ready: Readiness, approver: Approver, allowed_roles: tuple[str, ...], ruler_may_approve: bool) -> None:
    by, role = approver.by.strip(), approver.role.strip()
    if not by or not role:
        raise CandourError("an approval needs a name and a role.", "", "Fill in both.")
    if allowed_roles and role not in allowed_roles:
        allowed = ", ".join(allowed_roles)
        raise CandourError(f"{role!r} may not approve.", "partnership.yaml, approvers", f"It allows: {allowed}.")
    if not ruler_may_approve and same_person(by) in ready.rulers:
        raise CandourError(
            "who ruled on a meeting may not be the only one to approve it.",
            ready.meeting,
            "Ask somebody else to approve it; or set ruler_may_approve: true in partnership.yaml.",
        )
