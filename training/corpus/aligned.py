"""Marks of a rendering, moved into the canonical text that a source reader made of it.

A source reader drops list marks, joins wrapped lines and folds tags, but keeps words in their order; so words are
walked in step, and a mark holds from its first word to its last.
"""

from __future__ import annotations

import re
from dataclasses import replace

from training.corpus.marks import Mark

# Words and ticks; other signs are left out, because list marks, bold and pipes go where words stay.
_WORD = re.compile(r"[^\W_]+|[✓✔✗✘√☐☑☒●○]")
_LOOK_AHEAD = 400


def moved(text: str, marks: tuple[Mark, ...], canonical: str) -> tuple[Mark, ...]:
    """The marks with offsets into `canonical`; those none of whose words came through are left out."""
    old = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(text)]
    new = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(canonical)]
    to = _in_step([word for _, _, word in old], [word for _, _, word in new])
    found, first = [], 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        while first < len(old) and old[first][1] <= mark.start:
            first += 1
        inside, at = [], first
        while at < len(old) and old[at][0] < mark.end:
            if at in to:
                inside.append(to[at])
            at += 1
        if inside:
            found.append(replace(mark, start=new[min(inside)][0], end=new[max(inside)][1]))
    return tuple(found)


def _in_step(old: list[str], new: list[str]) -> dict[int, int]:
    """For each word of `old` that came through, its place in `new`."""
    to: dict[int, int] = {}
    i = j = 0
    while i < len(old) and j < len(new):
        if old[i] == new[j]:
            to[i] = j
            i, j = i + 1, j + 1
            continue
        i, j = _next_meeting(old, new, i, j)
    return to


def _next_meeting(old: list[str], new: list[str], i: int, j: int) -> tuple[int, int]:
    """The nearest places from which the two go on alike for three words; the ends where there are none."""
    for reach in range(1, _LOOK_AHEAD):
        for a in range(reach + 1):
            x, y = i + a, j + reach - a
            if x < len(old) and y < len(new) and old[x : x + 3] == new[y : y + 3]:
                return x, y
    return i + 1, j + 1
