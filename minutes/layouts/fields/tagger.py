"""A trained model laid over tokens: a label for each, and how sure it is. Models are opened once, when first asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pycrfsuite

MODELS = Path(__file__).resolve().parent.parent / "models"


@cache
def _opened(path: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def tag(model: Path, features: Sequence[Sequence[str]]) -> list[tuple[str, float]]:
    """Each token's label and its probability, from 0 to 1."""
    if not features:
        return []
    tagger = _opened(model)
    tagger.set(features)
    return [(label, tagger.marginal(label, at)) for at, label in enumerate(tagger.tag())]
