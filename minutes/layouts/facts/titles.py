"""The title of a meeting among the lines at the head of its minutes."""

import re
from collections.abc import Sequence

from minutes.layouts.facts.dates import days, times
from minutes.layouts.words import tidy, trim
from minutes.model import Span

_BOILER = re.compile(
    r"(?:\W*(?:final|published|draft|unconfirmed|unapproved|confirmed|approved|ratified|redacted|strictly|confidential"
    r"|official|sensitive|restricted|unrestricted|private|public|embargoed|internal|minutes?|notes?|copy|unchecked"
    r"|meeting|of|the|and|a|summary|record|version|not for (?:publication|onward|wider)(?: circulation)?|circulation"
    r"|v?\d(?:\.\d)?|held|on|at|when completed|name|title|to be (?:approved|agreed|confirmed)|our|from|for"
    r"|protect|marked|part (?:\d|[ivx]+|[a-d])|for approval|document control|control sheet)\b\W*)+",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"\W*(?:(?:re|fwd?|fw|from|to|cc|subject|sent|date|attachments?|begin forwarded|original message|sheet|page|present"
    r"|apologies|attend\w*|there|here|missing|agenda item|item)\b\s*(?::|\d|\b[A-Z]{2,3}\b)"
    r"|begin forwarded message|skip to (?:main )?content|back to top|print this page|home\b|menu\b|who does what"
    r"|contents?$"
    r"|actions?\b.{0,20}$|\d{1,2}[.)]\s)",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"\b(?:sub-?group|group|(?:sub-?)?committee|forum|network|panel|executive|board)\W*$", re.IGNORECASE
)
_SUBJECT = re.compile(r"\W*subject\s*:\s*(?:(?:re|fwd?|fw)\s*:\s*)*", re.IGNORECASE)
_PREFIX = re.compile(
    r"^(?:at (?:a|the) meeting of\s+(?:the\s+)?|(?:(?:draft|final|confirmed|approved"
    r"|redacted)\s+)*(?:meeting\s+)?(?:(?:minutes?|notes|record)\s+(?:of|from"
    r"|for)\s+(?:the\s+|a\s+)*(?:meeting\s+of\s+(?:the\s+)?)?|(?:minutes|notes)\s*[–—:-]\s*(?:the\s+)?))",
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


def may_be_title(words: str) -> bool:
    """Whether words can be a title: no stamp (draft, final, confidential), no line of an e-mail, no furniture."""
    return not _BOILER.fullmatch(words) and not _NO_TITLE.match(words) and re.search(r"[^\W\d_]{3}", words) is not None


def without_opening(text: str, span: Span) -> Span:
    """A title's place without "Minutes of the" and the like before it."""
    prefix = _PREFIX.match(text[span.start : span.end])
    return trim(text, span.start + (prefix.end() if prefix else 0), span.end) or span


def is_group_under(words: str) -> bool:
    """Whether the line under the name of a body is the group of it that met ("Quality Committee")."""
    return _UNDER.search(words) is not None and ":" not in words and may_be_title(words)


def choose_line(text: str, lines: Sequence[Span]) -> Span | None:
    """The first of the lines at the head of a document that can be a title and names a group; None where none does."""
    for line in lines:
        subject = _SUBJECT.match(text, line.start, line.end)
        rest = Span(subject.end(), line.end) if subject and subject.end() < line.end else line
        if may_be_title(text[rest.start : rest.end]) and (found := title_in(text, rest)):
            words = text[found.start : found.end]
            if _GROUPS.search(words) or _BOARD_END.search(words) or _BODIES.search(words):
                return found
    return None


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
