"""Organisations, institutions and places: kept by policy, and their words are taken for nobody's name."""

from __future__ import annotations

from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.words.known_phrases import protected


def detect(scene: Scene) -> tuple[Finding, ...]:
    """A finding of kind organisation or place for every protected phrase."""
    text = scene.text
    return tuple(
        Finding(phrase.span, text[phrase.span.start : phrase.span.end], phrase.kind, "protected", 1.0, phrase.because)
        for phrase in protected(text, scene.lexicon)
    )
