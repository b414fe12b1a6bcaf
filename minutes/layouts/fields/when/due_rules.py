"""The rules of due dates, in the order they are tried: each a pattern of words and how they are read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from minutes.layouts.fields.when.calendar import MONTH, NUMBER, WEEKDAY
from minutes.layouts.fields.when.due_from_now import (
    day_of_month,
    feast,
    named_weekday,
    near_by,
    season,
    so_long_after,
)
from minutes.layouts.fields.when.due_readings import (
    DueReading,
    Now,
    in_month,
    meeting_in_month,
    next_meeting,
    printed,
    quarter,
)

_BODY = (
    r"(?:meeting|mtg|board|panel|committee|executive|exec|forum|network|sub-?group|group|session"
    r"|partnership|conference|council|fgb|rsb|assembly)s?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """name: for tests and for switching off. read: from a match and what is known to a day."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Now], DueReading]


_YEAR = r"(?P<year>(?:19|20)\d\d|['’]\d\d)"
_WEEK = (
    r"(?:w[/ ]?c|w[/ ]?b|w[/ ]?e|week (?:commencing|beginning|ending|of)|wk (?:of|commencing))\.?\s*:?\s*(?:the\s+)?"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_TABLE: tuple[tuple[str, str, Callable[[re.Match[str], Now], DueReading]], ...] = (
    ("iso", r"\b(?P<year>20\d\d)-(?P<m>\d\d)-(?P<day>\d\d)\b", printed),
    ("range of days", rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|to|and)\s*{_DAY}(?:st|nd|rd|th)?\s+"
        rf"(?P<month>{MONTH})\b(?:,?\s*{_YEAR})?", printed),
    ("day and month", rf"(?:{_WEEK})?(?:\b(?P<weekday>{WEEKDAY})\b\.?,?\s+"
        rf"(?:the\s+)?)?(?<![\d/.])\b{_DAY}\s?(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})(?![a-z])"
     rf"(?:,?\s*{_YEAR}\b)?", printed),
    ("figures", rf"(?:{_WEEK})?(?:\b(?P<weekday>{WEEKDAY})\b\.?,?\s+)?(?<![\d/.-]){_DAY}(?P<sep>[/.-])"
        rf"(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<year>(?:20)?\d\d)(?![\d/])", printed),
    ("day and month in figures", rf"(?:{_WEEK})?(?:\b(?P<weekday>{WEEKDAY})\b\.?,?\s+)?"
        rf"(?<![\d/.,£-])\b{_DAY}/(?P<m>0?[1-9]|1[0-2])(?![\d/%.])", printed),
    ("month and day", rf"\b(?P<month>{MONTH})\s+{_DAY}(?:st|nd|rd|th)?\b(?!\d)(?:,?\s*{_YEAR}\b)?(?!\s*"
        rf"(?:meeting|board))", printed),
    ("quarter", r"\b(?:end (?:of )?(?:the )?)?(?:Q|quarter\s+)(?P<quarter>[1-4])\b"
        r"(?:,?\s*\(?(?P<year>20\d\d|\d\d)(?:\s?/\s?\d{2,4})?\)?)?", quarter),
    ("meeting in a month", rf"\b(?P<month>{MONTH})(?:'s)?\s+(?:{_YEAR}\s+)?(?:\w+\s+)?{_BODY}\b", meeting_in_month),
    ("meeting in a month, after", rf"\b(?:{_BODY})\s+in\s+(?P<month>{MONTH})\b(?:\s+{_YEAR})?", meeting_in_month),
    ("month", rf"\b(?P<to>(?:for|to|at|in)\s+)?(?:(?:the\s+)?(?P<part>end|mid|middle|early|late|beginning"
        rf"|start)(?:\s+of|[ -])?[ -]*)?(?<!\d\s)(?<![a-z])(?P<month>{MONTH})(?![a-z'])(?!\s+half)"
        rf"(?:[ -]?(?:of\s+)?(?P<year>20\d\d|(?<=-)\d\d|'\d\d)\b)?", in_month),
    ("next meeting", rf"\b(?:(?:the|our|its)\s+)?(?:next|following|future|forthcoming)\s+(?:\w+\s+){{0,2}}"
        rf"(?:{_BODY}|time|one)\b|\bnext (?:mtg|time)\b", next_meeting),
    ("feast", rf"\b(?P<feast>christmas|xmas|easter|pentecost|whitsun|michaelmas|advent|good friday|lent)\b"
        rf"(?:\s+{_YEAR})?", feast),
    ("near", r"\b(?:today(?:'s (?:meeting|board))?|this meeting|tonight|tomorrow|tmrw|tmw|(?:by )?(?:the"
        r" )?(?:end of (?:the |this |next )?)?(?:this |next )(?:week|wk|month)|end of (?:the )?(?:week|wk"
        r"|month|calendar year|year|financial year|fy)|(?:financial )?year[- ]?end|end of the (?:financial"
        r" |current )?year)\b", near_by),
    ("so long after", rf"(?:\b(?:in|within|max(?:imum)?|under|inside)\s+)?(?:the\s+)?(?:next\s+)?\b(?:"
        rf"(?P<number>{NUMBER})\s+(?P<unit>(?:working|school) days?|wds?|days?|weeks?|wks?|fortnight"
        rf"|months?)|(?P<unit2>fortnight))(?:'s?)?(?:\s+time)?\b", so_long_after),
    ("weekday", rf"(?<![a-z])(?P<next>next\s+)?(?P<weekday>{WEEKDAY})\b(?!\s+\d)", named_weekday),
    ("day of the month", r"\b(?:by|on|before|of|the)\s+(?:the\s+)?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b",
        day_of_month),
    ("season", r"\b(?P<season>spring|summer|autumn|winter)\s+(?P<year>20\d\d)\b", season),
)  # fmt: skip
RULES = tuple(Rule(name, re.compile(pattern, re.IGNORECASE), read) for name, pattern, read in _TABLE)

NEVER = re.compile(
    r"\b(?:asap|a\.s\.a\.p\.?|straight ?away|at once"
    r"|as soon as (?:possible|practicable|they can|he can|she can)|immediate"
    r"(?:ly)?|with immediate effect|urgent(?:ly)?|forthwith"
    r"|on-?going|continuous|rolling|tbc|tba|t\.b\.c\.?|to be confirmed|n/?a|(?:in the )?new year"
    r"|half[- ]term|when (?:known|available|ready|signed off)|in due course"
    r"|(?:spring|summer|autumn|winter)(?: term| holidays?)?)\b",
    re.IGNORECASE,
)
