"""A meeting as a schema.org Event, for a page's head."""

from __future__ import annotations

import json
from datetime import datetime

from publishing.feeds.calendars import moments
from publishing.text.facts import SiteFacts
from redaction.public import PublicMeeting, plain

# Inside <script> no entity is undone: these marks must not stand there as they are.
_HARMFUL = {mark: f"\\u{ord(mark):04x}" for mark in "<>&'\u2028\u2029"}


def event(meeting: PublicMeeting, title: str, facts: SiteFacts) -> str:
    """JSON-LD, safe to print inside <script>; "" for a meeting without a date."""
    if not meeting.held_on:
        return ""
    begin, end = moments(meeting)
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": title,
        "startDate": begin.isoformat(),
        "organizer": {"@type": "Organization", "name": facts.name},
        "eventStatus": "https://schema.org/EventScheduled",
    }
    if isinstance(begin, datetime) and meeting.end > meeting.start:
        data["endDate"] = end.isoformat()
    if meeting.venue:
        data["location"] = {"@type": "Place", "name": plain(meeting.venue)}
    if facts.web_address:
        data["url"] = f"{facts.web_address.rstrip('/')}/meetings/{meeting.id}/"
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return "".join(_HARMFUL.get(character, character) for character in text)
