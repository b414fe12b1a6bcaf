"""What the gate must look for: every surface that was withheld or labelled, made findable.

A surface that is also an ordinary word, or stands in something the public may read ("Reading" the town,
"Edith" in a hospital's name), would cry wolf on its own: it is widened by its neighbours, so that only the
passage it came from can match.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from minutes.model import Meeting, Span
from redaction.decide import Decisions
from redaction.nouns import Decision
from redaction.public import Withheld

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_ALWAYS_WIDE = ("small_number",)
_NEIGHBOURS = 3
_SHORT = 3
_DOUBTFUL = 0.5


def kept_words(decisions: Iterable[Decisions]) -> frozenset[str]:
    """The words, in lower case, of everything that was decided to be kept: they may stand on pages."""
    return frozenset(
        word.casefold()
        for of_meeting in decisions
        for decision in of_meeting.each
        if decision.treatment == "keep"
        for word in _WORD.findall(decision.findings[0].surface)
    )


def withheld(meeting: Meeting, decisions: Decisions, ordinary: Callable[[str], bool]) -> tuple[Withheld, ...]:
    """The surfaces of one meeting that must not be on the site.

    ordinary: whether a lower-case word may stand on pages in its own right.
    """
    found: dict[tuple[str, str, bool], Withheld] = {}
    lower = frozenset(word for word in _WORD.findall(meeting.text) if word.islower())
    # One by one and united: a sentence that was masked only in part is seen as well as a name left whole.
    for decision in (*decisions.each, *decisions.united):
        surface = " ".join(meeting.text[decision.span.start : decision.span.end].split())
        if decision.treatment == "keep" or surface == decision.public_text or not _WORD.search(surface):
            continue  # an attendee's initials stand for themselves
        kind = max(decision.findings, key=lambda f: len(f.surface)).kind
        exact = _needs_neighbours(surface, kind, ordinary) or _only_a_capital(surface, decision, lower)
        if exact:
            surface = _widened(meeting.text, decision.span)
        found[surface, kind, exact] = Withheld(surface, kind, meeting.id, exact)
    return tuple(found[at] for at in sorted(found))


def _needs_neighbours(surface: str, kind: str, ordinary: Callable[[str], bool]) -> bool:
    words = _WORD.findall(surface)
    short = len(words) == 1 and len(surface) <= _SHORT
    return short or kind in _ALWAYS_WIDE or all(word.isdigit() or ordinary(word.casefold()) for word in words)


def _only_a_capital(surface: str, decision: Decision, lower: frozenset[str]) -> bool:
    """Whether a doubtful word was held for its capital alone: the same text has it in lower case as well."""
    doubtful = all(finding.confidence < _DOUBTFUL for finding in decision.findings)
    return doubtful and all(word.casefold() in lower for word in _WORD.findall(surface))


def _widened(text: str, span: Span) -> str:
    """The words with up to three neighbours on either side, from the same line: pages break where lines do."""
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end)
    before = list(_WORD.finditer(text, first, span.start))[-_NEIGHBOURS:]
    after = list(_WORD.finditer(text, span.end, last if last >= 0 else len(text)))[:_NEIGHBOURS]
    start = before[0].start() if before else span.start
    end = after[-1].end() if after else span.end
    return " ".join(text[start:end].split())
