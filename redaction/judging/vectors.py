"""What words mean: GloVe vectors of a hundred numbers, cut to the words of minutes and kept in one byte a number.

The file is made by `python -m training.sentences vectors`; where it is missing or spoiled, nothing is judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from errors import DetectorUnavailable

FOLDER = Path(__file__).parent / "model"
SIZE = 100


class Vectors:
    """Vectors by word. Row 0 is nought, and stands for every word that is not known."""

    def __init__(self, words: Sequence[str], rows: NDArray[np.int8], scales: NDArray[np.float32]) -> None:
        self._at = {word: at for at, word in enumerate(words, 1)}
        known = rows.astype(np.float32) * scales[:, None]
        self.table = np.concatenate([np.zeros((1, SIZE), np.float32), known])

    def known(self) -> tuple[tuple[str, ...], NDArray[np.float32]]:
        """Every word that has a vector, and the vectors in the same order."""
        return tuple(self._at), self.table[1:]

    def rows(self, words: Sequence[str]) -> NDArray[np.int64]:
        """The row of each word in `table`."""
        at = self._at
        return np.array([at.get(word, 0) for word in words], dtype=np.int64)


@lru_cache(maxsize=2)
def vectors(folder: Path = FOLDER) -> Vectors:
    """The vectors of a folder. Raises DetectorUnavailable when they cannot be read."""
    path = folder / "vectors.npz"
    try:
        with np.load(path, allow_pickle=False) as held:
            words = bytes(held["words"]).decode("utf-8").split("\n")
            rows, scales = held["rows"], held["scales"]
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise DetectorUnavailable(
            "the word vectors cannot be read.", str(path), "Restore them from the release."
        ) from error
    if not len(words) == len(rows) == len(scales):
        raise DetectorUnavailable("the word vectors are not whole.", str(path), "Restore them from the release.")
    return Vectors(words, rows, scales)
