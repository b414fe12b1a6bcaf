"""A line of a list that is initials and nothing else: "AB, CD/EF (chair)"; no learner is needed to part them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.layouts.fields.person import Listed, Reading
from minutes.layouts.fields.vocabulary import has_initials_shape
from minutes.layouts.words import must
from minutes.model import Attendee, Document, Presence, Span

_ONE = r"[A-Z][A-Za-z]{0,3}[A-Z][a-z]?|[A-Z][A-Z][a-z]"
_LINE = re.compile(
    rf"\W*(?:{_ONE})\.?(?:\s*\([^()]{{2,20}}\))?(?:\s*(?:[,/;&+]|\band\b|\s)\s*(?:{_ONE})\.?(?:\s*\([^()]{{2,20}}\))?)*\W*"
)
_PERSON = re.compile(rf"(?<![\w(])(?P<initials>{_ONE})\b\.?(?:\s*\((?P<duty>[^()]{{2,20}})\))?")
_SURE = 0.8


def by_initials(document: Document, lines: Sequence[Span], presence: Presence) -> Reading | None:
    """The people of lines that hold initials alone; None where any line holds anything else."""
    text = document.text
    if not lines or not all(_LINE.fullmatch(text, span.start, span.end) for span in lines):
        return None
    found = [one for span in lines for one in _PERSON.finditer(text, span.start, span.end)]
    if not all(has_initials_shape(one["initials"]) for one in found):
        return None
    return Reading(tuple(_listed(document, one, presence) for one in found))


def _listed(document: Document, found: re.Match[str], presence: Presence) -> Listed:
    name = must(document.text, Span(*found.span("initials")))
    role = must(document.text, Span(*found.span("duty"))) if found["duty"] else None
    came: Presence = presence
    if role and re.match(r"min|note|clerk|scribe", role.text, re.IGNORECASE) and presence == "present":
        came = "minute taker"
    return Listed(Attendee(name, name.text, role, None, came), Span(*found.span()), _SURE)
