"""The slopes of the network's loss, layer by layer backwards; `tests/training` holds them against small differences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from redaction.judging.network import ANSWERS, LAYERS, STEPS, TOLD, WIDTH, beside, of_passages, surround, title_rows
from redaction.judging.pieces import Ints, Pieces

Floats = NDArray[np.float32]
Weights = dict[str, Floats]
DROP = 0.3
_WEIGHTS = np.array([0.3, 1.0, 0.7], np.float32)  # of the three answers: arguable, should, must
_WITH_CATEGORIES = np.concatenate([_WEIGHTS, np.full(ANSWERS - STEPS, 0.2, np.float32)])
_SENTENCES = 2.0  # how much heavier sentences are than words
_FAINT = 1e-6


@dataclass(frozen=True, slots=True)
class Batch:
    """Some paragraphs. keys: rows of the traits. full: 1 where a row holds a word. words, sentences: the answers."""

    pieces: Pieces
    keys: Ints
    full: Floats
    meaning: Floats
    words: Floats
    sentences: Floats


def slopes(w: Weights, batch: Batch, chance: np.random.Generator | None) -> tuple[float, Weights]:
    """The loss over a batch, and its slope for every weight. chance: what drops values out; None for nothing."""
    slope: Weights = {}
    x, steps = _forward(w, batch, chance)
    inside = np.flatnonzero(batch.pieces.sentence >= 0)
    lost_words, down = _loss(x[inside] @ w["word"] + w["word_bias"], batch.words[inside])
    slope["word"], slope["word_bias"] = x[inside].T @ down, down.sum(axis=0)
    back = np.zeros_like(x)
    back[inside] = down @ w["word"].T
    lost_sentences = _sentences(w, slope, x, back, batch, chance, inside)
    _backward(w, slope, back, batch, steps)
    return lost_words + lost_sentences, slope


def _loss(told: Floats, wanted: Floats) -> tuple[float, Floats]:
    """The mean cross entropy of some answers, and its slope."""
    chances = 1 / (1 + np.exp(-np.clip(told, -30, 30)))
    entropy = np.maximum(told, 0) - told * wanted + np.log1p(np.exp(-np.abs(told)))
    number, heavy = max(1, len(told) * STEPS), _WEIGHTS if told.shape[1] == STEPS else _WITH_CATEGORIES
    slope: Floats = ((chances - wanted) * heavy / number).astype(np.float32)
    return float((entropy * heavy).sum() / number), slope


def _kept(shape: tuple[int, ...], chance: np.random.Generator | None) -> Floats:
    """What is kept of some values while learning, and how much more it counts for that."""
    if chance is None:
        return np.ones((1,) * len(shape), np.float32)
    return (chance.random(shape, dtype=np.float32) >= DROP).astype(np.float32) / np.float32(1 - DROP)


def _normed(x: Floats) -> tuple[Floats, Floats]:
    centred = x - x.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + _FAINT)
    return centred / spread, spread


def _unnormed(down: Floats, made: Floats, spread: Floats) -> Floats:
    """The slope before a row was given mean nought and spread one."""
    steep = down - down.mean(axis=1, keepdims=True) - made * (down * made).mean(axis=1, keepdims=True)
    before: Floats = steep / spread
    return before


def _forward(w: Weights, batch: Batch, chance: np.random.Generator | None) -> tuple[Floats, list[Any]]:
    """The words after the last layer, and what each layer needs to find its slopes."""
    meaning = batch.meaning * _kept(batch.meaning.shape, chance)
    x: Any = meaning @ w["meaning"] + w["start"]
    for trait in range(batch.keys.shape[1]):
        x += w["traits"][batch.keys[:, trait]]
    made, spread = _normed(x)
    kept: Any = _kept(x.shape, chance) * batch.full
    steps: list[Any] = [(meaning, made, spread, kept)]
    x = (made * w["gain"] + w["shift"]) * kept
    for layer in range(LAYERS):
        wide = beside(x)
        y = wide @ w[f"layer{layer}"] + w[f"bias{layer}"]
        left = y[:, :WIDTH] >= y[:, WIDTH:]
        made, spread = _normed(np.where(left, y[:, :WIDTH], y[:, WIDTH:]))
        kept = _kept(x.shape, chance)
        steps.append((wide, left, made, spread, kept))
        x = (x + (made * w[f"gain{layer}"] + w[f"shift{layer}"]) * kept) * batch.full
    return x, steps


def _backward(w: Weights, slope: Weights, back: Floats, batch: Batch, steps: list[Any]) -> None:
    for layer in reversed(range(LAYERS)):
        wide, left, made, spread, kept = steps[layer + 1]
        back = back * batch.full
        down = back * kept
        slope[f"gain{layer}"], slope[f"shift{layer}"] = (down * made).sum(axis=0), down.sum(axis=0)
        down = _unnormed(down * w[f"gain{layer}"], made, spread)
        both = np.concatenate([down * left, down * ~left], axis=1)
        slope[f"layer{layer}"], slope[f"bias{layer}"] = wide.T @ both, both.sum(axis=0)
        down = both @ w[f"layer{layer}"].T
        back = back + down[:, WIDTH : 2 * WIDTH]
        back[:-1] += down[1:, :WIDTH]
        back[1:] += down[:-1, 2 * WIDTH :]
    meaning, made, spread, kept = steps[0]
    down = back * kept
    slope["gain"], slope["shift"] = (down * made).sum(axis=0), down.sum(axis=0)
    down = _unnormed(down * w["gain"], made, spread)
    slope["meaning"], slope["start"] = meaning.T @ down, down.sum(axis=0)
    slope["traits"] = _scattered(down, batch.keys, len(w["traits"]))


def _scattered(down: Floats, keys: Ints, rows: int) -> Floats:
    """The slopes of rows of a table, summed for each row that was looked up."""
    made = np.zeros((rows, down.shape[1]), np.float32)
    flat = keys.T.ravel()
    order = np.argsort(flat, kind="stable")
    ordered = flat[order]
    starts = np.flatnonzero(np.diff(ordered, prepend=-1))
    made[ordered[starts]] = np.add.reduceat(down[order % len(down)], starts)
    return made


def _sentences(
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
    told = np.zeros((len(batch.sentences), TOLD * WIDTH), x.dtype)
    top = np.maximum.reduceat(held, starts)
    told[which, :WIDTH] = top
    told[which, WIDTH : 2 * WIDTH] = np.add.reduceat(held * weight, starts)
    own = told[:, WIDTH : 2 * WIDTH].copy()
    surround(told, own, x, batch.pieces)
    kept = _kept((len(told), WIDTH), chance)
    plain = told @ w["hidden"] + w["hidden_bias"]
    hidden = np.maximum(plain, 0) * kept
    lost, down = _loss(hidden @ w["answer"] + w["answer_bias"], batch.sentences)
    down *= np.float32(_SENTENCES)
    slope["answer"], slope["answer_bias"] = hidden.T @ down, down.sum(axis=0)
    down = (down @ w["answer"].T) * kept * (plain > 0)
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
