"""Somebody whose name no list knows, found by where the others' names stand.

The tagger leans on lists of names; of a row that it leaves without anybody, the words that stand where the other rows
have a name are one, if they have a name's form, and letters where the others have initials are theirs, if they fit.
Without such letters nobody is sure of them, and the reviewer is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from minutes.layouts.fields.tokens import Token
from minutes.layouts.fields.vocabulary import has_initials_shape, initials_of, kinds

Tagged = tuple[str, float]
_SURE, _FITTING = 0.45, 0.6
_MOST = 4
_NOT_OF_NAMES = frozenset({"role", "body", "month", "presence", "for"})


def with_alike(held: Sequence[Token], labelled: Sequence[Tagged]) -> list[Tagged]:
    """The labels of tokens, with names and initials where lines that named nobody have them like the other lines."""
    made = list(labelled)
    names, letters = (_columns(held, labelled, letter) for letter in "NI")
    named = {token.line for token, (label, _) in zip(held, labelled, strict=True) if label[-1] == "N"}
    for line in sorted({token.line for token in held} - named):
        at = [n for n, token in enumerate(held) if token.line == line and not token.is_break]
        found = _name(held, labelled, at, names)
        printed = [n for n in at if held[n].column in letters and has_initials_shape(held[n].words)]
        fitting = [n for n in printed if initials_of([held[n].words for n in found], held[n].words)] if found else []
        if not found or not (fitting or names):
            continue
        sure = _FITTING if fitting else _SURE
        for nth, n in enumerate(found):
            made[n] = ("I-N" if nth else "S-N", sure)
        for n in fitting[:1]:
            made[n] = ("B-I", sure)
    return made


def _columns(held: Sequence[Token], labelled: Sequence[Tagged], letter: str) -> Counter[int]:
    """In how many lines a field stands in which column."""
    seen = {(t.line, t.column) for t, (label, _) in zip(held, labelled, strict=True) if label.endswith(f"-{letter}")}
    return Counter(column for _, column in seen)


def _name(held: Sequence[Token], labelled: Sequence[Tagged], at: Sequence[int], names: Counter[int]) -> list[int]:
    """The tokens that have a name's form, where most other lines have names (the first cell, where none is named)."""
    column = max(names, key=lambda one: (names[one], -one), default=0)
    words = list(takewhile(lambda n: _wordlike(held[n]), (n for n in at if held[n].column == column)))
    if not 2 <= len(words) <= _MOST or any(labelled[n][0] != "O" for n in words):
        return []
    said = [held[n].words for n in words]
    if not (said[0][0].isupper() and said[-1][0].isupper() and any(_unknown(word) for word in said)):
        return []
    return [] if any(kinds(word) & _NOT_OF_NAMES for word in said) else words


def _wordlike(token: Token) -> bool:
    return token.words[0].isalpha() or token.words in ".'’"


def _unknown(word: str) -> bool:
    """Whether a word is no English one: a name in no list, or one in a list of names alone."""
    return len(word) > 1 and "english" not in kinds(word)
