"""PublicMeetings and SiteFacts in; the text of every page out. Opens only templates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from errors import SiteFailed
from publishing.context import Press, prepare
from publishing.feeds.calendars import calendars
from publishing.feeds.feeds import feeds
from publishing.feeds.robots import robots
from publishing.feeds.schemas import schemas
from publishing.finding.index import search_index
from publishing.meeting import ordering
from publishing.pages.actions import register
from publishing.pages.agencies import agencies
from publishing.pages.alerts import alerts
from publishing.pages.branding import branding
from publishing.pages.decisions import decisions
from publishing.pages.home import home
from publishing.pages.lists import lists
from publishing.pages.minutes import minutes, withdrawn
from publishing.pages.newsletters import newsletter
from publishing.pages.search import search
from publishing.pages.topics import topics
from publishing.pages.written import written
from publishing.take_away.files import take_away
from publishing.text.escape import environment
from publishing.text.facts import SiteFacts
from redaction.public import PublicMeeting

OUTPUTS: tuple[Callable[[Press], Mapping[str, str | bytes]], ...] = (
    home,
    lists,
    register,
    decisions,
    minutes,
    withdrawn,
    agencies,
    topics,
    newsletter,
    take_away,
    feeds,
    alerts,
    calendars,
    schemas,
    search,
    search_index,
    branding,
    robots,
    written,
)
"""Everything the site is made of: path under docs_dir -> text, or bytes for a Word file; by each output."""

_ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OURS = (
    "meetings",
    "groups",
    "actions",
    "decisions",
    "glossary",
    "assets",
    "search",
    "agencies",
    "topics",
    "subscribe",
    "schema",
    "newsletter",
)


def render(meetings: tuple[PublicMeeting, ...], facts: SiteFacts, templates: Path) -> dict[str, str | bytes]:
    """Every page and file of the site: path under docs_dir -> text (bytes for a Word file), in the order of the paths.

    templates: the folder of *.md.j2. Raises SiteFailed where two pages claim one address, or an id is no address.
    """
    _check_addresses(meetings, facts)
    press = prepare(environment(templates), facts, meetings)
    files: dict[str, str | bytes] = {}
    for output in OUTPUTS:
        files |= output(press)
    return dict(sorted(files.items()))


def _check_addresses(meetings: tuple[PublicMeeting, ...], facts: SiteFacts) -> None:
    names = [("meetings/", meeting.id) for meeting in meetings]
    names += [("meetings/", address) for address, _, _ in facts.withdrawn]
    names += [("meetings/", year) for year in sorted({ordering.year(meeting) for meeting in meetings})]
    names += [("groups/", group.key) for group in facts.groups]
    names += [("agencies/", agency.key) for agency in facts.agencies]
    names += [("topics/", topic.key) for topic in facts.topics]
    names += [("", slug) for slug in (*(slug for slug, _, _ in facts.pages), *_OURS)]
    for _, name in names:
        if not _ADDRESS.fullmatch(name):
            raise SiteFailed(
                "A page's address may hold only lower-case letters, digits and single hyphens.",
                name,
                "Rename the page, the group's key or the document.",
            )
    twice = sorted(place for place, count in Counter(names).items() if count > 1)
    if twice:
        raise SiteFailed("More than one page has this address.", "".join(twice[0]), "Rename one of them.")
