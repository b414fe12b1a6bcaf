"""A mark behind what is to be done, that says only whose it is: "… would be brought to the Board. (Action: AB)"."""

from __future__ import annotations

import re

from minutes.layouts.sentences.flows import split
from minutes.model import Span

_MARK = re.compile(
    r"[\s(\[]*(?:actions?|AP)\b\s*(?:point\s*)?\d*\s*(?:by|for)?\s*[:–—-]?\s*"
    r"(?P<who>[A-Z][\w'’.-]*(?:\s*(?:[/,&+]|\band\b|\s)\s*[A-Z][\w'’.-]*){0,7})[\s)\].]*",
    re.IGNORECASE,
)
_ONLY_LABEL = re.compile(
    r"\W*(?:agreed |new |summary of )?(?:actions?|AP)(?: points?| items?| log| list| agreed| arising)?\W*",
    re.IGNORECASE,
)


def with_its_sentence(text: str, block: Span, span: Span) -> Span:
    """The undertaking with the sentence before it in its block, where its own words only mark whose it is."""
    marked = _MARK.fullmatch(text, span.start, span.end)
    if marked is None or not all(word[0].isupper() for word in re.findall(r"[^\W\d_]{4,}", marked["who"])):
        return span
    before = [one for one in split(text, block) if one.end <= span.start]
    return Span(before[-1].start, span.end) if before else span


def is_only_a_label(words: str) -> bool:
    """Whether words announce actions and are none: "Action points:"."""
    return _ONLY_LABEL.fullmatch(words) is not None
