"""Somebody whom a list names twice is one person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutes.model import Attendee


def each_once(attendees: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """The same person named twice is one, with what either place says; the first place keeps."""
    kept: dict[str, Attendee] = {}
    for one in attendees:
        key = one.name.text.casefold()
        before = kept.get(key)
        kept[key] = (
            one
            if before is None
            else replace(
                before,
                initials=before.initials or one.initials,
                role=before.role or one.role,
                organisation=before.organisation or one.organisation,
            )
        )
    return tuple(kept.values())
