"""News without a server: a feed for each agency, topic and owner's role, a calendar for each agency."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from publishing.action_register.model import Followed
from publishing.agency.duties import owner_roles
from publishing.agency.view import AgencyView, agency_views
from publishing.context import HOME, Press, published
from publishing.feeds.calendars import due_calendar
from publishing.feeds.feed_files import FeedEntry, feed_files, feed_id, full_link
from publishing.meeting import ordering
from publishing.pages.agencies import AgencyEntry, found
from publishing.text.dates import long_date
from publishing.text.escape import folded
from publishing.text.imperative import imperative
from publishing.text.markup import slug
from publishing.text.mentions import unmarked
from redaction.public import PublicMeeting, plain

ROLES = "subscribe/roles"


def alerts(press: Press) -> dict[str, str]:
    """The feeds and calendars, and the page that says how to subscribe to them."""
    views = agency_views(press)
    roles = _roles(press)
    spoken = _topics(press)
    files = press.page(
        "subscribe.md.j2",
        "subscribe",
        "Subscribe",
        crumbs=(HOME,),
        about="Feeds and calendars of new minutes, by group, agency, topic and role, without an account.",
        groups=[group for group in press.groups if group.meetings],
        agencies=views,
        topics=[topic for topic in press.facts.topics if topic.key in spoken],
        roles=[(key, name) for key, (name, _) in sorted(roles.items(), key=lambda pair: pair[1][0])],
    )
    for view in views:
        files |= feed_files(press, f"{view.address}/", f"News for {view.facts.name}", tuple(_for_agency(view, press)))
        files[f"{view.address}/calendar.ics"] = due_calendar(press, f"{view.facts.name}: actions due", view.own)
    for topic in press.facts.topics:
        if items := spoken.get(topic.key):
            entries = tuple(_of_topic(item, topic.key, press) for item in items)
            files |= feed_files(press, f"topics/{topic.key}/", f"{topic.name} in minutes", entries)
    for key, (name, own) in roles.items():
        files |= feed_files(press, f"{ROLES}/{key}/", f"Actions of the {name}", tuple(_for_role(key, own, press)))
    return files


def _roles(press: Press) -> dict[str, tuple[str, tuple[Followed, ...]]]:
    """Address of an owner's role -> the role, and its actions. Without organisations.

    Roles are long: their addresses are short of words.
    """
    organisations = {slug(who.organisation) for meeting in press.meetings for who in meeting.attendees}
    named: dict[str, tuple[str, tuple[Followed, ...]]] = {}
    for one in press.followed:
        for role in owner_roles(one):
            if (words := slug(role)) and "[" not in role and words not in organisations:
                key = sha256(words.encode()).hexdigest()[:10]
                name, before = named.get(key, (role, ()))
                named[key] = (name, (*before, one))
    return named


def _topics(press: Press) -> dict[str, tuple[AgencyEntry, ...]]:
    newest = [press.views[meeting.id] for meeting in ordering.newest_first(press.meetings)]
    return {topic.key: items for topic in press.facts.topics if (items := found(newest, topic))}


def _entry(press: Press, place: str, meeting: PublicMeeting, link: str, lines: list[str]) -> FeedEntry:
    group = press.group_of(meeting).facts
    title = f"{group.name}, {long_date(meeting.held_on) or 'undated'}"
    return FeedEntry(
        feed_id(press, f"{place}/{link}"),
        title,
        full_link(press, link),
        " ".join(lines),
        published(meeting),
        group.name,
    )


def _for_agency(view: AgencyView, press: Press) -> Iterator[FeedEntry]:
    """An entry for each meeting that gave the agency an action or decided what binds it."""
    for meeting in press.meetings:
        lines = [_told(one) for one in view.own if one.first is meeting]
        lines += [f"Decided: {plain(one.decision.text)}" for one, _ in view.decisions if one.meeting is meeting]
        if lines:
            yield _entry(press, view.address, meeting, f"meetings/{meeting.id}/", lines)


def _for_role(key: str, own: tuple[Followed, ...], press: Press) -> Iterator[FeedEntry]:
    for meeting in press.meetings:
        if lines := [_told(one) for one in own if one.first is meeting]:
            yield _entry(press, f"{ROLES}/{key}", meeting, f"meetings/{meeting.id}/", lines)


def _told(one: Followed) -> str:
    due = f" Due {long_date(one.dated.due_on)}." if one.dated.due_on else ""
    return f"{one.id}: {plain(imperative(one.wording.text, tuple(plain(owner) for owner in one.wording.owners)))}{due}"


def _of_topic(item: AgencyEntry, key: str, press: Press) -> FeedEntry:
    place = item.passages[0].id if item.passages else item.item.id
    said = [folded(unmarked(passage.text)) for passage in item.passages if passage.text]
    words = [item.item.title_words, *said[:3]]
    return _entry(press, f"topics/{key}", item.meeting, f"meetings/{item.meeting.id}/#{place}", words)
