"""The rules of due dates, in the order they are tried: each a pattern of words and how they are read. A table one can
see.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.easter import easter

from minutes.layouts.fields.calendar import (
    MONTH,
    NUMBER,
    WEEKDAY,
    day_or_none,
    full_year,
    last_of,
    month_of,
    months_on,
    next_weekday,
    number_of,
    weekday_of,
    working_days,
)  # fmt: skip

_BODY = (
    r"(?:meeting|mtg|board|panel|committee|executive|exec|forum|network|sub-?group|group|session"
    r"|partnership|conference|council|fgb|rsb|assembly)s?"
)


class Told(NamedTuple):
    """A day or None, and why."""

    on: date | None
    why: str


@dataclass(frozen=True, slots=True)
class Now:
    """What is known when words are read: the meeting's day, the next meeting's, others named; whether the action is
    an old one.
    """

    held: date | None
    after: date | None
    named: tuple[date, ...]
    carried: bool

    def year_for(self, month: int, day: int, weekday: int | None = None) -> int | None:
        """The year that a day without one is in: the first after the meeting, or about it for an old action."""
        if self.held is None:
            return None
        back, on = (240, 125) if self.carried else (45, 321)
        for year in (self.held.year, self.held.year + 1, self.held.year - 1):
            meant = day_or_none(year, month, day)
            if meant is None or (weekday is not None and meant.weekday() != weekday):
                continue
            if -back <= (meant - self.held).days <= on:
                return year
        if weekday is not None:
            return self.year_for(month, day)
        return None


@dataclass(frozen=True, slots=True)
class Rule:
    """name: for tests and for switching off. read: from a match and what is known to a day."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Now], Told]


def _dated(match: re.Match[str], now: Now) -> Told:
    """A day and a month, with or without a year and a weekday."""
    held = match.groupdict()
    month = month_of(held["month"]) if held.get("month") else int(held["m"])
    day = int(held["day"])
    weekday = weekday_of(held["weekday"]) if held.get("weekday") else None
    year = full_year(held["year"]) if held.get("year") else now.year_for(month, day, weekday)
    if month > 12 and day <= 12 and not held.get("month"):
        month, day = day, month
    meant = day_or_none(year, month, day) if year else None
    if meant is None:
        return Told(
            None, "no such day" if year else "the year cannot be told, because the meeting's own day is not known"
        )
    why = (
        "the day printed"
        if held.get("year")
        else f"the day printed; the year is the one that fits a meeting on {now.held}"
    )
    if weekday is not None and meant.weekday() != weekday:
        why += f", though that is a {meant:%A}"
    if re.search(r"w(?:eek)?[/ ]?(?:c|b|com\w*|beginning|of)\b", match[0], re.IGNORECASE):
        why = "the first day of that week"
    return Told(meant, why)


_END = (28, "the last day of the month")
_PARTS_OF_MONTH = {
    "mid": (15, "the middle of the month is its 15th"),
    "earl": (7, "early in a month is its first week"),
    "beg": (1, "the first of the month"),
    "start": (1, "the first of the month"),
}


def _end_of_month(match: re.Match[str], now: Now) -> Told:
    held = match.groupdict()
    month = month_of(held["month"])
    part = (held.get("part") or "").casefold()
    day, said = next((rule for start, rule in _PARTS_OF_MONTH.items() if start and part.startswith(start)), _END)
    if held.get("to") and not part and not held.get("year") and now.after and now.after.month == month:
        return Told(now.after, "the day of the next meeting, which is in that month")
    year = full_year(held["year"]) if held.get("year") else now.year_for(month, day)
    if year is None:
        return Told(None, "the year cannot be told, because the meeting's own day is not known")
    return Told(last_of(year, month) if day == 28 else date(year, month, day), said)


def _meeting_in(match: re.Match[str], now: Now) -> Told:
    """A meeting called by its month: its day where it is known, else the month's last day."""
    month = month_of(match["month"])
    year = full_year(match["year"]) if match.groupdict().get("year") else None
    for known in (now.after, *now.named, now.held):
        if known and known.month == month and year in (None, known.year) and (known != now.held or now.carried):
            fits = now.held is None or abs((known - now.held).days) < 330
            if fits:
                return Told(known, f"the day of the {match['month']} meeting")
    year = year or now.year_for(month, 28)
    return (
        Told(last_of(year, month), "no meeting's day is known in that month: its last day")
        if year
        else Told(None, "the meeting's day is not known")
    )


def _next_meeting(_: re.Match[str], now: Now) -> Told:
    return Told(now.after, "the day of the next meeting" if now.after else "the day of the next meeting is not known")


