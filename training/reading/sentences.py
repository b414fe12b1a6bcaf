"""Training the tagger of undertakings."""

from __future__ import annotations

from collections.abc import Sequence

from minutes.layouts.lines.labeller import Labelled as Line
from minutes.layouts.sentences.features import features_of
from minutes.layouts.sentences.flows import Sentence, running
from minutes.model import Span
from training.reading.gold import GoldLabelled


def told(one: GoldLabelled, labels: Sequence[str]) -> list[Sentence]:
    """The sentences of a document's discussion under these labels of its units."""
    lines = [Line(unit, view, label, 1.0) for unit, view, label in zip(one.units, one.views, labels, strict=True)]
    return running(one.document.text, lines)


def example(one: GoldLabelled, labels: Sequence[str]) -> tuple[list[list[str]], list[str]]:
    """One document as the learner takes it."""
    found = told(one, labels)
    marks: list[str] = []
    last: Span | None = None
    for sentence in found:
        hit = max(one.actions, key=lambda span: _shared(span, sentence.span), default=None)
        share = _shared(hit, sentence.span) if hit else 0
        size = sentence.span.end - sentence.span.start
        if hit and (share >= 0.5 * size or share >= 0.6 * (hit.end - hit.start)):
            marks.append("I" if last == hit and not sentence.opens else "B")
            last = hit
        else:
            marks.append("O")
            last = None
    return features_of(one.document.text, found, one.views), marks


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
