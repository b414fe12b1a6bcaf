"""A text as the judge reads it: numbered words, in sentences, in paragraphs, each paragraph under its item's title.

All paragraphs lie one behind the other in flat arrays, so that a whole meeting is judged by a few products of matrices.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from minutes.model import Span

Ints = NDArray[np.int64]

_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,:/]\d+)*|[^\w\s]")
_TITLE = 12  # words of an item's title that are read
NOWHERE = -1
BREAK, EDGE = "\x00break", "\x00edge"
WORD, STEM, ENDING, SHAPE = range(4)


@dataclass(frozen=True, slots=True)
class JudgedPassage:
    """A paragraph of a text: its sentences in order, and the title of the item it stands under."""

    sentences: tuple[Span, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Pieces:
    """Flat arrays over the words of many passages, an empty row before, between and after them.

    start, end: where a word stands in the text; -1 for words of titles and empty rows. sentence: the number of its
    sentence over all passages, or -1. keys: its hashes as a word, by its beginning, its ending and its shape (0 in an
    empty row). plain: the words as vectors are looked up by. passage: for every sentence, the number of its passage.
    """

    start: Ints
    end: Ints
    sentence: Ints
    keys: Ints
    plain: tuple[str, ...]
    spans: tuple[Span, ...]
    passage: Ints

    def passages_of_rows(self) -> Ints:
        """For every row the number of its passage; an empty row goes with the words behind it."""
        empty = self.keys[:, WORD] == 0
        return np.cumsum(empty & ~np.append(empty[1:], True)) - 1

    def titles(self) -> NDArray[np.bool_]:
        """For every row whether it holds a word of a title, or the break behind it."""
        told: NDArray[np.bool_] = (self.sentence == NOWHERE) & (self.keys[:, WORD] != 0)
        return told


class _Gathering:
    """The rows of flat arrays while they are gathered."""

    def __init__(self) -> None:
        self.start, self.end, self.sentence = [NOWHERE], [NOWHERE], [NOWHERE]
        self.keys: list[tuple[int, int, int, int]] = [(0, 0, 0, 0)]
        self.plain = [""]

    def add(self, key: tuple[int, int, int, int], plain: str, start: int, end: int, sentence: int) -> None:
        self.keys.append(key)
        self.plain.append(plain)
        self.start.append(start)
        self.end.append(end)
        self.sentence.append(sentence)


def pieces(text: str, passages: Iterable[JudgedPassage]) -> Pieces:
    """The words of some passages of one text. Nothing of the text outside their sentences is read."""
    rows = _Gathering()
    spans: list[Span] = []
    passage: list[int] = []
    for number, one in enumerate(passages):
        for word in _PIECE.findall(one.title)[:_TITLE]:
            key, plain = _known(word)
            rows.add(key, plain, NOWHERE, NOWHERE, NOWHERE)
        rows.add(_special(BREAK), "", NOWHERE, NOWHERE, NOWHERE)
        for span in one.sentences:
            matches = list(_PIECE.finditer(text, span.start, span.end))
            known = [_known(match[0]) for match in matches]
            rows.keys += [key for key, _ in known]
            rows.plain += [plain for _, plain in known]
            rows.start += [match.start() for match in matches]
            rows.end += [match.end() for match in matches]
            rows.sentence += [len(spans)] * len(matches)
            spans.append(span)
            passage.append(number)
        rows.add((0, 0, 0, 0), "", NOWHERE, NOWHERE, NOWHERE)
    return Pieces(
        np.array(rows.start, dtype=np.int64),
        np.array(rows.end, dtype=np.int64),
        np.array(rows.sentence, dtype=np.int64),
        np.array(rows.keys, dtype=np.int64),
        tuple(rows.plain),
        tuple(spans),
        np.array(passage, dtype=np.int64),
    )


def only(words: Pieces, kept: NDArray[np.bool_]) -> tuple[Pieces, Ints]:
    """The pieces of some passages (`kept`: one truth for each), and which rows of all the pieces they are."""
    inside = kept[words.passages_of_rows()]
    inside[-1] = True  # an empty row stands before every passage, and one behind the last
    rows = np.flatnonzero(inside)
    sentences = np.flatnonzero(kept[words.passage])
    renumbered = np.full(len(words.spans) + 1, NOWHERE, dtype=np.int64)
    renumbered[sentences] = np.arange(len(sentences))
    passages = np.cumsum(kept) - 1
    part = Pieces(
        words.start[rows],
        words.end[rows],
        renumbered[words.sentence[rows]],
        words.keys[rows],
        (),
        tuple(words.spans[at] for at in sentences),
        passages[words.passage[sentences]],
    )
    return part, rows


def hashed(words: str) -> int:
    """A number from 1 to 2³² - 1 for some words: the same on every machine."""
    return crc32(words.encode("utf-8")) or 1


@lru_cache(maxsize=1 << 17)
def _known(word: str) -> tuple[tuple[int, int, int, int], str]:
    """A word's hashes, and how it is looked up among the vectors. Numbers over twelve are alike by length."""
    low = word.lower().replace("’", "'")
    shape = _shape(word)
    if word[0].isdigit():
        low = shape
    elif len(word) in (2, 3) and word.isupper():
        shape = "initials"
    plain = low.removesuffix("'s")
    return (hashed("w" + low), hashed("b" + low[:4]), hashed("e" + low[-3:]), hashed("s" + shape)), plain


def _shape(word: str) -> str:
    if word[0].isdigit():
        digits = word.replace(",", "")
        if not digits.isdigit():
            return "#other"
        return f"#{int(digits)}" if len(digits) < 3 and int(digits) <= 12 else f"#long{len(digits)}"
    if word.isupper():
        return f"A{min(len(word), 4)}"
    return ("Aa" if word[0].isupper() else "a") + str(min(len(word), 4))


@lru_cache(maxsize=8)
def _special(name: str) -> tuple[int, int, int, int]:
    return (hashed("w" + name), hashed("b" + name), hashed("e" + name), hashed("s" + name))
