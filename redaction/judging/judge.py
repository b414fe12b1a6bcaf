"""The judge: its halves, and how they are weighed together. How grave is a sentence, and which of its words say so?"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from errors import DetectorUnavailable
from redaction.judging.network import ANSWERS, STEPS, Network
from redaction.judging.pieces import Ints, Pieces, only
from redaction.judging.vectors import FOLDER, Vectors, vectors
from redaction.judging.wording import Wording

Floats = NDArray[np.float32]
HASHES = "SHA256SUMS"
_STRETCH = 1.5  # the linear half is the more cautious of the two
# A passage in which the linear half finds nothing above this is not read by the networks, which take longer: of real
# minutes that is half, and on rounds left out nothing was lost by it.
FLOOR = -4.0
_REBUILD = "Restore redaction/judging/model from the release, or rebuild it with: python -m training.sentences train"


@dataclass(frozen=True, slots=True)
class Judged:
    """What the judge thinks. grave: for every sentence, how surely it should not be published (above nought: likely);
    must: how surely a careful chair would never let it out. words: for every row of the pieces, how much it tells.
    categories: for every sentence, how surely it tells of each of CATEGORIES.
    """

    grave: Floats
    must: Floats
    words: Floats
    categories: Floats


class Judge:
    """Both halves, ready: the linear one, and some networks that are one half together."""

    def __init__(self, known: Vectors, wording: Wording, networks: Sequence[Network]) -> None:
        self.known, self._wording, self._networks = known, wording, tuple(networks)

    def judge(self, words: Pieces) -> Judged:
        """Judge all sentences of some pieces."""
        if not words.spans:
            nothing = np.zeros(0, np.float32)
            return Judged(nothing, nothing, np.zeros(len(words.start), np.float32), np.zeros((0, 0), np.float32))
        rows = self.known.rows(words.plain)
        linear = _STRETCH * self._wording.scores(words, self.known, rows)
        likely = np.zeros(int(words.passage[-1]) + 1, dtype=np.bool_)
        np.logical_or.at(likely, words.passage, linear[:, 0] > FLOOR)
        part, where = only(words, likely)
        judged = Judged(
            linear[:, 0].copy(),
            linear[:, 1].copy(),
            np.full(len(words.start), FLOOR, np.float32),
            np.full((len(words.spans), ANSWERS - STEPS), FLOOR, np.float32),
        )
        if part.spans:
            self._read(judged, part, where, rows[where], np.flatnonzero(likely[words.passage]))
        return judged

    def _read(self, judged: Judged, part: Pieces, where: Ints, rows: Ints, sentences: Ints) -> None:
        """Let the networks read a part of the pieces, and give each half the same say, as left-out rounds advise."""
        read = [network.answers(part, self.known.table, rows) for network in self._networks]
        told = sum((one.sentences for one in read[1:]), read[0].sentences) / np.float32(len(read))
        words = sum((one.words for one in read[1:]), read[0].words) / np.float32(len(read))
        judged.grave[sentences] = (judged.grave[sentences] + told[:, 1]) / 2
        judged.must[sentences] = (judged.must[sentences] + told[:, 2]) / 2
        judged.words[where] = words[:, 1]
        judged.categories[sentences] = told[:, STEPS:]


@lru_cache(maxsize=2)
def judge(folder: Path = FOLDER) -> Judge:
    """The judge of a folder, after its files are proved to be those that were released.

    Raises DetectorUnavailable when one is missing or is another.
    """
    verify(folder)
    try:
        with np.load(folder / "judge.npz", allow_pickle=False) as held:
            weights = {name: _unpacked(held, name) for name in held.files if not name.endswith(".scale")}
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise DetectorUnavailable("the judge of sentences cannot be read.", str(folder), _REBUILD) from error
    return assembled(weights, vectors(folder))


def assembled(weights: Mapping[str, Floats], known: Vectors) -> Judge:
    """A judge of weights by name: "wording.…", and "network0.…" and so on."""
    linear = Wording(weights["wording.weights"], weights["wording.dense"], weights["wording.bias"])
    networks: dict[str, dict[str, Floats]] = {}
    for name in sorted(weights):
        which, _, part = name.partition(".")
        if which != "wording":
            networks.setdefault(which, {})[part] = weights[name]
    return Judge(known, linear, [Network(network) for network in networks.values()])


def packed(weights: dict[str, Floats]) -> dict[str, NDArray[np.generic]]:
    """Weights as they are kept: large tables in one byte a number with a scale a row, the rest in two."""
    made: dict[str, NDArray[np.generic]] = {}
    for name in sorted(weights):
        held = weights[name]
        if held.size < 1 << 18:
            made[name] = held.astype(np.float16)
            continue
        scale = np.maximum(np.abs(held).max(axis=1), 1e-8) / 127
        if held.shape[1] < 8:  # few columns: one scale for all
            scale = np.full(1, np.abs(held).max() / 32767)
            made[name] = np.round(held / scale).astype(np.int16)
        else:
            made[name] = np.round(held / scale[:, None]).astype(np.int8)
        made[f"{name}.scale"] = scale.astype(np.float32)
    return made


def _unpacked(held: np.lib.npyio.NpzFile, name: str) -> Floats:
    kept: Floats = held[name].astype(np.float32)
    return kept * held[f"{name}.scale"][:, None] if f"{name}.scale" in held.files else kept


def verify(folder: Path) -> None:
    """Compare every file of the judge with its SHA-256. Raises DetectorUnavailable naming the file that differs."""
    try:
        listed = [line.split("  ", 1) for line in (folder / HASHES).read_text(encoding="utf-8").splitlines()]
        wrong = [name for digest, name in listed if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest]
    except (OSError, ValueError) as error:
        raise DetectorUnavailable("the judge of sentences is not whole.", str(folder), _REBUILD) from error
    if wrong or not listed:
        raise DetectorUnavailable(
            "the judge of sentences is not the one that was released.", str(folder / (wrong or [HASHES])[0]), _REBUILD
        )
