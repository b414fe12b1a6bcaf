"""The other half of the judge: a small convolutional network that reads words in their order.

Each word is its vector and four hashed traits; three layers look one word to either side; a sentence is the largest and
the weightiest of its words, beside its paragraph, the sentences before and after it, and its item's title; and once
more beside what was made of its neighbours, so that "She knew" is read as what it follows. Only numpy is needed. It
answers for every word as well, which tells the clause that carries the matter. How it is trained stands
in training/sentences/network.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from redaction.judging.categories import CATEGORIES
from redaction.judging.pieces import Ints, Pieces

Floats = NDArray[np.float32]
WIDTH, LAYERS, STEPS = 64, 3, 3
ANSWERS = STEPS + len(CATEGORIES)
HASHED = 1 << 13
TOLD = 6  # how many rows of numbers tell of a sentence: see `Network._sentences`
BESIDE = 4  # and how many, once its neighbours are read: see `neighbours`
_FAINT = 1e-6


@dataclass(frozen=True, slots=True)
class Answers:
    """Numbers above nought are likely: at least arguable, at least "should", "must".

    words: for every row of the pieces. sentences: for every sentence, with a number for each of CATEGORIES behind.
    """

    words: Floats
    sentences: Floats


class Network:
    """The network's weights, by name, and how they are put to use."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._w = {name: np.asarray(held, np.float32) for name, held in weights.items()}

    def answers(self, words: Pieces, table: Floats, rows: Ints) -> Answers:
        """Read all the pieces at once. table, rows: the vectors, and the row of each word in them."""
        w = self._w
        full = (words.keys[:, 0] != 0).astype(np.float32)[:, None]
        x = table[rows] @ w["meaning"]
        for trait in range(words.keys.shape[1]):
            x += w["traits"][words.keys[:, trait] % HASHED]
        x = normed(x + w["start"], w["gain"], w["shift"]) * full
        for layer in range(LAYERS):
            y = beside(x) @ w[f"layer{layer}"] + w[f"bias{layer}"]
            y = np.maximum(y[:, :WIDTH], y[:, WIDTH:])
            x = (x + normed(y, w[f"gain{layer}"], w[f"shift{layer}"])) * full
        sentences = self._sentences(x, words)
        return Answers(x @ w["word"] + w["word_bias"], sentences)

    def _sentences(self, x: Floats, words: Pieces) -> Floats:
        w = self._w
        told = np.zeros((len(words.spans), TOLD * WIDTH), np.float32)
        inside = np.flatnonzero(words.sentence >= 0)
        if not len(inside):
            return np.zeros((len(words.spans), ANSWERS), np.float32)
        at = words.sentence[inside]
        starts = np.flatnonzero(np.diff(at, prepend=-1))
        held = x[inside]
        weight = np.exp(np.clip(held @ w["weigh"], -8, 8))
        told[at[starts], :WIDTH] = np.maximum.reduceat(held, starts)
        total = np.add.reduceat(weight, starts)
        weighed = np.add.reduceat(held * weight, starts) / total
        told[at[starts], WIDTH : 2 * WIDTH] = weighed
        surround(told, told[:, WIDTH : 2 * WIDTH].copy(), x, words)
        first = np.maximum(told @ w["hidden"] + w["hidden_bias"], 0)
        hidden = np.maximum(neighbours(first, words.passage) @ w["second"] + w["second_bias"], 0)
        answers: Floats = hidden @ w["answer"] + w["answer_bias"]
        return answers


def beside(x: Floats) -> Floats:
    """Every row with the one before and the one after it."""
    rows, width = x.shape
    made = np.zeros((rows, 3 * width), np.float32)
    made[1:, :width] = x[:-1]
    made[:, width : 2 * width] = x
    made[:-1, 2 * width :] = x[1:]
    return made


def normed(x: Floats, gain: Floats, shift: Floats) -> Floats:
    """Every row with mean nought and spread one, then stretched and shifted as was learned."""
    centred = x - x.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + _FAINT)
    made: Floats = centred / spread * gain + shift
    return made


def of_passages(own: Floats, passage: Ints) -> Floats:
    """For every sentence the mean over the sentences of its passage."""
    starts = np.flatnonzero(np.diff(passage, prepend=-1))
    count = np.diff(np.append(starts, len(passage)))
    means = np.add.reduceat(own, starts) / count[:, None].astype(np.float32)
    made: Floats = np.repeat(means, count, axis=0)
    return made


def neighbours(read: Floats, passage: Ints) -> Floats:
    """Every sentence as it was read, the one before it, the one after it, and the largest of its passage."""
    number, width = read.shape
    made = np.zeros((number, BESIDE * width), read.dtype)
    made[:, :width] = read
    goes_on = np.flatnonzero(np.diff(passage) == 0) + 1
    made[goes_on, width : 2 * width] = read[goes_on - 1]
    made[goes_on - 1, 2 * width : 3 * width] = read[goes_on]
    starts = np.flatnonzero(np.diff(passage, prepend=-1))
    count = np.diff(np.append(starts, number))
    made[:, 3 * width :] = np.repeat(np.maximum.reduceat(read, starts), count, axis=0)
    return made


def surround(told: Floats, own: Floats, x: Floats, words: Pieces) -> None:
    """Write into `told` what surrounds each sentence: its passage, the sentence before and after it, its title.

    own: what each sentence is by itself. x: the rows of all words.
    """
    told[:, 2 * WIDTH : 3 * WIDTH] = of_passages(own, words.passage)
    goes_on = np.flatnonzero(np.diff(words.passage) == 0) + 1
    told[goes_on, 3 * WIDTH : 4 * WIDTH] = own[goes_on - 1]
    told[goes_on - 1, 4 * WIDTH : 5 * WIDTH] = own[goes_on]
    rows, number, share = title_rows(words)
    titles = np.add.reduceat(x[rows] * share, np.flatnonzero(np.diff(number, prepend=-1)))
    told[:, 5 * WIDTH :] = titles[words.passage]


def title_rows(words: Pieces) -> tuple[Ints, Ints, Floats]:
    """The rows of all titles with the breaks behind them, the passage of each, and its share of the title's mean."""
    rows = np.flatnonzero(words.titles())
    number = words.passages_of_rows()[rows]
    return rows, number, (1 / np.bincount(number)[number]).astype(np.float32)[:, None]
