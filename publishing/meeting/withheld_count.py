"""How much was withheld from a page, counted on the page itself: what the site says of itself must be so."""

from __future__ import annotations

from collections import Counter

from redaction.public import PublicMeeting


def withheld_on_page(meeting: PublicMeeting) -> tuple[tuple[str, int], ...]:
    """How many withheld words of each kind the page of a meeting shows, its actions that stand in no item included."""
    in_items = {paragraph.action for item in meeting.items for paragraph in item.body if paragraph.action}
    texts = [meeting.title, meeting.venue, meeting.chair, meeting.summary]
    for item in meeting.items:
        texts += [item.title, *(text for p in item.body for text in (p.text, *p.cells))]
    for action in meeting.actions:
        texts += [] if action.key in in_items else [action.text]
        texts += [*action.owners, action.due, action.status]
    kinds = Counter(run.reason for text in texts for run in text if run.mark == "withheld")
    kinds["name"] += sum(attendee.name.startswith("[") for attendee in meeting.attendees)
    return tuple(sorted((kind, n) for kind, n in kinds.items() if n))
