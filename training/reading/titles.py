"""Training the tagger of headings: where a title ends and what was said begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from minutes.layouts.front.titles import features_of, words
from minutes.layouts.lines.numbers import number
from minutes.layouts.words import tidy
from minutes.model import Span
from training.reading.gold import GoldLabelled

_TOKEN = re.compile(r"\w+")


def examples(one: GoldLabelled) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Each heading of a document as the learner takes it."""
    text = one.document.text
    titles = [str(item["title"]) for item in one.gold["items"]]
    for spans in headings(one):
        found = words(text, spans)
        said = " ".join(text[span.start : span.end] for span in spans)
        best, likeness = 0, 0.0
        for end in range(1, len(found) + 1):
            opening = " ".join(_TOKEN.findall(text[found[0].start : found[end - 1].end].lower()))
            score = max((fuzz.ratio(opening, " ".join(_TOKEN.findall(title.lower()))) for title in titles), default=0)
            if score > likeness:
                best, likeness = end, score
        if likeness >= 88 and said:
            yield features_of(text, found, spans), ["T"] * best + ["O"] * (len(found) - best)


def headings(one: GoldLabelled) -> Iterator[list[Span]]:
    """The lines of each heading, without its number."""
    text = one.document.text
    held: list[Span] = []
    for unit, label in [*zip(one.units, one.labels, strict=True), (None, "")]:
        if held and label != "I-item":
            if spans := without_number(text, held):
                yield spans
            held = []
        if unit and label.endswith("item"):
            held.append(unit.span)


def without_number(text: str, spans: list[Span]) -> list[Span]:
    """The lines of a heading from behind its number on."""
    opening = number(text[spans[0].start : spans[0].end])
    if not opening:
        return spans
    rest = tidy(text, spans[0].start + opening.end, spans[0].end)
    return [*((rest,) if rest else ()), *spans[1:]]
