"""The steps before an approval: circulated to attendees, comments recorded, the whole public page opened.

And, of two that seem to be one meeting, that a person said they are two.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from redaction.records import jsonl
from redaction.records.approvals import same_person

StepKind = Literal["circulated", "comments", "opened", "two meetings"]


@dataclass(frozen=True, slots=True)
class Step:
    """What was done with a meeting, by whom and when. fingerprint: of the public words as they stood then.

    words: the comments that came, the other meeting's id, or "" (confidential: they stay in the records).
    """

    meeting: str
    step: StepKind
    fingerprint: str
    by: str
    at: str
    words: str = ""


_STEP = TypeAdapter(Step)


def load(path: Path) -> tuple[Step, ...]:
    """Every step ever taken, oldest first. Raises DamagedRecord for a line that is not one."""
    return tuple(jsonl.checked(_STEP, record, path, number) for number, record in jsonl.read(path))


def add(path: Path, step: Step) -> None:
    """Append a step."""
    jsonl.append(path, asdict(step))


def last(meeting_id: str, kind: StepKind, steps: tuple[Step, ...]) -> Step | None:
    """The latest step of this kind with a meeting, or None."""
    return next((s for s in reversed(steps) if s.meeting == meeting_id and s.step == kind), None)


def taken(meeting_id: str, kind: StepKind, fingerprint: str, steps: tuple[Step, ...]) -> Step | None:
    """The first step of this kind that was taken with exactly these public words, or None."""
    fitting = (s for s in steps if (s.meeting, s.step, s.fingerprint) == (meeting_id, kind, fingerprint))
    return next(fitting, None)


def readers(meeting_id: str, fingerprint: str, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Who opened exactly this public page to read it, the first step of each."""
    found: dict[str, Step] = {}
    for step in steps:
        if (step.meeting, step.step, step.fingerprint) == (meeting_id, "opened", fingerprint):
            found.setdefault(same_person(step.by), step)
    return tuple(found.values())
