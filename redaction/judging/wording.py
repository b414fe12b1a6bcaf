"""The linear half of the judge: every word, pair and triple of words has a weight, and so has what surrounds them.

Features are hashed into one table of weights, so that no list of words is kept; all of a meeting is weighed at once.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from redaction.judging.pieces import ENDING, STEM, WORD, Ints, Pieces, hashed
from redaction.judging.vectors import SIZE, Vectors

Floats = NDArray[np.float32]
BITS = 18
BUCKETS = 1 << BITS
DENSE = 2 * SIZE
_MIX = np.uint64(0x9E3779B97F4A7C15)


def _bucket(salt: str, *keys: Ints) -> Ints:
    """One bucket for each row of some keys taken together."""
    mixed = np.full(len(keys[0]), hashed(salt), dtype=np.uint64)
    with np.errstate(over="ignore"):
        for key in keys:
            mixed = (mixed ^ key.astype(np.uint64)) * _MIX
            mixed ^= mixed >> np.uint64(29)
        mixed = mixed * _MIX
    return (mixed >> np.uint64(64 - BITS)).astype(np.int64)


def own(words: Pieces) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of (sentence, bucket), kind by kind: what stands in a sentence itself."""
    key, sentence = words.keys, words.sentence
    edge = np.int64(hashed("edge"))
    word = key[:, WORD]
    inside = np.flatnonzero(sentence >= 0)
    at = sentence[inside]

    def beside(reach: int) -> Ints:
        other = np.clip(inside + reach, 0, len(word) - 1)
        return np.where(sentence[other] == at, word[other], edge)

    this, one, two, back = word[inside], beside(1), beside(2), beside(-1)
    yield at, _bucket("word", this)
    yield at, _bucket("pair", this, one)
    yield at, _bucket("apart", this, two)
    yield at, _bucket("triple", this, one, two)
    yield at, _bucket("stem", key[inside, STEM])
    yield at, _bucket("ending", key[inside, ENDING])
    first = np.flatnonzero(back == edge)
    yield at[first], _bucket("first", this[first])


def around(words: Pieces) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of (sentence, bucket): the words of the sentence before and after, and of the item's title."""
    sentence, word = words.sentence, words.keys[:, WORD]
    inside = np.flatnonzero(sentence >= 0)
    at, passage = sentence[inside], words.passage
    if not len(passage):
        return
    for name, step in (("before", -1), ("after", 1)):
        told = at - step
        fits = (told >= 0) & (told < len(passage))
        fits[fits] = passage[told[fits]] == passage[at[fits]]
        yield told[fits], _bucket(name, word[inside][fits])
    yield from _titles(words)


def _titles(words: Pieces) -> Iterator[tuple[Ints, Ints]]:
    """The words of its item's title, for every sentence of a passage."""
    word = words.keys[:, WORD]
    number = words.passages_of_rows()
    title = np.flatnonzero(words.titles())
    count = np.bincount(words.passage, minlength=int(number.max()) + 1) if len(words.passage) else np.zeros(1, int)
    first = np.cumsum(count) - count
    times = count[number[title]]
    rows = np.repeat(title, times)
    offset = np.arange(len(rows)) - np.repeat(np.cumsum(times) - times, times)
    yield first[number[rows]] + offset, _bucket("title", word[rows])


def dense(words: Pieces, table: Floats, rows: Ints) -> Floats:
    """For each sentence the mean and the largest of its words' vectors; nought where no word has one."""
    made = np.zeros((len(words.spans), DENSE), np.float32)
    inside = np.flatnonzero((words.sentence >= 0) & (rows > 0))
    if not len(inside):
        return made
    at = words.sentence[inside]
    starts = np.flatnonzero(np.diff(at, prepend=-1))
    held = table[rows[inside]]
    count = np.diff(np.append(starts, len(at)))[:, None]
    which = at[starts]
    made[which, :SIZE] = np.add.reduceat(held, starts) / count
    made[which, SIZE:] = np.maximum.reduceat(held, starts) * 0.25
    return made


def scale(words: Pieces, features: Ints) -> Floats:
    """What the weights of a sentence are multiplied by, so that long sentences are no heavier than short ones."""
    count = np.bincount(features, minlength=len(words.spans))
    return (3.0 / np.sqrt(np.maximum(count, 1))).astype(np.float32)


class Wording:
    """The weights of the linear half, for several answers at once."""

    def __init__(self, weights: Floats, meaning: Floats, bias: Floats) -> None:
        self._weights, self._meaning, self._bias = weights, meaning, bias

    def scores(self, words: Pieces, known: Vectors, rows: Ints) -> Floats:
        """For each sentence, one number an answer: above nought is likely."""
        total = np.zeros((len(words.spans), len(self._bias)), np.float32)
        count = np.zeros(len(words.spans), np.int64)
        for found in (own, around):
            for at, bucket in found(words):
                count += np.bincount(at, minlength=len(total))
                for answer in range(total.shape[1]):
                    total[:, answer] += np.bincount(at, self._weights[bucket, answer], len(total))
        total *= (3.0 / np.sqrt(np.maximum(count, 1)))[:, None].astype(np.float32)
        return total + dense(words, known.table, rows) @ self._meaning + self._bias
