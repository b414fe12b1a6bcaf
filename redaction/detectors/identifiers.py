"""Numbers that lead to one person or case (NHS, court, police, case systems, vehicles, banks), dates of birth, ages.

The rules are data (redaction/rules/patterns/identifiers.yaml). No checksum is asked for, since a mistyped number leads
to somebody too; the words before a bare number tell what it is.
"""

from __future__ import annotations

from minutes.model import Meeting
from redaction.model import Finding
from redaction.people.gather import Roster
from redaction.rules.regex_rules import found_by
from redaction.words.lexicon import Lexicon


def detect(meeting: Meeting, roster: Roster, lexicon: Lexicon, found: tuple[Finding, ...]) -> tuple[Finding, ...]:  # noqa: ARG001
    """Findings of kind identifier and date_of_birth, each over the number or date alone: "NHS number […]"."""
    return found_by("identifiers", meeting.text)
