"""Several people in one run: "A, B (Role); C and D", forenames alone, a person a line inside one cell."""

import re
from dataclasses import replace

from minutes.layouts.facts.roles import FORENAME
from minutes.layouts.rules.person_lines import Draft, person
from minutes.layouts.words import pieces
from minutes.model import Span

_LISTED = re.compile(r"\s*[;\n]\s*(?:and\s+)?(?![^()]*\))")
_COMMAS = re.compile(r"\s*,\s*(?:and\s+)?(?![^()]*\))|\s+(?:and|&)\s+(?=[A-Z][\w’'-]+\s+[A-Z])(?![^()]*\))")
_AND = re.compile(r"\s+(?:and|&)\s+(?=[A-Z][\w’'-]+\s+[A-Z])(?![^()]*\))")
_DASH = re.compile(r"\s+[–—-]\s+|\s–|–\s")


def people(text: str, span: Span, one_a_line: bool = False) -> list[Draft]:
    """Every person of a run; empty where fewer than two can be told.

    `one_a_line`: the list is known to give each line one person, so that a comma alone parts nobody.
    """
    by_lines = pieces(text, span, _LISTED)
    if len(by_lines) > 1:
        drafts = [person(text, part) for part in by_lines]
        if sum(draft is not None for draft in drafts) > len(drafts) / 2:
            return _listed(text, by_lines)
    one = (one_a_line and not _is_plainly_many(text, span)) or _is_one(text, span)
    divider = _AND if one else _COMMAS
    parts = pieces(text, span, divider)
    read = [person(text, part) for part in parts]
    if sum(draft is not None for draft in read) < 2 or read[0] is None:
        return _forenames(text, parts)
    return _joined(list(zip(parts, read, strict=True)))


def _listed(text: str, parts: list[Span]) -> list[Draft]:
    """The people of a run's pieces; a piece may name two ("A and B (Body)"), or say more of the one before."""
    found: list[Draft] = []
    for part in parts:
        both = pieces(text, part, _AND)
        read = [person(text, one) for one in both]
        if len(both) == 2 and read[0] and read[1] and not read[0].about:
            # Set apart together, they share what is said after them.
            found.extend((replace(read[0], about=read[1].about), read[1]))
        elif one := person(text, part):
            found.append(one)
        elif found:
            found[-1] = replace(found[-1], about=(*found[-1].about, part))
        else:
            found.extend(people(text, part))
    return found


def _joined(parts: list[tuple[Span, Draft | None]]) -> list[Draft]:
    """People, with each piece that names nobody added to the person before it."""
    found: list[Draft] = []
    for part, draft in parts:
        if draft:
            found.append(draft)
        else:
            found[-1] = replace(found[-1], about=(*found[-1].about, part))
    return found


def _is_one(text: str, span: Span) -> bool:
    """ "Name – Job, Body": a dash after the first name and none after a comma makes the line one person's."""
    first, *others = pieces(text, span, _COMMAS)
    dashed = bool(_DASH.search(text, first.start, first.end))
    return dashed and not any(_DASH.search(text, one.start, one.end) for one in others)


def _is_plainly_many(text: str, span: Span) -> bool:
    """Whether a line is a run whatever the list's ways: all its parts are people, with "and", or each with brackets."""
    parts = pieces(text, span, _COMMAS)
    if len(parts) < 2 or any(person(text, part) is None for part in parts):
        return False
    return _AND.search(text, span.start, span.end) is not None or all(text[part.end - 1] == ")" for part in parts)


def _forenames(text: str, parts: list[Span]) -> list[Draft]:
    """A run of forenames alone, where every part is one."""
    if len(parts) > 2 and all(FORENAME.fullmatch(text[part.start : part.end]) for part in parts):
        return [Draft((part,)) for part in parts]
    return []
