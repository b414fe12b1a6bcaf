"""Names of people who are not of the roster: by titles, forenames, verbs of speaking, and what grows from them."""

from __future__ import annotations

from minutes.model import Meeting
from redaction.model import Finding
from redaction.people.gather import Roster
from redaction.words.lexicon import Lexicon
from redaction.words.name_forms import folded


def detect(meeting: Meeting, roster: Roster, lexicon: Lexicon, found: tuple[Finding, ...]) -> tuple[Finding, ...]:  # noqa: ARG001
    """Findings of kind name, of nobody known, for each mention that no one of the roster can claim."""
    seen = []
    for mention in roster.mentions:
        surface = " ".join(mention.parts)
        if roster.candidates(surface):
            continue
        near = ", near family" if mention.span.start in roster.family else ""
        words = meeting.text[mention.span.start : mention.span.end]
        seen.append(
            Finding(
                mention.span, words, "name", "names", mention.confidence, mention.because, None, folded(surface) + near
            )
        )
    return tuple(seen)
