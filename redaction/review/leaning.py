"""What a partnership's answers so far advise for the order of later questions. They settle and release nothing.

An answer's ruling says what its question told of ("health", "with a relative": words of ours, none of the minutes').
Over all rulings in force those that withheld and those that kept are counted for each; what was mostly withheld moves
up, what was mostly kept moves down, among questions of one risk. A child or a family comes first whatever was answered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from minutes.model import Span
from redaction.model import Ruling
from redaction.review.questions import Question

_COUNTS = MappingProxyType({"withhold": 1, "reword": 1, "keep": -1})
_DOUBT = 4.0  # as many answers as are needed to be believed by half


def leanings(rulings: Iterable[Ruling]) -> dict[str, float]:
    """For each thing told of, from -1 (always kept) to 1 (always withheld). rulings: those in force."""
    balance: Counter[str] = Counter()
    number: Counter[str] = Counter()
    for ruling in rulings:
        if ruling.verdict in _COUNTS:
            for name in ruling.about:
                balance[name] += _COUNTS[ruling.verdict]
                number[name] += 1
    return {name: balance[name] / (number[name] + _DOUBT) for name in sorted(number)}


def in_order(questions: Iterable[Question], leaning: Mapping[str, float]) -> tuple[Question, ...]:
    """What the last look stopped on, then the other questions by risk, by weight and leaning, and as told."""

    def place(one: Question) -> tuple[bool, int, float, Span]:
        told = sum(leaning.get(name, 0.0) for name in one.about) / max(1, len(one.about))
        return (not one.stopped, one.risk, -round(one.weight + told, 6), one.places[0].span)

    return tuple(sorted(questions, key=place))
