"""Sentences that tell of one person, one family or one investigation, with no name needed to know who is meant."""

from __future__ import annotations

from minutes.model import Meeting
from redaction.lexicon import Lexicon
from redaction.nouns import Finding
from redaction.people import Roster
from redaction.raising import raised

_THEMES = ("case", "investigation")


def detect(meeting: Meeting, roster: Roster, lexicon: Lexicon, found: tuple[Finding, ...]) -> tuple[Finding, ...]:  # noqa: ARG001
    """Findings of kind case_detail: sure (withheld at once) for the plainest, doubtful (held) for the rest."""
    return raised(meeting, _THEMES, found, "case_detail")
