"""Numbers as minutes print them: digits, words, "a couple of", "five or six"; what they count is told elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutes.model import Span
from redaction.words.lexicon import LISTS
from rule_files import rule_file

_KNOWN = rule_file(LISTS / "numbers.yaml")
_FIGURES, _TENS = _KNOWN.words("figures"), _KNOWN.words("tens")
_VALUES = {
    **{word: n for n, word in enumerate(("zero", *_FIGURES, *_KNOWN.words("ten to nineteen")))},
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
    **{f"{ten}-{one}": 10 * n + m for n, ten in enumerate(_TENS, 2) for m, one in enumerate(_FIGURES, 1)},
}
_VAGUE = {
    "a couple": 2,
    "a pair": 2,
    "couple": 2,
    "a handful": 5,
    "a single": 1,
    "both": 2,
    "a trio": 3,
    "another": 1,
    "a further": 1,
}
_WORDS = "|".join(sorted(_VALUES, key=lambda word: (-len(word), word)))
_PLAIN = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}|{_WORDS})"
_VAGUE_WORDS = rf"(?:another|a further)(?! (?:{_PLAIN})\b)|" + (
    r"a couple|a pair|a handful|a trio|both|a single(?! (?:father|mother|parent|mum|dad|carer))"
)
_NUMBER = re.compile(
    rf"(?<![\w£$€.,/#:'’–-])(?:(?P<vague>{_VAGUE_WORDS})(?: of)?"
    rf"|(?P<low>{_PLAIN})(?:\s?(?:or|to|-|–|/)\s?(?P<high>{_PLAIN}))?(?:\s?\((?:{_PLAIN})\))?)"
    r"(?![\w%]|[.,:/]\d|['’-]\w|\s?(?:%|per cent|percent|pm\b|am\b|st\b|nd\b|rd\b|th\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number in prose. value: the number, or the lower one of "five or six"."""

    span: Span
    value: int


def numbers(text: str) -> Iterator[WrittenNumber]:
    """Every number in a text that stands by itself, in order; dates, sums, times and percentages left out."""
    for match in _NUMBER.finditer(text):
        vague = match["vague"]
        value = _VAGUE[vague.casefold()] if vague else plain(match["low"])
        yield WrittenNumber(Span(*match.span()), value)


def plain(words: str) -> int:
    """The value of digits ("1,200") or a number word ("twenty-three"). Raises KeyError for anything else."""
    digits = words.replace(",", "")
    return int(digits) if digits.isdigit() else _VALUES[words.casefold()]
