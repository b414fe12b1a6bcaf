"""Trains the linear half of the judge: logistic regression over hashed words, by L-BFGS in plain numpy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from redaction.judging.pieces import Ints, Pieces
from redaction.judging.vectors import Vectors
from redaction.judging.wording import BUCKETS, DENSE, around, dense, own, scale

Floats = NDArray[np.float32]
Vector = NDArray[np.float64]
STRENGTH = 1.0  # how freely weights may grow
_GRAVE = 2.0  # a grave sentence counts as much as two plain ones
_TURNS, _MEMORY = 80, 8


@dataclass(frozen=True, slots=True)
class _Table:
    """Sentences as a sparse table: for each held place its sentence and bucket, and the scale of each sentence."""

    sentence: NDArray[np.int32]
    bucket: NDArray[np.int32]
    scale: Vector
    meaning: NDArray[np.float32]

    def times(self, weights: Vector) -> Vector:
        """The sum of each sentence's weights; the last weight is the bias."""
        told = np.bincount(self.sentence, weights[self.bucket], len(self.scale)) * self.scale
        made: Vector = told + self.meaning @ weights[BUCKETS : BUCKETS + DENSE] + weights[-1]
        return made

    def back(self, down: Vector) -> Vector:
        """The slope of each weight from that of each sentence."""
        sparse = np.bincount(self.bucket, (down * self.scale)[self.sentence], BUCKETS)
        return np.concatenate([sparse, down @ self.meaning, [down.sum()]])


def table(words: Pieces, known: Vectors, rows: Ints) -> _Table:
    """Sentences ready to learn from."""
    pairs = [pair for found in (own, around) for pair in found(words)]
    sentence = np.concatenate([at for at, _ in pairs])
    bucket = np.concatenate([bucket for _, bucket in pairs])
    return _Table(
        sentence.astype(np.int32),
        bucket.astype(np.int32),
        scale(words, sentence).astype(np.float64),
        dense(words, known.table, rows),
    )


def train(held: _Table, wanted: Sequence[NDArray[np.bool_]], counts: Floats) -> dict[str, Floats]:
    """Weights for the linear half, one column an answer. counts: how much is learned from each sentence."""
    columns = [_fit(held, answer, counts) for answer in wanted]
    made = np.stack(columns, axis=1).astype(np.float32)
    return {"weights": made[:BUCKETS], "dense": made[BUCKETS:-1], "bias": made[-1]}


def _fit(held: _Table, wanted: NDArray[np.bool_], counts: Floats) -> Vector:
    sign = np.where(wanted, 1.0, -1.0)
    heavy = np.where(wanted, _GRAVE, 1.0) * counts * STRENGTH

    def lost(weights: Vector) -> tuple[float, Vector]:
        margin = sign * held.times(weights)
        chance = 1 / (1 + np.exp(np.clip(margin, -35, 35)))
        loss = float((heavy * np.logaddexp(0, -margin)).sum() + 0.5 * weights[:-1] @ weights[:-1])
        slope = held.back(-sign * heavy * chance)
        slope[:-1] += weights[:-1]
        return loss, slope

    return _lowest(lost, BUCKETS + DENSE + 1)


def _lowest(lost: Callable[[Vector], tuple[float, Vector]], size: int) -> Vector:
    """The weights at which a smooth bowl is lowest: L-BFGS with a step that is halved until it goes down."""
    at: Vector = np.zeros(size)
    loss, slope = lost(at)
    past: list[tuple[Vector, Vector, float]] = []
    for _ in range(_TURNS):
        way = -_turned(slope, past)
        down, step = float(slope @ way), 1.0 if past else 1.0 / max(1.0, float(np.abs(slope).max()))
        while True:
            then = at + step * way
            after, steep = lost(then)
            if after <= loss + 1e-4 * step * down or step < 1e-8:
                break
            step *= 0.5
        moved, bent = then - at, steep - slope
        curve = float(moved @ bent)
        if curve > 1e-10:
            past = [*past[-_MEMORY + 1 :], (moved, bent, 1 / curve)]
        done = loss - after < 1e-5 * loss
        at, loss, slope = then, after, steep
        if done:
            break
    return at


def _turned(slope: Vector, past: list[tuple[Vector, Vector, float]]) -> Vector:
    """The slope turned by how it has changed in the steps before."""
    way = slope.copy()
    shares = []
    for moved, bent, curve in reversed(past):
        share = curve * float(moved @ way)
        shares.append(share)
        way -= share * bent
    if past:
        moved, bent, _ = past[-1]
        way *= float(moved @ bent) / float(bent @ bent)
    for (moved, bent, curve), share in zip(past, reversed(shares), strict=True):
        way += moved * (share - curve * float(bent @ way))
    return way
