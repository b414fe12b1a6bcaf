"""Dates and times as people say them. Input is ISO text, "" where unknown; no clock is read."""

from __future__ import annotations

from datetime import date

from dateutil.parser import parserinfo

# dateutil's own English names: those of Python's calendar change with the computer's language.
_MONTHS = tuple(names[-1] for names in parserinfo.MONTHS)
_DAYS = tuple(names[-1] for names in parserinfo.WEEKDAYS)


def long_date(iso: str) -> str:
    """ "2026-10-06" as "6 October 2026"; "" stays ""."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_date(iso: str) -> str:
    """ "2026-10-06" as "6 Oct 2026"; "" stays ""."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def day_and_month(iso: str) -> str:
    """ "2026-10-06" as "6 October"; "" stays ""."""
    return long_date(iso).rsplit(" ", 1)[0]


def weekday(iso: str) -> str:
    """ "2026-10-06" as "Tuesday"; "" stays ""."""
    return _DAYS[date.fromisoformat(iso).weekday()] if iso else ""


def clock(time: str) -> str:
    """ "14:30" as "2.30pm", "12:00" as "12 noon"; "" stays ""."""
    if not time:
        return ""
    hour, minute = (int(part) for part in time.split(":"))
    if (hour, minute) == (12, 0):
        return "12 noon"
    tail = f".{minute:02}" if minute else ""
    return f"{hour % 12 or 12}{tail}{'am' if hour < 12 else 'pm'}"


def hours(start: str, end: str) -> str:
    """ "10:00", "12:30" as "10am to 12.30pm"; either may be ""."""
    return " to ".join(clock(time) for time in (start, end) if time)


def length(days: int | None) -> str:
    """6 as "6 days", 45 as "6 weeks", 300 as "10 months", None as ""; rounded down."""
    if days is None:
        return ""
    for size, name in ((30.44, "month"), (7, "week"), (1, "day")):
        count = int(days / size)
        if count >= 2 or name == "day":
            return f"{count} {name}{'' if count == 1 else 's'}"
    return ""
