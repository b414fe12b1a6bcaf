"""How well the judge does on rounds it has not learned from: what it finds, and what it raises needlessly.

A mark counts as found where half of it lies in sentences that are raised. A raised sentence that touches no mark is
needless; a question is idle when no sentence of it touches one. Tempting words are left alone where no raised sentence
touches them, and, more mildly, where no raised clause does. All this is told for a threshold, or for a number of
needless sentences per 1,000 words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from minutes.model import Span
from redaction.judging.cases import near
from redaction.judging.clauses import carrying
from redaction.judging.judge import Judge, Judged, assembled
from redaction.judging.vectors import Vectors
from training.sentences.build import weights
from training.sentences.samples import Sample

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Seen:
    """A paragraph with what a judge that had not learned from it said: numbers for sentences and for words."""

    sample: Sample
    told: Judged


@dataclass(frozen=True, slots=True)
class Figures:
    """must, should: the share found. ordinary: the share of tempting words left alone; by_clause: the same, where only
    the clause that carries the matter is raised. needless, idle: sentences, and questions, per 1,000 words.
    """

    threshold: float
    must: float
    should: float
    ordinary: float
    by_clause: float
    needless: float
    idle: float
    musts: int
    shoulds: int
    words: int


def left_out(every: Sequence[Sample], known: Vectors, folds: int, away: Sequence[str] = ()) -> list[Seen]:
    """What judges say of rounds they have not learned from.

    away: rounds that one judge leaves out together; where it is empty, all are left out in turn, in so many folds.
    """
    rounds = sorted({one.paragraph.round for one in every})
    seen: list[Seen] = []
    for out in [set(away)] if away else [set(rounds[fold::folds]) for fold in range(folds)]:
        made = weights([one for one in every if one.paragraph.round not in out], known)
        seen += judged([one for one in every if one.paragraph.round in out], assembled(made, known))
        print(f"left out: {', '.join(sorted(out))}", flush=True)
    return seen


def judged(several: Iterable[Sample], judge: Judge) -> list[Seen]:
    """What one judge says of some samples."""
    return [Seen(one, judge.judge(one.pieces)) for one in several]


def by_round(seen: Iterable[Seen]) -> dict[str, list[Seen]]:
    """The same, round by round."""
    rounds: dict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        rounds[one.sample.paragraph.round].append(one)
    return dict(sorted(rounds.items()))


def threshold_for(seen: Sequence[Seen], needless: float) -> float:
    """The threshold at which that many sentences per 1,000 words are raised needlessly."""
    words = sum(_words(one.sample.paragraph.text) for one in seen)
    idle = sorted((g for one in seen for g, span in _sentences(one) if not _touches(one, span)), reverse=True)
    at = int(needless * words / 1000)
    return idle[at] if at < len(idle) else -np.inf


def figures(seen: Sequence[Seen], threshold: float, category: str = "") -> Figures:
    """What is found above a threshold. category: of marks that are looked at; "" for all."""
    found: dict[int, list[bool]] = defaultdict(list)
    left: list[tuple[bool, bool]] = []
    needless = idle = words = 0
    for one in seen:
        words += _words(one.sample.paragraph.text)
        numbers = [number for number, g in enumerate(one.told.grave) if g > threshold]
        raised = [one.sample.pieces.spans[number] for number in numbers]
        needless += sum(not _touches(one, span) for span in raised)
        idle += _idle(one, numbers)
        left += _left(one, numbers, raised)
        for told in one.sample.paragraph.told:
            if category in ("", told.category):
                found[told.severity].append(_covered(told.span, raised) >= _HALF)
    return Figures(
        threshold,
        _share(found[3]),
        _share(found[2]),
        _share([whole for whole, _ in left]),
        _share([part for _, part in left]),
        1000 * needless / max(1, words),
        1000 * idle / max(1, words),
        len(found[3]),
        len(found[2]),
        words,
    )


def _left(one: Seen, numbers: Sequence[int], raised: Sequence[Span]) -> list[tuple[bool, bool]]:
    """For each of a paragraph's tempting words whether raised sentences leave them alone, and whether clauses do."""
    tempting = one.sample.paragraph.plain
    clauses = [_clause(one, number) for number in numbers] if tempting else []
    return [(not any(span.touches(s) for s in raised), not any(span.touches(c) for c in clauses)) for span in tempting]


def _clause(one: Seen, number: int) -> Span:
    """The part of a sentence that is raised."""
    read = one.sample.pieces
    rows = np.flatnonzero(read.sentence == number)
    return carrying(one.sample.paragraph.text, read.spans[number], read.start[rows].tolist(), one.told.words[rows])


def _idle(one: Seen, numbers: Sequence[int]) -> int:
    """How many of the questions that raised sentences make touch no mark."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and near(one.sample.pieces, groups[-1][-1], number):
            groups[-1].append(number)
        else:
            groups.append([number])
    spans = one.sample.pieces.spans
    return sum(not any(_touches(one, spans[number]) for number in group) for group in groups)


def _sentences(one: Seen) -> Iterable[tuple[float, Span]]:
    return zip(map(float, one.told.grave), one.sample.pieces.spans, strict=True)


def _touches(one: Seen, span: Span) -> bool:
    return any(span.touches(told.span) for told in one.sample.paragraph.told)


def _covered(span: Span, by: Iterable[Span]) -> float:
    shared = sum(max(0, min(span.end, other.end) - max(span.start, other.start)) for other in by)
    return shared / (span.end - span.start)


def _share(of: Sequence[bool]) -> float:
    return sum(of) / len(of) if of else float("nan")


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))