def _quarter(match: re.Match[str], now: Now) -> Told:
    quarter = int(match["quarter"])
    month = (6, 9, 12, 3)[quarter - 1]
    if match["year"]:
        year = full_year(match["year"]) + (quarter == 4)
    else:
        told = now.year_for(month, 28)
        if told is None:
            return Told(None, "the year cannot be told, because the meeting's own day is not known")
        year = told
    end = last_of(year, month)
    return Told(end, f"quarter {quarter} of the financial year ends on {end.day} {end:%B %Y}")


def _feast(match: re.Match[str], now: Now) -> Told:
    name = match["feast"].casefold()
    if now.held is None and not match["year"]:
        return Told(None, "the year cannot be told, because the meeting's own day is not known")
    years = [full_year(match["year"])] if match["year"] else [now.held.year, now.held.year + 1] if now.held else []
    if now.held and now.carried and not match["year"]:
        years = [now.held.year - 1] if now.held.month < 6 else [now.held.year]
    for year in years:
        meant = easter(year) if name == "easter" else date(year, 12, 25)
        if now.held is None or meant >= now.held or match["year"] or now.carried:
            return Told(meant, "Easter Sunday" if name == "easter" else "Christmas Day")
    return Told(None, "no day could be told")


def _weekday(match: re.Match[str], now: Now) -> Told:
    if now.held is None:
        return Told(None, "the meeting's own day is not known")
    meant = next_weekday(now.held, weekday_of(match["weekday"]))
    if match["next"] and (meant - now.held).days < 7 and meant.isocalendar().week == now.held.isocalendar().week:
        meant += timedelta(days=7)
    return Told(meant, f"the {meant:%A} after the meeting")


def _after(match: re.Match[str], now: Now) -> Told:
    if now.held is None:
        return Told(None, "the meeting's own day is not known")
    unit = (match["unit"] or match["unit2"]).casefold()
    many = number_of(match["number"]) if match["number"] else 1
    if "working" in unit or "school" in unit or "wd" in unit:
        return Told(
            working_days(now.held, many), f"{many} working days after the meeting, Saturdays and Sundays left out"
        )
    if unit.startswith("m"):
        return Told(months_on(now.held, many), f"{many} months after the meeting")
    days = many * (14 if unit.startswith("f") else 7 if unit.startswith("w") else 1)
    return Told(now.held + timedelta(days=days), f"{days} days after the meeting")


def _near(match: re.Match[str], now: Now) -> Told:
    low = " ".join(match[0].casefold().split())
    if now.held is None:
        return Told(None, "the meeting's own day is not known")
    friday = now.held + timedelta(days=(4 - now.held.weekday()) % 7)
    if "tomorrow" in low or "tmrw" in low or "tmw" in low:
        return Told(now.held + timedelta(days=1), "the day after the meeting")
    if "next week" in low or "next wk" in low:
        return Told(friday + timedelta(days=7), "the Friday of the week after the meeting's")
    if "week" in low or "wk" in low:
        return Told(friday, "the Friday of the meeting's week")
    if "next month" in low:
        on = months_on(now.held, 1)
        return Told(last_of(on.year, on.month), "the last day of the month after the meeting's")
    if "month" in low:
        return Told(last_of(now.held.year, now.held.month), "the last day of the meeting's month")
    if "financial" in low or "fin year" in low or re.search(r"year[- ]?end|f/?y", low):
        year = now.held.year + (now.held.month > 3)
        return Told(date(year, 3, 31), "the last day of the financial year")
    if "year" in low:
        return Told(date(now.held.year, 12, 31), "the last day of the calendar year")
    return Told(now.held, "the day of the meeting")


def _day_of_month(match: re.Match[str], now: Now) -> Told:
    if now.held is None:
        return Told(None, "the meeting's own day is not known")
    day = int(match["day"])
    for on in (0, 1, 2):
        start = months_on(now.held.replace(day=1), on)
        meant = day_or_none(start.year, start.month, day)
        if meant and meant >= now.held:
            return Told(meant, "the first such day after the meeting")
    return Told(None, "no such day")


def _season(match: re.Match[str], _: Now) -> Told:
    year = full_year(match["year"])
    month = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}[match["season"].casefold()]
    meant = last_of(year + (month == 2), month)
    return Told(meant, f"{match['season']} ends with {meant:%B}")


