"""What stands before the items: title, day, hours, venue, chair; by its labels, and as the learner tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from minutes.layouts.assembly.stretches import Stretch, blocks
from minutes.layouts.facts.header import Header, read_header
from minutes.layouts.facts.titles import (
    choose,
    choose_line,
    is_group_under,
    may_be_title,
    title_in,
    without_opening,
)
from minutes.layouts.front.tagger import Fact, facts
from minutes.layouts.words import phrase, trim
from minutes.model import Block, Document, Phrase, Span

_HEAD = 14
_KINDS = ("front", "title", "body", "list")
_CHAIR_LINE = re.compile(
    r"\W*(?:meeting )?(?:chair|minute|note|clerk|scribe|in the chair)[\w ]{0,20}(?::|\t| – )\s*\S", re.IGNORECASE
)


def front_of(document: Document, found: Sequence[Stretch], models: Path) -> Header:
    """What the stretches before the first item tell of the meeting."""
    first = next((at for at, stretch in enumerate(found) if stretch.kind == "item"), len(found))
    held = [
        block
        for stretch in found[:first]
        if stretch.kind in _KINDS
        or _CHAIR_LINE.match(document.text, stretch.span.start, min(stretch.span.end, stretch.span.start + 60))
        for block in blocks(document, stretch)
    ]
    header = read_header(document, held)
    units = [one for stretch in found[:first] for one in stretch.units if stretch.kind in _KINDS]
    _told(document, header, facts(document.text, units, models), held)
    return header


def _told(document: Document, header: Header, told: Sequence[Fact], front: Sequence[Block]) -> None:
    """Title and venue as the learner tells them; what it does not tell stays as the labels of the header say.

    A stamp ("Final", "Confidential") is never the title, however sure the learner is.
    """
    text = document.text
    ranked = sorted(told, key=lambda fact: -fact.sure)
    lines = [line for block in front[:_HEAD] for span in _lines(text, block.span) if (line := trim(text, *span))]
    venue = next((fact for fact in ranked if fact.kind == "venue"), None)
    if venue:
        header.venue = phrase(text, *venue.spans)
    for fact in ranked:
        words = phrase(text, *fact.spans)
        if fact.kind == "title" and words and may_be_title(words.text):
            header.title = _title(text, fact, lines)
            return
    if header.title is None or not may_be_title(header.title.text):
        header.title = phrase(text, choose_line(text, lines)) or header.title


def _title(text: str, fact: Fact, lines: Sequence[Span]) -> Phrase | None:
    """The title that the learner tells; where it only names the body, the group of it on the line below."""
    own = (without_opening(text, fact.spans[0]), *fact.spans[1:])
    under = (title_in(text, line) for line in lines if line.start > fact.spans[-1].end)
    second = next((span for span in under if span), None) if len(own) == 1 else None
    fits = second is not None and is_group_under(text[second.start : second.end])
    return phrase(text, choose(text, [own[0], second]) if second and fits else own[0], *own[1:])


def _lines(text: str, span: Span) -> Iterator[tuple[int, int]]:
    at = span.start
    for line in text[span.start : span.end].split("\n"):
        yield at, at + len(line)
        at += len(line) + 1
