"""What a heading of a list, or the words an entry opens with, say of how those on it came."""

from __future__ import annotations

import re

from minutes.layouts.facts.labels import presence_label, presence_opening
from minutes.layouts.fields.vocabulary import kinds
from minutes.layouts.words import trim
from minutes.model import Block, Document, Presence, Span

_AWAY = re.compile(
    r"apol|absent|unable|not (?:present|attend|in att)|could not|not able|non.?att"
    r"|sent (?:their |her |his )?(?:sorr|regret)"
    r"|regrets|ymddiheur|sorry|not to be (?:there|here)|couldn['’]t (?:come|make|be)|missing were",
    re.IGNORECASE,
)
# The heads of a table's columns in one line: who came is for its marks to say.
_BOTH = re.compile(r"\bpresent\b\s*[/|\t]\s*(?:in attendance\s*[/|\t]\s*)?(?:apolog|absent)", re.IGNORECASE)
# What names more than nobody: "Attendees | A Bell", but no mark, and not "Apologies | None".
_SEVERAL = re.compile(r"[A-Z][\w.]*\s+\S|[A-Z]\w+\s*[,;]")
_COLUMN = re.compile(
    r"(?:full )?names?(?: and (?:role|agency|organisation|title))?|roles?|job titles?|titles?|organisations?"
    r"|agenc(?:y|ies)|initials?|representing|position|post",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"in attendance|attending|officers|observ|guests|invite|also (?:there|present)|support", re.IGNORECASE
)


def announced(words: str) -> Presence | None:
    """How those are there whom a heading of a list announces; None where it announces nobody."""
    if label := presence_label(words):
        return label
    if _BOTH.search(words) or _COLUMN.fullmatch(words.strip(" :.")):
        return None
    if _AWAY.search(words):
        return "apologies"
    if _BESIDE.search(words):
        return "in attendance"
    return "present" if _heads(words) else None


def opened(document: Document, span: Span, table: bool) -> tuple[Presence, Span | None] | None:
    """What an entry's own words open with: "Apologies: A, B"; and the stretch after that."""
    block = Block("paragraph", span)
    if not table and (opening := presence_opening(document, block)):
        return opening
    words = document.text[span.start : span.end]
    colon = re.match(r"[^:,;()\n]{3,60}:\s*", words)
    if colon and (told := announced(colon[0])) and colon.end() < len(words):
        return told, trim(document.text, span.start + colon.end(), span.end)
    if away := _AWAY.search(words[:60]):
        after = re.compile(r".{0,40}?\b(?:from|by|for|of|:|–|-)\s+(?=[A-Z])").match(words, away.end())
        return "apologies", trim(document.text, span.start + (after.end() if after else away.end()), span.end)
    return None


def is_column(words: str) -> bool:
    """Whether a line is the head of a column ("Name", "Role"), not of a list."""
    return _COLUMN.fullmatch(words.strip(" :.")) is not None


def is_of_a_body(words: str) -> bool:
    """Whether a heading inside a list names a body or a column, and people came as the heading above says."""
    if is_column(words):
        return True
    return any({"body", "role"} & kinds(word.strip(" :.,()")) for word in words.split()) or words.isupper()


def labelled_row(document: Document, row: Block) -> tuple[Presence, tuple[Span, ...]] | None:
    """The presence that the first cell of a row of two announces, and the lines of the other; None for other rows."""
    text = document.text
    full = [cell for cell in row.cells if trim(text, cell.start, cell.end)]
    if row.kind != "row" or len(full) != 2 or not _SEVERAL.search(text, full[1].start, full[1].end):
        return None
    told = presence_label(text[full[0].start : full[0].end])
    if told is None:
        return None
    at, spans = full[1].start, []
    for line in text[full[1].start : full[1].end].split("\n"):
        if span := trim(text, at, at + len(line)):
            spans.append(span)
        at += len(line) + 1
    return told, tuple(spans)


def told_away(words: str) -> bool:
    """Whether a line opens by telling of those who were not there."""
    return _AWAY.search(words[:60]) is not None


def _heads(words: str) -> bool:
    return bool(
        re.search(
            r"present|attend|apol|members|name|there|here|\bwho\b|list|absent|guest|observer", words, re.IGNORECASE
        )
    )
