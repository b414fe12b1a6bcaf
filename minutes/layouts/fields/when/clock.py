"""Times of day as minutes print them: "2pm – 4pm", "1300hrs", "9.30 – 11am", "12 noon", "1600 hours until 1715"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_HALF = r"(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?|noon|midday|yb\b|yp\b|o'?clock)"
_TIME = re.compile(
    rf"(?<![\d.:/£])(?:(?P<h>\d{{1,2}})(?:\s?[.:;]\s?(?P<m>[0-5]\d))?\s*(?P<half>{_HALF})?"
    rf"|(?P<word>(?:12\s*)?(?:noon|midday)))(?P<hrs>\s*(?:hrs?|hours?|h)\b\.?)?(?![\d/%]|\.\d|\s?(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)
_FOUR = re.compile(
    r"(?<![\d.:/£#])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?P<hrs>\s*(?:hrs?|hours?|h)\b\.?)?(?![\d/]|[.,]\d)",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\s*\)?\s*(?:-|–|—|→|>|to|until|till|til|i|and ending at|\bfinish(?:ing|ed)?:?)\s*\(?\s*", re.IGNORECASE
)


class Time(NamedTuple):
    """A time found in words. half: "am", "pm" or "". sure: whether it can be nothing but a time."""

    start: int
    end: int
    hour: int
    minute: int
    half: str
    sure: bool

    def said(self, half: str = "") -> str:
        """As "HH:MM", on the 24-hour clock; `half` is used where none is printed."""
        hour = self.hour
        meant = self.half or half
        if meant == "pm" and hour < 12:
            hour += 12
        elif meant == "am" and hour == 12:
            hour = 0
        return f"{hour:02}:{self.minute:02}"


def all_times(words: str) -> list[Time]:
    """Every stretch that may be a time, in order; dates must have been masked."""
    found: list[Time] = []
    for match in _TIME.finditer(words):
        if match["word"]:
            found.append(Time(*match.span(), 12, 0, "pm", True))
            continue
        letter = (match["half"] or "").lower()[:1]
        half = {"a": "am", "p": "pm", "n": "pm", "m": "pm", "y": "pm"}.get(letter, "")
        hour, minute = int(match["h"]), int(match["m"] or 0)
        if hour < 24:
            half = "" if hour > 12 else half
            found.append(Time(*match.span(), hour, minute, half, bool(match["half"] or match["m"] or match["hrs"])))
    for match in _FOUR.finditer(words):
        sure = bool(match["hrs"])
        found.append(Time(*match.span(), int(match["h"]), int(match["m"]), "", sure))
    return sorted(found)


def span_of_day(words: str) -> tuple[str | None, str | None]:
    """Start and end as "HH:MM", each None where it is not printed. `words`: with dates masked.

    Two times joined by a dash or "to" are start and end; else the first that is surely a time is the start, and the
    next the end only where "finished", "ended" or "until" stands between. 1 to 6 without am or pm are afternoon.
    """
    times = all_times(words)
    for one, other in pairwise(times):
        joined = _TO.fullmatch(words[one.end : other.start])
        if joined and (one.sure or other.sure or (_four(words, one) and _four(words, other))):
            return _pair(one, other)
    sure = [time for time in times if time.sure] or [time for time in times if _four(words, time)]
    if not sure:
        return None, None
    first = sure[0]
    between = words[first.end : sure[1].start].casefold() if len(sure) > 1 else ""
    if len(sure) > 1 and re.search(r"finish|end|close|until|conclud|to\b", between):
        return _pair(first, sure[1])
    return first.said(_likely(first)), None


def _four(words: str, time: Time) -> bool:
    """Whether a time is four figures alone, with minutes that meetings begin and end at ("1330")."""
    return time.end - time.start == 4 and words[time.start : time.end].isdigit() and time.minute % 5 == 0


def _pair(one: Time, other: Time) -> tuple[str, str]:
    """ "2 – 4pm" is all afternoon; "11 – 1pm" and "10 – 12 noon" are not."""
    half = one.half
    if not half and other.half == "pm" and one.hour <= 12:
        half = "pm" if other.hour % 12 >= one.hour % 12 and other.hour != 12 else "am" if one.hour < 12 else "pm"
    elif not half and other.half == "am":
        half = "am"
    half = half or _likely(one)
    after = other.half or ("pm" if other.hour < 12 and int(one.said(half)[:2]) > other.hour else _likely(other))
    return one.said(half), other.said(after)


def _likely(time: Time) -> str:
    return "pm" if 1 <= time.hour <= 6 or (time.hour == 12) else ""
