"""How the words of each kind of due date are read: from a match and what is known, to a day and why. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from minutes.layouts.fields.when.calendar import (
    day_or_none,
    full_year,
    last_of,
    month_of,
    weekday_of,
)  # fmt: skip


class DueReading(NamedTuple):
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
        back, on = (240, 125) if self.carried else (90, 276)
        for year in (self.held.year, self.held.year + 1, self.held.year - 1):
            meant = day_or_none(year, month, day)
            if meant is None or (weekday is not None and meant.weekday() != weekday):
                continue
            if -back <= (meant - self.held).days <= on:
                return year
        if weekday is not None:
            return self.year_for(month, day)
        return None


def printed(match: re.Match[str], now: Now) -> DueReading:
    """A day and a month, with or without a year and a weekday."""
    held = match.groupdict()
    month = month_of(held["month"]) if held.get("month") else int(held["m"])
    day = int(held["day"])
    weekday = weekday_of(held["weekday"]) if held.get("weekday") else None
    bare = re.fullmatch(r"\w+\.? \d\d", match[0].strip())
    if bare and now.held and abs(2000 + day - now.held.year) < 2 and held.get("month"):
        return DueReading(last_of(2000 + day, month), "the last day of the month; its figures are those of a year")
    year = full_year(held["year"]) if held.get("year") else now.year_for(month, day, weekday)
    if month > 12 and day <= 12 and not held.get("month"):
        month, day = day, month
    meant = day_or_none(year, month, day) if year else None
    if meant is None:
        return DueReading(
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
    return DueReading(meant, why)


_END = (28, "the last day of the month")
_PARTS_OF_MONTH = {
    "mid": (15, "the middle of the month is its 15th"),
    "earl": (7, "early in a month is its first week"),
    "beg": (1, "the first of the month"),
    "start": (1, "the first of the month"),
}


def in_month(match: re.Match[str], now: Now) -> DueReading:
    """A month, whole or a part of it, with or without a year."""
    held = match.groupdict()
    month = month_of(held["month"])
    part = (held.get("part") or "").casefold()
    day, said = next((rule for start, rule in _PARTS_OF_MONTH.items() if start and part.startswith(start)), _END)
    if not part and not held.get("year") and now.after and now.after.month == month:
        return DueReading(now.after, "the day of the next meeting, which is in that month")
    year = full_year(held["year"]) if held.get("year") else now.year_for(month, day)
    if year is None:
        return DueReading(None, "the year cannot be told, because the meeting's own day is not known")
    return DueReading(last_of(year, month) if day == 28 else date(year, month, day), said)


def meeting_in_month(match: re.Match[str], now: Now) -> DueReading:
    """A meeting called by its month: its day where it is known, else the month's last day."""
    month = month_of(match["month"])
    year = full_year(match["year"]) if match.groupdict().get("year") else None
    for known in (now.after, *now.named, now.held):
        if known and known.month == month and year in (None, known.year):
            fits = now.held is None or abs((known - now.held).days) < 330
            if fits:
                return DueReading(known, f"the day of the {match['month']} meeting")
    year = year or now.year_for(month, 28)
    return (
        DueReading(last_of(year, month), "no meeting's day is known in that month: its last day")
        if year
        else DueReading(None, "the meeting's day is not known")
    )


def next_meeting(_: re.Match[str], now: Now) -> DueReading:
    """The next meeting."""
    return DueReading(
        now.after, "the day of the next meeting" if now.after else "the day of the next meeting is not known"
    )


def quarter(match: re.Match[str], now: Now) -> DueReading:
    """A quarter of the financial year."""
    quarter = int(match["quarter"])
    month = (6, 9, 12, 3)[quarter - 1]
    if match["year"]:
        year = full_year(match["year"]) + (quarter == 4)
    else:
        told = now.year_for(month, 28)
        if told is None:
            return DueReading(None, "the year cannot be told, because the meeting's own day is not known")
        year = told
    end = last_of(year, month)
    return DueReading(end, f"quarter {quarter} of the financial year ends on {end.day} {end:%B %Y}")
