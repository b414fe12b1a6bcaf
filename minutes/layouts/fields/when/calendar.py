"""Names of days, months and numbers as minutes print them, and the small arithmetic of calendars. Pure."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|r?uary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust"
    r"|\.)?|sept?(?:ember|\.)?"
    r"|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi"
    r"|hydref|tachwedd|rhagfyr)"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty"
    r"|twenty-one|twenty-eight|thirty)"
)
_WELSH = [
    "ionawr",
    "chwefror",
    "mawrth",
    "ebrill",
    "mai",
    "mehefin",
    "gorffennaf",
    "awst",
    "medi",
    "hydref",
    "tachwedd",
    "rhagfyr",
]
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "twenty-one": 21,
    "twenty-eight": 28, "thirty": 30,
}  # fmt: skip


def month_of(word: str) -> int:
    """1 to 12 for the name of a month, whole or short, English or Welsh."""
    low = word.casefold().strip(".")
    return _WELSH.index(low) + 1 if low in _WELSH else _MONTHS.index(low[:3]) + 1


def weekday_of(word: str) -> int:
    """0 (Monday) to 6 for the name of a day, whole or short."""
    return _DAYS.index(word.casefold()[:3])


def number_of(word: str) -> int:
    """The value of a number in figures or words."""
    low = word.casefold()
    return int(low) if low.isdigit() else _NUMBERS[low]


def last_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def day_or_none(year: int, month: int, day: int) -> date | None:
    """A day, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_weekday(after: date, weekday: int) -> date:
    """The first such weekday after a day."""
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


def working_days(after: date, many: int) -> date:
    """The day so many working days after a day; holidays are not known."""
    while many:
        after += timedelta(days=1)
        many -= after.weekday() < 5
    return after


def months_on(after: date, many: int) -> date:
    """The same day so many months later, or that month's last."""
    months = after.month - 1 + many
    year, month = after.year + months // 12, months % 12 + 1
    return date(year, month, min(after.day, calendar.monthrange(year, month)[1]))


def full_year(figures: str) -> int:
    """2024 for "2024", "24" or "’24"."""
    value = int(figures.strip("'’"))
    return value if value > 99 else 2000 + value
