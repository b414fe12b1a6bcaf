"""Organisations, institutions and places: kept by policy, and their words are taken for nobody's name."""

from __future__ import annotations

from minutes.model import Meeting
from redaction.model import Finding
from redaction.people.gather import Roster
from redaction.words.known_phrases import protected
from redaction.words.lexicon import Lexicon


def detect(meeting: Meeting, roster: Roster, lexicon: Lexicon, found: tuple[Finding, ...]) -> tuple[Finding, ...]:  # noqa: ARG001
    """A finding of kind organisation or place for every protected phrase."""
    text = meeting.text
    return tuple(
        Finding(phrase.span, text[phrase.span.start : phrase.span.end], phrase.kind, "protected", 1.0, phrase.because)
        for phrase in protected(text, lexicon)
    )
