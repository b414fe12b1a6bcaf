"""News of published minutes as Atom and JSON Feed, for the site and for each group."""

from __future__ import annotations

from publishing.context import Press, published
from publishing.feeds.feed_files import FeedEntry, feed_files, feed_id, full_link
from publishing.meeting import ordering
from redaction.public import PublicMeeting


def feeds(press: Press) -> dict[str, str]:
    """feed.xml and feed.json for the site and each group."""
    files = _pair(press, "", f"{press.facts.name}: minutes", ordering.newest_first(press.meetings))
    for group in press.groups:
        title = f"{group.facts.name}: minutes"
        files |= _pair(press, f"groups/{group.facts.key}/", title, group.meetings)
    return files


def _pair(press: Press, place: str, title: str, meetings: tuple[PublicMeeting, ...]) -> dict[str, str]:
    return feed_files(press, place, title, tuple(_entry(press, meeting) for meeting in meetings))


def _entry(press: Press, meeting: PublicMeeting) -> FeedEntry:
    group = press.group_of(meeting)
    approved = f" Approved by the {meeting.sign_off.role}." if meeting.sign_off else " Not approved."
    return FeedEntry(
        feed_id(press, f"meetings/{meeting.id}"),
        f"{group.facts.name}: {ordering.heading(meeting)}",
        full_link(press, f"meetings/{meeting.id}/"),
        f"{press.summaries[meeting.id].short}{approved}",
        published(meeting),
        group.facts.name,
    )
