"""Numbers that lead to one person or case (NHS, court, police, case systems, vehicles, banks), dates of birth, ages.

The rules are data (redaction/patterns/identifiers.yaml). No checksum is asked for, since a mistyped number leads to
somebody too; the words before a bare number tell what it is.
"""

from __future__ import annotations

from minutes.model import Meeting
from redaction.lexicon import Lexicon
from redaction.nouns import Finding
from redaction.patterns import found_by
from redaction.people import Roster


def detect(meeting: Meeting, roster: Roster, lexicon: Lexicon, found: tuple[Finding, ...]) -> tuple[Finding, ...]:  # noqa: ARG001
    """Findings of kind identifier and date_of_birth, each over the number or date alone: "NHS number […]"."""
    return found_by("identifiers", meeting.text)
