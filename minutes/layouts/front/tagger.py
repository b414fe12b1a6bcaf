"""The trained model laid over the words of the front."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pycrfsuite

from minutes.layouts.front.words import features_of, words
from minutes.layouts.lines.labeller import Labelled
from minutes.model import Span

MODEL = "front.crf"


@dataclass(frozen=True, slots=True)
class Fact:
    """A stretch of the front that is the title or the venue, in the lines it stands in, and how sure that is."""

    kind: str
    spans: tuple[Span, ...]
    sure: float


@cache
def _tagger(model: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return tagger


def facts(text: str, front: Sequence[Labelled], models: Path) -> list[Fact]:
    """The facts that the words of the front tell, in order."""
    found = words(text, front)
    if not found:
        return []
    tagger = _tagger(models / MODEL)
    tagger.set(features_of(text, front, found))
    done: list[Fact] = []
    last: tuple[str, int] | None = None
    for at, (word, label) in enumerate(zip(found, tagger.tag(), strict=True)):
        if label == "O":
            last = None
            continue
        kind = label[2:]
        sure = tagger.marginal(label, at)
        if label[0] == "I" and last and last[0] == kind:
            held = done.pop()
            spans = held.spans
            same = found[at - 1].line == word.line
            spans = (*spans[:-1], spans[-1] | word.span) if same else (*spans, word.span)
            done.append(Fact(kind, spans, min(held.sure, sure)))
        else:
            done.append(Fact(kind, (word.span,), sure))
        last = (kind, word.line)
    return done
