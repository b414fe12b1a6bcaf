"""Telephone numbers inside words that the partnership wrote, so that a phone can ring them."""

from __future__ import annotations

import re

# British numbers as people write them ("01632 960 199", "(01632) 960199", "+44 1632 960199"), and the short ones.
_NUMBER = re.compile(
    r"(?<![\d.])(?:\+44[ -]?|\(?0)\d[\d ()-]{7,13}\d(?!\d)|(?<![\d.,£])(?:999|101|111|112|116 ?123)(?![\d%])"
)
_SIGNS = re.compile(r"[ ()-]")


def telephones(words: str) -> tuple[tuple[str, str], ...]:
    """The words in order, cut where a number stands: (words, "") or (number as written, number to ring)."""
    out: list[tuple[str, str]] = []
    at = 0
    for match in _NUMBER.finditer(words):
        out += [(words[at : match.start()], ""), (match.group(), _SIGNS.sub("", match.group()))]
        at = match.end()
    return tuple(pair for pair in (*out, (words[at:], "")) if pair[0])
