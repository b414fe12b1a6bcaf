"""Trains the judge and writes it with its hashes: the same corpus, the same seed, the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from redaction.judging.judge import HASHES, Judge, packed
from redaction.judging.network import Network
from redaction.judging.vectors import FOLDER, Vectors, vectors
from redaction.judging.wording import Wording
from training.sentences import network, wording
from training.sentences.contents import contents
from training.sentences.paragraphs import load
from training.sentences.samples import Sample, joined, samples

SEED = 14
_SHOULD, _MUST = 2, 3


def weights(
    learned: Sequence[Sample], known: Vectors, tell: Callable[[str], None] = lambda _: None
) -> dict[str, network.Floats]:
    """The weights of both halves from some samples, by name."""
    grave = np.concatenate([one.sentences for one in learned])
    rows = np.concatenate([one.rows for one in learned])
    held = wording.table(joined([one.pieces for one in learned]), known, rows)
    arguable = grave == 1  # neither plain nor grave: nothing is learned from it here
    linear = wording.train(held, [grave >= _SHOULD, grave >= _MUST], ~arguable)
    tell("the linear half is trained")
    deep = network.train(learned, known.table, SEED, tell)
    return {**{f"wording.{n}": w for n, w in linear.items()}, **{f"network.{n}": w for n, w in deep.items()}}


def as_judge(made: dict[str, network.Floats], known: Vectors) -> Judge:
    """A judge of weights that have just been trained."""
    linear = Wording(made["wording.weights"], made["wording.dense"], made["wording.bias"])
    return Judge(known, linear, Network({n.removeprefix("network."): w for n, w in made.items() if n[0] == "n"}))


def build(folder: Path = FOLDER, tell: Callable[[str], None] = lambda _: None) -> None:
    """Train on the whole corpus and write the model with its hashes."""
    known = vectors(folder)
    made = weights(samples((*load(), *contents()), known), known, tell)
    np.savez_compressed(folder / "judge.npz", **packed(made))  # type: ignore[arg-type]
    lines = [f"{hashlib.sha256((folder / n).read_bytes()).hexdigest()}  {n}\n" for n in ("judge.npz", "vectors.npz")]
    (folder / HASHES).write_text("".join(lines), encoding="utf-8", newline="\n")
