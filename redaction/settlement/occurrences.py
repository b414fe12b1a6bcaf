"""Every place where given words stand in a text, read as the gate reads a page: letters and figures, in any case."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from minutes.model import Span

_TOKEN = re.compile(r"[^\W_]+")


def run_of(words: str) -> tuple[str, ...]:
    """Words as a run of tokens, as they are compared."""
    return tuple(_TOKEN.findall(unicodedata.normalize("NFKC", words).casefold()))


def _folded(text: str) -> tuple[str, list[int] | range]:
    """The text under NFKC, and for each of its characters where it comes from."""
    if unicodedata.is_normalized("NFKC", text):
        return text, range(len(text))
    pieces, offsets, start = [], [], 0
    for at in range(1, len(text) + 1):
        if at < len(text) and unicodedata.combining(text[at]):
            continue
        piece = unicodedata.normalize("NFKC", text[start:at])
        pieces.append(piece)
        offsets += [start] * (len(piece) - 1) + [at - 1] if piece else []
        start = at
    return "".join(pieces), offsets


class Occurrences:
    """Finds runs of tokens in one text."""

    def __init__(self, text: str) -> None:
        folded, offsets = _folded(text)
        self._keys: list[str] = []
        self._spans: list[tuple[int, int]] = []
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for number, match in enumerate(_TOKEN.finditer(folded)):
            key, (start, end) = match[0].casefold(), match.span()
            self._keys.append(key)
            self._spans.append((offsets[start], offsets[end - 1] + 1))
            self._at[key].append(number)

    def of(self, run: tuple[str, ...]) -> Iterator[Span]:
        """Every place where the run stands, in order."""
        if not run or any(key not in self._at for key in run):
            return
        rarest = min(range(len(run)), key=lambda n: len(self._at[run[n]]))
        for number in self._at[run[rarest]]:
            first = number - rarest
            if first >= 0 and tuple(self._keys[first : first + len(run)]) == run:
                yield Span(self._spans[first][0], self._spans[first + len(run) - 1][1])


@lru_cache(maxsize=4)
def occurrences(text: str) -> Occurrences:
    """The occurrences of a text; remembered, for several stages ask."""
    return Occurrences(text)


class Covered:
    """Answers quickly whether spans cover another whole, or touch it."""

    def __init__(self, spans: list[Span]) -> None:
        self._merged: list[Span] = []
        for span in sorted(spans):
            if self._merged and span.start <= self._merged[-1].end:
                self._merged[-1] = self._merged[-1] | span
            else:
                self._merged.append(span)
        self._ends = [span.end for span in self._merged]

    def whole(self, span: Span) -> bool:
        """Whether every character of the span lies in one of them or in several that touch."""
        at = bisect_left(self._ends, span.end)
        return at < len(self._merged) and self._merged[at].start <= span.start
