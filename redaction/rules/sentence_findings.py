"""From weighed sentences to findings: a raised sentence makes those that go on from it heavier."""

from __future__ import annotations

import re
from bisect import bisect_left

from minutes.model import Meeting, Span
from redaction.model import Finding
from redaction.rules.pattern_matcher import PatternMark
from redaction.rules.ruleset import scales
from redaction.rules.sentence_scoring import Weighed, marks, weigh
from redaction.words.sentences import paragraphs

SURE, DOUBTFUL = 0.8, 0.4
_REACH = 2  # how many sentences a raised one is remembered for, in its paragraph
_NAMES_AGAIN = 2  # the weight in carry.yaml of words that name the same person again
_NAMED = ("place", "organisation")


def raised(meeting: Meeting, themes: tuple[str, ...], found: tuple[Finding, ...], detector: str) -> tuple[Finding, ...]:
    """A finding for every sentence that is heavy enough for one of the themes.

    found: what other detectors saw; names of places and bodies among it make a sentence more specific.
    """
    starts = sorted({f.span.start for f in found if f.kind in _NAMED} | set(_bodies(meeting)))
    trail = _Trail(meeting.text, themes)
    seen: list[Finding] = []
    for sentences in paragraphs(meeting):
        for sentence in sentences:
            places = bisect_left(starts, sentence.end) - bisect_left(starts, sentence.start)
            weighed = trail.weigh(sentence, places)
            if weighed is not None:
                sure = SURE if weighed.grade == "withheld" else DOUBTFUL
                words = meeting.text[sentence.start : sentence.end]
                seen.append(Finding(sentence, words, "case_detail", detector, sure, weighed.because))
        trail.new_paragraph()
    return tuple(seen)


def _bodies(meeting: Meeting) -> list[int]:
    """Where the organisations of the attendance list are named in the text."""
    names = {a.organisation.text for a in meeting.attendees if a.organisation and len(a.organisation.text) > 3}
    if not names:
        return []
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")\b")
    return [match.start() for match in pattern.finditer(meeting.text)]


class _Trail:
    """What was raised a little earlier: a sentence that goes on about it weighs more."""

    def __init__(self, text: str, themes: tuple[str, ...]) -> None:
        self._text = text
        self._themes = [theme for theme in scales().themes if theme.name in themes]
        self._last: Weighed | None = None
        self._left = 0

    def weigh(self, sentence: Span, places: int) -> Weighed | None:
        """The gravest way to see the next sentence, or None where it is to be left."""
        marked = marks(self._text, sentence)
        goes_on = self._goes_on(sentence, marked)
        if not marked and not goes_on:  # every theme needs a mark, or something to go on about
            self._left -= 1
            return None
        seen = [weigh(theme, self._text, sentence, marked, places, goes_on == theme.name) for theme in self._themes]
        graver = [w for w in seen if w.grade != "left"]
        gravest = max(graver, key=lambda w: (w.grade == "withheld", w.weight)) if graver else None
        self._left = _REACH if gravest else self._left - 1
        self._last = gravest or self._last
        return gravest

    def new_paragraph(self) -> None:
        """A new paragraph begins: only its first sentence may still go on from the one before."""
        self._left = min(self._left, 1)

    def _goes_on(self, sentence: Span, marked: tuple[PatternMark, ...]) -> str:
        """The theme that a sentence goes on about, or "" where it begins something else."""
        if self._last is None or self._left <= 0:
            return ""
        carries = [mark for mark in marked if mark.group.role == "carry"]
        opens = any(mark.start == sentence.start for mark in carries)
        again = self._last.theme == "case" and any(mark.group.weight == _NAMES_AGAIN for mark in carries)
        return self._last.theme if opens or again else ""
