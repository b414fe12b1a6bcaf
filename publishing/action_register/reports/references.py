"""Places in a sentence that point at actions: "Action 6 (film)", "actions 2, 3 and 5", "action 4 of 8 October"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_REF = r"(?:[A-Z]{1,6}[/-])?\d{1,4}(?:[./-]\d{1,4})*[a-z]?(?![\w%])"
_LIST = rf"{_REF}(?:\s*(?:,\s*(?:and\s+)?|and|&|to|–|-|or)\s*(?:actions?\s+)?{_REF})*"
_NAMED = re.compile(
    rf"\b[Aa](?i:ctions?)(?: points?| items?)?(?: nos?\.?| numbers?| refs?\.?)?\s+(?P<list>{_LIST})", re.NOFLAG
)
_LEADING = re.compile(rf"^\(?(?P<list>{_REF})\)?\s*[:.–—-]\s+(?=\S)")
_COMPOUND = re.compile(r"\b(?P<list>[A-Z]{1,6}[/-]\d{1,4}(?:[/-]\d{1,4})*)(?![\w/-])")
_LETTERED = re.compile(
    r"(?<![\w/-])(?P<list>[A-Z]{1,4}\d{1,3})(?=\W+(?:is|are|was|were|has|have|remains?|closed?|complete\w*|done|open|"
    r"green|amber|red)\b|\s*[:–—-]\s)"
)
_RANGE = re.compile(r"^(\d{1,3})\s*(?:to|–|-)\s*(\d{1,3})$")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "|".join(_MONTHS)
DAY = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>(?i:{_MONTH}))(?:\s+(?P<year>\d{{4}}))?"
    r"|(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>\d{4}|\d{2})(?!\d)"
    rf"|(?P<only>(?i:{_MONTH}))(?:\s+(?P<of>\d{{4}}))?(?!\w))"
)
_FROM = r"(?:of|from|agreed (?:on|at)|raised (?:on|at)|set (?:on|at)|dated|carried (?:forward )?from)"
_ON = re.compile(
    rf"^\s*(?:\([^)]*\)\s*)?{_FROM}\s+(?:the\s+)?(?:(?:last |previous )?meeting (?:of|on|held on)\s+)?{DAY}"
)
_LABEL = re.compile(r"^\s*\((?P<label>[^)]+)\)")
# "Action 5 of the improvement plan", "action 5 of the Youth Justice Board": not an action of these minutes.
_OF_ANOTHER = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:of|in|from|on|under|within|for)\s+(?:the|its|their|our|this|that|[A-Z])(?!\w*\s+(?:last|previous|meeting|minutes)\b)"
)
_BELOW = re.compile(r"^\s*(?:\([^)]*\)\s*)?(?:below|above|of this meeting|overleaf)\b", re.IGNORECASE)
_BY_ITEM = re.compile(
    r"\b(?:[Tt]he )?(?:action|that) (?:from|under|at|in) item (?P<item>\d{1,2}[a-z]?)(?:\s*\((?P<label>[^)]+)\))?"
)
_BY_DAY = re.compile(
    rf"\b[Tt]he action (?:{_FROM})\s+{DAY}\s+(?:(?:on|about|for|to)\s+)?(?P<label>.+?)\s+(?=(?:is|was|has|had|"
    rf"remains|will|can)\b)"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """Something in a sentence that points at one action or several.

    numbers: as ACTION numbers are compared (see `number_of`). on: "YYYY-MM-DD", "YYYY-MM", "-MM-DD" or "". label: the
    words in brackets after it. group: the other group that it names, or "". item: where it arose. at: its place.
    """

    numbers: tuple[str, ...]
    at: int
    on: str = ""
    label: str = ""
    group: str = ""
    item: str = ""


def number_of(printed: str) -> str:
    """A printed number without dots, strokes and brackets: "3.1" as "31", "HB/25/017" as "hb25017"."""
    return "".join(_WORD.findall(printed.casefold()))


def day_of(match: re.Match[str]) -> str:
    """The day that DAY matched: "2025-02-11", "-02-11" without a year, "2025-02" without a day, "-02-" the month
    alone."""
    got = match.groupdict()
    if got["only"]:
        month = f"-{_MONTHS.index(got['only'].casefold()) + 1:02}"
        return f"{got['of']}{month}" if got["of"] else f"{month}-"
    if got["day"]:
        return f"{got['year'] or ''}-{_MONTHS.index(got['month'].casefold()) + 1:02}-{int(got['day']):02}"
    year = got["y"] if len(got["y"]) == 4 else f"20{got['y']}"
    return f"{year}-{int(got['m']):02}-{int(got['d']):02}"


def is_on(held_on: str, day: str) -> bool:
    """Whether a meeting's date is the day, which may lack its year or its day."""
    if day.startswith("-") and day.endswith("-"):
        return day in held_on
    return held_on.endswith(day) if day.startswith("-") else held_on.startswith(day)


def references(said: str, in_list: bool, groups: tuple[tuple[str, str], ...]) -> Iterator[Reference]:
    """The references of a sentence, in order. Those to another plan's actions, or to actions still to come, are none.

    in_list: whether it stands where actions are gone through, so that a bare "3 – closed" is one. groups: (what another
    group is called, its name).
    """
    matches = [*_NAMED.finditer(said)]
    if not matches and in_list and (leading := _LEADING.match(said)):
        matches = [leading]
    matches = matches or [*_COMPOUND.finditer(said)] or [*_LETTERED.finditer(said)] * in_list
    for match in matches:
        after = said[match.end() :]
        on, label = _ON.match(after), _LABEL.match(after)
        group = _group(said[: match.start()], after, groups)
        if _BELOW.match(after) or (is_of_another(after) and not group):
            continue
        yield Reference(
            _numbers(match["list"]),
            match.start(),
            day_of(on) if on else "",
            label["label"] if label else "",
            group,
        )
    if not matches:
        yield from _without_number(said)


def is_of_another(after: str) -> bool:
    """Whether the words after "action 5" or "all actions" say that they are of some other plan, body or report."""
    return bool(_OF_ANOTHER.match(after)) and not _ON.match(after)


def day_in(after: str) -> str:
    """The day of the meeting whose actions are meant, by the words after them; "" where none is given."""
    match = _ON.match(after)
    return day_of(match) if match else ""


def _without_number(said: str) -> Iterator[Reference]:
    for match in _BY_ITEM.finditer(said):
        yield Reference((), match.start(), label=match["label"] or "", item=match["item"])
    for match in _BY_DAY.finditer(said):
        yield Reference((), match.start(), day_of(match), match["label"])


def _numbers(listed: str) -> tuple[str, ...]:
    if span := _RANGE.match(listed):
        first, last = int(span[1]), int(span[2])
        if first < last <= first + 30:
            return tuple(str(number) for number in range(first, last + 1))
    if re.fullmatch(r"[A-Z]{1,4}\d{1,3}", listed):
        return (number_of(listed),)
    return tuple(dict.fromkeys(number_of(one) for one in re.findall(_REF, listed)))


def _group(before: str, after: str, groups: tuple[tuple[str, str], ...]) -> str:
    for called, name in groups:
        said = re.escape(called)
        if re.search(rf"\b{said}['’]?s?\s+(?:\w+\s+)?$", before) or re.match(
            rf"\s*(?:\([^)]*\)\s*)?(?:of|from|set by|raised by|raised at|agreed by|agreed at)\s+(?:the\s+)?{said}\b",
            after,
        ):
            return name
    return ""
