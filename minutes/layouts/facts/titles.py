"""The title of a meeting among the lines at the head of its minutes."""

import re
from collections.abc import Sequence

from minutes.layouts.facts.dates import days, times
from minutes.layouts.words import tidy, trim
from minutes.model import Span

_BOILER = re.compile(
    r"(?:\W*(?:final|published|draft|unconfirmed|confirmed|approved|redacted|confidential|official"
    r"|sensitive|restricted|private|public|minutes?|notes?"
    r"|meeting|of|the|and|a|summary|record|version|not for publication|v?\d(?:\.\d)?|held|on|at"
    r"|protect|marked|part \d|for approval)\W*)+",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^(?:(?:draft|final|confirmed|approved|redacted)\s+)*(?:meeting\s+)?(?:(?:minutes|notes|record)\s+(?:of|from"
    r"|for)\s+(?:the\s+|a\s+)*(?:meeting\s+of\s+(?:the\s+)?)?|(?:minutes|notes)\s*[–—:-]\s*(?:the\s+)?)",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"\s*(?:[–—:,(-]\s*)?\b(?:held\b.*|(?:draft |final )?(?:meeting )?(?:minutes"
    r"|notes)(?: of (?:the )?meeting)?\s*\)?)$",
    re.IGNORECASE,
)
_GROUPS = re.compile(
    r"\b(?:meeting|group|sub-?group|committee|forum|network|panel|executive|sub-?committee|steering)\b", re.IGNORECASE
)
_BOARD_END = re.compile(r"\b(?:board|partnership|delivery|executive|team)\W*$", re.IGNORECASE)
_BODIES = re.compile(r"\b(?:partnership|board|council|trust|services?|arrangements|lscp|scp|lscb)\b", re.IGNORECASE)
_ROOM = re.compile(
    r"\b(?:meeting|committee|board|conference|group|training|seminar) (?=rooms?\b|suite\b)", re.IGNORECASE
)
_PLACE = re.compile(
    r"\b(?:rooms?|hall|chamber|house|centre|center|library|station|offices?|building|headquarters|hq|suite|campus"
    r"|school|college|academy|hospital|church|hotel|stadium|museum|theatre|hub|guildhall|road|street|lane)\b"
    r"(?:\s*,?\s*(?:\d+[a-z]?|[A-Z]\b|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}))?(?:,.{2,60})?\.?$"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b",
    re.IGNORECASE,
)


def is_opening(words: str) -> bool:
    """Whether a line at the head of a document only says that minutes follow."""
    return _BOILER.fullmatch(words) is not None


def is_place(words: str) -> bool:
    """Whether a short line names a place to meet by its last word or a postcode, and no group."""
    return len(words.split()) <= 14 and _PLACE.search(words) is not None and not _GROUPS.search(_ROOM.sub("", words))


def title_in(text: str, span: Span) -> Span | None:
    """The stretch of a line that can be a title: without "Minutes of the …", "held on …", a date at its end."""
    words = text[span.start : span.end]
    dated = days(words)
    end = dated[0].start if dated else len(words)
    prefix = _PREFIX.match(words[:end])
    start = prefix.end() if prefix else 0
    suffix = _SUFFIX.search(words[:end], start)
    found = tidy(text, span.start + start, span.start + (suffix.start() if suffix else end))
    if not found:
        return None
    said_words = text[found.start : found.end]
    if (
        _BOILER.fullmatch(said_words)
        or text[found.end : found.end + 1] == "."
        or not re.search(r"[A-Za-z]{3}", said_words)
        or len(said_words.split()) > 14
        or times(said_words)[0]
    ):
        return None
    return trim(text, found.start, found.end)


def choose(text: str, titles: Sequence[Span]) -> Span:
    """The first line that can be a title, or the second where the first only names the body it belongs to."""
    first = text[titles[0].start : titles[0].end]
    if len(titles) > 1 and not _GROUPS.search(first) and _BODIES.search(first):
        second = text[titles[1].start : titles[1].end]
        if (_GROUPS.search(second) or _BOARD_END.search(second)) and len(second.split()) <= 12:
            return titles[1]
    return titles[0]
