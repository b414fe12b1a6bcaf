"""A public text cut into its sentences, marks kept."""

from __future__ import annotations

import re
from functools import cache

from redaction.public import PublicText, Run, plain

# A full stop after a single letter, a number's sign or a common shortening ends no sentence.
_END = re.compile(
    r"(?<![ (.][A-Za-z])(?<!\bNo)(?<!\bno)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!e\.g)(?<!i\.e)[.!?]['\"”’)]*\s+"
)


def part(text: PublicText, start: int, end: int) -> PublicText:
    """The characters from start up to end of a public text; each keeps its mark."""
    out: list[Run] = []
    at = 0
    for run in text:
        kept = run.words[max(0, start - at) : max(0, end - at)]
        if kept:
            out.append(Run(kept, run.mark, run.reason))
        at += len(run.words)
    return tuple(out)


@cache
def sentences(text: PublicText) -> tuple[PublicText, ...]:
    """The sentences of a text in order, without the white space between them."""
    said = plain(text)
    ends = [*(match.end() for match in _END.finditer(said)), len(said)]
    out, start = [], 0
    for end in ends:
        words = said[start:end]
        first = start + len(words) - len(words.lstrip())
        last = start + len(words.rstrip())
        if first < last:
            out.append(part(text, first, last))
        start = end
    return tuple(out)
