"""Rulings: what people answered, by key. The last ruling on a key is in force."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from pydantic import TypeAdapter

from redaction.nouns import Ruling
from redaction.review import records

_RULING = TypeAdapter(Ruling)


def load(path: Path) -> dict[str, Ruling]:
    """The ruling in force for each key. Raises DamagedRecord for a line that is not a ruling."""
    in_force: dict[str, Ruling] = {}
    for number, record in records.read(path):
        ruling: Ruling = records.checked(_RULING, record, path, number)
        in_force[ruling.key] = ruling
    return in_force


def add(path: Path, ruling: Ruling) -> None:
    """Append a ruling; empty fields are left out of the line."""
    records.append(path, {name: value for name, value in asdict(ruling).items() if value})
