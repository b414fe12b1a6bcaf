"""Abbreviations as <abbr>, spelled out where an item first uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from publishing.text.escape import escape


class Abbreviations:
    """Writes words with their abbreviations marked. `start` begins a new item: each is marked once in it."""

    def __init__(self, glossary: Iterable[tuple[str, str]]) -> None:
        self._meanings = dict(glossary)
        longest = sorted(self._meanings, key=lambda short: (-len(short), short))
        either = "|".join(re.escape(short) for short in longest)
        self._pattern = re.compile(rf"(?<![\w&])(?:{either})(?![\w&])") if longest else None
        self._used: set[str] = set()

    def start(self) -> None:
        """A new item: what was spelled out before is spelled out again."""
        self._used.clear()

    def write(self, words: str) -> Markup:
        """The words, inert, with an <abbr> round the first use of each abbreviation."""
        if self._pattern is None:
            return escape(words)
        out, at = Markup(), 0
        for match in self._pattern.finditer(words):
            short = match.group()
            if short in self._used:
                continue
            self._used.add(short)
            mark = Markup('<abbr title="{}">{}</abbr>').format(escape(self._meanings[short]), escape(short))
            out += _part(words[at : match.start()]) + mark
            at = match.end()
        return out + _part(words[at:])


def _part(words: str) -> Markup:
    return escape(words) if words else Markup()
