"""What the records say of earlier times: approvals, withdrawals, releases."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from desk.options import Order
from redaction.model import Approval
from redaction.records import agreement, approvals, audit_log, second_copy, withdrawals
from redaction.records.withdrawals import Withdrawal


@dataclass(frozen=True, slots=True)
class Past:
    """approvals: every one ever given; released: meeting -> the fingerprints it was released with, in order.

    standing_now: meeting -> the fingerprint it was last released with, of those on the site since the last release.

    gone: meeting -> the day since when its source is not there, of those that the last release left a notice of.

    ruler_may_approve: the partnership's word on whether who ruled may be the only one to approve.
    """

    approvals: tuple[Approval, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    released: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ruler_may_approve: bool = False
    standing_now: Mapping[str, str] = field(default_factory=dict)
    gone: Mapping[str, str] = field(default_factory=dict)

    def missing(self, there: Collection[str], today: str) -> dict[str, str]:
        """Released meetings whose source is not there any more, each with the day since when. there: ids that are."""
        named = {**dict.fromkeys(self.standing_now, today), **self.gone}
        return {meeting: since for meeting, since in sorted(named.items()) if meeting not in there}

    @property
    def standing(self) -> tuple[Approval, ...]:
        """The approvals that no withdrawal has overtaken."""
        return withdrawals.outlasting(self.approvals, self.withdrawals)


def read(order: Order, ruler_may_approve: bool) -> Past:
    """The past of a content folder.

    Raises DamagedRecord where a record is broken, the audit log's chain included, or one has lost what it held.
    """
    second_copy.check_all(order.records)
    events = audit_log.verify(order.records / "register.jsonl")
    given = approvals.load(order.records / "approvals.jsonl")
    taken_back = withdrawals.load(order.records / "withdrawals.jsonl")
    agreement.check(order.records, events, given, taken_back)
    releases = audit_log.releases(events)
    standing = dict(releases[-1].get("meetings", {})) if releases else {}
    gone = dict(releases[-1].get("gone", {})) if releases else {}
    return Past(given, taken_back, released(events), ruler_may_approve, standing, gone)


def released(events: tuple[dict[str, Any], ...]) -> dict[str, tuple[str, ...]]:
    """For each meeting that was ever released, its fingerprints in the order they first went out."""
    found: dict[str, dict[str, None]] = {}
    for event in audit_log.releases(events):
        meetings = event.get("meetings")
        if isinstance(meetings, dict):
            for meeting, fingerprint in meetings.items():
                found.setdefault(str(meeting), {})[str(fingerprint)] = None
    return {meeting: tuple(prints) for meeting, prints in found.items()}
