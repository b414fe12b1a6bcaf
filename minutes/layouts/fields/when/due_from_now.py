"""Due dates that are told from the meeting's own day: so many weeks, a weekday, a feast, a season. Pure."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.easter import easter

from minutes.layouts.fields.when.calendar import (
    day_or_none,
    full_year,
    last_of,
    months_on,
    next_weekday,
    number_of,
    weekday_of,
    working_days,
)
from minutes.layouts.fields.when.due_readings import DueReading, Now


def feast(match: re.Match[str], now: Now) -> DueReading:
    """Christmas or Easter."""
    if now.held is None and not match["year"]:
        return DueReading(None, "the year cannot be told, because the meeting's own day is not known")
    name = match["feast"].casefold()
    if match["year"] or now.held is None:
        on = _feast_in(name, full_year(match["year"]))
    elif now.carried:
        on = max(day for year in (now.held.year - 1, now.held.year) if (day := _feast_in(name, year)) < now.held)
    else:
        on = min(day for year in (now.held.year, now.held.year + 1) if (day := _feast_in(name, year)) >= now.held)
    return DueReading(on, f"{match['feast']} is on {on.day} {on:%B %Y}")


def _feast_in(name: str, year: int) -> date:
    """Christmas Day, Easter Sunday, Whit Sunday, Michaelmas, Advent Sunday, Good Friday or Ash Wednesday of a year."""
    if name in _AFTER_EASTER:
        return easter(year) + timedelta(days=_AFTER_EASTER[name])
    if name == "michaelmas":
        return date(year, 9, 29)
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=22 + christmas.weekday()) if name == "advent" else christmas


_AFTER_EASTER = {"easter": 0, "pentecost": 49, "whitsun": 49, "good friday": -2, "lent": -46}


def named_weekday(match: re.Match[str], now: Now) -> DueReading:
    """A weekday by its name alone."""
    if now.held is None:
        return DueReading(None, "the meeting's own day is not known")
    meant = next_weekday(now.held, weekday_of(match["weekday"]))
    if match["next"] and (meant - now.held).days < 7 and meant.isocalendar().week == now.held.isocalendar().week:
        meant += timedelta(days=7)
    return DueReading(meant, f"the {meant:%A} after the meeting")


def so_long_after(match: re.Match[str], now: Now) -> DueReading:
    """So many days, weeks or months after the meeting."""
    if now.held is None:
        return DueReading(None, "the meeting's own day is not known")
    unit = (match["unit"] or match["unit2"]).casefold()
    many = number_of(match["number"]) if match["number"] else 1
    if "working" in unit or "school" in unit or "wd" in unit:
        return DueReading(
            working_days(now.held, many), f"{many} working days after the meeting, Saturdays and Sundays left out"
        )
    if unit.startswith("m"):
        return DueReading(months_on(now.held, many), f"{many} months after the meeting")
    days = many * (14 if unit.startswith("f") else 7 if unit.startswith("w") else 1)
    return DueReading(now.held + timedelta(days=days), f"{days} days after the meeting")


def near_by(match: re.Match[str], now: Now) -> DueReading:
    """Today, tomorrow, this or next week or month, the end of a year."""
    low = " ".join(match[0].casefold().split())
    if now.held is None:
        return DueReading(None, "the meeting's own day is not known")
    friday = now.held + timedelta(days=(4 - now.held.weekday()) % 7)
    if "tomorrow" in low or "tmrw" in low or "tmw" in low:
        return DueReading(now.held + timedelta(days=1), "the day after the meeting")
    if "next week" in low or "next wk" in low:
        return DueReading(friday + timedelta(days=7), "the Friday of the week after the meeting's")
    if "week" in low or "wk" in low:
        return DueReading(friday, "the Friday of the meeting's week")
    if "next month" in low:
        on = months_on(now.held, 1)
        return DueReading(last_of(on.year, on.month), "the last day of the month after the meeting's")
    if "month" in low:
        return DueReading(last_of(now.held.year, now.held.month), "the last day of the meeting's month")
    if "financial" in low or "fin year" in low or re.search(r"year[- ]?end|f/?y", low):
        year = now.held.year + (now.held.month > 3)
        return DueReading(date(year, 3, 31), "the last day of the financial year")
    if "year" in low:
        return DueReading(date(now.held.year, 12, 31), "the last day of the calendar year")
    return DueReading(now.held, "the day of the meeting")


def day_of_month(match: re.Match[str], now: Now) -> DueReading:
    """A day of the month without the month."""
    if now.held is None:
        return DueReading(None, "the meeting's own day is not known")
    day = int(match["day"])
    for on in (0, 1, 2):
        start = months_on(now.held.replace(day=1), on)
        meant = day_or_none(start.year, start.month, day)
        if meant and meant >= now.held:
            return DueReading(meant, "the first such day after the meeting")
    return DueReading(None, "no such day")


def season(match: re.Match[str], _: Now) -> DueReading:
    """A season of a year."""
    year = full_year(match["year"])
    month = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}[match["season"].casefold()]
    meant = last_of(year + (month == 2), month)
    return DueReading(meant, f"{match['season']} ends with {meant:%B}")
