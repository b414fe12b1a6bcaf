"""How one set of minutes writes its attendance list, judged over all the lines of the list.

A line by itself can often be read two ways ("Bo Lee, Fern Voices": two people, or one and their body). The
other lines tell: people are set down in one way throughout.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.layouts.facts.roles import ORGANISATION, ROLE, is_person
from minutes.layouts.rules.person_lines import person
from minutes.layouts.words import fold, pieces
from minutes.model import Span

_OPENS = re.compile(r"(?P<name>[^()\n\t,;:–]{3,60}?)\s*\([A-Z][A-Za-z]{1,4}\)\s*(?:[,–:-]\s*)?")
_COMMA = re.compile(r"\s*,\s*(?![^()]*\))")
_COLON = re.compile(r"\s*:\s+")


@dataclass(frozen=True, slots=True)
class Habits:
    """The ways of one list.

    lines_each: how many lines about a person follow the line of the name; 0 where a person is not set over lines.
    one_a_line: a line is one person, and what stands after a comma is about them.
    body_first: a line names a body, then after a colon the people of it.
    """

    lines_each: int = 0
    one_a_line: bool = False
    body_first: bool = False


def habits(text: str, lines: Sequence[Span]) -> Habits:
    """The ways of a list whose lines (not rows of a table) are given, in order."""
    return Habits(_lines_each(text, lines), _one_a_line(text, lines), _body_first(text, lines))


def opens_person(text: str, span: Span) -> bool:
    """Whether a line opens with a name and its initials in brackets."""
    match = _OPENS.match(text, span.start, span.end)
    return match is not None and is_person(match["name"].strip())


def body_and_people(text: str, span: Span) -> tuple[Span, Span] | None:
    """The body a line opens with and the people after its colon; None where it is not made so."""
    parts = pieces(text, span, _COLON)
    if len(parts) < 2 or ROLE.search(text[parts[0].start : parts[0].end].split()[-1]):
        return None
    rest = Span(parts[1].start, span.end)
    first = pieces(text, rest, re.compile(r"\s*[,;(]\s*"))[0]
    return (parts[0], rest) if is_person(text[first.start : first.end]) else None


def _lines_each(text: str, lines: Sequence[Span]) -> int:
    """How many lines usually follow a line that is a name and initials alone."""
    opening = [opens_person(text, line) for line in lines]
    bare = [_is_bare(text, line) if opens else False for line, opens in zip(lines, opening, strict=True)]
    starts = [at for at, opens in enumerate(opening) if opens]
    if sum(bare) < 2 or sum(bare) * 2 < len(starts):
        return 0
    gaps = Counter(after - at - 1 for at, after in zip(starts, [*starts[1:], len(lines)], strict=True))
    usual = max(gaps.items(), key=lambda gap: (gap[1], gap[0]))[0]
    return usual or max(gaps)


def _is_bare(text: str, line: Span) -> bool:
    match = _OPENS.match(text, line.start, line.end)
    return match is not None and match.end() == line.end


def _one_a_line(text: str, lines: Sequence[Span]) -> bool:
    """Whether most lines with a comma name, after it, a job or a body."""
    opened = [pieces(text, line, _COMMA) for line in lines]
    listed = [
        parts
        for line, parts in zip(lines, opened, strict=True)
        if len(parts) > 1 and ";" not in text[line.start : line.end] and person(text, parts[0])
    ]
    second = [fold(text[parts[1].start : parts[1].end]) for parts in listed]
    people = [person(text, parts[1]) is not None for parts in listed]
    about = sum(
        bool(ROLE.search(words) or ORGANISATION.search(words)) and not known
        for words, known in zip(second, people, strict=True)
    )
    return len(listed) >= 2 and about * 2 > len(listed)


def _body_first(text: str, lines: Sequence[Span]) -> bool:
    """Whether lines with a colon are bodies with their people, a body by its own words among them."""
    made = [found for line in lines if (found := body_and_people(text, line))]
    return any(ORGANISATION.search(text[body.start : body.end]) for body, _ in made)
