"""What a word can be: a name, an ordinary word, part of a job or a body, an honorific, a mark of presence. No bodies
known.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

_LISTS = Path(__file__).resolve().parents[2] / "lists"
_KINDS = ("honorific", "rank", "degree", "role", "body", "for", "presence", "month", "particle")

_INITIALS = re.compile(r"[A-Z]{2,5}|[A-Z][A-Za-z]{0,4}[A-Z][a-z]{0,3}|[A-Z]{2,3}\d|[A-Z][a-z]{0,2}[A-Z]+[a-z]{0,3}")


@cache
def listed(name: str) -> frozenset[str]:
    """The words under a heading of `kinds.txt` ("honorific", "status" …), in small letters."""
    return _headings()[name]


@cache
def _headings() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    heading = ""
    for line in _LISTS.joinpath("kinds.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line.strip() and not line.startswith("#"):
            found.setdefault(heading, []).extend(line.split())
    return {heading: frozenset(words) for heading, words in found.items()}


@cache
def _kinds() -> dict[str, str]:
    packed = gzip.decompress(_LISTS.joinpath("words.txt.gz").read_bytes()).decode("utf-8")
    return dict(line.split("\t") for line in packed.splitlines())


@cache
def kinds(word: str) -> frozenset[str]:
    """What a word can be, case and possessive aside: forename, surname, english, and the headings of `kinds.txt` in
    _KINDS.

    Both halves of a double-barrelled name count for the whole.
    """
    low = word.casefold().replace("’", "'").removesuffix("'s")
    held = _kinds()
    letters = held.get(low, "")
    if not letters and "-" in low:
        halves = [held.get(half, "") for half in low.split("-")]
        letters = "".join(letter for letter in "fs" if any(letter in half for half in halves))
        letters += "e" if all("e" in half for half in halves) else ""
    found = {name for letter, name in (("f", "forename"), ("s", "surname"), ("e", "english")) if letter in letters}
    for name in _KINDS:
        words = listed(name)
        if low in words or (name in ("role", "body") and low.endswith("s") and low[:-1] in words):
            found.add(name)
    return frozenset(found)


def has_initials_shape(word: str) -> bool:
    """Whether a word has the form of printed initials ("JT", "PMcL", "GHu", "SMc")."""
    return _INITIALS.fullmatch(word) is not None


def initials_of(words: list[str], printed: str) -> bool:
    """Whether printed initials can be those of a name's words: first letters in order, small letters filling in
    ("GHu", "TCr").
    """
    low = printed.casefold()
    parts = [part.casefold() for word in words for part in re.split(r"[-\s'’]", word) if part]
    if not parts or low[0] != parts[0][0]:
        return False
    at = 0
    for nth, part in enumerate(parts):
        if at < len(low) and part[0] == low[at]:
            at += 1
            while nth and at < len(low) and at < len(low) and printed[at].islower() and low[at] in part[1:]:
                at += 1
    return at == len(low)
