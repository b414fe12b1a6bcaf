"""Trains the network half of the judge: plain numpy, every slope written out, the same bytes from the same seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from redaction.judging.network import ANSWERS, BESIDE, HASHED, LAYERS, STEPS, TOLD, WIDTH
from redaction.judging.pieces import WORD, Pieces, hashed
from redaction.judging.vectors import SIZE
from training.sentences.backward import slopes
from training.sentences.loss import Batch
from training.sentences.samples import Sample, joined, steps

Floats = NDArray[np.float32]
Weights = dict[str, Floats]

EPOCHS, BATCH, RATE, DECAY = 8, 32, 0.002, 0.02
_UNSEEN = 0.3  # the share of words whose own trait is hidden while learning, so that meanings and endings carry too
_WARM = 100
_TERSE, _LEFT_OUT = 0.35, 0.7  # the share of paragraphs made terse while learning, and of their small words left out
_SMALL = (
    "a an the is are was were be been has had have will that he she they we it i to of their his her".split()  # noqa: SIM905
)
_SMALL_KEYS = np.array([hashed(f"w{word}") for word in _SMALL])
_FIRST, _SECOND, _FAINT = 0.9, 0.999, 1e-8


def train(samples: Sequence[Sample], table: Floats, seed: int, tell: Callable[[str], None] = lambda _: None) -> Weights:
    """Weights for `redaction.judging.network.Network`. table: the word vectors. tell: is told of progress."""
    chance = np.random.default_rng(seed)
    weights = _begun(chance)
    mover = _Mover(weights)
    total = EPOCHS * (-(-len(samples) // BATCH))
    for epoch in range(EPOCHS):
        loss = 0.0
        for batch in _batches(samples, chance):
            share = mover.steps / total
            rate = RATE * min(1.0, (mover.steps + 1) / _WARM) * (1 - share)
            lost, slope = slopes(weights, _made(batch, table, chance), chance)
            mover.move(weights, slope, rate)
            loss += lost
        tell(f"epoch {epoch + 1} of {EPOCHS}: loss {loss * BATCH / len(samples):.4f}")
    return weights


def _begun(chance: np.random.Generator) -> Weights:
    def spread(rows: int, columns: int, gain: float = 1.0) -> Floats:
        return chance.normal(0, gain / np.sqrt(rows), (rows, columns)).astype(np.float32)

    weights: Weights = {
        "meaning": spread(SIZE, WIDTH),
        "traits": chance.normal(0, 0.1, (HASHED, WIDTH)).astype(np.float32),
        "start": np.zeros(WIDTH, np.float32),
        "gain": np.ones(WIDTH, np.float32),
        "shift": np.zeros(WIDTH, np.float32),
        "weigh": spread(WIDTH, 1, 0.1),
        "hidden": spread(TOLD * WIDTH, WIDTH, 1.4),
        "hidden_bias": np.zeros(WIDTH, np.float32),
        "second": spread(BESIDE * WIDTH, WIDTH, 1.4),
        "second_bias": np.zeros(WIDTH, np.float32),
        "answer": spread(WIDTH, ANSWERS),
        "answer_bias": np.full(ANSWERS, -1, np.float32),
        "word": spread(WIDTH, STEPS),
        "word_bias": np.full(STEPS, -1, np.float32),
    }
    for layer in range(LAYERS):
        weights[f"layer{layer}"] = spread(3 * WIDTH, 2 * WIDTH)
        weights[f"bias{layer}"] = np.zeros(2 * WIDTH, np.float32)
        weights[f"gain{layer}"] = np.ones(WIDTH, np.float32)
        weights[f"shift{layer}"] = np.zeros(WIDTH, np.float32)
    return weights


def _batches(samples: Sequence[Sample], chance: np.random.Generator) -> list[list[Sample]]:
    order = chance.permutation(len(samples))
    return [[samples[at] for at in order[first : first + BATCH]] for first in range(0, len(order), BATCH)]


def _made(batch: Sequence[Sample], table: Floats, chance: np.random.Generator) -> Batch:
    """A batch with some of its words made strangers: as they will be in minutes by others."""
    read = joined([one.pieces for one in batch])
    stays = ~_terse(read, [len(one.pieces.start) for one in batch], chance)
    read = replace(
        read, start=read.start[stays], end=read.end[stays], sentence=read.sentence[stays], keys=read.keys[stays]
    )
    keys = read.keys.copy()
    full = keys[:, WORD] != 0
    keys[(chance.random(len(keys)) < _UNSEEN) & full, WORD] = 1
    rows = np.concatenate([one.rows for one in batch])[stays]
    rows = np.where(chance.random(len(rows)) < _UNSEEN / 4, 0, rows)
    return Batch(
        read,
        keys % HASHED,
        full.astype(np.float32)[:, None],
        table[rows],
        steps(np.concatenate([one.words for one in batch])[stays]),
        np.concatenate([np.hstack([steps(one.sentences), one.categories]) for one in batch]),
        np.concatenate([one.heavy for one in batch]),
    )


def _terse(read: Pieces, lengths: Sequence[int], chance: np.random.Generator) -> NDArray[np.bool_]:
    """The rows that a hurried minute-taker would not have written, in some of the paragraphs."""
    terse = np.repeat(chance.random(len(lengths)) < _TERSE, lengths)
    made: NDArray[np.bool_] = terse & np.isin(read.keys[:, WORD], _SMALL_KEYS) & (chance.random(len(terse)) < _LEFT_OUT)
    return made


class _Mover:
    """Adam: each weight moves by how its slope has been, and shrinks a little."""

    def __init__(self, weights: Weights) -> None:
        self._mean = {name: np.zeros_like(held) for name, held in weights.items()}
        self._square = {name: np.zeros_like(held) for name, held in weights.items()}
        self.steps = 0

    def move(self, weights: Weights, slope: Weights, rate: float) -> None:
        """One step down the slope, which is first kept from being too steep."""
        self.steps += 1
        steep = float(np.sqrt(sum(float((one * one).sum()) for one in slope.values())))
        shrink = min(1.0, 1.0 / (steep + 1e-6))
        first, second = 1 - _FIRST**self.steps, 1 - _SECOND**self.steps
        for name in sorted(weights):
            # Of a large table only the rows that were looked up move: the others would, by what they did before.
            at = np.flatnonzero(slope[name].any(axis=1)) if name == "traits" else slice(None)
            one = slope[name][at] * np.float32(shrink)
            mean = self._mean[name][at] * np.float32(_FIRST) + np.float32(1 - _FIRST) * one
            square = self._square[name][at] * np.float32(_SECOND) + np.float32(1 - _SECOND) * one * one
            self._mean[name][at], self._square[name][at] = mean, square
            held = weights[name][at] * np.float32(1 - rate * DECAY * 10)
            weights[name][at] = held - np.float32(rate / first) * mean / (np.sqrt(square / np.float32(second)) + _FAINT)
