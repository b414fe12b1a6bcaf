"""The steps before an approval and the approval itself, put on record (redaction/review/sign_off has the rule)."""

from __future__ import annotations

from desk.reviewing.meeting_state import Sheet, last_approval
from desk.reviewing.workspace import Bench, now
from errors import CandourError
from publishing.text.dates import long_date
from redaction.model import Approval
from redaction.records import approvals, audit_log, journal, snapshots, withdrawals
from redaction.records.approvals import same_person
from redaction.records.journal import Step, StepKind
from redaction.records.withdrawals import Withdrawal
from redaction.review import diff, sign_off
from redaction.review.sign_off import Approver, Readiness


def readiness(sheet: Sheet, second_reader: bool = False) -> Readiness:
    """Where the meeting on this sheet stands."""
    why = sheet.case.why if sheet.case.redacted is None else ""
    meeting, asked = sheet.meeting.id, len(sheet.questions)
    return Readiness(
        meeting, sheet.fingerprint, asked, sheet.settled, sheet.steps, why, sheet.examined.rulers, second_reader
    )


def day(at: str) -> str:
    """ "18 November 2026" of a record's date or time."""
    return long_date(at[:10])


def take(bench: Bench, sheet: Sheet, kind: StepKind, by: str, words: str = "") -> None:
    """Record a step; that somebody read the page, once for each person and each state of the public words."""
    if not by.strip():
        raise CandourError("say who you are first.", "", "Fill in your name.")
    readers = journal.readers(sheet.meeting.id, sheet.fingerprint, sheet.steps)
    if kind == "opened" and same_person(by) in {same_person(step.by) for step in readers}:
        return
    step = Step(sheet.meeting.id, kind, sheet.fingerprint, by.strip(), now(), words.strip())
    journal.add(bench.order.records / "journal.jsonl", step)
    bench.refresh()


def no_new_round(bench: Bench, sheet: Sheet, by: str, because: str) -> None:
    """Record that changes since the draft went round need no new round. Raises CandourError without a reason."""
    if not because.strip():
        raise CandourError("why do the changes need no new round?", "", "Say it in one sentence.")
    if journal.last(sheet.meeting.id, "circulated", sheet.steps) is None:
        raise CandourError("the draft never went round.", sheet.meeting.id, "Make the draft and send it first.")
    for kind in _ROUND:
        take(bench, sheet, kind, by, f"No new round: {because.strip()}")


_ROUND: tuple[StepKind, ...] = ("circulated", "comments")


def approve(bench: Bench, meeting: str, by: str, role: str) -> Approval:
    """Approve a meeting as it would be published now.

    Raises CandourError, and records nothing, where this person may not, or the meeting is not ready.
    """
    with bench.lock:
        sheet, said = bench.sheet(meeting), bench.said.partnership
        sign_off.permit(
            readiness(sheet, said.second_reader), Approver(by, role), said.approvers, said.ruler_may_approve
        )
        approval = Approval(meeting, sheet.case.fingerprint, by.strip(), role.strip(), now())
        snapshots.save(bench.order.records, approval.fingerprint, sheet.shown.public)
        approvals.add(bench.order.records / "approvals.jsonl", approval)
        bench.refresh()
        return approval


def withdraw(bench: Bench, meeting: str, because: str, by: str) -> None:
    """Take a meeting off the next release. Raises CandourError where reason or name is missing, or it is no meeting."""
    if not because.strip() or not by.strip():
        raise CandourError("a withdrawal needs a reason and a name.", "", "Say why, and who says so.")
    with bench.lock:
        bench.sheet(meeting)
        folder, at = bench.order.records, now()
        withdrawals.add(folder / "withdrawals.jsonl", Withdrawal(meeting, because.strip(), by.strip(), at))
        audit_log.append(folder / "register.jsonl", {"event": "withdrawal", "at": at, "meeting": meeting})
        bench.refresh()


def changed(bench: Bench, sheet: Sheet) -> tuple[diff.Change, ...] | None:
    """What differs from what was approved last; None where nothing was, or its words were not kept."""
    approval = last_approval(sheet, bench.past)
    if approval is None:
        return None
    before = snapshots.load(bench.order.records, approval.fingerprint)
    return None if before is None else diff.changes(before, snapshots.lines(sheet.shown.public))
