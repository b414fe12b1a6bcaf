"""Dates and times as British minutes print them: day first, "2pm – 4pm", "1300hrs"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from dateutil import parser

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?:the\s+)?)?"
_LONG = re.compile(
    rf"\b{_DAY}(?P<day>\d{{1,2}})\s?(?:st|nd|rd"
    rf"|th)?,?\s+(?:of\s+)?(?P<month>{_MONTH})\b\.?(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    rf"\b(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
_SHORT = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/-]|\.\d)")
_ISO = re.compile(r"(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?|noon|midday)?"
_RANGE = re.compile(rf"(?<![\d.:/]){_CLOCK}\s*(?:hrs?)?\s*(?:[–—-]|to|until)\s*{_CLOCK}(?![\d/])", re.IGNORECASE)
_HUNDRED = re.compile(r"(?<!\d)([01]\d|2[0-3])[:.]?([0-5]\d)\s*(?:hrs|hours|h)\b", re.IGNORECASE)
_HUNDREDS = re.compile(
    r"(?<!\d)([01]\d|2[0-3])([0-5]\d)\s*(?:hrs?|hours)?\s*(?:[–—-]|to)\s*([01]\d|2[0-3])([0-5]\d)\s*(?:hrs?|hours)?\b",
    re.I,
)
_SINGLE = re.compile(rf"(?<![\d.:/]){_CLOCK}(?![\d/])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A date found in words, and where: [start, end). `on` is None where no year is printed."""

    start: int
    end: int
    on: date | None
    day: int = 0
    month: int = 0
    weekday: int | None = None

    def after(self, earlier: date) -> date | None:
        """The date meant where no year is printed: the first such day after `earlier`, if its weekday agrees."""
        if self.on:
            return self.on
        for year in (earlier.year, earlier.year + 1):
            try:
                meant = date(year, self.month, self.day)
            except ValueError:
                continue
            if meant > earlier:
                return meant if self.weekday in (None, meant.weekday()) else None
        return None


def days(words: str) -> list[Day]:
    """Every date in the words, in order; placeholders ("DD.MM.YYYY") and impossible dates are none."""
    found = [*_long(words), *_short(words)]
    return sorted(found, key=lambda day: day.start)


def first_day(words: str) -> date | None:
    """The first date with a year in the words, or None."""
    return next((day.on for day in days(words) if day.on), None)


def _long(words: str) -> Iterator[Day]:
    for pattern in (_LONG, _AMERICAN):
        for match in pattern.finditer(words):
            held = match.groupdict()
            month = parser.parse(held["month"], default=datetime(2000, 1, 1)).month
            weekday = _WEEKDAYS.index(held["weekday"].lower()) if held.get("weekday") else None
            meant = _date(f"{held['day']} {held['month']} {held['year']}") if held["year"] else None
            if meant or not held["year"]:
                yield Day(match.start(), match.end(), meant, int(held["day"]), month, weekday)


def _short(words: str) -> Iterator[Day]:
    for pattern in (_SHORT, _ISO):
        for match in pattern.finditer(words):
            if meant := _date(match[0]):
                yield Day(match.start(), match.end(), meant, meant.day, meant.month)


def _date(words: str) -> date | None:
    iso = _ISO.fullmatch(words)
    try:
        return parser.parse(words, dayfirst=not iso, yearfirst=bool(iso)).date()
    except (ValueError, OverflowError):
        return None


def times(words: str) -> tuple[str | None, str | None]:
    """Start and end as "HH:MM", each None where it is not printed."""
    for day in reversed(days(words)):
        words = words[: day.start] + "#" * (day.end - day.start) + words[day.end :]
    if match := _HUNDREDS.search(words):
        return f"{match[1]}:{match[2]}", f"{match[3]}:{match[4]}"
    if match := _RANGE.search(words):
        pair = _pair(match)
        if pair:
            return pair
    hundreds = [f"{match[1]}:{match[2]}" for match in _HUNDRED.finditer(words)]
    if hundreds:
        return hundreds[0], hundreds[1] if len(hundreds) > 1 else None
    for match in _SINGLE.finditer(words):
        if match[2] or match[3]:
            return _clock(match[1], match[2], match[3]), None
    return None, None


def _pair(match: re.Match[str]) -> tuple[str | None, str | None] | None:
    hour, minute, half, to_hour, to_minute, to_half = match.groups()
    if not (half or to_half or (minute and to_minute)):
        return None
    if not half and to_half:
        # "2 – 4pm" is all afternoon; "11 – 1pm" and "10 – 12pm" are not.
        afternoon = to_half[0].lower() == "p" and int(to_hour) != 12 and int(hour) % 12 <= int(to_hour)
        half = "pm" if afternoon else "am" if int(hour) < 12 else None
    return _clock(hour, minute, half), _clock(to_hour, to_minute, to_half)


def _clock(hour: str, minute: str | None, half: str | None) -> str | None:
    hours, minutes = int(hour), int(minute or 0)
    letter = (half or "").lower()[:1]
    if letter in ("p", "n", "m") and hours < 12:
        hours += 12
    elif letter == "a" and hours == 12:
        hours = 0
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None
