"""When a group meets next: the day its latest minutes give, with the hour and the place where their words give them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from publishing.meeting.ordering import GroupView
from publishing.text.dates import long_date
from publishing.text.facts import GroupFacts
from publishing.text.mentions import unmarked
from publishing.text.sentences import sentences
from redaction.public import PublicMeeting, PublicText, plain

_HOUR = (
    r"(?:(?P<{0}h>\d{{1,2}})(?:[.:](?P<{0}m>\d{{2}}))?\s*(?P<{0}x>am|pm|noon)|"
    r"(?P<{0}H>[01]?\d|2[0-3])[:.](?P<{0}M>[0-5]\d))"
)
_HOURS = re.compile(
    rf"(?:\b(?:at|from|,)\s*)?\b{_HOUR.format('a')}(?:\s*(?:to|until|–|-)\s*{_HOUR.format('b')})?", re.IGNORECASE
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_PLACE = re.compile(r"^\W*(?:(?:at|in|on|via|to be held (?:at|in|on|via))\s+)?(?P<place>[A-Z].{2,80}?)[\s.,;]*$")
_ELSEWHERE = re.compile(r"\b(?:agenda|minutes|will|would|was|were|is|papers?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """A day announced in a group's minutes. start, end: "HH:MM" or "". place: as the minutes say, or ""."""

    on: str
    group: GroupFacts
    start: str = ""
    end: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Announced:
    """What became of the day that a set of minutes announces.

    state: "coming"; "held", by the minutes in `minutes`; or "passed", and no minutes of it are published.
    """

    state: Literal["coming", "held", "passed"]
    when: NextMeeting
    minutes: PublicMeeting | None = None


def announced(meeting: PublicMeeting, group: GroupView, as_of: str) -> Announced | None:
    """The next meeting of one set of minutes as it stands on a day; None where they announce none."""
    at = group.meetings.index(meeting)
    later = group.meetings[at - 1] if at else None
    if not meeting.next_meeting:
        return None
    when = _when(meeting, group.facts)
    if later:
        return Announced("held", when, later)
    return Announced("coming" if meeting.next_meeting >= as_of else "passed", when)


def next_meetings(groups: tuple[GroupView, ...], as_of: str) -> tuple[NextMeeting, ...]:
    """Each group's next day as its latest minutes give it, if still to come on `as_of`; soonest first."""
    return tuple(when for when in known_days(groups) if when.on >= as_of)


def known_days(groups: tuple[GroupView, ...]) -> tuple[NextMeeting, ...]:
    """Each group's day after its latest minutes, whether to come or passed without minutes; soonest first."""
    latest = [(group.meetings[0], group.facts) for group in groups if group.meetings]
    days = [_when(meeting, facts) for meeting, facts in latest if meeting.next_meeting > meeting.held_on]
    return tuple(sorted(days, key=lambda one: (one.on, one.group.key)))


def _when(meeting: PublicMeeting, facts: GroupFacts) -> NextMeeting:
    """The day, with the hour and place from the sentence that gives it."""
    pattern = _day(meeting.next_meeting)
    for item in reversed(meeting.items):
        for paragraph in item.body:
            for sentence in sentences(paragraph.text):
                if match := pattern.search(plain(sentence)):
                    return _read(sentence, match, meeting.next_meeting, facts)
    return NextMeeting(meeting.next_meeting, facts)


def _day(iso: str) -> re.Pattern[str]:
    number, month, year = long_date(iso).split()
    return re.compile(rf"{_WEEKDAY}\b{number}(?:st|nd|rd|th)?\s+(?:of\s+)?{month}(?:,?\s+{year})?\b", re.IGNORECASE)


def _read(sentence: PublicText, day: re.Match[str], on: str, facts: GroupFacts) -> NextMeeting:
    said = unmarked(sentence) if len(unmarked(sentence)) == len(plain(sentence)) else plain(sentence)
    rest = said[day.end() :]
    hours = _HOURS.search(rest)
    start = _clock(hours, "a") if hours else ""
    end = _clock(hours, "b") if hours else ""
    after = (rest[: hours.start()] + rest[hours.end() :]) if hours else rest
    place = _PLACE.match(after) if not any(run.mark for run in sentence) else None
    told = place["place"] if place and not _ELSEWHERE.search(place["place"]) else ""
    return NextMeeting(on, facts, start, end if end > start else "", told)


def _clock(hours: re.Match[str], part: str) -> str:
    """ "9.30 am" as "09:30"; "2pm" as "14:00"; "" where none is given."""
    if hours[f"{part}H"]:
        return f"{int(hours[f'{part}H']):02}:{hours[f'{part}M']}"
    if not hours[f"{part}h"]:
        return ""
    hour, half = int(hours[f"{part}h"]) % 12, hours[f"{part}x"].casefold()
    return f"{hour + (12 if half in ('pm', 'noon') else 0):02}:{hours[f'{part}m'] or '00'}"
