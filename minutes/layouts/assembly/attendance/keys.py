"""Initials that stand for people in the list itself, and whose names a key tells elsewhere: "AB = Ann Bell, Police"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes.layouts.fields.vocabulary import has_initials_shape, initials_of
from minutes.layouts.lines.words import like_a_name
from minutes.layouts.words import must, trim
from minutes.model import Attendee, Document, Span

_NAME = r"(?:[A-Z][\w.]{0,5}\.? )?[A-Z][\w'’.-]*(?: (?:[a-z]{1,3} )?[A-Z][\w'’-]*(?:-[A-Z][\w'’]*)*){1,3}"
_KEY = re.compile(rf"(?<![\w(])(?P<initials>[A-Z][A-Za-z]{{1,4}})\s*(?:=|:|\||\t|–|—|\s-\s|\s)\s*(?P<name>{_NAME})")
_BEHIND = re.compile(rf"(?P<name>{_NAME})\s*[\[(](?P<initials>[A-Z][A-Za-z]{{1,4}})[\])]")
_FEWEST = 2
_KNOWN = 4


def with_keys(document: Document, attendees: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """The list, with the names that a key gives to those who stand in it by their initials alone."""
    bare = [one for one in attendees if has_initials_shape(one.name.text)]
    if len(bare) < _FEWEST:
        return tuple(attendees)
    named = [one for one in attendees if one not in bare and not one.initials]
    if len(named) == len(bare) and all(_may_be(*pair) for pair in zip(named, bare, strict=True)):
        # A column of names and then one of initials.
        own = {id(one): other.name.text for one, other in zip(named, bare, strict=True)}
        return tuple(replace(one, initials=own.get(id(one), one.initials)) for one in attendees if one not in bare)
    names = _told(document, {one.name.text for one in bare})
    return tuple(_named(document, one, names.get(one.name.text)) for one in attendees)


def _may_be(one: Attendee, bare: Attendee) -> bool:
    words = [word for word in one.name.text.split() if word[0].isalpha()]
    return words[-1][0].casefold() == bare.name.text[-1].casefold() or initials_of(words, bare.name.text)


def _named(document: Document, one: Attendee, span: Span | None) -> Attendee:
    if span is None:
        return one
    return replace(one, name=must(document.text, span), initials=one.initials or one.name.text)


def _told(document: Document, wanted: set[str]) -> dict[str, Span]:
    """Where the name of each of these initials stands, where exactly one name is told for them."""
    found: dict[str, dict[str, Span]] = {}
    entries = list(_entries(document))
    names = sum(like_a_name(document.text[span.start : span.end]) for _, span in entries)
    for initials, span in entries:
        # Names that no list knows are believed in a key whose other names are known.
        if initials in wanted and (names >= _KNOWN or like_a_name(document.text[span.start : span.end])):
            found.setdefault(initials, {}).setdefault(document.text[span.start : span.end].casefold(), span)
    return {initials: next(iter(names.values())) for initials, names in found.items() if len(names) == 1}


def _entries(document: Document) -> Iterator[tuple[str, Span]]:
    """Each pair of initials and a name that they can be the initials of."""
    for block in document.blocks:
        for pattern in (_KEY, _BEHIND):
            for found in pattern.finditer(document.text, block.span.start, block.span.end):
                span = trim(document.text, *found.span("name"))
                if span and _fits(document.text[span.start : span.end], found["initials"]):
                    yield found["initials"], span


def _fits(name: str, initials: str) -> bool:
    words = [word for word in name.split() if word[0].isalpha()]
    return len(words) > 1 and (initials_of(words, initials) or initials_of(words[1:], initials))
