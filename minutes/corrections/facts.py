"""Title, day, group, place, chair and hours as a person put them right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from minutes.corrections.model import Correction
from minutes.identity import identity
from minutes.model import Meeting
from minutes.sidecar import Groups, apply, check

FROM = "What was put right"
_EMPTIED: Mapping[str, str] = {"date": "held_on"}


def with_facts(meeting: Meeting, corrections: Iterable[Correction], groups: Groups) -> Meeting:
    """The meeting with its facts as they were put right, the latest word on each; an empty one takes a fact away.

    Raises BadSettings for a value that no such fact can have, or a group that is none of the partnership's.
    """
    told = {correction.value("field"): correction.value("value") for correction in corrections}
    if not told:
        return meeting
    stated = check({field: value for field, value in told.items() if value}, FROM)
    gone: dict[str, Any] = {_EMPTIED.get(field, field): None for field, value in told.items() if not value}
    left = replace(meeting, **gone)
    found = replace(apply(left, stated, groups), tags=meeting.tags, summary=meeting.summary)
    if set(told) & {"date", "group", "title"}:
        name = found.group or found.title.text
        found = replace(found, id=identity(found.held_on, name, meeting.document.source.sha256))
    return replace(found, notes=tuple(note for note in found.notes if note.where != FROM))
