"""Trains the judge and writes it with its hashes: the same corpus, the same seed, the same bytes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from redaction.judging.judge import HASHES, packed
from redaction.judging.vectors import FOLDER, Vectors, vectors
from training.sentences import network, wording
from training.sentences.contents import contents
from training.sentences.paragraphs import load
from training.sentences.samples import Sample, joined, samples

SEEDS = (14, 15)  # one network a seed: their mean is steadier than either
_SHOULD, _MUST = 2, 3
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def weights(
    learned: Sequence[Sample], known: Vectors, tell: Callable[[str], None] = lambda _: None
) -> dict[str, network.Floats]:
    """The weights of all parts from some samples, by name.

    Each part is trained in a process and on a thread of its own: sums over several threads would end in other bytes
    on a machine with more cores.
    """
    for name in _ONE_THREAD:
        os.environ[name] = "1"
    with ProcessPoolExecutor(len(SEEDS) + 1, mp_context=get_context("spawn")) as apart:
        parts = {f"network{n}": apart.submit(network.train, learned, known.table, seed) for n, seed in enumerate(SEEDS)}
        parts["wording"] = apart.submit(_linear, learned, known)
        made: dict[str, network.Floats] = {}
        for name, part in parts.items():
            made.update({f"{name}.{n}": w for n, w in part.result().items()})
            tell(f"{name} is trained")
    return made


def _linear(learned: Sequence[Sample], known: Vectors) -> dict[str, network.Floats]:
    """The weights of the linear half."""
    grave = np.concatenate([one.sentences for one in learned])
    rows = np.concatenate([one.rows for one in learned])
    held = wording.table(joined([one.pieces for one in learned]), known, rows)
    arguable = grave == 1  # neither plain nor grave: nothing is learned from it here
    heavy = np.concatenate([one.heavy for one in learned])
    return wording.train(held, [grave >= _SHOULD, grave >= _MUST], np.where(arguable, 0, heavy))


def build(folder: Path = FOLDER, tell: Callable[[str], None] = lambda _: None) -> None:
    """Train on the whole corpus and write the model with its hashes."""
    known = vectors(folder)
    made = weights(samples((*load(), *contents()), known), known, tell)
    np.savez_compressed(folder / "judge.npz", **packed(made))  # type: ignore[arg-type]
    lines = [f"{hashlib.sha256((folder / n).read_bytes()).hexdigest()}  {n}\n" for n in ("judge.npz", "vectors.npz")]
    (folder / HASHES).write_text("".join(lines), encoding="utf-8", newline="\n")
