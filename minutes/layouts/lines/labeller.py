"""The trained model laid over a document: a label for each unit, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pycrfsuite

from minutes.layouts.lines.features import View, features_of, look
from minutes.layouts.lines.units import Unit, units
from minutes.model import Document

MODEL = Path(__file__).parent.parent / "models" / "lines.crf"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A unit with its label ("B-item", "body" …), the probability of that label, and that of opening an item."""

    unit: Unit
    view: View
    label: str
    sure: float
    heads: float = 0.0

    @property
    def kind(self) -> str:
        """The label without its B- or I-."""
        return self.label[2:] if self.label[1:2] == "-" else self.label

    @property
    def begins(self) -> bool:
        """Whether it opens what it is part of."""
        return not self.label.startswith("I-")


@cache
def _tagger(model: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return tagger


def label(document: Document, model: Path = MODEL) -> list[Labelled]:
    """Every unit of a document with its label, in order."""
    held = units(document)
    if not held:
        return []
    return tag(held, _tagger(model))


def tag(held: Sequence[Unit], tagger: pycrfsuite.Tagger) -> list[Labelled]:
    """Units with the labels a tagger gives them."""
    views = look(held)
    tagger.set(features_of(views))
    labels = tagger.tag()
    knows = "B-item" in tagger.labels()
    return [
        Labelled(unit, view, one, tagger.marginal(one, at), tagger.marginal("B-item", at) if knows else 0.0)
        for at, (unit, view, one) in enumerate(zip(held, views, labels, strict=True))
    ]
