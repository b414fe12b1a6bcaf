"""Rules of detection as data: what a number, a code or an address looks like, and the words that give it away.

A rule file (see rule_files) whose entries have `patterns`; what a rule finds is the group called `it`, or the whole
match where a pattern has no such group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from minutes.model import Span
from redaction.model import Finding, Kind
from redaction.rules.sieve import Needs, Sieve, needs, within_a_line
from rule_files import RuleEntry, RuleFile, broken, rule_file

FOLDER = Path(__file__).parent / "patterns"
_NEAR = 60
_DIGIT = re.compile(r"\d")
_KINDS: Mapping[str, Kind] = {
    "contact": "contact",
    "address": "address",
    "date_of_birth": "date_of_birth",
    "identifier": "identifier",
}


@dataclass(frozen=True, slots=True)
class RegexRule:
    """One rule.

    patterns: any of them finds. near: must be found within 60 characters of the match, on its line; None where
    the shape alone will do. unless: searched in the match and 40 characters on either side; where it is found,
    the match is let be. confidence: as in a Finding. letters: whether it may find what has no digit in it; the others
    look only where digits are (two fifths of minutes, which makes detection a quarter faster). only: it looks at lines
    in which this is found, and at no others. needs, only_needs: for each pattern, and for `only`, what it cannot match
    without (see sieve.py).
    """

    name: str
    kind: Kind
    because: str
    patterns: tuple[re.Pattern[str], ...]
    near: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    confidence: float
    letters: bool = False
    only: re.Pattern[str] | None = None
    needs: tuple[Needs, ...] = ()
    only_needs: Needs = ()

    def find(self, text: str, digits: tuple[tuple[int, int], ...], sieve: Sieve | None = None) -> Iterator[Span]:
        """Every span of the text that the rule finds, pattern by pattern; `digits` as `near_digits` gives them.

        sieve: that of the text, which tells the lines in which a pattern can find nothing; without it all are tried.
        """
        where = self._lines(text, sieve) if self.only else ((0, len(text)),) if self.letters else digits
        for number, pattern in enumerate(self.patterns):
            standing = sieve.standing(self.needs[number]) if sieve else ()
            if not all(standing):
                continue
            for first, last in where:
                if sieve and not sieve.within(standing, first, last):
                    continue
                for match in pattern.finditer(text, first, last):
                    start, end = match.span("it") if "it" in pattern.groupindex else match.span()
                    if start < end and self._fits(text, match):
                        yield Span(start, end)

    def _lines(self, text: str, sieve: Sieve | None) -> tuple[tuple[int, int], ...]:
        """The lines in which `only` is found."""
        if self.only is None:
            return ()
        if sieve is None or not self.only_needs or not within_a_line(self.only):
            return _lines_with(self.only, text)
        return tuple(
            (first, last) for first, last in sieve.lines(self.only_needs) if self.only.search(text, first, last)
        )

    def _fits(self, text: str, match: re.Match[str]) -> bool:
        if self.near and not self.near.search(_around(text, match, _NEAR)):
            return False
        return not (self.unless and self.unless.search(_around(text, match, 40)))


def near_digits(text: str) -> tuple[tuple[int, int], ...]:
    """The lines of a text that hold a digit, each with the line before and after it, as (start, end), merged."""
    merged: list[tuple[int, int]] = []
    for digit in _DIGIT.finditer(text):
        if merged and digit.start() < merged[-1][1]:
            continue
        first = text.rfind("\n", 0, max(0, text.rfind("\n", 0, digit.start()))) + 1
        last = _line_end(text, min(len(text), _line_end(text, digit.start()) + 1))
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return tuple(merged)


def _lines_with(only: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    """The lines of a text in which a pattern is found, as (start, end)."""
    lines, at = [], 0
    while (match := only.search(text, at)) is not None:
        at = _line_end(text, match.end())
        lines.append((text.rfind("\n", 0, match.start()) + 1, at))
    return tuple(lines)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _around(text: str, match: re.Match[str], reach: int) -> str:
    """The match with its neighbours, from the lines it stands in."""
    first = text.rfind("\n", 0, match.start()) + 1
    last = text.find("\n", match.end())
    last = last if last >= 0 else len(text)
    return text[max(first, match.start() - reach) : min(last, match.end() + reach)]


@lru_cache(maxsize=8)
def rules(name: str) -> tuple[RegexRule, ...]:
    """The rules of the file of that name, in order. Raises DetectorUnavailable when it cannot be read."""
    known = settings(name)
    return tuple(regex_rule(known, entry) for entry in known.entries if "patterns" in entry.says)


def found_by(name: str, text: str) -> tuple[Finding, ...]:
    """What the rules of that file find in a text, in its order; the detector is called as the file is."""
    digits, sieve = near_digits(text), _sieve(text)
    seen = [
        Finding(span, text[span.start : span.end], rule.kind, name, rule.confidence, rule.because)
        for rule in rules(name)
        for span in rule.find(text, digits, sieve)
    ]
    return longest(seen)


@lru_cache(maxsize=2)
def _sieve(text: str) -> Sieve:
    return Sieve(text)


def longest(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those that lie in a longer one of the same kind, sorted, each span once."""
    kept: list[Finding] = []
    reach: dict[Kind, int] = {}
    for one in sorted(findings, key=lambda f: (f.span.start, -f.span.end)):
        if one.span.end > reach.get(one.kind, 0):
            kept.append(one)
            reach[one.kind] = one.span.end
    return tuple(kept)


def settings(name: str) -> RuleFile:
    """The rule file of that name. Raises DetectorUnavailable when it cannot be read."""
    return rule_file(FOLDER / f"{name}.yaml")


def regex_rule(known: RuleFile, entry: RuleEntry) -> RegexRule:
    """One entry of a rule file, ready. Raises DetectorUnavailable where it lacks something or is no pattern."""
    told = entry.says
    flags = re.NOFLAG if told.get("case") else re.IGNORECASE

    def pattern(words: str | None, how: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str] | None:
        return re.compile(known.filled(words), how) if words else None

    try:
        patterns = tuple(re.compile(known.filled(one), flags) for one in told["patterns"])
        return RegexRule(
            name=entry.name,
            kind=_KINDS[told["kind"]],
            because=told["because"],
            patterns=patterns,
            near=pattern(told.get("near")),
            unless=pattern(told.get("unless"), flags),
            confidence=float(told.get("confidence", 0.95)),
            letters=bool(told.get("letters", False)),
            only=(only := pattern(told.get("only"))),
            only_needs=needs(only),
            needs=tuple(map(needs, patterns)),
        )
    except (KeyError, TypeError, re.error) as error:
        raise broken(known.path, f"“{entry.name}”: {error}") from error
