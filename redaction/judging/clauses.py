"""The shortest clause of a sentence that carries the matter, and the words in it that weighed most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from minutes.model import Span
from rule_files import rule_file

Floats = NDArray[np.float32]
_MARGIN = 2.5  # how much less than the weightiest clause another may tell, and still go with it
_SURE = -1.0  # a word that tells more than this is never left outside
_SHORT = 7  # words: a sentence of fewer goes whole
_REST = 3  # words: fewer than these say nothing by themselves
_LEAST = 4  # words: fewer than these may stand anywhere, and would not be known again
_RULES = rule_file(Path(__file__).with_name("clauses.yaml"))
_EMPTY = _RULES.word_set("empty")
_OPENS, _BEGINS = _RULES.pattern("opens"), _RULES.pattern("begins")
_WORD = re.compile(r"\w+")


def carrying(text: str, sentence: Span, starts: Sequence[int], tells: Floats) -> Span:
    """The part of a sentence to raise. starts, tells: where its words begin, and how much each of them tells."""
    clauses = _clauses(text, sentence)
    if len(clauses) < 2 or len(_WORD.findall(text, sentence.start, sentence.end)) < _SHORT:
        return sentence
    at = np.searchsorted([clause.start for clause in clauses], starts, side="right") - 1
    most = np.full(len(clauses), -np.inf, np.float32)
    np.maximum.at(most, at, tells)
    floor = min(float(most.max()) - _MARGIN, _SURE)
    kept = np.flatnonzero(most >= floor)
    return _whole_if_little_is_left(text, sentence, clauses[kept[0]] | clauses[kept[-1]])


def _clauses(text: str, sentence: Span) -> list[Span]:
    """The clauses of a sentence, white space between them left off."""
    found, start = [], sentence.start
    for match in _OPENS.finditer(text, sentence.start, sentence.end):
        if start < match.start():
            found.append(Span(start, match.start()))
            start = match.end()
    return [*found, Span(start, sentence.end)]


def _whole_if_little_is_left(text: str, sentence: Span, part: Span) -> Span:
    """The part, stretched to the sentence's ends where what would stay says nothing."""
    before = _WORD.findall(text, sentence.start, part.start)
    after = _WORD.findall(text, part.end, sentence.end)
    joining = _BEGINS.match(text, part.start, part.end)
    start = sentence.start if len(before) < _REST else joining.end() if joining else part.start
    end = sentence.end if len(after) < _REST else part.end
    return Span(start, end) if len(_WORD.findall(text, start, end)) >= _LEAST else sentence


def weightiest(words: Sequence[str], tells: Floats, most: int = 3) -> list[str]:
    """The words that weighed most, in the order of the text; neighbours stand together."""
    order = sorted(range(len(words)), key=lambda n: (-float(tells[n]), n))
    telling = [n for n in order if words[n].isdigit() or (len(words[n]) > 2 and words[n].casefold() not in _EMPTY)]
    chosen = sorted(telling[: most + 1])
    runs: list[list[int]] = []
    for n in chosen:
        if runs and n == runs[-1][-1] + 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return [" ".join(words[n] for n in run) for run in runs[:most]]
