"""Who undertook an action, by when, and how it stands: read out of its words or a table's cell."""

import re
from datetime import date

from minutes.layouts.facts.dates import days, first_day
from minutes.layouts.facts.roles import is_initials, is_person
from minutes.layouts.words import fold, must, pieces, tidy, trim
from minutes.model import Phrase, Span

_AND = re.compile(r"\s*(?:[&/,;+\n]|\band\b)\s*")
_WILL = re.compile(
    r"\s+(?:(?:both|each|all)\s+)?(?:to\b|will\b|would\b|shall\b|should\b|must\b|(?:has "
    r"|have )?(?:agreed|offered|undertook) to\b|(?:is|are) (?:going )?to\b|needs? to\b|(?:was"
    r"|were) (?:asked|tasked) (?:to|with)\b)"
)
_TAIL = re.compile(
    r"(?:\s*[–—]\s*|\s+-\s+|\s*[.;]?\s*[\[(](?:action|owner|lead)?:?\s*|\s*\b(?:owner|lead"
    r"|action(?: by)?|responsible|by whom)\s*:\s*)"
    r"(?P<who>[^\[\]()–—:]{2,60}?)[\])]?\.?\s*$",
    re.IGNORECASE,
)
_EVERYONE = re.compile(r"all(?: [a-z]+){0,3}|everyone|everybody|all [A-Z][\w ]+", re.IGNORECASE)
_JOB = re.compile(r"(?:the )?(?:[A-Z][\w’'&-]*\s?(?:of |for |and )?){1,6}")
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DUE = re.compile(
    rf"\b(?:due|deadline|by when|target date|timescale)\s*:\s*(?P<label>[^.;]+)"
    rf"|\b(?:by|before|on|at|for|to)\s+(?:the\s+)?(?P<meeting>{_MONTHS}(?:[’']s)?\s+meeting)"
    rf"|\bby\s+(?:the\s+)?(?P<vague>(?:end of|mid|early|late)[ -]{_MONTHS}(?:\s+\d{{4}})?"
    rf"|{_MONTHS}(?:\s+\d{{4}})?|next meeting)\b",
    re.IGNORECASE,
)
_DUE_TAIL = re.compile(
    r"[\s;,–(\[-]*\b(?:due(?: date| by)?|by when|deadline|timescale|target date|completion date)\s*[:–-]\s*"
    r"(?P<when>[^:;]{2,40}?)[)\]]?\.?\s*$",
    re.IGNORECASE,
)
_WHEN_TAIL = re.compile(
    rf"\s*(?:,|\s[–—-]|;|\()\s*(?:by\s+)?(?:the\s+)?(?P<when>(?:(?:end of|mid|early|late)[ -])?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTHS}(?:\s+\d{{4}})?|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}"
    rf"|asap|next meeting|ongoing)\)?\.?\s*$",
    re.IGNORECASE,
)
_POINT = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}[.)]|\(?[a-z]\))\s+")
_STATUS = (
    r"(?:fully |partially |now )?(?:complete[d]?|closed|on-?going|open|outstanding|discharged|done"
    r"|in progress|carried forward|carried over"
    r"|c/f|not started|overdue|superseded|on track|achieved)"
)
STATUS = re.compile(rf"{_STATUS}(?:\s*[–—:(-]?\s*(?:on\s+)?\d{{1,2}}[./\s][\w./]+(?:\s+\d{{4}})?\)?)?", re.IGNORECASE)
STATUS_TAIL = re.compile(
    rf"[\s.;]*[–—(\[:-]\s*(?:status:?\s*)?(?P<status>{STATUS.pattern})[)\]]?\.?\s*$"
    rf"|\.\s+(?P<ended>{STATUS.pattern})\.?\s*$",
    re.IGNORECASE,
)


def owners(text: str, span: Span) -> tuple[Phrase, ...]:
    """The owners a cell or tail names, one phrase each ("EM / JT" is two)."""
    found = (tidy(text, part.start, part.end) for part in pieces(text, span, _AND))
    return tuple(must(text, part) for part in found if part)


def is_owner(words: str) -> bool:
    """Whether words can name who undertakes something: a person, initials, everybody, a job or body by its name."""
    words = fold(words).strip(" .:")
    if not words or len(words.split()) > 8:
        return False
    parts = [part for part in _AND.split(words) if part]
    return all(
        is_initials(part) or is_person(part) or _EVERYONE.fullmatch(part) or _JOB.fullmatch(part) for part in parts
    )


def leading(text: str, span: Span) -> tuple[Phrase, ...]:
    """The owners an action opens with: whoever stands before "to", "will" or "agreed to"."""
    will = _WILL.search(text, span.start, span.end)
    if not will:
        return ()
    who = trim(text, unnumbered(text, span).start, will.start(), ":,")
    if not who or not is_owner(text[who.start : who.end]):
        return ()
    return owners(text, who)


def trailing(text: str, span: Span) -> tuple[Span, tuple[Phrase, ...]]:
    """An action's words without the owner that closes them ("… – JT", "… (Owner: JT)"), and that owner."""
    tail = _TAIL.search(text, span.start, span.end)
    if not tail or not is_owner(tail["who"]) or len(tail["who"].split()) > 6:
        return span, ()
    rest = trim(text, span.start, tail.start())
    who = tidy(text, tail.start("who"), tail.end("who"))
    return (rest, owners(text, who)) if rest and who else (span, ())


def unnumbered(text: str, span: Span) -> Span:
    """A passage without the number of the point it is ("2.2 …")."""
    number = _POINT.match(text, span.start, span.end)
    return trim(text, number.end(), span.end) or span if number else span


def due(text: str, span: Span) -> Phrase | None:
    """By when: a date, or a meeting or month by name; None where the words say nothing of it."""
    words = text[span.start : span.end]
    named = _DUE.search(words)
    if named:
        group = next(name for name in ("label", "meeting", "vague") if named[name])
        found = tidy(text, span.start + named.start(group), span.start + named.end(group))
        return must(text, found) if found else None
    dated = [
        day
        for day in days(words)
        if re.search(r"\b(?:by|on|before|due|for|at)\s+(?:the\s+)?$", words[: day.start], re.IGNORECASE)
    ]
    if not dated:
        return None
    return must(text, Span(span.start + dated[0].start, span.start + dated[0].end))


def due_on(phrase: Phrase | None) -> date | None:
    """The date a due phrase means, where it is certain; None otherwise."""
    return first_day(phrase.text) if phrase else None
