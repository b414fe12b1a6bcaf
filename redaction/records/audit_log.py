"""The audit log: what was released, on whose authority, in a chain that shows any later change.

Each line carries the hash of the one before it. It holds ids and counts, never a surface.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from errors import DamagedRecord
from redaction.records import jsonl

_START = "0" * 64


def seal(event: dict[str, Any], before: str) -> dict[str, Any]:
    """The event with the hash of the one before it, and its own."""
    body = {**event, "before": before}
    told = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return {**body, "hash": hashlib.sha256(told.encode("utf-8")).hexdigest()}


def verify(path: Path) -> tuple[dict[str, Any], ...]:
    """Every event, oldest first. Raises DamagedRecord naming the line where the chain breaks."""
    before, events = _START, []
    for number, record in jsonl.read(path):
        body = {name: value for name, value in record.items() if name not in ("hash", "before")}
        if record != seal(body, before):
            raise DamagedRecord(
                "the audit log's chain breaks here: this line, or one before it, was changed after it was written.",
                f"{path.name}, line {number}",
                "Put the audit log back from a copy. Nothing is released until it is whole.",
            )
        before = str(record["hash"])
        events.append(record)
    return tuple(events)


def releases(events: Iterable[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
    """The releases that took place, oldest first: one that was entered and then failed is none."""
    found: list[dict[str, Any]] = []
    for event in events:
        if event.get("event") == "release":
            found.append(event)
        elif event.get("event") == "not released" and found:
            found.pop()
    return tuple(found)


def append(path: Path, event: dict[str, Any]) -> None:
    """Add one event to the chain; the chain is verified first, and nobody else writes meanwhile."""
    with jsonl.alone(path):
        _add(path, verify(path), event)


def enter(path: Path, event: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """Enter a release, unless the very same set of meetings stands as the last one.

    Returns:
        The release before it ({} where there was none), and whether this one was entered.
    """
    if not path.exists() and not event["meetings"]:
        return {}, False  # nothing was ever released, and nothing is now
    with jsonl.alone(path):
        events = verify(path)
        before = releases(events)
        last = before[-1] if before else {}
        if last.get("meetings", {}) == event["meetings"]:
            return last, False
        _add(path, events, event)
        return last, True


def _add(path: Path, events: tuple[dict[str, Any], ...], event: dict[str, Any]) -> None:
    jsonl.write_alone(path, [seal(event, str(events[-1]["hash"]) if events else _START)])
