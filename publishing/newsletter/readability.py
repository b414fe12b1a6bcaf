"""How hard the words are: the Flesch–Kincaid grade, by a kept library."""

from __future__ import annotations

import re

import readability

from publishing.newsletter.plain_words import sentences

_TOKEN = re.compile(r"\w+(?:['’-]\w+)*|[.!?]")


def grade(words: str) -> float | None:
    """The Flesch–Kincaid grade (years of schooling), one decimal place, never below 0; None for no words."""
    # The library wants a sentence a line, its tokens apart.
    lines = "\n".join(" ".join(_TOKEN.findall(sentence)) for sentence in sentences(words))
    if not lines.strip():
        return None
    measured = readability.getmeasures(lines, lang="en")
    return max(0.0, round(float(measured["readability grades"]["Kincaid"]), 1))
