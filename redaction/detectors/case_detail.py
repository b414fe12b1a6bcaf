"""Sentences that tell of one person or family, of a live case, or of confidential business: found by what they mean.

The judge (redaction/judging) reads every sentence in its paragraph; the rules of redaction/rules have a say too, and
give their reasons where they see the same. What is raised is the clause that carries the matter, not the paragraph; one
case that is told over several sentences, or in a table, is one question (redaction/judging/cases.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from minutes.model import Meeting, Span
from redaction.judging.cases import cases
from redaction.judging.clauses import carrying, weightiest
from redaction.judging.judge import Judged, judge
from redaction.judging.pieces import JudgedPassage, Pieces, pieces
from redaction.judging.points import points
from redaction.judging.voice import about, because
from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.rules.sentence_findings import DOUBTFUL, SURE, raised
from redaction.words.sentences import paragraphs

_THEMES = ("case", "investigation", "candid", "business")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_LEAST = 2  # words: one by itself, or a bare figure, is for the detectors of names and numbers


@dataclass(frozen=True, slots=True)
class _Raised:
    """A sentence that is raised: its number, the part of it that tells, whether it goes at once, and why."""

    number: int
    span: Span
    sure: bool
    because: str
    about: tuple[str, ...]
    confidence: float


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Findings of kind case_detail: sure (withheld at once) for the plainest, doubtful (asked) for the rest.

    Raises DetectorUnavailable when the judge, its thresholds or the rules cannot be read.
    """
    read = pieces(scene.text, _passages(scene.meeting))
    told = judge().judge(read)
    by_rules = {f.span: f for f in raised(scene.meeting, _THEMES, scene.found, "case_detail")}
    grave = told.grave + _by_rules(read, by_rules)
    starts = np.searchsorted(read.sentence[read.sentence >= 0], np.arange(len(read.spans) + 1))
    rows = np.flatnonzero(read.sentence >= 0)
    chosen = [
        _raised(scene.text, read, told, int(number), rows[starts[number] : starts[number + 1]], by_rules)
        for number in np.flatnonzero(grave > points().ask[scene.lexicon.ask])
        if len(_WORDS.findall(scene.text, read.spans[number].start, read.spans[number].end)) >= _LEAST
    ]
    groups = cases(scene.meeting, read, [one.number for one in chosen])
    return tuple(finding for group in groups for finding in _asked(scene.text, [chosen[at] for at in group]))


def _passages(meeting: Meeting) -> list[JudgedPassage]:
    """The paragraphs of a meeting, each under the title of its item."""
    titles = sorted((span.start, item.title.text) for item in meeting.items for span in item.title.spans)
    starts = [start for start, _ in titles]
    return [
        JudgedPassage(sentences, titles[at - 1][1] if (at := bisect_right(starts, sentences[0].start)) else "")
        for sentences in paragraphs(meeting)
    ]


def _by_rules(read: Pieces, by_rules: dict[Span, Finding]) -> NDArray[np.float32]:
    """What the rules add to the weight of each sentence."""
    add = {SURE: points().sure_by_rules, DOUBTFUL: points().held_by_rules}
    return np.array(
        [add[by_rules[span].confidence] if span in by_rules else 0.0 for span in read.spans], dtype=np.float32
    )


def _raised(
    text: str, read: Pieces, told: Judged, number: int, rows: NDArray[np.int64], by_rules: dict[Span, Finding]
) -> _Raised:
    sentence = read.spans[number]
    tells = told.words[rows]
    span = carrying(text, sentence, read.start[rows].tolist(), tells)
    inside = rows[(read.start[rows] >= span.start) & (read.start[rows] < span.end)]
    words = [text[read.start[row] : read.end[row]] for row in inside]
    why = because(told.categories[number], words, weightiest(words, told.words[inside]))
    rule = by_rules.get(sentence)
    if rule is not None:
        why = f"{why} {rule.because}"
    ruled = rule is not None and rule.confidence == SURE and told.grave[number] > points().sure_with_rules
    sure = bool(ruled or told.must[number] > points().withheld)
    confidence = SURE if sure else _doubt(float(told.grave[number]))
    return _Raised(number, span, sure, why, about(told.categories[number], words), confidence)


def _doubt(grave: float) -> float:
    """How surely a sentence goes that is asked about: below a half, and the graver the more."""
    return round(DOUBTFUL * (1 + float(np.tanh(grave / 4))) / 2, 3)


def _asked(text: str, group: list[_Raised]) -> list[Finding]:
    """One finding a sentence; those of one case share a question, which is the words of all of them."""
    doubtful = [one for one in group if not one.sure]
    words = " … ".join(text[one.span.start : one.span.end] for one in doubtful)
    question = " ".join(words.split()) if len(doubtful) > 1 else ""
    return [
        Finding(
            one.span,
            text[one.span.start : one.span.end],
            "case_detail",
            "case_detail",
            one.confidence,
            one.because,
            question="" if one.sure else question,
            about=one.about,
        )
        for one in group
    ]
