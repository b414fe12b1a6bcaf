"""Half-open stretches [start, end) of a text, in order: where words stand, what holds what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable


def places(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where any of these words stand whole, the longest first, none inside another."""
    taken: list[tuple[int, int]] = []
    for one in sorted(set(words), key=lambda w: (-len(w), w)):
        for match in re.finditer(r"(?<!\w)" + r"\s+".join(map(re.escape, one.split())) + r"(?!\w)", text):
            if not any(start <= match.start() and match.end() <= end for start, end in taken):
                taken.append(match.span())
    return sorted(taken)


def united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches in order, those that touch made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def within(span: tuple[int, int], held: list[tuple[int, int]]) -> bool:
    """Whether one of them holds the stretch whole."""
    at = bisect_left(held, (span[0] + 1,)) - 1
    return at >= 0 and held[at][0] <= span[0] and span[1] <= held[at][1]


def touches(span: tuple[int, int], held: list[tuple[int, int]]) -> bool:
    """Whether one of them shares a character with the stretch."""
    at = bisect_left(held, (span[1],)) - 1
    return at >= 0 and held[at][1] > span[0]
