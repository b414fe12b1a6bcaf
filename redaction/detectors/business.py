"""Confidential business: candid remarks on an agency, results not published, employment, legal advice, confidences."""

from __future__ import annotations

from minutes.model import Meeting
from redaction.lexicon import Lexicon
from redaction.nouns import Finding
from redaction.people import Roster
from redaction.raising import raised

_THEMES = ("candid", "business")


def detect(meeting: Meeting, roster: Roster, lexicon: Lexicon, found: tuple[Finding, ...]) -> tuple[Finding, ...]:  # noqa: ARG001
    """Findings of kind case_detail, never sure: whether a remark is too candid to publish is a person's to say.

    found: a sentence that is raised for what it tells of somebody is not asked about twice.
    """
    told = [f.span for f in found if f.kind == "case_detail"]
    seen = raised(meeting, _THEMES, found, "business")
    return tuple(f for f in seen if not any(f.span.touches(span) for span in told))
