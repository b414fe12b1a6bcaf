"""Ways to reach somebody and where they live: e-mail, telephone, private links, codes, addresses, postcodes.

The rules are data (redaction/patterns/contact.yaml). Let be: the meeting's own venue, which is public premises, and
helplines that are published for anybody to ring.
"""

from __future__ import annotations

import re

from minutes.model import Meeting, Span
from redaction.lexicon import Lexicon
from redaction.nouns import Finding
from redaction.patterns import found_by, settings
from redaction.people import Roster

# The next meeting's venue stands in a line of its own, which no layout reads.
_VENUE_LINE = re.compile(r"^[^\w\n]*(?:\w+ ){0,2}venue\b[^\n]*", re.IGNORECASE | re.MULTILINE)


def detect(meeting: Meeting, roster: Roster, lexicon: Lexicon, found: tuple[Finding, ...]) -> tuple[Finding, ...]:  # noqa: ARG001
    """Findings of kind contact and address. A plain public link is left; one that carries a token is not."""
    helplines = frozenset(settings("contact")["helplines"])
    venues = _venues(meeting)
    return tuple(
        one
        for one in found_by("contact", meeting.text)
        if re.sub(r"\D", "", one.surface) not in helplines
        and not (one.kind == "address" and any(venue.touches(one.span) for venue in venues))
    )


def _venues(meeting: Meeting) -> tuple[Span, ...]:
    """Where the text tells the meeting's venue, or that of the next one."""
    spans = meeting.venue.spans if meeting.venue else ()
    return (*spans, *(Span(*match.span()) for match in _VENUE_LINE.finditer(meeting.text)))
