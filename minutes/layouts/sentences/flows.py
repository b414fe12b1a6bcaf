"""The running text of an item as sentences, whatever lines they were printed on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes.layouts.lines.labeller import Labelled
from minutes.layouts.words import trim
from minutes.model import Span

_ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Mx|Cllr|Coun|Prof|Rev|Revd|St|Supt|Insp|Sgt|No|nos|approx|etc|e\.g|i\.e|vs|Fri|Mon|Tues?|Weds?"
    r"|Thurs?|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|inc|incl|min|p|pp|para|ref|Cttee|Gp|Dept|Asst)|\b[A-Z])\.$"
)
_END = re.compile(
    r"[.?!][”\"’')\]]*\s+(?=[“\"‘'(\[]?[A-Z0-9*•])|(?<=[^\s(\[])\s+(?=\[[A-Z])|(?<=[.;:,)\]])\s+(?=(?:ACTIONS?|Actions?)\b\s*\d*\w?\s*[:–—(-])|\s+(?=\((?:ACTION|Action)\b)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence. opens, closes: whether it begins or ends its paragraph. start: the ordinal of its first unit.

    beside: the words of the last cell of its row, "" outside tables. label: its first unit's.
    """

    span: Span
    start: int
    opens: bool
    closes: bool
    label: str
    beside: str = ""


def running(text: str, lines: Sequence[Labelled]) -> list[Sentence]:
    """The sentences of the units that are discussion, from the first item on."""
    first = next((at for at, line in enumerate(lines) if line.kind == "item"), 0)
    found: list[Sentence] = []
    at = first
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].kind in ("body", "action"):
            end += 1
        if end > at:
            found.extend(sentences(text, lines[at:end], at))
        at = max(end, at + 1)
    return found


def sentences(text: str, labelled: Sequence[Labelled], start: int = 0) -> Iterator[Sentence]:
    """The sentences of units that are running text, in order; `start` is the ordinal of the first unit."""
    for first, flow in _flows(labelled):
        span = Span(flow[0].unit.span.start, flow[-1].unit.span.end)
        parts = list(split(text, span))
        beside = _beside(labelled, first, flow)
        for nth, part in enumerate(parts):
            at = next(i for i in range(len(flow) - 1, -1, -1) if flow[i].unit.span.start <= part.start)
            yield Sentence(part, start + first + at, nth == 0, nth + 1 == len(parts), flow[at].label, beside)


def _beside(labelled: Sequence[Labelled], first: int, flow: Sequence[Labelled]) -> str:
    unit = flow[0].unit
    if not unit.table:
        return ""
    row = [
        one.unit for one in labelled[first : first + 60] if one.unit.block == unit.block and one.unit.cell > unit.cell
    ]
    return row[-1].words if row else ""


def _flows(labelled: Sequence[Labelled]) -> Iterator[tuple[int, list[Labelled]]]:
    """Runs of units that make one paragraph, with the ordinal of the first."""
    held: list[Labelled] = []
    first = 0
    for at, one in enumerate(labelled):
        if held and not _goes_on(held[-1], one):
            yield first, held
            held = []
        if not held:
            first = at
        held.append(one)
    if held:
        yield first, held


def _goes_on(last: Labelled, one: Labelled) -> bool:
    before, unit = last.unit, one.unit
    if before.table or unit.table:
        return before.block == unit.block and before.cell == unit.cell and not _opens(unit.words)
    if one.label == "I-action" and last.kind == "action":
        return True
    if last.kind != one.kind or (one.kind == "action" and one.begins):
        return False
    if before.block == unit.block:
        return True
    return unit.gap == 0 and unit.words[:1].islower() and before.words[-1] not in ".:;?!" and unit.kind == "paragraph"


def _opens(words: str) -> bool:
    return re.match(r"[-•*–]\s|\(?[a-z0-9]{1,2}[.)]\s|(?:Action|ACTION)\b|[A-Z]", words) is not None


_NUMBER = re.compile(
    r"(?:^|\b(?:actions?|ap|item|no|ref|point)\s*)[#(]?\d{1,3}(?:[./]\d{1,3})*[a-z]?[.)]?$", re.IGNORECASE
)


def split(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a stretch of text."""
    at = span.start
    for match in _END.finditer(text, span.start, span.end):
        if _ABBREVIATION.search(text[max(span.start, match.start() - 8) : match.start() + 1]):
            continue
        if _NUMBER.search(text[max(at, match.start() - 16) : match.start() + 1]):
            continue
        if found := trim(text, at, match.end()):
            yield found
        at = match.end()
    if found := trim(text, at, span.end):
        yield found
