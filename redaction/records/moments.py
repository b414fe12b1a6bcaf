"""Dates and times as records hold them, made comparable."""

from __future__ import annotations

from datetime import UTC, datetime


def moment(at: str) -> datetime:
    """The moment that "2026-01-06" or "2026-01-06T10:00:00+00:00" means; without a zone, UTC. Raises ValueError."""
    told = datetime.fromisoformat(at)
    return told if told.tzinfo else told.replace(tzinfo=UTC)
