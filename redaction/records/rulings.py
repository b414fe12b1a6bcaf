"""Rulings: what people answered, by key. The last ruling on a key is in force.

Two people may each keep a file (rulings.jsonl, rulings-jo.jsonl, and whatever a sync tool makes of them): every file
whose name begins so is read, and the lines are put in order of time. A line "undone" takes the latest one back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter

from redaction.model import Ruling
from redaction.records import jsonl
from redaction.records.moments import moment

_RULING = TypeAdapter(Ruling)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two people's files answer one question differently. in_force: the later answer; other: the one it beats."""

    in_force: Ruling
    other: Ruling


@dataclass(frozen=True, slots=True)
class _Line:
    """A ruling with the moment it counts from: its own, but never before the line above it in the same file."""

    moment: datetime
    file: str
    number: int
    ruling: Ruling


def load(path: Path) -> dict[str, Ruling]:
    """The ruling in force for each key. Raises DamagedRecord for a line that is not a ruling.

    path: one file of rulings, or the folder that holds several.
    """
    return _in_force(line.ruling for line in _all(path))


def conflicts(folder: Path) -> tuple[Conflict, ...]:
    """Where the files in a folder answer one question differently, by key. A ruling taken back answers nothing."""
    together = load(folder)
    found: dict[str, Conflict] = {}
    for path in _files(folder):
        for key, ruling in _in_force(line.ruling for line in _lines(path)).items():
            if key in together and _answer(ruling) != _answer(together[key]):
                found[key] = Conflict(together[key], ruling)
    return tuple(found[key] for key in sorted(found))


def add(path: Path, *rulings: Ruling) -> None:
    """Append rulings, all or none; empty fields are left out of the lines."""
    jsonl.append(path, *({name: value for name, value in asdict(r).items() if value} for r in rulings))


def _answer(ruling: Ruling) -> tuple[object, ...]:
    return ruling.verdict, ruling.words, ruling.person


def _in_force(rulings: Iterable[Ruling]) -> dict[str, Ruling]:
    stacks: dict[str, list[Ruling]] = {}
    for ruling in rulings:
        stack = stacks.setdefault(ruling.key, [])
        if ruling.verdict != "undone":
            stack.append(ruling)
        elif stack:
            stack.pop()
    return {key: stack[-1] for key, stack in stacks.items() if stack}


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("rulings*.jsonl")) if path.is_dir() else [path]


def _all(path: Path) -> list[_Line]:
    lines = [line for file in _files(path) for line in _lines(file)]
    return sorted(lines, key=lambda line: (line.moment, line.file, line.number))


def _lines(path: Path) -> list[_Line]:
    lines: list[_Line] = []
    for number, record in jsonl.read(path):
        ruling: Ruling = jsonl.checked(_RULING, record, path, number)
        at = _moment(ruling, path, number)
        lines.append(_Line(max(at, lines[-1].moment) if lines else at, path.name, number, ruling))
    return lines


def _moment(ruling: Ruling, path: Path, number: int) -> datetime:
    try:
        return moment(ruling.at)
    except ValueError as error:
        raise jsonl.damaged(path, number, "the field 'at' is no date or time") from error
