"""Names of people who are not of the roster: by titles, forenames, verbs of speaking, and what grows from them."""

from __future__ import annotations

from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.words.name_forms import folded


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Findings of kind name, of nobody known, for each mention that no one of the roster can claim."""
    seen = []
    for mention in scene.roster.mentions:
        surface = " ".join(mention.parts)
        if scene.roster.candidates(surface):
            continue
        near = ", near family" if mention.span.start in scene.roster.family else ""
        words = scene.text[mention.span.start : mention.span.end]
        seen.append(
            Finding(
                mention.span, words, "name", "names", mention.confidence, mention.because, None, folded(surface) + near
            )
        )
    return tuple(seen)
