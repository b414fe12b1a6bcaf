"""Named patterns over words, tried only where one of the word beginnings that they need is there.

Most looks are lists of words ("chief|director|…"): whether a line can hold any is told by the first letters of its
words, which is far cheaper than trying each list at each place. What is found is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

_LISTS = Path(__file__).with_name("lists")
_LETTERS = 3
_DIGIT = "0…"
_FIGURE = re.compile(r"(?:\\b|£)?(?:\(\?:)?(?:\\d|\d)")
_WORD = re.compile(r"\w+")
_ANY_FIGURE = re.compile(r"\d")
_LED = re.compile(r"(?P<letters>[a-z]*)(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_OPTIONAL = re.compile(r"^(?P<before>[a-z]{0,2})(?P<letter>[a-z/-])\?(?P<after>.*)$", re.IGNORECASE | re.DOTALL)

Look = tuple[str, re.Pattern[str], frozenset[str] | None]


def looks(name: str) -> tuple[Look, ...]:
    """The patterns of a list of looks, in its order: (name, pattern, beginnings of words it needs or None)."""
    rows = [line.split("\t") for line in (_LISTS / name).read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return tuple(
        (said, re.compile(look, re.IGNORECASE if how == "any" else 0), beginnings(look)) for said, how, look in rows
    )


def matched(table: Sequence[Look], words: str) -> list[str]:
    """The names of the patterns that words match, in the table's order."""
    there = _there(words)
    return [
        name
        for name, pattern, needed in table
        if (needed is None or not needed.isdisjoint(there)) and pattern.search(words)
    ]


@lru_cache(maxsize=64)
def _there(words: str) -> frozenset[str]:
    """The first letters of every word, small; and _DIGIT where there is a figure."""
    found = {word[:_LETTERS] for word in _WORD.findall(words.casefold())}
    return frozenset(found | {_DIGIT} if _ANY_FIGURE.search(words) else found)


def beginnings(look: str) -> frozenset[str] | None:
    r"""The beginnings of words of which a pattern needs one; None where that cannot be told from how it is written.

    It can for alternatives that each begin a word with plain letters: r"\b(?:chief|head)\b", r"\bagree|\bnote".
    """
    found: set[str] = set()
    for branch in _parts(look):
        if _FIGURE.match(branch):
            found.add(_DIGIT)
            continue
        if not branch.startswith(r"\b"):
            return None
        group, after = _group(branch[2:])
        for one in group:
            start = _start(one + after)
            if start is None:
                return None
            found |= start
    return frozenset(found)


def _start(words: str) -> set[str] | None:
    """The first letters of the words that a pattern without groups in front can begin with."""
    optional = _OPTIONAL.match(words)
    if optional:
        both = [optional["before"] + letter + optional["after"] for letter in ("", optional["letter"])]
        starts = [_start(one) for one in both]
        return None if any(one is None for one in starts) else set().union(*(one for one in starts if one))
    led = _LED.match(words)
    letters, rest = (led["letters"], led["rest"]) if led else ("", "")
    plain = len(letters) > _LETTERS or (len(letters) == _LETTERS and rest[:1] not in ("?", "*", "{", "+"))
    ends = rest.startswith((r"\b", " ", "-", "/", "'", "’", r"\s", r"\.", ":"))
    if letters and (plain or (ends and not re.match(r"(?:\\.|.)[?*]", rest))):
        return {letters[:_LETTERS].casefold()}
    return None


def _group(words: str) -> tuple[list[str], str]:
    """The alternatives that a pattern opens with, and what stands behind them."""
    if not words.startswith("(?:"):
        return [words], ""
    depth, at = 0, 0
    for at in _places(words):
        depth += {"(": 1, ")": -1}.get(words[at], 0)
        if depth == 0:
            break
    return list(_parts(words[3:at])), words[at + 1 :]


def _parts(words: str) -> Iterator[str]:
    """The alternatives of a pattern, those inside brackets left whole."""
    depth, start = 0, 0
    for at in _places(words):
        depth += {"(": 1, ")": -1}.get(words[at], 0)
        if words[at] == "|" and depth == 0:
            yield words[start:at]
            start = at + 1
    yield words[start:]


def _places(words: str) -> Iterator[int]:
    """Where signs of a pattern stand that are neither escaped nor in a class of letters."""
    at, inside = 0, False
    while at < len(words):
        if words[at] == "\\":
            at += 2
            continue
        inside = (inside or words[at] == "[") and words[at] != "]"
        if not inside:
            yield at
        at += 1
