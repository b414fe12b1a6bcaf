"""The meeting's own day and hours, and the next meeting's day: told from the front and the close of the minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from minutes.layouts.fields.when.clock import span_of_day
from minutes.layouts.fields.when.days import Day, days, masked
from minutes.model import Span

__all__ = ["Day", "Own", "closing", "days", "own", "times"]

_OTHER = re.compile(
    r"\b(?:(?:previous|last|prior|next|future|following|preceding) (?:\w+ )?(?:meeting|minutes|mtg)|date of next"
    r"|publish\w*|updated?|edited|modified|saved|reviewed|print(?:ed)?|issued?|circulated|approved|ratified|version"
    r"|v\d[\d.]*|uploaded|downloaded|accessed|retrieved|papers? (?:due|sent)|review date|created|generated|posted|sent"
    r"|received|signed|minutes of the (?:meeting|board) of (?:the )?\d|deadline|amended|matters arising"
    r"|export(?:ed)?)\b"
    r"[^\n]{0,40}$",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:were|was|be|to be|as|are)\s+)?(?:agreed|approved|accepted|signed|confirmed|taken as"
    r"|a (?:true|correct))",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:held|convened|met|date|when|dyddiad|minutes|notes?|meeting|cofnodion|on)\W*(?:\w+\W+){0,8}$", re.IGNORECASE
)
_CLOSED = re.compile(
    r"\b(?:clos(?:ed|e|ing)|ended|end(?:s|ing)? (?:at|of)|conclud(?:ed|es)|finish(?:ed)?|adjourned|rose|wound up"
    r"|terminated|declared (?:the meeting )?closed)\b[^.;\n]{0,40}?\b(?:at|by|:|–|-)?\s*(?P<time>\d[^\n]{0,14})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Own:
    """The meeting's own day and hours ("HH:MM"), as far as they are told. said: what a reviewer should hear."""

    on: date | None = None
    start: str | None = None
    end: str | None = None
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    day: Day
    on: date
    weight: float
    line: str
    guessed: bool


def times(words: str) -> tuple[str | None, str | None]:
    """Start and end as "HH:MM", each None where it is not printed."""
    return span_of_day(masked(words))


def own(text: str, front: Sequence[Span]) -> Own:
    """The meeting's own day and hours.

    Args:
        text: the canonical text; a year that the front does not print is told from the days it prints elsewhere.
        front: the lines before the first item, attendance lists left out, in order.

    Returns:
        What is told; never a day of another meeting, of publication or of printing. Where two days are told, or a
        weekday does not agree, the better one and a sentence about it.
    """
    told = _told(text, front)
    on, said = _best(told)
    start, end = _hours(text, front, on)
    return Own(on, start, end, tuple(said))


def _told(text: str, front: Sequence[Span]) -> list[_Told]:
    lines = [text[span.start : span.end] for span in front]
    whole = "\n".join(lines)
    others = [day.on for day in days(text) if day.on]
    found = []
    for day in days(whole):
        opened = whole.rfind("\n", 0, day.start) + 1
        before, after = whole[opened : day.start], whole[day.end : day.end + 60]
        if _OTHER.search(before) or _AGREED.match(after):
            continue
        on = day.on or day.in_year_of(others)
        if on is None:
            continue
        line = whole[opened : (whole.find("\n", day.end) + 1 or len(whole) + 1) - 1]
        lead = before or whole[max(0, opened - 40) : opened].strip()
        weight = 3.0 * bool(_LABEL.search(lead)) + 1.5 * bool(times(line)[0]) + (day.weekday is not None)
        weight += (len(line) - (day.end - day.start) < 4) - 1.5 * (day.on is None) - 2.0 * (len(line.split()) > 30)
        weight -= 0.08 * whole.count("\n", 0, day.start)
        found.append(_Told(day, on, weight, line, day.on is None))
    return found


def _best(told: Sequence[_Told]) -> tuple[date | None, list[str]]:
    if not told:
        return None, []
    best = max(told, key=lambda one: (one.weight, -one.day.start))
    said = []
    rivals = [one for one in told if one.on != best.on and one.weight > best.weight - 1.0 and not one.guessed]
    rival = rivals[0] if rivals else None
    if rival:
        said.append(
            f"Two days are given for this meeting, {_spelt(best.on)} and {_spelt(rival.on)}; the first of these two "
            "was taken. Check it."
        )
    if not best.day.agrees:
        said.append(
            f"The weekday printed does not agree: {_spelt(best.on)} is a {best.on:%A}. Check the day of the meeting."
        )
    if best.guessed:
        said.append(
            f"No year is printed with the meeting's day; {best.on.year} was told from other days in the minutes."
        )
    return best.on, said


def _spelt(on: date) -> str:
    return f"{on.day} {on:%B %Y}"


def _hours(text: str, front: Sequence[Span], on: date | None) -> tuple[str | None, str | None]:
    """The hours in the line of the meeting's day, else in the first line of the front that tells any."""
    lines = [text[span.start : span.end] for span in front]
    dated = [
        nth for nth, line in enumerate(lines) if on and on in {day.on or day.in_year_of([on]) for day in days(line)}
    ]
    order = [*dated, *(nth + 1 for nth in dated if nth + 1 < len(lines)), *range(len(lines))]
    start = end = None
    for nth in dict.fromkeys(order):
        line = lines[nth]
        if len(line) > 300 or re.search(r"\b(?:next meeting|apolog|left|joined|until item)\b", line, re.IGNORECASE):
            continue
        told = span_of_day(masked(line))
        if told[0] and re.match(r"\W*(?:end|finish|clos|ended|finished)", line, re.IGNORECASE) and not told[1]:
            end = end or told[0]
        elif told[0] and start is None:
            start, end = told[0], told[1] or end
        if start and end:
            break
    return start, end


def closing(text: str, lines: Sequence[Span]) -> str | None:
    """When the meeting closed ("The meeting closed at 4.15pm") as "HH:MM", by the last line that says so, or None."""
    for span in reversed(lines):
        words = masked(text[span.start : span.end])
        for match in _CLOSED.finditer(words):
            told = span_of_day(match["time"])[0]
            if told:
                return told
    return None
