"""Words without their endings, for telling whether two texts speak of one thing."""

from __future__ import annotations

import re
from functools import cache

_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS = (
    "a an and as at be by for from has have had in into is it its of on or so that the their them they this to was "
    "were which who will with about all any each every she he her his both our these those been being are also now"
)
_SMALL = frozenset(_SMALL_WORDS.split())


def stem(word: str) -> str:
    """A word without its ending: enough that "templates" and "template", "completed" and "complete" are one."""
    word = word.casefold()
    for ending, kept in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)] + kept
    return word


@cache
def stems(said: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stem(word) for word in _WORD.findall(said) if word.casefold() not in _SMALL)
