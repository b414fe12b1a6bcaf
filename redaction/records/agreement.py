"""Whether the record files agree with the audit log, which knows what was released and withdrawn."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from errors import DamagedRecord
from redaction.model import Approval
from redaction.records import audit_log
from redaction.records.withdrawals import Withdrawal

_NEXT = (
    "Put {file} back from its second copy (the folder {copy}) or from a backup, then run this again. Nothing is "
    "released until then, and the site stays as it is."
)
_NOT_COUNTED = ("register.jsonl",)


def tally(records: Path) -> dict[str, list[int | str]]:
    """For each record file, how many records it holds and their hash, to be entered in the audit log."""
    files = (path for path in sorted(records.glob("*.jsonl")) if path.name not in _NOT_COUNTED)
    return {path.name: [len(lines), _hash(lines)] for path in files if (lines := _lines(path))}


def check(
    records: Path,
    events: tuple[dict[str, Any], ...],
    approvals: Iterable[Approval],
    withdrawals: Iterable[Withdrawal],
) -> None:
    """Raises DamagedRecord, naming the file, where the audit log knows of something a record file lacks."""
    releases = audit_log.releases(events)
    last: Mapping[str, Any] = releases[-1] if releases else {}
    given = {approval.meeting for approval in approvals}
    for meeting in last.get("meetings", {}):
        if meeting not in given:
            raise _disagree(records, "approvals.jsonl", f"the approval under which {meeting} was released is not there")
    known = {withdrawal.meeting for withdrawal in withdrawals}
    for meeting in (*last.get("withdrawn", ()), *_withdrawn(events)):
        if meeting not in known:
            raise _disagree(records, "withdrawals.jsonl", f"the withdrawal of {meeting} is not there")
    counted: Mapping[str, Any] = next((event["records"] for event in reversed(events) if event.get("records")), {})
    for name, (count, told) in counted.items():
        if _hash(_lines(records / name)[:count]) != told:
            raise _disagree(records, name, f"it does not hold the {count} records that stood in it at the last release")


def _withdrawn(events: Iterable[dict[str, Any]]) -> Iterable[str]:
    return (str(event["meeting"]) for event in events if event.get("event") == "withdrawal")


def _lines(path: Path) -> list[bytes]:
    content = path.read_bytes() if path.is_file() else b""
    return [line.strip() for line in content.split(b"\n") if line.strip()]


def _hash(lines: list[bytes]) -> str:
    return hashlib.sha256(b"\n".join(lines)).hexdigest()


def _disagree(records: Path, name: str, what: str) -> DamagedRecord:
    copy = f"{records.name}-copy"
    return DamagedRecord(
        f"the audit log and this record disagree: {what}.", str(records / name), _NEXT.format(file=name, copy=copy)
    )
