"""What becomes of a meeting that was examined: published, held and why, or shown in a private preview."""

from __future__ import annotations

from functools import partial

from desk.case import Case, Examined
from desk.history import Past
from desk.releasing.publish import words_of
from desk.settings import Settings
from desk.stops import Stop, in_words
from publishing.gate.inspection import Search
from redaction.fingerprint import fingerprint
from redaction.keys import normalised
from redaction.mask import Redacted, mask, signed
from redaction.policy import Policy
from redaction.public import SignOff
from redaction.records import approvals as sign_offs
from redaction.records import withdrawals


def preview(examined: Examined, policy: Policy, said: Settings) -> Case:
    """A case for the private preview: whatever is not settled is withheld, and what a release would stop on is told."""
    redacted = mask(examined.meeting, examined.decisions, examined.roster, policy, unsettled="withhold")
    sought = Search(words_of((examined,), said))
    found = in_words(redacted.public, examined.meeting.id, sought)
    return Case(examined, "preview", "", redacted, fingerprint(redacted, policy), stops=found)


def unasked(draft: Case) -> tuple[Stop, ...]:
    """What a release of this meeting would stop on and no open question asks already."""
    open_ = (finding for decision in draft.examined.decisions.open for finding in decision.findings)
    asked_already = {normalised(words) for finding in open_ for words in (finding.surface, finding.question)}
    return tuple(stop for stop in draft.stops if normalised(stop.words) not in asked_already)


def settle(examined: Examined, policy: Policy, past: Past, draft: Case) -> Case:
    """Whether a meeting may be published, and in one line why or why not. draft: its case for a preview."""
    held = partial(Case, examined, "held", withdrawn=_withdrawn(examined.meeting.id, past), stops=draft.stops)
    note = next((note for note in examined.meeting.notes if note.holds), None)
    if note is not None:
        return held(f"{note.what} ({note.where})" if note.where else note.what)
    beyond = unasked(draft)
    if examined.decisions.open or beyond:
        return held(asked(examined.questions + len({stop.words for stop in beyond})))
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


def asked(count: int) -> str:
    """Why a meeting with so many open questions is held."""
    return "1 question is open" if count == 1 else f"{count} questions are open"
