"""What becomes of a meeting that was examined: published, held and why, or shown in a private preview."""

from __future__ import annotations

from desk.case import Case, Examined
from desk.past import Past
from redaction.fingerprint import fingerprint
from redaction.mask import Redacted, mask, signed
from redaction.policy import Policy
from redaction.public import SignOff
from redaction.review import approvals as sign_offs
from redaction.review import withdrawals


def preview(examined: Examined, policy: Policy) -> Case:
    """A case for the private preview: whatever is not settled is withheld."""
    redacted = mask(examined.meeting, examined.decisions, examined.roster, policy, unsettled="withhold")
    return Case(examined, "preview", "", redacted, fingerprint(redacted, policy))


def settle(examined: Examined, policy: Policy, past: Past) -> Case:
    """Whether a meeting may be published, and in one line why or why not."""
    stopped = next((note for note in examined.meeting.notes if note.holds), None)
    if stopped is not None:
        why = f"{stopped.what} ({stopped.where})" if stopped.where else stopped.what
        return Case(examined, "held", why, withdrawn=_withdrawn(examined.meeting.id, past))
    if examined.decisions.open:
        return Case(examined, "held", _asked(examined), withdrawn=_withdrawn(examined.meeting.id, past))
    redacted = mask(examined.meeting, examined.decisions, examined.roster, policy)
    print_of = fingerprint(redacted, policy)
    meeting, approvals = examined.meeting.id, past.standing
    rulers = frozenset() if past.ruler_may_approve else examined.rulers
    approval = sign_offs.approved(meeting, print_of, approvals, rulers)
    if approval is None:
        return _unapproved(examined, past, redacted, print_of)
    on = approval.at[:10]
    before = past.released.get(meeting, ())
    earlier = before[: before.index(print_of)] if print_of in before else before
    public = signed(redacted, SignOff(approval.role, on, on if earlier else ""))
    return Case(examined, "published", f"approved by {approval.by}, {approval.role}", public, print_of, approval)


def _unapproved(examined: Examined, past: Past, redacted: Redacted, print_of: str) -> Case:
    """A settled meeting that no approval in force covers, and why not."""
    meeting = examined.meeting.id
    withdrawal = withdrawals.latest(meeting, past.withdrawals)
    why = "every question is settled; waits for approval"
    if sign_offs.approved(meeting, print_of, past.standing):
        why = "approved only by somebody who ruled on it; somebody else must approve it too"
    elif sign_offs.stale(meeting, print_of, past.standing):
        why = "changed since it was approved; approve it again"
    elif withdrawal:
        why = f"withdrawn on {withdrawal.at[:10]}; approve it again to put it back"
    return Case(examined, "held", why, redacted, print_of, None, _withdrawn(meeting, past))


def _withdrawn(meeting: str, past: Past) -> str:
    """The day a meeting that once stood on the site was withdrawn, unless it was approved again since; else ""."""
    withdrawal = withdrawals.latest(meeting, past.withdrawals)
    back = any(approval.meeting == meeting for approval in past.standing)
    return withdrawal.at[:10] if withdrawal and not back and meeting in past.released else ""


def _asked(examined: Examined) -> str:
    count = examined.questions
    return "1 question is open" if count == 1 else f"{count} questions are open"
