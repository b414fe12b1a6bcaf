"""Whatever its own shape gives away: ways to reach somebody, addresses, handles, numbers of people and cases, ages.

The rules are data (redaction/rules/patterns: contact, handles, identifiers). No checksum is asked for, since a mistyped
number leads to somebody too; the words before a bare number tell what it is. Let be: the meeting's own venue, which is
public premises, and what is published for anybody to use: helplines, enquiries addresses of public bodies, and what the
partnership's settings list as public.
"""

from __future__ import annotations

import re

from minutes.model import Meeting, Span
from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.rules.regex_rules import found_by, settings

# Numbers that cost nothing, or as much as a local call, and are only given to bodies (Ofcom's numbering plan).
_FREE = re.compile(r"0800|0808|03[0-4]\d|116\d{3}$")
_REACH = 45
# The next meeting's venue stands in a line of its own, which no layout reads.
_VENUE_LINE = re.compile(r"^[^\w\n]*(?:\w+ ){0,2}venue\b[^\n]*", re.IGNORECASE | re.MULTILINE)


FAMILIES = ("contact", "handles", "identifiers")
"""The rule files, in the order in which they are asked."""


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Findings of kind contact, address, identifier and date_of_birth, each over the number, date or words alone.

    A plain public link is left; one that carries a token is not.
    """
    seen = [one for name in FAMILIES[1:] for one in found_by(name, scene.text)]
    return (*_contacts(scene), *seen)


def _contacts(scene: Scene) -> tuple[Finding, ...]:
    """Ways to reach somebody and where they live, but the venue and helplines."""
    known = settings(FAMILIES[0]).word_set("helplines") | {_folded(told) for told in scene.lexicon.public}
    venues = _venues(scene.meeting)
    return tuple(
        one
        for one in found_by(FAMILIES[0], scene.text)
        if not _for_anybody(scene.text, one, known)
        and not (one.kind == "address" and any(venue.touches(one.span) for venue in venues))
    )


def _folded(told: str) -> str:
    """An address in small letters, a number as its figures alone."""
    return told.casefold().strip() if "@" in told else re.sub(r"\D", "", told)


def _for_anybody(text: str, one: Finding, known: frozenset[str]) -> bool:
    """Whether it is for anybody to use: known as such, a public body's enquiries, or a free number called so there."""
    digits = _folded(one.surface)
    if one.kind != "contact" or digits in known:
        return bool(digits) and digits in known
    if settings("contact").pattern("public mailbox").fullmatch(digits):
        return True
    around = text[max(0, one.span.start - _REACH) : one.span.end + _REACH]
    return _FREE.match(digits) is not None and settings("contact").pattern("helpline").search(around) is not None


def _venues(meeting: Meeting) -> tuple[Span, ...]:
    """Where the text tells the meeting's venue, or that of the next one."""
    spans = meeting.venue.spans if meeting.venue else ()
    return (*spans, *(Span(*match.span()) for match in _VENUE_LINE.finditer(meeting.text)))
