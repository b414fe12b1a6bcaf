"""Days as minutes print them: "Thursday, 17th October 2024", "24th January, 201810.00am", "09-Oct-2018"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from minutes.layouts.fields.when.calendar import MONTH, WEEKDAY, day_or_none, full_year, month_of, weekday_of

_WEEKDAY = rf"(?:\b(?:dydd\s+)?(?P<weekday>{WEEKDAY}|llun|mawrth|mercher|iau|gwener|sadwrn|sul)\b\.?,?\s+(?:the\s+)?)?"
_YEAR = (
    r"(?P<year>(?:19|20)\d\d(?=\D|$|\d?\d[.:]\d\d)|['’]\d\d\b"
    r"|(?:0[5-9]|[12]\d|3[0-5])(?![\d/]|[.:]\d|\s?(?:am|pm|hrs|noon|-|–|to)\b|\s?[–-]\s?\d))"
)
_FIGURE = re.compile(r"\d")
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}(?<![\d/.:])(?P<day>0?[1-9]|[12]\d|3[01])\s?(?:st|nd|rd|th|ain|fed|af|il|ydd)?,?[\s-]*(?:of\s+|o\s+)?"
        rf"(?P<month>{MONTH})(?![a-z])[,.\s-]*(?:{_YEAR})?",
        rf"{_WEEKDAY}\b(?P<month>{MONTH})\s+(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![.:]\d)(?:,?\s*{_YEAR})?",
        rf"{_WEEKDAY}(?<![\d/.-])(?P<day>0?[1-9]|[12]\d|3[01])\s?(?P<sep>[/.-])\s?(?P<m>0?[1-9]|1[0-2])\s?(?P=sep)\s?(?P<year>(?:19|20)?\d\d)"
        r"(?![\d/]|[.-]\d)",
        r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d|-\d)",
    )
)
_WELSH = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")


@dataclass(frozen=True, slots=True)
class Day:
    """A day found in words, at [start, end). on: None where no year is printed. weekday: 0 to 6 as printed, or None."""

    start: int
    end: int
    on: date | None
    day: int
    month: int
    weekday: int | None = None

    @property
    def agrees(self) -> bool:
        """Whether the weekday printed, if one is, is that day's."""
        return self.on is None or self.weekday in (None, self.on.weekday())

    def after(self, earlier: date) -> date | None:
        """The day meant where no year is printed: the first such day after `earlier`, if the weekday agrees."""
        if self.on:
            return self.on
        for year in (earlier.year, earlier.year + 1):
            meant = day_or_none(year, self.month, self.day)
            if meant and meant > earlier:
                return meant if self.weekday in (None, meant.weekday()) else None
        return None

    def in_year_of(self, others: Iterable[date]) -> date | None:
        """The day meant where no year is printed: in the year most others are in, or one beside it."""
        years = Counter(other.year for other in others)
        tried = sorted(years, key=lambda year: (-years[year], year))
        tried += [year + step for year in tried for step in (1, -1)]
        for year in tried:
            meant = day_or_none(year, self.month, self.day)
            if meant and self.weekday in (None, meant.weekday()):
                return meant
        return None


def days(words: str) -> list[Day]:
    """Every day in the words, in order; days that do not exist are none."""
    return list(_days(words)) if _FIGURE.search(words) else []


@lru_cache(maxsize=4096)
def _days(words: str) -> tuple[Day, ...]:
    found: list[Day] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(words):
            held = match.groupdict()
            month = month_of(held["month"]) if held.get("month") else int(held["m"])
            weekday = _weekday(held.get("weekday"))
            on = day_or_none(full_year(held["year"]), month, int(held["day"])) if held.get("year") else None
            if held.get("year") and on is None:
                continue
            end = match.end() if held.get("year") else match.start() + len(match[0].rstrip(" ,.-\t\n"))
            if not any(one.start < end and match.start() < one.end for one in found):
                found.append(Day(match.start(), end, on, int(held["day"]), month, weekday))
    return tuple(sorted(found, key=lambda day: day.start))


def _weekday(named: str | None) -> int | None:
    if not named:
        return None
    return _WELSH.index(named.lower()) if named.lower() in _WELSH else weekday_of(named)


def masked(words: str) -> str:
    """The words with every day replaced by signs, so that its figures are not taken for a time."""
    for day in reversed(days(words)):
        words = words[: day.start] + "#" * (day.end - day.start) + words[day.end :]
    return words
