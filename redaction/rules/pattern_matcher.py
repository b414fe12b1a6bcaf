"""Where a sentence fits the rules: each rule a pattern (see rule_lines.py) of a named group with a weight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from redaction.rules.pattern_language import INDEXED, SORTS, PatternStep, PatternToken, compiled, is_of, starts

_TOKEN = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?|['’]s\b|\d+(?:[.,]\d+)*", re.IGNORECASE)
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class PatternGroup:
    """A named group of patterns of one role, as heavy as each other. says: what a match means, for the reviewer."""

    name: str
    role: str
    says: str
    weight: float
    strikes: bool = False


@dataclass(frozen=True, slots=True)
class PatternMark:
    """A group's pattern found at [start, end)."""

    start: int
    end: int
    group: PatternGroup


_Rule = tuple[tuple[PatternStep, ...], PatternGroup]


def tokens(text: str, start: int, end: int) -> tuple[PatternToken, ...]:
    """The words and figures of text[start:end], in order."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        raw = match[0]
        found.append(PatternToken(match.start(), match.end(), raw.casefold().replace("’", "'"), raw[0].isupper()))
    return tuple(found)


class PatternMarker:
    """Patterns made ready: looked up by how their first word begins."""

    def __init__(self, rules: tuple[tuple[str, PatternGroup], ...], sets: Mapping[str, tuple[str, ...]]) -> None:
        self._by_word: dict[str, list[_Rule]] = {}
        known = tuple(sorted(sets.items()))
        for pattern, group in rules:
            for steps in compiled(pattern, known):
                for start in starts(steps[0]):
                    self._by_word.setdefault(start, []).append((steps, group))
        self._begun: dict[tuple[str, bool], list[_Rule]] = {}
        self._sorts = tuple(sort for sort in SORTS if sort in self._by_word)

    def marks(self, sentence: tuple[PatternToken, ...]) -> tuple[PatternMark, ...]:
        """Every match in a sentence, in order; a match that lies in a longer one of the same role is left out."""
        found: list[PatternMark] = []
        for at, token in enumerate(sentence):
            rules = self._begun.get((token.key, token.capital))
            for steps, group in self._rules(token) if rules is None else rules:
                last = _fit(steps, sentence, 1, at + 1)
                if last:
                    found.append(PatternMark(token.start, sentence[last - 1].end, group))
        return _uncovered(found)

    def _rules(self, token: PatternToken) -> list[_Rule]:
        """The patterns that such a word may begin; remembered, for minutes use the same words again and again."""
        rules = self._by_word.get(token.key, []) + self._by_word.get(token.key[:INDEXED] + "*", [])
        for sort in self._sorts:
            if is_of(sort, token):
                rules = rules + self._by_word[sort]
        fitting = [rule for rule in rules if rule[0][0].fits(token)]
        if len(self._begun) < _REMEMBERED:
            self._begun[token.key, token.capital] = fitting
        return fitting


def _fit(steps: tuple[PatternStep, ...], sentence: tuple[PatternToken, ...], step: int, at: int) -> int:
    """The end of a match, when the steps from `step` on fit the words from `at` on; else 0."""
    while step < len(steps):
        this = steps[step]
        if this.gap:
            ends = (_fit(steps, sentence, step + 1, at + skip) for skip in range(this.gap + 1))
            return next(filter(None, ends), 0)
        if at >= len(sentence) or not this.fits(sentence[at]):
            return 0
        step, at = step + 1, at + 1
    return at


def _uncovered(found: list[PatternMark]) -> tuple[PatternMark, ...]:
    """The marks that do not lie in a longer one of the same role, no lighter, or in an equal one that is heavier.

    What strikes out others neither covers nor is covered: it has no weight of its own.
    """
    by_role: dict[str, list[PatternMark]] = {}
    for mark in found:
        if not mark.group.strikes:
            by_role.setdefault(mark.group.role, []).append(mark)
    return tuple(
        mark
        for mark in found
        if mark.group.strikes or not any(_covers(other, mark) for other in by_role[mark.group.role])
    )


def _covers(other: PatternMark, mark: PatternMark) -> bool:
    if other.start > mark.start or other.end < mark.end:
        return False
    longer = other.end - other.start > mark.end - mark.start
    return other.group.weight >= mark.group.weight if longer else other.group.weight > mark.group.weight
