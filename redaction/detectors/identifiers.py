"""Numbers that lead to one person or case (NHS, court, police, case systems, vehicles, banks), dates of birth, ages.

The rules are data (redaction/rules/patterns/identifiers.yaml). No checksum is asked for, since a mistyped number leads
to somebody too; the words before a bare number tell what it is.
"""

from __future__ import annotations

from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.rules.regex_rules import found_by


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Findings of kind identifier and date_of_birth, each over the number or date alone: "NHS number […]"."""
    return found_by("identifiers", scene.text)
