"""Old actions in sentences: "Jo Bloggs's action to share X was closed", "so her action … will remain open"."""

import re
from collections.abc import Iterator

from minutes.layouts.facts.roles import PERSON, is_initials, is_person
from minutes.layouts.words import fold, must, pieces, tidy, trim
from minutes.model import Action, Block, Document, Phrase, Span

_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“\"])")
_ACTION = re.compile(
    r"(?:(?P<whose>[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|and"
    r"|&)){0,6}?)(?:[’']s?)(?:\s*\([^)]*\))?\s+(?:outstanding\s+"
    r"|previous\s+)?action\s+(?:was\s+)?to\s+"
    r"|\b(?P<pronoun>his|her|their|whose)\s+(?:outstanding\s+|previous\s+)?action\s+(?:was\s+)?to\s+"
    r"|\b[Tt]he\s+(?:outstanding\s+|previous\s+)?action\s+(?:for|on)\s+(?P<for>.{2,60}?)\s+to\s+"
    r"|\b[Tt]he\s+(?:outstanding\s+|previous\s+)?action\s+(?P<nobody>to)\s+)"
)
_OUTCOME = re.compile(
    r"(?:,?\s*(?:and|which|this|it)?\s*(?:was|is|were|has been|have been|had been|will be|will|would"
    r"|can be|can|could be|to be|should be|should|is to|now)\s+(?:now\s+|also\s+|therefore\s+)?)?"
    r"\b(?P<status>(?:left|kept|remains?|remained|remaining|stays?|to remain)\s+(?:open|outstanding"
    r"|ongoing)|carried (?:forward|over)|closed|completed?|discharged|on-?going|outstanding"
    r"|in progress)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"Action\s+(?P<ref>\d{{1,3}}[a-z]?)\s*\((?P<words>[^()]{{8,}})\):?\s*(?:[–—-]\s*)?{_OUTCOME.pattern}",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:[&/,;+\n]|\band\b)\s*")
_EVERYONE = re.compile(r"all(?: [a-z]+){0,3}|everyone|everybody|all [A-Z][\w ]+", re.IGNORECASE)
_JOB = re.compile(r"(?:the )?(?:[A-Z][\w’'&-]*\s?(?:of |for |and )?){1,6}")
_PAST = re.compile(r"\s+(?:was|has been|had been|has now been|have been|were)\s")


def in_sentences(document: Document, block: Block, review: bool) -> Iterator[Action]:
    """The old actions one paragraph speaks of.

    Args:
        document: the document.
        block: a paragraph or bullet of an item's body.
        review: whether the item goes over old actions; elsewhere only an action whose outcome is told counts.
    """
    text = document.text
    start = block.span.start
    if named := _NAMED.match(text, start, block.span.end):
        words, status = (Span(named.start(group), named.end(group)) for group in ("words", "status"))
        yield Action(named["ref"], must(text, words), (), None, None, must(text, status), "carried", block.span)
        return
    ends = [match.start() for match in _SENTENCE.finditer(text, block.span.start, block.span.end)] + [block.span.end]
    for end in ends:
        match = _ACTION.search(text, start, end)
        if match:
            action = _told(text, match, start, end, block.span)
            if action and (review or action.status):
                yield action
        start = end


def _told(text: str, match: re.Match[str], start: int, end: int, whole: Span) -> Action | None:
    said_end = end
    outcome = _OUTCOME.search(text, match.end(), end)
    status: Phrase | None = None
    if outcome:
        said_end = outcome.start()
        status = must(text, Span(outcome.start("status"), outcome.end("status")))
    elif past := _PAST.search(text, match.end(), end):
        said_end = past.start()
    if status is None:
        later = re.compile(r"\baction\s+(?:" + _OUTCOME.pattern + ")", re.IGNORECASE).search(text, end, whole.end)
        status = must(text, Span(later.start("status"), later.end("status"))) if later else None
    words = tidy(text, match.end(), said_end)
    if words is None:
        return None
    return Action(None, must(text, words), _who(text, match, start), None, None, status, "carried", whole)


def _who(text: str, match: re.Match[str], start: int) -> tuple[Phrase, ...]:
    for group in ("whose", "for"):
        if match[group]:
            span = trim(text, match.start(group), match.end(group))
            return _owners(text, span) if span and (group == "for" or _is_owner(match[group])) else ()
    if match["pronoun"]:
        # "Jo Bloggs was away so her action …": the last full name before the pronoun in its sentence.
        named = [name for name in PERSON.finditer(text, start, match.start()) if is_person(name[0])]
        if named:
            return _owners(text, Span(named[-1].start(), named[-1].end()))
    return ()


def _owners(text: str, span: Span) -> tuple[Phrase, ...]:
    """The owners that words name, one phrase each ("EM / JT" is two)."""
    found = (tidy(text, part.start, part.end) for part in pieces(text, span, _AND))
    return tuple(must(text, part) for part in found if part)


def _is_owner(words: str) -> bool:
    """Whether words can name who undertakes something: a person, initials, everybody, a job or body by its name."""
    words = fold(words).strip(" .:")
    if not words or len(words.split()) > 8:
        return False
    parts = [part for part in _AND.split(words) if part]
    return all(
        is_initials(part) or is_person(part) or _EVERYONE.fullmatch(part) or _JOB.fullmatch(part) for part in parts
    )
