"""Schools, hotels, homes, wards and streets whose name is tied to a case: "the stabbing outside Larkrise Academy"."""

from __future__ import annotations

import re

from minutes.model import Span
from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.rules.pattern_matcher import PatternMark, tokens
from redaction.rules.ruleset import TIE, marker
from redaction.words.lexicon import bodies
from redaction.words.sentences import paragraphs

_CONFIDENCE = 0.4
_LAST = re.compile(r"\w+$")
_BETWEEN = re.compile(r"\s+(?:(?:the|a|an|our)\s+)?", re.IGNORECASE)


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Doubtful findings of kind identifier. found: names of places and bodies; and sentences raised already, in which
    nothing more is asked.
    """
    text = scene.text
    named = [f for f in scene.found if f.kind in ("place", "organisation") and _lived_in(f.surface)]
    if not named:
        return ()
    raised = [f.span for f in scene.found if f.kind == "case_detail"]
    seen: list[Finding] = []
    for sentence in (span for paragraph in paragraphs(scene.meeting) for span in paragraph):
        places = [f for f in named if sentence.contains(f.span)]
        if not places or any(sentence.touches(span) for span in raised):
            continue
        ties = marker(TIE).marks(tokens(text, sentence.start, sentence.end))
        seen += [_finding(text, f.span) for f in places if _tied(text, f.span, ties)]
    return tuple(seen)


def _lived_in(name: str) -> bool:
    """Whether a name ends in a word for where people live, learn or are cared for, or for its road."""
    last = _LAST.search(name)
    return last is not None and last[0].istitle() and last[0].lower() in bodies().word_set("lived in")


def _tied(text: str, place: Span, ties: tuple[PatternMark, ...]) -> bool:
    """Whether one of the ties ends right before the place's name."""
    return any(tie.end < place.start and _BETWEEN.fullmatch(text, tie.end, place.start) for tie in ties)


def _finding(text: str, span: Span) -> Finding:
    because = "This place or body seems to be tied to a case."
    return Finding(span, text[span.start : span.end], "identifier", "tied_places", _CONFIDENCE, because)
