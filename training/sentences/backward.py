"""The slopes of the network's loss, layer by layer backwards; `tests/training` holds them against small differences."""

from __future__ import annotations

from typing import Any

import numpy as np

from redaction.judging.network import LAYERS, WIDTH, beside
from redaction.judging.pieces import Ints
from training.sentences.loss import Batch, Floats, Weights, kept_of, loss_of, of_sentences

_FAINT = 1e-6


def slopes(w: Weights, batch: Batch, chance: np.random.Generator | None) -> tuple[float, Weights]:
    """The loss over a batch, and its slope for every weight. chance: what drops values out; None for nothing."""
    slope: Weights = {}
    x, steps = _forward(w, batch, chance)
    inside = np.flatnonzero(batch.pieces.sentence >= 0)
    lost_words, down = loss_of(x[inside] @ w["word"] + w["word_bias"], batch.words[inside])
    slope["word"], slope["word_bias"] = x[inside].T @ down, down.sum(axis=0)
    back = np.zeros_like(x)
    back[inside] = down @ w["word"].T
    lost_sentences = of_sentences(w, slope, x, back, batch, chance, inside)
    _backward(w, slope, back, batch, steps)
    return lost_words + lost_sentences, slope


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
    meaning = batch.meaning * kept_of(batch.meaning.shape, chance)
    x: Any = meaning @ w["meaning"] + w["start"]
    for trait in range(batch.keys.shape[1]):
        x += w["traits"][batch.keys[:, trait]]
    made, spread = _normed(x)
    kept: Any = kept_of(x.shape, chance) * batch.full
    steps: list[Any] = [(meaning, made, spread, kept)]
    x = (made * w["gain"] + w["shift"]) * kept
    for layer in range(LAYERS):
        wide = beside(x)
        y = wide @ w[f"layer{layer}"] + w[f"bias{layer}"]
        left = y[:, :WIDTH] >= y[:, WIDTH:]
        made, spread = _normed(np.where(left, y[:, :WIDTH], y[:, WIDTH:]))
        kept = kept_of(x.shape, chance)
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