_YEAR = r"(?P<year>(?:19|20)\d\d|['’]\d\d)"
_WEEK = (
    r"(?:w[/ ]?c|w[/ ]?b|w[/ ]?e|week (?:commencing|beginning|ending|of)|wk (?:of|commencing))\.?\s*:?\s*(?:the\s+)?"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_TABLE: tuple[tuple[str, str, Callable[[re.Match[str], Now], Told]], ...] = (
    ("iso", r"\b(?P<year>20\d\d)-(?P<m>\d\d)-(?P<day>\d\d)\b", _dated),
    ("range of days", rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|to|and)\s*{_DAY}(?:st|nd|rd|th)?\s+"
        rf"(?P<month>{MONTH})\b(?:,?\s*{_YEAR})?", _dated),
    ("day and month", rf"(?:{_WEEK})?(?:\b(?P<weekday>{WEEKDAY})\b\.?,?\s+"
        rf"(?:the\s+)?)?(?<![\d/.])\b{_DAY}\s?(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})(?![a-z])"
     rf"(?:,?\s*{_YEAR}\b)?", _dated),
    ("figures", rf"(?:{_WEEK})?(?:\b(?P<weekday>{WEEKDAY})\b\.?,?\s+)?(?<![\d/.-]){_DAY}(?P<sep>[/.-])"
        rf"(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<year>(?:20)?\d\d)(?![\d/])", _dated),
    ("day and month in figures", rf"(?:{_WEEK})?(?:\b(?P<weekday>{WEEKDAY})\b\.?,?\s+)?"
        rf"(?<![\d/.,£-])\b{_DAY}/(?P<m>0?[1-9]|1[0-2])(?![\d/%.])", _dated),
    ("month and day", rf"\b(?P<month>{MONTH})\s+{_DAY}(?:st|nd|rd|th)?\b(?!\d)(?:,?\s*{_YEAR}\b)?(?!\s*"
        rf"(?:meeting|board))", _dated),
    ("quarter", r"\b(?:end (?:of )?(?:the )?)?(?:Q|quarter\s+)(?P<quarter>[1-4])\b"
        r"(?:,?\s*\(?(?P<year>20\d\d|\d\d)(?:\s?/\s?\d{2,4})?\)?)?", _quarter),
    ("meeting in a month", rf"\b(?P<month>{MONTH})(?:'s)?\s+(?:{_YEAR}\s+)?(?:\w+\s+)?{_BODY}\b", _meeting_in),
    ("meeting in a month, after", rf"\b(?:{_BODY})\s+in\s+(?P<month>{MONTH})\b(?:\s+{_YEAR})?", _meeting_in),
    ("month", rf"\b(?P<to>(?:for|to|at|in)\s+)?(?:(?:the\s+)?(?P<part>end|mid|middle|early|late|beginning"
        rf"|start)(?:\s+of|[ -])?[ -]*)?(?<!\d\s)(?<![a-z])(?P<month>{MONTH})(?![a-z'])(?!\s+half)"
        rf"(?:[ -]?(?:of\s+)?(?P<year>20\d\d|(?<=-)\d\d|'\d\d)\b)?", _end_of_month),
    ("next meeting", rf"\b(?:(?:the|our|its)\s+)?(?:next|following|future|forthcoming)\s+(?:\w+\s+){{0,2}}"
        rf"(?:{_BODY}|time|one)\b|\bnext (?:mtg|time)\b", _next_meeting),
    ("feast", rf"\b(?P<feast>christmas|xmas|easter)\b(?:\s+{_YEAR})?", _feast),
    ("near", r"\b(?:today(?:'s (?:meeting|board))?|this meeting|tonight|tomorrow|tmrw|tmw|(?:by )?(?:the"
        r" )?(?:end of (?:the |this |next )?)?(?:this |next )(?:week|wk|month)|end of (?:the )?(?:week|wk"
        r"|month|calendar year|year|financial year|fy)|(?:financial )?year[- ]?end|end of the (?:financial"
        r" |current )?year)\b", _near),
    ("so long after", rf"(?:\b(?:in|within|max(?:imum)?|under|inside)\s+)?(?:the\s+)?(?:next\s+)?\b(?:"
        rf"(?P<number>{NUMBER})\s+(?P<unit>(?:working|school) days?|wds?|days?|weeks?|wks?|fortnight"
        rf"|months?)|(?P<unit2>fortnight))(?:'s?)?(?:\s+time)?\b", _after),
    ("weekday", rf"(?<![a-z])(?P<next>next\s+)?(?P<weekday>{WEEKDAY})\b(?!\s+\d)", _weekday),
    ("day of the month", r"\b(?:by|on|before|of|the)\s+(?:the\s+)?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b",
        _day_of_month),
    ("season", r"\b(?P<season>spring|summer|autumn|winter)\s+(?P<year>20\d\d)\b", _season),
)  # fmt: skip
RULES = tuple(Rule(name, re.compile(pattern, re.IGNORECASE), read) for name, pattern, read in _TABLE)

NEVER = re.compile(
    r"\b(?:asap|a\.s\.a\.p\.?|as soon as (?:possible|practicable|they can|he can|she can)|immediate"
    r"(?:ly)?|with immediate effect|urgent(?:ly)?|forthwith"
    r"|on-?going|continuous|rolling|tbc|tba|t\.b\.c\.?|to be confirmed|n/?a|(?:in the )?new year"
    r"|half[- ]term|when (?:known|available|ready|signed off)|in due course"
    r"|(?:spring|summer|autumn|winter)(?: term| holidays?)?)\b",
    re.IGNORECASE,
)
