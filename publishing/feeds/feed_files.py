"""Entries become a feed twice over, as Atom and as JSON Feed. Nothing is read from the clock."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape as html_safe
from uuid import NAMESPACE_URL, uuid5

from feedgenerator import Atom1Feed  # type: ignore[import-untyped]

from publishing.context import Press
from publishing.text.escape import folded

_MOST = 30


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What a feed tells of one meeting. on: the day it became public, "" if unknown.

    id: stays the same wherever the site stands and however often the minutes are corrected.
    """

    id: str
    title: str
    link: str
    said: str
    on: str
    group: str


class _Atom(Atom1Feed):  # type: ignore[misc]  # the library has no type hints
    """Atom that never asks the clock: a feed without entries is as old as the day it is counted from."""

    as_of = ""

    def latest_post_date(self) -> datetime:
        """The latest entry's date, else the day handed in."""
        return super().latest_post_date() if self.items else _day(self.as_of)


def feed_files(press: Press, place: str, title: str, entries: tuple[FeedEntry, ...]) -> dict[str, str]:
    """feed.xml and feed.json at `place` ("" for home, "groups/pog/"): the newest entries that have a day."""
    dated = (entry for entry in entries if entry.on)
    newest = tuple(sorted(dated, key=lambda entry: (entry.on, entry.id), reverse=True)[:_MOST])
    return {
        f"{place}feed.xml": _atom(press, place, title, newest),
        f"{place}feed.json": _json_feed(press, place, title, newest),
    }


def _atom(press: Press, place: str, title: str, entries: tuple[FeedEntry, ...]) -> str:
    feed = _Atom(
        title=folded(title),
        link=full_link(press, place),
        description=folded(press.facts.strapline),
        language="en-GB",
        author_name=folded(press.facts.name),
        feed_url=full_link(press, f"{place}feed.xml"),
        feed_guid=feed_id(press, place),
    )
    feed.as_of = press.facts.as_of
    for entry in entries:
        feed.add_item(
            title=folded(entry.title),
            link=entry.link,
            description=html_safe(folded(entry.said)),
            unique_id=entry.id,
            pubdate=_day(entry.on),
            updateddate=_day(entry.on),
            categories=[folded(entry.group)],
        )
    return str(feed.writeString("utf-8")) + "\n"


def _json_feed(press: Press, place: str, title: str, entries: tuple[FeedEntry, ...]) -> str:
    facts = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": full_link(press, place),
        "feed_url": full_link(press, f"{place}feed.json"),
        "description": press.facts.strapline,
        "language": "en-GB",
        "authors": [{"name": press.facts.name}],
        "items": [
            {
                "id": entry.id,
                "url": entry.link,
                "title": entry.title,
                "content_text": entry.said,
                "date_published": f"{entry.on}T00:00:00Z",
                "tags": [entry.group],
            }
            for entry in entries
        ],
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"


def feed_id(press: Press, place: str) -> str:
    """An id that stays, for a feed or an entry."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{press.facts.name}/{place}')}"


def full_link(press: Press, place: str) -> str:
    """The full address, or from the root of the host where the site's own is not known."""
    return f"{press.facts.web_address.rstrip('/')}/{place}"


def _day(iso: str) -> datetime:
    return datetime.fromisoformat(iso).replace(tzinfo=UTC)
