"""Corrections: what people put right in what was read, and what they took back. Append-only, as all records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from minutes.corrections import Correction
from redaction.records import jsonl

FILE = "corrections.jsonl"


@dataclass(frozen=True, slots=True)
class Undoing:
    """That a correction is taken back. undoes: its id."""

    undoes: str
    by: str
    at: str


_CORRECTION, _UNDOING = TypeAdapter(Correction), TypeAdapter(Undoing)


def load(folder: Path) -> tuple[Correction, ...]:
    """Every correction in force, oldest first. Raises DamagedRecord for a line that is neither that nor an undoing."""
    path = folder / FILE
    held: dict[str, Correction] = {}
    for number, record in jsonl.read(path):
        if "undoes" in record:
            held.pop(jsonl.checked(_UNDOING, record, path, number).undoes, None)
            continue
        told = {**record, "said": tuple(dict(record.get("said") or {}).items())}
        one = jsonl.checked(_CORRECTION, told, path, number)
        held[one.id] = one
    return tuple(held.values())


def add(folder: Path, *corrections: Correction) -> None:
    """Append corrections, all or none."""
    jsonl.append(folder / FILE, *(_told(one) for one in corrections))


def take_back(folder: Path, correction: str, by: str, at: str) -> None:
    """Append that the correction of this id is in force no more."""
    jsonl.append(folder / FILE, {"undoes": correction, "by": by, "at": at})


def _told(one: Correction) -> dict[str, object]:
    return {
        "id": one.id,
        "act": one.act,
        "meeting": one.meeting,
        "marks": list(one.marks),
        "words": one.words,
        "said": dict(one.said),
        "by": one.by,
        "at": one.at,
        "why": one.why,
    }
