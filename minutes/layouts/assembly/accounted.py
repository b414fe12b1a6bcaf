"""Every word of a document is on the page in its place, told by the page in its own words, or before the reviewer.

What nothing else claims is found here by looking, not by remembering: a stage that drops words cannot hide it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from minutes.layouts.assembly.attendance.openings import announced
from minutes.layouts.fields.vocabulary import kinds, listed
from minutes.layouts.words import trim
from minutes.model import Action, Attendee, Block, Document, Item, Phrase, Span

_WORD = re.compile(r"[^\W\d_]{3,}")
_LABEL = 5
_NEAR = 40


def placed(
    items: Iterable[Item], actions: Iterable[Action], attendees: Iterable[Attendee], facts: Iterable[Phrase | None]
) -> list[Span]:
    """The passages that stand on the page: bodies and titles, what actions and people say, title, venue and chair."""
    found: list[Span] = []
    for item in items:
        found += [block.span for block in item.body]
        found += item.title.spans
    for action in actions:
        found += [action.span] if action.span else []
        phrases = (action.text, *action.owners, action.due, action.status, action.update)
        found += [span for phrase in phrases if phrase for span in phrase.spans]
    for one in attendees:
        words = (one.name, one.role, one.organisation, one.deputising_for)
        found += [span for phrase in words if phrase for span in phrase.spans]
    found += [span for phrase in facts if phrase for span in phrase.spans]
    return found


def remains(
    document: Document, spans: Sequence[Span], attendees: Iterable[Attendee]
) -> tuple[tuple[Block, ...], tuple[Span, ...]]:
    """What none of these passages holds, line by line; and bare labels, titles and initials, which the page tells."""
    own = frozenset(one.initials for one in attendees if one.initials)
    missed = list(_missed(document, spans))
    told = tuple(span for span in missed if _is_label(document.text[span.start : span.end], own))
    return tuple(Block("paragraph", span) for span in missed if span not in told), told


def _missed(document: Document, spans: Sequence[Span]) -> Iterator[Span]:
    covered = bytearray(len(document.text))
    for span in spans:
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    for block in document.blocks:
        for line in _lines(document.text, block.span):
            yield from _gaps(document.text, line, covered)


def _lines(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for words in text[span.start : span.end].split("\n"):
        if words.strip():
            yield Span(at, at + len(words))
        at += len(words) + 1


def _gaps(text: str, line: Span, covered: bytearray) -> Iterator[Span]:
    """The stretches of a line that hold uncovered words, near ones as one."""
    missed = [found.span() for found in _WORD.finditer(text, line.start, line.end) if not covered[found.start()]]
    held: list[tuple[int, int]] = []
    for start, end in missed:
        if held and start - held[-1][1] < _NEAR and not any(covered[held[-1][1] : start]):
            held[-1] = (held[-1][0], end)
        else:
            held.append((start, end))
    yield from (span for start, end in held if (span := trim(text, start, end)))


def _is_label(words: str, initials: frozenset[str]) -> bool:
    """Whether words only announce who came, say what a fact is, or are somebody's title or initials."""
    parts = words.split()
    if len(parts) <= _LABEL and announced(words) is not None:
        return True
    return all(
        part.strip(_EDGE) in initials
        or _FACT.fullmatch(part.strip(_EDGE))
        or "honorific" in kinds(part.strip(_EDGE))
        or part.strip(_EDGE).casefold() in listed("rank")
        for part in parts
    )


_EDGE = " .,:;()[]*/|–—-"
_FACT = re.compile(
    r"(?:present|apolog\w+|chair\w*|minutes?|notes?|minute taker|date|time|venue|location|where|when|held|the|and|of"
    r"|action|owner|lead|due|deadline|status|deputy|deputising|rep|representing|cllr|councillor|from|received|name|role"
    r"|organisation|agency|initials|page|meeting|by|to|at|in|on|is|are|was|were|also|with|items?|agenda|no|part|key|value|members?|officers?"
    r"|for|attend\w*|here|following|sorry|not|be|absen\w+|\W*)",
    re.IGNORECASE,
)
