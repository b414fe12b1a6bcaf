"""How a line is numbered, and whether its number goes on from another line's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_COUNTED = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE if name in ("item", "action") else 0))
    for name, pattern in (
        ("item", rf"(?:agenda )?item\s+(?P<c>{'|'.join(_COUNTED)})\b\s*[.:)–—-]*"),
        ("item", r"(?:agenda )?(?:item|eitem|minute|min\.?|para)\s*(?:no\.?\s*)?(?P<n>\d{1,3})\b\s*[.:)–—-]*"),
        ("action", r"(?:actions?|act|ap|a)\s*(?:point\s*)?(?:no\.?\s*)?(?P<n>\d{1,3})\b\s*[.:)–—-]*"),
        ("code", r"(?=\S*\d)[A-Z]{1,6}[/ .-]?(?:\d{2,4}[/.-])*(?P<n>\d{1,3})\b[.:)]?"),
        ("year", r"\d{2,4}/(?P<n>\d{1,3})(?:/\d+)?(?!\d|\.\d)[.:)]?"),
        ("year", r"(?P<n>\d{1,3})/\d{2,4}\b[.:)]?"),
        ("deep", r"\d{1,2}\.\d{1,2}\.(?P<n>\d{1,2})\b[.:)]?"),
        ("zero", r"(?P<n>\d{1,2})\.0\b[.:)]?"),
        ("point", r"\d{1,3}\.(?P<n>\d{1,2})(?!\d|%|m\b|bn\b)[.:)]?"),
        (
            "word",
            r"(?!Action|Page|Actions|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Year|Room|Quarter|Level|Week|Table|Figure|Phase|Tier)[A-Z][a-z]{2,11}\s+(?P<n>\d{1,3})\s*(?:[:.)]\s|\s[–—-]\s|$)",
        ),
        ("stop", r"(?P<n>\d{1,3})(?:\.|\)|:)(?!\d)"),
        ("bracket", r"\((?P<n>\d{1,3})\)"),
        ("hash", r"#\s*(?P<n>\d{1,3})\b"),
        ("lettered", r"(?P<n>\d{1,2})\s?[a-z]\b[.:)]?"),
        ("roman", r"\(?(?P<r>[ivxl]{1,5}|[IVXL]{1,5})[.)]"),
        ("letter", r"\(?(?P<l>[a-zA-Z])[.)](?!\w)"),
        ("bare", r"(?P<n>\d{1,3})(?=\s*$|\s+\S|\s*[–—-]\s)"),
    )
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that opens a line: its form, its value, and where the words after it begin."""

    form: str
    value: int
    end: int


def number(words: str) -> Number | None:
    """The number a line opens with, or None. Pure."""
    head = words[:24]
    lead = re.match(r"[\s#*•·◦▪>|-]*", head)
    at = lead.end() if lead else 0
    if not re.match(r"[\d(#A-Za-z]", head[at:]):
        return None
    for form, pattern in _FORMS:
        found = pattern.match(words, at)
        if not found:
            continue
        if form == "bare" and re.match(
            r"\s+(?:\w+\s+)?(?:of|per|%|am|pm|children|people|january|may)\b", words[found.end() :], re.I
        ):
            return None
        held = found.groupdict()
        if held.get("r"):
            value = _roman(held["r"].lower())
        elif held.get("c"):
            value = _COUNTED.index(held["c"].lower()) + 1
        elif held.get("l"):
            value = ord(held["l"].lower()) - 96
        else:
            value = int(held.get("n") or 0)
        return Number(form, value, found.end())
    return None


def _roman(letters: str) -> int:
    total = 0
    for at, letter in enumerate(letters):
        value = _ROMAN[letter]
        total += -value if at + 1 < len(letters) and _ROMAN[letters[at + 1]] > value else value
    return total


def runs(numbers: Sequence[Number | None]) -> list[int]:
    """For each line, how many lines stand in the longest rising run (n, n+1, …) of one form that it belongs to."""
    length = [0] * len(numbers)
    for form in sorted({one.form for one in numbers if one}):
        best: dict[int, tuple[int, int]] = {}
        before: dict[int, int] = {}
        count: dict[int, int] = {}
        tails: list[int] = []
        for at, one in enumerate(numbers):
            if one is None or one.form != form:
                continue
            held = best.get(one.value - 1)
            count[at] = held[0] + 1 if held else 1
            if held:
                before[at] = held[1]
            if one.value not in best or count[at] >= best[one.value][0]:
                best[one.value] = (count[at], at)
            tails.append(at)
        for at in sorted(tails, key=lambda each: -count[each]):
            size, here = count[at], at
            while length[here] < size:
                length[here] = size
                if here not in before:
                    break
                here = before[here]
    return length
