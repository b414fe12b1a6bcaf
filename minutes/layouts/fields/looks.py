"""What a token looks like to the learners: its form, its kinds, and whether it may be initials or a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from minutes.layouts.fields.tokens import CELL, FOLD, LINE, Token
from minutes.layouts.fields.vocabulary import has_initials_shape, initials_of, kinds

_BREAKS = {LINE: "LINE", CELL: "CELL", FOLD: "FOLD"}
_RUNS = re.compile(r"(.)\1+")


@dataclass(slots=True)
class Look:
    """A token with what can be told of it alone. sort: "name", "part" (may be in a name), "small", "sign", "number",
    "break" …
    """

    token: Token
    low: str
    kinds: frozenset[str]
    shape: str
    sort: str
    own: tuple[str, ...] = ()


def look(held: Sequence[Token]) -> list[Look]:
    """Every token alone."""
    return [_alone(token) for token in held]


def _alone(token: Token) -> Look:
    low, known, shape, sort, own = _of_words(token.words)
    return Look(token, low, known, shape, sort, own)


@lru_cache(maxsize=1 << 15)
def _of_words(words: str) -> tuple[str, frozenset[str], str, str, tuple[str, ...]]:
    """What is told of a token by its words alone: most stand in many lines."""
    low = words.casefold().replace("’", "'")
    if words in _BREAKS:
        return low, frozenset(), "", "break", (f"w={_BREAKS[words]}",)
    known = kinds(words)
    shape = _shape(words)
    sort = _sort(words, known)
    own = [f"w={low}", f"sort={sort}", f"shape={shape}", *(f"k={kind}" for kind in sorted(known))]
    if words[0].isalpha():
        own += [f"end={low[-3:]}", "k=" + "+".join(sorted(known & {"forename", "surname", "english"}))]
    return low, known, shape, sort, tuple(own)


def _shape(words: str) -> str:
    signs = "".join("X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c for c in words)
    if len(words) <= 4 and words.isalpha():
        return signs
    return _RUNS.sub(r"\1\1", signs)[:8]


def _sort(words: str, known: frozenset[str]) -> str:
    first = words[0]
    if first.isdigit():
        return "number"
    if not first.isalpha():
        return "sign"
    if has_initials_shape(words) and not (words[1:].islower()):
        return "capitals"
    if not first.isupper():
        return "small"
    if known & {"role", "body"} and not known & {"forename", "surname"}:
        return "job"
    if known & {"forename", "surname"}:
        return "either" if known & {"role", "body", "english"} else "name"
    return "ordinary" if "english" in known else "capital"


def chunk_kind(looks: Sequence[Look]) -> str:
    """What a stretch between separators may be as a whole: name, initials, job, words, number, empty."""
    words = [one for one in looks if one.sort not in ("sign", "break")]
    if not words:
        return "empty"
    if len(words) == 1 and words[0].sort == "capitals":
        return "initials"
    if all(one.sort == "number" for one in words):
        return "number"
    while len(words) > 1 and words[0].kinds & {"honorific", "rank"}:
        words = words[1:]
    jobs = sum(one.sort in ("job", "ordinary", "small") and "particle" not in one.kinds for one in words)
    names = sum(one.sort in ("name", "either", "capital") for one in words)
    if 1 <= len(words) <= 4 and names and not jobs and words[0].sort != "small":
        return "name" if len(words) > 1 else "one"
    return "job" if any(one.sort == "job" for one in words) else "words"


def initials_beside(looks: Sequence[Look], at: int) -> list[str]:
    """Whether capitals stand just behind or before names whose initials they can be, in the same line or across
    cells.
    """
    one = looks[at]
    if one.sort not in ("capitals",) and not (1 <= len(one.token.words) <= 5 and one.token.words[0].isupper()):
        return []
    found = []
    behind = _capitals(looks, range(at - 1, max(-1, at - 10), -1))[::-1]
    before = _capitals(looks, range(at + 1, min(len(looks), at + 10)))
    for size in (2, 3, 4):
        if len(behind) >= size and initials_of(behind[-size:], one.token.words):
            found.append("of the name behind")
            break
    for size in (2, 3, 4):
        if len(before) >= size and initials_of(before[:size], one.token.words):
            found.append("of the name before")
            break
    return found


def _capitals(looks: Sequence[Look], places: range) -> list[str]:
    """The words with a capital that run on from a place, honorifics and the signs between left out."""
    found: list[str] = []
    for at in places:
        one = looks[at]
        if one.sort == "break" or one.token.words in "()[]–—-,:.|":
            if one.token.words == LINE or (found and one.token.words not in "-."):
                break
            continue
        if one.kinds & {"honorific"} and "surname" not in one.kinds:
            continue
        if not one.token.words[0].isupper() and "particle" not in one.kinds:
            break
        found.append(one.token.words)
        if len(found) == 4:
            break
    return found
