"""Facts told all over the minutes: who chaired, when they meet again, apologies and deputies in prose."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rapidfuzz import fuzz

from minutes.layouts.facts.dates import Day, days
from minutes.layouts.facts.roles import CHAIR, is_initials, is_person
from minutes.layouts.fields.when.next_meeting import next_day
from minutes.layouts.words import fold, must, said
from minutes.model import Attendee, Block, Document, Item, Phrase, Span

_NEXT = re.compile(
    r"\bnext\s+(?:[\w’'-]+\s+){0,4}?meetings?\b|\bmeets? (?:again|next)\b"
    r"|\bdates? (?:and time )?of (?:the )?(?:next|future) meetings?\b",
    re.IGNORECASE,
)
_NEXT_TITLE = re.compile(r"\b(?:next|future) (?:[\w’'-]+ ){0,3}?meetings?\b|\bdates? of meetings?\b", re.IGNORECASE)
_CHAIR_AFTER = re.compile(
    r"(?P<who>(?:[A-Z][\w’'-]+[ ]){1,3}[A-Z][\w-]*(?:[’'][A-Z][\w-]*)?)(?:[’']s?)?[ ]?"
    r"\((?:[^(),]{0,40},\s*)?(?i:Independent\s+|Meeting\s+)?(?i:Chair|Chairman|Chairperson|Chairwoman"
    r"|Chairing)(?:\s*[,/–-][^()]*)?\)"
)
_BRACKETED = re.compile(r"\((?:[^()]*[^()\w-])?(?i:chair(?:ing|man|person|woman)?)\b(?! of\b)[^()]*\)")
_CHAIRED = re.compile(
    r"(?P<who>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})\s+(?:chaired|was in the chair|took the chair|in the chair)\b"
)
_DEPUTY = re.compile(
    r"(?P<who>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3})(?:\s*\([^)]*\))?\s+(?:(?:was|is"
    r"|were)\s+)?(?:attend(?:ed|ing)\s+|here\s+|present\s+)?"
    r"(?:on behalf of|represent(?:ed|ing)|deputi[sz](?:ed|ing) for|attending for|in place of"
    r"|stood in for|standing in for"
    r"|substitut\w+ for)\s+(?P<whom>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3})"
)
_REPRESENTED = re.compile(
    r"\s*\(?(?:(?:[^().\n]|\([^()\n]*\)){0,120}?\W)?"
    r"(?:represented by|deputi[sz]ed by|substituted by|for whom|deputy:|substitute:)\s+"
    r"(?P<who>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3})"
)


def full_name(words: str, attendees: Sequence[Attendee]) -> Attendee | None:
    """The one attendee whom words name: by name (nearly), initials or part of a name; None where not exactly one."""
    words = re.sub(r"\s*\([^()]*\)", "", words).strip(" .,")
    tests = (
        lambda a: a.name.text.casefold() == words.casefold(),
        lambda a: a.initials is not None and a.initials == words,
        lambda a: fuzz.ratio(a.name.text.casefold(), words.casefold()) >= 88,
        lambda a: words.casefold() in a.name.text.casefold().split(),
        lambda a: bool(words) and a.name.text.casefold() in words.casefold(),
    )
    for test in tests:
        found = [attendee for attendee in attendees if test(attendee)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def chair(document: Document, printed: Phrase | None, attendees: Sequence[Attendee]) -> Phrase | None:
    """Who chaired, by the full name of the list where it can be told."""
    if printed:
        found = full_name(printed.text, attendees)
        first = re.split(r"\s*[,(–]|\s-\s", printed.text)[0]
        trimmed = _within(document.text, printed, first)
        return found.name if found else trimmed
    there = [one for one in attendees if one.presence not in ("apologies", "absent")]
    by_role = [one for one in there if one.role and _is_chair(one.role.text)]
    by_entry = [one for one in there if _is_chair(_entry(document, one, attendees))]
    for told in (by_role, by_entry):
        if len(told) == 1:
            return told[0].name
    said_so: dict[str, Phrase] = {}
    for match in (*_CHAIR_AFTER.finditer(document.text), *_CHAIRED.finditer(document.text)):
        if is_person(match["who"]) or full_name(match["who"], there):
            _add(said_so, document, match.start("who"), match.end("who"), there)
    return next(iter(said_so.values())) if len(said_so) == 1 else None


def _entry(document: Document, one: Attendee, attendees: Sequence[Attendee]) -> str:
    """What stands behind somebody's name in their line or row of the list, up to the next name."""
    if not one.name.spans:
        return ""
    end = one.name.spans[-1].end
    others = (each.name.spans[0].start for each in attendees if each.name.spans and each.name.spans[0].start >= end)
    whole = next((block.span.end for block in document.blocks if block.span.start < end <= block.span.end), end)
    return document.text[end : min([whole, *others])]


