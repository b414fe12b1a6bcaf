"""What a batch of paragraphs is while learning, how far the answers to it are off, and what is dropped out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from redaction.judging.network import ANSWERS, STEPS
from redaction.judging.pieces import Ints, Pieces

Floats = NDArray[np.float32]
Weights = dict[str, Floats]
DROP = 0.3
_WEIGHTS = np.array([0.3, 1.0, 0.7], np.float32)  # of the three answers: arguable, should, must
_WITH_CATEGORIES = np.concatenate([_WEIGHTS, np.full(ANSWERS - STEPS, 0.2, np.float32)])


@dataclass(frozen=True, slots=True)
class Batch:
    """Some paragraphs. keys: rows of the traits. full: 1 where a row holds a word. words, sentences: the answers.

    heavy: how much each sentence counts.
    """

    pieces: Pieces
    keys: Ints
    full: Floats
    meaning: Floats
    words: Floats
    sentences: Floats
    heavy: Floats


def loss_of(told: Floats, wanted: Floats, each: Floats | float = 1.0) -> tuple[float, Floats]:
    """The mean cross entropy of some answers, and its slope. each: how much every row of them counts."""
    chances = 1 / (1 + np.exp(-np.clip(told, -30, 30)))
    entropy = np.maximum(told, 0) - told * wanted + np.log1p(np.exp(-np.abs(told)))
    number = max(1, len(told) * STEPS)
    heavy = each * (_WEIGHTS if told.shape[1] == STEPS else _WITH_CATEGORIES)
    slope: Floats = ((chances - wanted) * heavy / number).astype(np.float32)
    return float((entropy * heavy).sum() / number), slope


def kept_of(shape: tuple[int, ...], chance: np.random.Generator | None) -> Floats:
    """What is kept of some values while learning, and how much more it counts for that."""
    if chance is None:
        return np.ones((1,) * len(shape), np.float32)
    return (chance.random(shape, dtype=np.float32) >= DROP).astype(np.float32) / np.float32(1 - DROP)
