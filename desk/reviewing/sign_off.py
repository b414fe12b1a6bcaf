"""Signing off: circulated to attendees, comments recorded, approved by somebody who may."""

from __future__ import annotations

from dataclasses import dataclass

from desk.reviewing.meeting_state import Sheet, last_approval
from desk.reviewing.workspace import Bench, now
from errors import CandourError
from publishing.text.dates import long_date
from redaction.model import Approval
from redaction.records import approvals, journal, snapshots
from redaction.records.approvals import same_person
from redaction.records.journal import Step, StepKind
from redaction.review import diff


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the approval list: whether it is done, in words."""

    done: bool
    words: str
    key: str


def checklist(sheet: Sheet) -> tuple[Line, ...]:
    """What must be done before approval is offered, in order, and what of it is."""
    meeting, steps, open_ = sheet.meeting.id, sheet.steps, len(sheet.questions)
    total = open_ + sheet.settled
    circulated, comments = journal.last(meeting, "circulated", steps), journal.last(meeting, "comments", steps)
    opened = sheet.opened
    return (
        Line(
            not open_, f"{open_} of {total} questions still open" if open_ else "Every question is settled", "questions"
        ),
        Line(
            circulated is not None,
            f"Draft circulated to attendees, {day(circulated.at)}" if circulated else "Draft not circulated yet",
            "circulated",
        ),
        Line(
            comments is not None,
            f"Comments recorded, {day(comments.at)}" if comments else "Attendees’ comments not recorded yet",
            "comments",
        ),
        Line(
            opened is not None,
            f"Whole public page read, {day(opened.at)}" if opened else "Whole public page not read as it is now",
            "opened",
        ),
    )


def day(at: str) -> str:
    """ "18 November 2026" of a record's date or time."""
    return long_date(at[:10])


def take(bench: Bench, sheet: Sheet, kind: StepKind, by: str, words: str = "") -> None:
    """Record a step, once for each state of the public words (comments: each time)."""
    if not by.strip():
        raise CandourError("say who you are first.", "", "Fill in your name.")
    before = journal.last(sheet.meeting.id, kind, sheet.steps)
    if kind == "opened" and before is not None and before.fingerprint == sheet.fingerprint:
        return
    step = Step(sheet.meeting.id, kind, sheet.fingerprint, by.strip(), now(), words.strip())
    journal.add(bench.order.records / "journal.jsonl", step)
    bench.refresh()


def approve(bench: Bench, meeting: str, by: str, role: str, all_steps: bool) -> Approval:
    """Approve a meeting as it would be published now.

    all_steps: whether every line of the checklist must be done (the review page), or only the questions be settled.
    Raises CandourError, and records nothing, where this person may not, or the meeting is not ready.
    """
    with bench.lock:
        sheet = bench.sheet(meeting)
        _allowed(bench, sheet, by, role)
        if sheet.case.redacted is None:
            raise CandourError(f"{meeting} cannot be approved yet: {sheet.case.why}.", "", "Settle that first.")
        missing = [line.words for line in checklist(sheet) if not line.done]
        if all_steps and missing:
            raise CandourError(f"{meeting} cannot be approved yet: {'; '.join(missing)}.", "", "Do that first.")
        approval = Approval(meeting, sheet.case.fingerprint, by.strip(), role.strip(), now())
        snapshots.save(bench.order.records, approval.fingerprint, sheet.shown.public)
        approvals.add(bench.order.records / "approvals.jsonl", approval)
        bench.refresh()
        return approval


def _allowed(bench: Bench, sheet: Sheet, by: str, role: str) -> None:
    said = bench.said.partnership
    if not by.strip() or not role.strip():
        raise CandourError("an approval needs a name and a role.", "", "Fill in both.")
    if said.approvers and role.strip() not in said.approvers:
        allowed = ", ".join(said.approvers)
        raise CandourError(f"{role!r} may not approve.", "partnership.yaml, approvers", f"It allows: {allowed}.")
    if not said.ruler_may_approve and same_person(by) in sheet.examined.rulers:
        raise CandourError(
            "who ruled on a meeting may not be the only one to approve it.",
            sheet.meeting.id,
            "Ask somebody else to approve it; or set ruler_may_approve: true in partnership.yaml.",
        )


def changed(bench: Bench, sheet: Sheet) -> tuple[diff.Change, ...] | None:
    """What differs from what was approved last; None where nothing was, or its words were not kept."""
    approval = last_approval(sheet, bench.past)
    if approval is None:
        return None
    before = snapshots.load(bench.order.records, approval.fingerprint)
    return None if before is None else diff.changes(before, snapshots.lines(sheet.shown.public))
