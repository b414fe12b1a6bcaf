"""Public text as HTML: withheld words marked, initials linked to the attendance list, the rest inert."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from publishing.text.escape import address, escape
from redaction.public import PublicMeeting, PublicText

_NOT_IN_ANCHORS = re.compile(r"[^A-Za-z0-9]+")


def slug(words: str) -> str:
    """Words as part of an address: ASCII letters and digits, lower case, hyphens between; "" if none are left."""
    return _NOT_IN_ANCHORS.sub("-", words).strip("-").lower()


def initials_of(meeting: PublicMeeting) -> frozenset[str]:
    """The initials that have a row on a meeting's attendance list."""
    return frozenset(attendee.initials for attendee in meeting.attendees if attendee.initials)


def attendee_anchor(initials: str) -> str:
    """The id of the attendance row of somebody's initials; case is kept, for SMi and SMI may be two people."""
    return "att-" + _NOT_IN_ANCHORS.sub("-", initials)


def marked(
    text: PublicText, initials: frozenset[str] = frozenset(), page: str = "", spell: Callable[[str], Markup] = escape
) -> Markup:
    """A public text as inline HTML. Raises ValueError for a withheld run whose reason is no kind.

    initials: those that have a row on the attendance list; others are set apart but not linked. page: where that list
    stands, "" for the page itself. spell: how the minutes' own words are written, by default as they are.
    """
    out = Markup()
    for run in text:
        words = escape(run.words)
        if run.mark == "withheld":
            out += Markup('<span class="withheld" data-reason="{}">{}</span>').format(address(run.reason), words)
        elif run.mark == "initials" and run.words in initials:
            out += Markup('<a class="ini" href="{}#{}">{}</a>').format(page, attendee_anchor(run.words), words)
        elif run.mark == "initials":
            out += Markup('<span class="ini">{}</span>').format(words)
        elif run.mark == "stops":
            out += Markup('<mark class="stops" title="A release would stop here">{}</mark>').format(words)
        else:
            out += spell(run.words) if not run.mark else words
    return out
