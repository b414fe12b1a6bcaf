"""Meetings as iCalendar: held ones with a link to their minutes, and dates still to come. London time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from publishing.action_register.model import Followed
from publishing.context import Press
from publishing.meeting.coming import NextMeeting, known_days
from publishing.meeting.ordering import GroupView
from publishing.text.escape import folded
from publishing.text.facts import SiteFacts
from publishing.text.mentions import unmarked
from redaction.public import PublicMeeting, plain

LONDON = ZoneInfo("Europe/London")


def calendars(press: Press) -> dict[str, str]:
    """calendar.ics for the site and for each group; actions.ics with the days on which open actions are due."""
    files = {
        "calendar.ics": _calendar(press.facts.name, press.facts, press.groups),
        "actions.ics": due_calendar(press, f"{press.facts.name}: actions due", press.followed),
    }
    for group in press.groups:
        files[f"groups/{group.facts.key}/calendar.ics"] = _calendar(group.facts.name, press.facts, (group,))
    return files


def _calendar(title: str, facts: SiteFacts, groups: tuple[GroupView, ...]) -> str:
    calendar = _new(title)
    for group in groups:
        for meeting in reversed(group.meetings):
            if meeting.held_on:
                calendar.add_component(_held(meeting, group, facts))
    for coming in known_days(groups):
        calendar.add_component(_coming(coming, facts))
    calendar.add_missing_timezones()
    # Pages are text files of our own with plain line ends; the format wants CR LF, which `write` keeps.
    return str(calendar.to_ical().decode("utf-8"))


def _new(title: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Candour//Public minutes//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", folded(title))
    calendar.add("x-wr-timezone", "Europe/London")
    return calendar


def due_calendar(press: Press, title: str, followed: tuple[Followed, ...]) -> str:
    """Open actions by the day on which they are due."""
    calendar = _new(title)
    for one in followed:
        if one.dated.due_on and not one.ended:
            event, day = Event(), date.fromisoformat(one.dated.due_on)
            event.add("uid", str(uuid5(NAMESPACE_URL, f"{press.facts.name}/actions/{one.id}")))
            event.add("summary", folded(f"Due: {one.id}. {unmarked(one.wording.text)}"))
            event.add("dtstart", day)
            event.add("dtend", day + timedelta(days=1))
            event.add("dtstamp", _stamp(press.facts.as_of))
            if press.facts.web_address:
                event.add("url", f"{press.facts.web_address.rstrip('/')}/actions/#{one.id.lower()}")
            calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))


def _held(meeting: PublicMeeting, group: GroupView, facts: SiteFacts) -> Event:
    event = _event(group.facts.key, group.facts.name, meeting.held_on, facts)
    begin, end = moments(meeting)
    event.add("dtstart", begin)
    event.add("dtend", end)
    event.add("description", "The minutes are published.")
    event.add("dtstamp", _stamp(meeting.sign_off.on if meeting.sign_off else meeting.held_on))
    if meeting.venue:
        event.add("location", folded(plain(meeting.venue)))
    if facts.web_address:
        event.add("url", f"{facts.web_address.rstrip('/')}/meetings/{meeting.id}/")
    return event


def _coming(coming: NextMeeting, facts: SiteFacts) -> Event:
    event = _event(coming.group.key, coming.group.name, coming.on, facts)
    begin, end = _span(coming.on, coming.start, coming.end)
    event.add("dtstart", begin)
    event.add("dtend", end)
    told = "The date as given in the latest published minutes."
    event.add("description", told if coming.on >= facts.as_of else f"{told} No minutes of it are published yet.")
    event.add("dtstamp", _stamp(facts.as_of))
    if coming.place:
        event.add("location", folded(coming.place))
    return event


def _event(key: str, name: str, on: str, facts: SiteFacts) -> Event:
    """The same group on the same day is the same event, before it is held and after."""
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, f"{facts.name}/{key}/{on}")))
    event.add("summary", folded(name))
    return event


def moments(meeting: PublicMeeting) -> tuple[datetime, datetime] | tuple[date, date]:
    """When a dated meeting began and ended, in London; whole days where no time is known, two hours where no end is."""
    return _span(meeting.held_on, meeting.start, meeting.end)


def _span(on: str, start: str, end: str) -> tuple[datetime, datetime] | tuple[date, date]:
    day = date.fromisoformat(on)
    if not start:
        return day, day + timedelta(days=1)
    begin = datetime.fromisoformat(f"{on}T{start}").replace(tzinfo=LONDON)
    if not end or end <= start:
        return begin, begin + timedelta(hours=2)
    return begin, datetime.fromisoformat(f"{on}T{end}").replace(tzinfo=LONDON)


def _stamp(iso: str) -> datetime:
    return datetime.fromisoformat(iso).replace(tzinfo=UTC)
