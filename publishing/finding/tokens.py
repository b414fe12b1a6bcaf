"""Words as the search compares them. The script of the search page (assets/search.js) holds the same rules."""

from __future__ import annotations

import re
import unicodedata

from publishing.text.stems import stem

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OWNING = re.compile(r"['’]s?$")
_SMALL = "a an and as at be by for from in is it its of on or so that the this to was were with"
SMALL = frozenset(_SMALL.split())
"""Words too common to be looked up; they count as places in a phrase."""


def plain_word(word: str) -> str:
    """A word in small letters without accents and without the sign of owning: "Children’s" is "children"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return _OWNING.sub("", bare.casefold()).replace("’", "'")


def tokens(said: str) -> list[str]:
    """The words of a text in order, as they stand."""
    return _TOKEN.findall(said)


def shard(word: str) -> str:
    """The file that holds a word: its first two letters or figures, or "other"."""
    start = stem(word)[:2] if len(word) > 1 else word
    return start if start.isascii() and start.isalnum() else "other"
