"""When they meet again: told at the close, in an item of that name, or in the front; never by a due date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from minutes.layouts.fields.when.dates import times
from minutes.layouts.fields.when.days import Day, days
from minutes.model import Span

_CUE = re.compile(
    r"\b(?:ne?xt (?:\w+ ){0,3}?(?:meeting|meets|mtg|one|time|call|session|panel|board|committee|forum|network|group"
    r"|council)|d\.?o\.?n\.?m\b|see you|same again|back here"
    r"|dates?(?: and times?)?(?:,? (?:and )?venue)? of (?:the )?(?:next|future|forthcoming|following|meetings?)\b"
    r"|meet(?:s|ing)? (?:again|next)|next:|ne?xt(?= (?:[a-z]{3,9} )?\d)|next date|^\W*(?:\d+[.\d]*\W*)?dates?\b"
    r"|reconvene|(?:future|forthcoming|upcoming) (?:meeting|date)s?|cyfarfod(?:ydd)? (?:nesaf|nesa)|date of meeting"
    r"|will next meet|schedule of meetings)",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"\b(?:before|by|for|until|(?<!looked forward )to|at|b4|in time for|ahead of|prior to) (?:the |our )?$"
    r"|\bactions?\b[^.]{0,40}$",
    re.IGNORECASE,
)
_FURTHEST = timedelta(days=420)


def next_day(text: str, lines: Sequence[Span], held_on: date | None) -> date | None:
    """The day of the next meeting, or None.

    Args:
        text: the canonical text.
        lines: every line or block of the minutes, in order.
        held_on: this meeting's day; days before it or more than fourteen months after it are not the next meeting's.
    """
    best: tuple[float, int, date] | None = None
    for at, span in enumerate(lines):
        words = text[span.start : span.end]
        for cue in _CUE.finditer(words):
            if _TASK.search(words[: cue.start()]) and not cue[0].casefold().startswith("meet"):
                continue
            on, far = _told(text, lines, at, words, cue, held_on)
            if on is None:
                continue
            opens = len(words[: cue.start()].strip(" \t|#*•·-–0123456789.()/")) < 12
            weight = 2.0 * opens - 0.5 * far + (at > 0.6 * len(lines)) + 0.5 * (at < 12)
            if best is None or (weight, at) >= best[:2]:
                best = weight, at, on
            break
    return best[2] if best else _at_the_close(text, lines, held_on)


def _at_the_close(text: str, lines: Sequence[Span], held_on: date | None) -> date | None:
    """A line near the end that opens with a day after the meeting and tells an hour: its heading may have been lost."""
    for span in reversed(lines[-12:]):
        words = text[span.start : span.end]
        first = next(iter(days(words)), None)
        if held_on is None or first is None or words[: first.start].strip(" \t|#*•·-–0123456789.()/"):
            continue
        on = _after(first, held_on) if times(words)[0] else None
        if on:
            return on
    return None


def _told(
    text: str, lines: Sequence[Span], at: int, words: str, cue: re.Match[str], held_on: date | None
) -> tuple[date | None, int]:
    """The first day after the cue that can be meant, and how many lines below it stands.

    It is looked for in the cue's line, in the two below, and further down a list of days.
    """
    for below in range(9):
        if at + below >= len(lines):
            break
        held = words if not below else text[lines[at + below].start : lines[at + below].end]
        if below and _CUE.search(held) and not days(held):
            continue
        found = [day for day in days(held) if below or day.start >= cue.start()]
        meant = sorted(on for day in found if (on := _after(day, held_on)))
        if meant:
            return meant[0], below
        if below and (len(held.split()) > 30 or (below > 2 and not days(held))):
            break
    return None, 0


def _after(day: Day, held_on: date | None) -> date | None:
    if held_on is None:
        return day.on
    on = day.after(held_on)
    return on if on and held_on < on <= held_on + _FURTHEST else None
