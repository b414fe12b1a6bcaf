"""What is learned from at a time, how far the answers are off, and the slopes of what is made of sentences."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from redaction.judging.network import (
    ANSWERS,
    STEPS,
    TOLD,
    WIDTH,
    neighbours,
    of_passages,
    surround,
    title_rows,
)
from redaction.judging.pieces import Ints, Pieces

Floats = NDArray[np.float32]
Weights = dict[str, Floats]
DROP = 0.3
_SENTENCES = 2.0  # how much heavier sentences are than words
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


def of_sentences(
    w: Weights, slope: Weights, x: Floats, back: Floats, batch: Batch, chance: np.random.Generator | None, inside: Ints
) -> float:
    """The loss over sentences; adds its slope to `slope` and to `back`, the slope of the words."""
    at = batch.pieces.sentence[inside]
    starts = np.flatnonzero(np.diff(at, prepend=-1))
    where = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(at))))
    which = at[starts]
    held = x[inside]
    raw = held @ w["weigh"]
    weight = np.exp(np.clip(raw, -8, 8))
    weight /= np.add.reduceat(weight, starts)[where]
    top = np.maximum.reduceat(held, starts)
    told, own = _told(top, np.add.reduceat(held * weight, starts), which, x, batch)
    kept = kept_of((len(told), WIDTH), chance)
    plain = told @ w["hidden"] + w["hidden_bias"]
    lost, down = _answered(w, slope, np.maximum(plain, 0) * kept, batch, chance)
    down *= kept * (plain > 0)
    slope["hidden"], slope["hidden_bias"] = told.T @ down, down.sum(axis=0)
    down = down @ w["hidden"].T
    mine = _surroundings(down, back, batch.pieces)
    largest = (held == top[where]).astype(np.float32)
    largest /= np.add.reduceat(largest, starts)[where]
    of_words = down[which, :WIDTH][where] * largest + mine[which][where] * weight
    steep = (mine[which][where] * (held - own[which][where])).sum(axis=1, keepdims=True) * weight
    steep *= np.abs(raw) < 8
    slope["weigh"] = held.T @ steep
    back[inside] += of_words + steep @ w["weigh"].T
    return lost * _SENTENCES


def _told(top: Floats, weighed: Floats, which: Ints, x: Floats, batch: Batch) -> tuple[Floats, Floats]:
    """What tells of every sentence, and what each is by itself. which: the numbers of those that have words."""
    told = np.zeros((len(batch.sentences), TOLD * WIDTH), x.dtype)
    told[which, :WIDTH], told[which, WIDTH : 2 * WIDTH] = top, weighed
    own = told[:, WIDTH : 2 * WIDTH].copy()
    surround(told, own, x, batch.pieces)
    return told, own


def _answered(
    w: Weights, slope: Weights, first: Floats, batch: Batch, chance: np.random.Generator | None
) -> tuple[float, Floats]:
    """The loss of the answers to sentences once read, and its slope for them; adds that of the weights to `slope`."""
    wide = neighbours(first, batch.pieces.passage)
    plain = wide @ w["second"] + w["second_bias"]
    kept = kept_of(plain.shape, chance)
    hidden = np.maximum(plain, 0) * kept
    lost, down = loss_of(hidden @ w["answer"] + w["answer_bias"], batch.sentences, batch.heavy[:, None])
    down *= np.float32(_SENTENCES)
    slope["answer"], slope["answer_bias"] = hidden.T @ down, down.sum(axis=0)
    down = (down @ w["answer"].T) * kept * (plain > 0)
    slope["second"], slope["second_bias"] = wide.T @ down, down.sum(axis=0)
    return lost, _from_neighbours(down @ w["second"].T, first, wide[:, 3 * WIDTH :], batch.pieces.passage)


def _from_neighbours(down: Floats, first: Floats, top: Floats, passage: Ints) -> Floats:
    """The slope of sentences as they were first read, from that of `neighbours`. top: the largest of each passage."""
    mine = down[:, :WIDTH].copy()
    goes_on = np.flatnonzero(np.diff(passage) == 0) + 1
    mine[goes_on - 1] += down[goes_on, WIDTH : 2 * WIDTH]
    mine[goes_on] += down[goes_on - 1, 2 * WIDTH : 3 * WIDTH]
    starts = np.flatnonzero(np.diff(passage, prepend=-1))
    count = np.diff(np.append(starts, len(passage)))
    largest = (first == top).astype(np.float32)
    largest /= np.repeat(np.add.reduceat(largest, starts), count, axis=0)
    made: Floats = mine + largest * np.repeat(np.add.reduceat(down[:, 3 * WIDTH :], starts), count, axis=0)
    return made


def _surroundings(down: Floats, back: Floats, words: Pieces) -> Floats:
    """The slope of what each sentence is by itself; adds that of the titles' words to `back`."""
    mine = down[:, WIDTH : 2 * WIDTH] + of_passages(down[:, 2 * WIDTH : 3 * WIDTH], words.passage)
    goes_on = np.flatnonzero(np.diff(words.passage) == 0) + 1
    mine[goes_on - 1] += down[goes_on, 3 * WIDTH : 4 * WIDTH]
    mine[goes_on] += down[goes_on - 1, 4 * WIDTH : 5 * WIDTH]
    rows, number, share = title_rows(words)
    of_title = np.add.reduceat(down[:, 5 * WIDTH :], np.flatnonzero(np.diff(words.passage, prepend=-1)))
    back[rows] += of_title[number] * share
    return mine
