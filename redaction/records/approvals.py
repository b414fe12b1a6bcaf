"""Approvals: who signed off which meeting, bound to the fingerprint of what would be published."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from pydantic import TypeAdapter

from redaction.model import Approval
from redaction.records import jsonl

_APPROVAL = TypeAdapter(Approval)


def load(path: Path) -> tuple[Approval, ...]:
    """Every approval ever given, oldest first. Raises DamagedRecord for a line that is not one."""
    return tuple(jsonl.checked(_APPROVAL, record, path, number) for number, record in jsonl.read(path))


def add(path: Path, approval: Approval) -> None:
    """Append an approval."""
    jsonl.append(path, asdict(approval))


def approved(
    meeting_id: str, fingerprint: str, approvals: tuple[Approval, ...], rulers: frozenset[str] = frozenset()
) -> Approval | None:
    """The first approval of exactly this public text, or None. First, so that the date on the page never moves.

    rulers: who ruled on it, as `same_person` has them; their own approval alone does not do.
    """
    fitting = (a for a in approvals if a.meeting == meeting_id and a.fingerprint == fingerprint)
    return next((a for a in fitting if same_person(a.by) not in rulers), None)


def same_person(name: str) -> str:
    """A name as approvers and rulers are compared: case and spacing ignored."""
    return " ".join(name.split()).casefold()


def stale(meeting_id: str, fingerprint: str, approvals: tuple[Approval, ...]) -> bool:
    """Whether this meeting was approved once, but not as it would be published now."""
    mine = [a for a in approvals if a.meeting == meeting_id]
    return bool(mine) and all(a.fingerprint != fingerprint for a in mine)
