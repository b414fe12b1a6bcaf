"""What a release enters in the audit log: ids, counts, hashes, who; never a word of the minutes."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

from desk.case import Case
from redaction.masked_text import Masked
from redaction.policy import Policy
from redaction.records.agreement import tally


def event(
    cases: tuple[Case, ...], policy: Policy, as_of: str, staged: Path | None, records: Path | None = None
) -> dict[str, Any]:
    """The event of one release.

    staged: the finished site, for the hashes of its pages; None where it has gone. records: their folder, for how much
    each record file held, so that one which loses something is noticed.
    """
    shown = [case for case in cases if case.state == "published"]
    return {
        "event": "release",
        "at": as_of,
        "policy": policy.name,
        "policy_version": policy.version,
        "meetings": {case.id: case.fingerprint for case in shown},
        "withdrawn": sorted(case.id for case in cases if case.withdrawn),
        "records": tally(records) if records else {},
        "detail": {case.id: _detail(case, policy, staged) for case in shown},
    }


def _detail(case: Case, policy: Policy, staged: Path | None) -> dict[str, Any]:
    withheld = [d for d in case.examined.decisions.united if d.treatment == "withhold"]
    kinds = Counter(Masked.reason(d) for d in withheld)
    reasons = Counter("ruled" if d.ruling else "by policy" for d in withheld)
    approval = case.approval
    return {
        "source": case.examined.meeting.document.source.sha256,
        "page": _page(case, staged),
        "ruled_by": sorted({d.ruling.by for d in case.examined.decisions.each if d.ruling}),
        "approved_by": f"{approval.by}, {approval.role}" if approval else "",
        "approved_on": approval.at[:10] if approval else "",
        "kinds": dict(sorted(kinds.items())),
        "reasons": dict(sorted(reasons.items())),
        "exemptions": {kind: rule.exemption for kind, rule in sorted(policy.kinds.items()) if kind in kinds},
    }


def _page(case: Case, staged: Path | None) -> str:
    if staged is None or case.redacted is None:
        return ""
    page = staged / "meetings" / case.redacted.public.id / "index.html"
    return hashlib.sha256(page.read_bytes()).hexdigest() if page.is_file() else ""
