"""Working names of cases: "Child D", "the G family SCR", "Operation Heron"."""

from __future__ import annotations

import re

from minutes.model import Span
from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.rules.pattern_matcher import PatternMark, tokens
from redaction.rules.ruleset import CASE_NAME, marker
from redaction.words.sentences import paragraphs


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Findings of kind identifier: sure for letters that stand for people, doubtful for the rest."""
    text = scene.text
    seen: list[Finding] = []
    for sentence in (span for paragraph in paragraphs(scene.meeting) for span in paragraph):
        for mark in _standing(text, sentence):
            words = text[mark.start : mark.end]
            because = f"This may be {mark.group.says}."
            span = Span(mark.start, mark.end)
            seen.append(Finding(span, words, "identifier", "case_names", mark.group.weight, because))
    return tuple(seen)


def _standing(text: str, sentence: Span) -> list[PatternMark]:
    """The working names in a sentence, national schemes and bodies left out."""
    found = marker(CASE_NAME).marks(tokens(text, sentence.start, sentence.end))
    strikes = [mark for mark in found if mark.group.strikes]
    return [
        mark
        for mark in found
        if not mark.group.strikes
        and not any(s.start < mark.end and mark.start < s.end for s in strikes)
        and _capitals(text[mark.start : mark.end])
    ]


def _capitals(words: str) -> bool:
    """Whether words stand as a name does: "Operation" with its capital, and never an "A" that is an article."""
    article = re.match(r"(?:A|I)\s", words) is not None
    return not article and ("peration" not in words or words[0].isupper())
