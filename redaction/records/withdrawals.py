"""Withdrawals: meetings taken off the site after they were published. A later approval puts one back."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import TypeAdapter

from redaction.model import Approval
from redaction.records import jsonl
from redaction.records.moments import moment


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That a meeting is to come off the site: because of what, by whom, when."""

    meeting: str
    because: str
    by: str
    at: str


_WITHDRAWAL = TypeAdapter(Withdrawal)


def load(path: Path) -> tuple[Withdrawal, ...]:
    """Every withdrawal ever made, oldest first. Raises DamagedRecord for a line that is not one."""
    return tuple(jsonl.checked(_WITHDRAWAL, record, path, number) for number, record in jsonl.read(path))


def add(path: Path, withdrawal: Withdrawal) -> None:
    """Append a withdrawal."""
    jsonl.append(path, asdict(withdrawal))


def latest(meeting_id: str, withdrawals: tuple[Withdrawal, ...]) -> Withdrawal | None:
    """The last withdrawal of this meeting, or None."""
    mine = [w for w in withdrawals if w.meeting == meeting_id]
    return max(mine, key=lambda w: moment(w.at)) if mine else None


def outlasting(approvals: tuple[Approval, ...], withdrawals: tuple[Withdrawal, ...]) -> tuple[Approval, ...]:
    """The approvals that still count: those given after the last withdrawal of their meeting, if there was one."""
    last = {w.meeting: latest(w.meeting, withdrawals) for w in withdrawals}

    def counts(approval: Approval) -> bool:
        withdrawal = last.get(approval.meeting)
        return withdrawal is None or moment(approval.at) > moment(withdrawal.at)

    return tuple(approval for approval in approvals if counts(approval))
