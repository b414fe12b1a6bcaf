"""E-mail addresses, telephone numbers, postcodes, street addresses and private links."""

from __future__ import annotations

import re

from minutes.model import Meeting, Span
from redaction.lexicon import Lexicon
from redaction.nouns import Finding, Kind
from redaction.people import Roster

_AT = r"(?:@|\s?[(\[]\s?at\s?[)\]]\s?)"
_DOT = r"(?:\.|\s?[(\[]\s?dot\s?[)\]]\s?)"
_EMAIL = re.compile(rf"[\w.+'’-]+{_AT}[\w-]+(?:{_DOT}[\w-]+)+", re.IGNORECASE)
# Every British form: +44 (0)20 7946 0000, 0044 …, 020 7946 0000, 01632-960961, (01632) 960 961, 07700 900123, ext 12.
_PHONE = re.compile(
    r"(?<![\w£.,/])(?:(?:\+|00)44[\s.-]?(?:\(0\)[\s.-]?)?|\(0|0)(?:\d[\s.\-)(]{0,2}){8,9}\d(?!\d)"
    r"(?:\s?(?:ext\.?|extension|x)\s?\d{1,6})?",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b")
_STREET = re.compile(
    r"\b(?:(?:Flat|Apartment|Apt|Unit|Room) \d+[A-Za-z]?,? )?\d{1,4}[A-Za-z]?,? (?:[A-Z][\w'’-]+ ){1,3}"
    r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Way|Court|Crescent|Gardens|Grove|Terrace|Place|Mews|Hill|Walk|"
    r"Square|Row|Green|Rise|View|House)\b"
)
_LINK = re.compile(r"\b(?:https?://|www\.)[^\s<>\"”’)\]]+", re.IGNORECASE)
_PRIVATE = re.compile(
    r"[?&#=]|token|meetup-join|/j/\d|sharepoint|onedrive|forms\.(?:office|gle)|[A-Za-z0-9_-]{24,}", re.IGNORECASE
)
_MEETING_CODE = re.compile(
    r"\b(?:Meeting ID|Passcode|Passwort|Password|Conference ID|PIN)\s?:\s?[\w #-]{3,24}[\w#]", re.IGNORECASE
)

_PATTERNS: tuple[tuple[re.Pattern[str], Kind, str], ...] = (
    (_EMAIL, "contact", "An e-mail address."),
    (_PHONE, "contact", "A telephone number."),
    (_MEETING_CODE, "contact", "A code that lets people into a meeting."),
    (_STREET, "address", "A number and a street."),
    (_POSTCODE, "address", "A postcode."),
)


def detect(meeting: Meeting, roster: Roster, lexicon: Lexicon, found: tuple[Finding, ...]) -> tuple[Finding, ...]:  # noqa: ARG001
    """Findings of kind contact and address. A plain public link is left; one that carries a token is not."""
    text = meeting.text
    seen = [_finding(match, kind, because) for pattern, kind, because in _PATTERNS for match in pattern.finditer(text)]
    seen += [
        _finding(match, "contact", "A link that carries a token or opens private documents.")
        for match in _LINK.finditer(text)
        if _PRIVATE.search(match[0])
    ]
    return tuple(seen)


def _finding(match: re.Match[str], kind: Kind, because: str) -> Finding:
    return Finding(Span(*match.span()), match[0], kind, "contact", 0.95, because)
