"""The audit register: what was released, on whose authority, in a chain that shows any later change.

Each line carries the hash of the one before it. It holds ids and counts, never a surface.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from errors import DamagedRecord
from redaction.review import records

_START = "0" * 64


def seal(event: dict[str, Any], before: str) -> dict[str, Any]:
    """The event with the hash of the one before it, and its own."""
    body = {**event, "before": before}
    told = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return {**body, "hash": hashlib.sha256(told.encode("utf-8")).hexdigest()}


def verify(path: Path) -> tuple[dict[str, Any], ...]:
    """Every event, oldest first. Raises DamagedRecord naming the line where the chain breaks."""
    before, events = _START, []
    for number, record in records.read(path):
        body = {name: value for name, value in record.items() if name not in ("hash", "before")}
        if record != seal(body, before):
            raise DamagedRecord(
                "the register's chain breaks here: this line, or one before it, was changed after it was written.",
                f"{path.name}, line {number}",
                "Put the register back from a copy. Nothing is released until it is whole.",
            )
        before = str(record["hash"])
        events.append(record)
    return tuple(events)


def append(path: Path, event: dict[str, Any]) -> None:
    """Add one event to the chain; the chain is verified first, and nobody else writes meanwhile."""
    with records.alone(path):
        events = verify(path)
        records.write_alone(path, [seal(event, str(events[-1]["hash"]) if events else _START)])
