"""Figures on a writer or round that the models were not trained on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from minutes.layouts.assembly.meeting import parse
from training.reading.figures import Row, figures
from training.reading.gold import GoldLabelled

COLUMNS = (
    "metadata",
    "attendees",
    "apologies",
    "attendees organisation",
    "apologies organisation",
    "items",
    "actions",
    "owners",
    "status",
    "due",
    "coverage",
)
Result = tuple[str, Row, list[str]]


def measured(sets: Iterable[GoldLabelled], models: Path) -> list[Result]:
    """(name, figures, faults) of each document as these models read it."""
    out: list[Result] = []
    for one in sets:
        row, faults = figures(one.gold, parse(one.document, (), models))
        out.append((one.name, row, faults))
    return out


def mean(results: Sequence[Result]) -> Row:
    """The mean of each figure over the documents that have it."""
    held = {name: [row[name] for _, row, _ in results if row.get(name) is not None] for name in COLUMNS}
    return {
        name: sum(v for v in values if v is not None) / len(values) if values else None for name, values in held.items()
    }


def line(name: str, row: Row) -> str:
    """One line of a table of figures."""
    return name.ljust(8) + " ".join("   –  " if (v := row.get(c)) is None else f"{v:6.3f}" for c in COLUMNS)


def head() -> str:
    """The line above such a table."""
    short = {"attendees organisation": "a.org", "apologies organisation": "ap.org"}
    return " " * 8 + " ".join(short.get(c, c)[:6].rjust(6) for c in COLUMNS)
