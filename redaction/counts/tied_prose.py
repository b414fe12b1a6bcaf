"""Figures of prose that tell one another: a share and its count, a whole and its parts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from minutes.model import Span
from redaction.counts.in_prose import Counted
from redaction.counts.numbers import numbers
from redaction.keys import sentence
from redaction.rules.regex_rules import settings

_NEXT = 60  # how far behind its count a share may stand that no whole proves to be its own
_JUST_BEFORE = 25
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ROUNDED = 1.0


@dataclass(frozen=True, slots=True)
class Share:
    """A share in prose, and the count it belongs to, by its value."""

    span: Span
    value: int


def shares(text: str, counts: Iterable[Counted]) -> Iterator[Share]:
    """The shares that tell a count in their sentence: "3 of 25 children (12%)". Each carries that count's value."""
    seek = settings("tied_figures").pattern("share")
    by_sentence: dict[Span, list[Counted]] = {}
    for count in counts:
        by_sentence.setdefault(sentence(text, count.span), []).append(count)
    for around, there in by_sentence.items():
        wholes = [number.value for number in numbers(text[around.start : around.end]) if number.value]
        for match in seek.finditer(text, around.start, around.end):
            share = float(_NUMBER.search(match.group())[0])  # type: ignore[index]  # the pattern holds a number
            told = [one for one in there if _tells(one, share, wholes) or _beside(text, one, match)]
            if told:
                yield Share(Span(*match.span()), min(one.value for one in told))


def _tells(count: Counted, share: float, wholes: Collection[int]) -> bool:
    """Whether a share is this count's of one of the numbers in the sentence."""
    return any(abs(100 * count.value / whole - share) <= _ROUNDED for whole in wholes if whole > count.value)


def _beside(text: str, count: Counted, share: re.Match[str]) -> bool:
    """Whether a share stands in brackets behind the count or just before it, with no other number between."""
    if share.start() >= count.end:
        between = text[count.end : share.start()]
        return len(between) <= _NEXT and ("(" in between or "," in between) and not next(numbers(between), None)
    between = text[share.end() : count.span.start]
    return len(between) <= _JUST_BEFORE and "(" in between and not next(numbers(between), None)


@dataclass(frozen=True, slots=True)
class Figure:
    """A count in prose. gone: whether it is withheld."""

    span: Span
    value: int
    gone: bool
    ruled: bool = False


def left_over(text: str, figures: Collection[Figure]) -> frozenset[Span]:
    """Counts that must go, because a count that is withheld is what they leave of a whole in the same paragraph.

    "Of 25 children, 21 were seen within a week and the remaining 4 …": with 25 and 21 shown, 4 is no secret.
    """
    paragraphs: dict[int, list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: f.span):
        paragraphs.setdefault(text.rfind("\n", 0, figure.span.start), []).append(figure)
    taken: set[Span] = set()
    for there in paragraphs.values():
        hidden = [figure for figure in there if figure.gone and figure.value]
        shown = [figure for figure in there if not figure.gone and not figure.ruled]
        for one in hidden:
            taken |= _parts_of_a_whole(one, shown, taken)
    return frozenset(taken)


def _parts_of_a_whole(one: Figure, shown: list[Figure], taken: Collection[Span]) -> set[Span]:
    """The smallest of the counts that, with this one, make up another that is shown."""
    left = [figure for figure in shown if figure.span not in taken]
    for many in (1, 2, 3):
        for parts in combinations(left, many):
            total = one.value + sum(part.value for part in parts)
            if any(whole.value == total and whole not in parts for whole in left):
                return {min(parts, key=lambda part: (part.value, part.span.start)).span}
    return set()
