"""The trained model laid over the sentences of a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pycrfsuite

from minutes.layouts.lines.features import View
from minutes.layouts.sentences.features import features_of
from minutes.layouts.sentences.flows import Sentence
from minutes.model import Span

MODEL = "sentences.crf"


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A stretch of the text that says somebody is to do something, and how sure that is.

    under: what the last short line above it spoke of ("action", "present" …).
    """

    span: Span
    sure: float
    under: str = ""


@cache
def _tagger(model: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return tagger


def undertakings(text: str, found: Sequence[Sentence], views: Sequence[View], models: Path) -> list[Undertaking]:
    """The undertakings among sentences of one document, in order."""
    if not found:
        return []
    tagger = _tagger(models / MODEL)
    tagger.set(features_of(text, found, views))
    done: list[Undertaking] = []
    for at, (one, label) in enumerate(zip(found, tagger.tag(), strict=True)):
        if label == "O":
            continue
        sure = tagger.marginal(label, at)
        if label == "I" and done and not one.opens:
            done[-1] = replace(done[-1], span=done[-1].span | one.span, sure=min(done[-1].sure, sure))
        else:
            done.append(Undertaking(one.span, sure, views[one.start].under))
    return done
