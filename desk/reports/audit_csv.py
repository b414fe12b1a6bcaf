"""The audit log as a table, one line for each time a meeting was released with new words."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from redaction.records import audit_log

COLUMNS = (
    "released",
    "meeting",
    "ruled by",
    "approved by",
    "approved on",
    "policy",
    "policy version",
    "withheld by kind",
    "withheld by reason",
    "exemption by kind",
    "hash of source",
    "hash of public page",
    "fingerprint",
)


def lines(events: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """A line for each release of a meeting whose words had not been released before, oldest first."""
    out, seen = [], set()
    for event in audit_log.releases({**event} for event in events):
        for meeting, fingerprint in event["meetings"].items():
            if (meeting, fingerprint) not in seen:
                seen.add((meeting, fingerprint))
                out.append(_line(event, meeting, fingerprint, event.get("detail", {}).get(meeting, {})))
    return out


def _line(event: Mapping[str, Any], meeting: str, fingerprint: str, detail: Mapping[str, Any]) -> dict[str, str]:
    values = (
        event["at"],
        meeting,
        "; ".join(detail.get("ruled_by", ())),
        detail.get("approved_by", ""),
        detail.get("approved_on", ""),
        event["policy"],
        event["policy_version"],
        _pairs(detail.get("kinds", {})),
        _pairs(detail.get("reasons", {})),
        _pairs(detail.get("exemptions", {})),
        detail.get("source", ""),
        detail.get("page", ""),
        fingerprint,
    )
    return {column: _inert(str(value)) for column, value in zip(COLUMNS, values, strict=True)}


def _pairs(values: Mapping[str, Any]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in values.items())


def _inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def write(path: Path, told: list[dict[str, str]]) -> None:
    """Write the table so that Excel opens it: UTF-8 with a mark in front."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerows(told)