def _is_chair(role: str) -> bool:
    return CHAIR.search(role) is not None and not re.search(r"\b(?:vice|deputy|co)[- ]?chair", role, re.IGNORECASE)


def _within(text: str, printed: Phrase, words: str) -> Phrase:
    """The stretch of a printed phrase that is just the words."""
    if not printed.spans or not words.strip():
        return printed
    at = text.find(words.split()[0], printed.spans[0].start, printed.spans[-1].end)
    end = at + len(words.strip())
    return must(text, Span(at, end)) if at >= 0 and fold(text[at:end]) == words.strip() else printed


def _add(found: dict[str, Phrase], document: Document, start: int, end: int, there: Sequence[Attendee]) -> None:
    known = full_name(document.text[start:end], there)
    phrase = known.name if known else must(document.text, Span(start, end))
    found.setdefault(phrase.text, phrase)


def next_meeting(
    document: Document, items: Sequence[Item], blocks: Sequence[Block], held_on: date | None
) -> date | None:
    """When they meet again: said in an item of that name, or in a sentence; the first such day after this meeting."""
    if told := next_day(document.text, [block.span for block in blocks], held_on):
        return told
    for one in reversed(items):
        if _NEXT_TITLE.search(one.title.text):
            held = [day for block in one.body for day in days(said(document, block))]
            if found := _after(held + days(one.title.text), held_on):
                return found
    for at, block in reversed(list(enumerate(blocks))):
        words = said(document, block)
        match = _NEXT.search(words)
        if not match:
            continue
        rest = words[match.start() :]
        sentence = re.split(r"(?<=[a-z)])\.\s+(?=[A-Z])", rest)[0]
        held = days(sentence)
        if not held and len(words) < 60 and at + 1 < len(blocks):
            held = days(said(document, blocks[at + 1]))
        if found := _after(held, held_on):
            return found
    return None


def _after(held: Sequence[Day], held_on: date | None) -> date | None:
    meant = [day.after(held_on) if held_on else day.on for day in held]
    return min((day for day in meant if day and (held_on is None or day > held_on)), default=None)


def deputies(document: Document, attendees: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """The list with who stood in for whom, where a sentence says so."""
    known = list(attendees)
    for match in _DEPUTY.finditer(document.text):
        if not is_person(match["whom"]) or is_initials(match["who"]):
            continue
        found = full_name(match["who"], known)
        if found and found.deputising_for is None:
            whom = must(document.text, Span(match.start("whom"), match.end("whom")))
            known[known.index(found)] = replace(found, deputising_for=whom)
    for away in [one for one in known if one.presence in ("apologies", "absent") and one.name.spans]:
        name = away.name.spans[-1]
        others = [one.name.spans[0].start for one in known if one.name.spans and one.name.spans[0].start > name.end]
        end = min(others, default=len(document.text))
        told = _REPRESENTED.match(document.text, name.end, min(end, _line_end(document, name)))
        found = full_name(told["who"], [one for one in known if one is not away]) if told else None
        if found and found.deputising_for is None:
            known[known.index(found)] = replace(found, deputising_for=away.name)
    return tuple(known)


def _line_end(document: Document, span: Span) -> int:
    """Where the block that holds a span ends, or the next person of a run begins."""
    whole = next((block.span for block in document.blocks if block.span.contains(span)), span)
    end = document.text.find(";", span.end, whole.end)
    return end if end >= 0 else whole.end
