"""Renderings of the corpus as labelled documents: the marks of what was laid out, carried over to lines."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from minutes.layouts.lines.features import look
from minutes.layouts.lines.units import Unit, units
from minutes.model import Source, Span
from minutes.sources import FORMATS
from training.corpus.aligned import moved
from training.corpus.gold import gold
from training.corpus.marks import Mark
from training.corpus.render import Rendering
from training.reading.gold import GoldLabelled

_AWAY = ("apologies", "absent")


def labelled(name: str, rendering: Rendering) -> GoldLabelled:
    """One rendering, read as its format is read, with the label of each unit."""
    data = rendering.text.encode()
    source = Source(f"{name}{rendering.ending}", hashlib.sha256(data).hexdigest(), rendering.ending[1:])
    document = FORMATS[rendering.ending](data, source)
    marks = moved(rendering.text, rendering.marks, document.text)
    held = units(document)
    labels = _labels(held, marks)
    actions = [Span(mark.start, mark.end) for mark in marks if mark.label == "action"]
    return GoldLabelled(name, document, held, look(held), labels, actions, gold(rendering))


def _labels(held: Sequence[Unit], marks: Sequence[Mark]) -> list[str]:
    labels = [""] * len(held)
    starts = [unit.span.start for unit in held]
    of = {kind: [mark for mark in marks if mark.label == kind] for kind in {mark.label for mark in marks}}
    for mark in of.get("attendance", ()):
        _give(labels, _touched(held, starts, mark), "list")
    for mark in of.get("agenda", ()):
        _give(labels, _touched(held, starts, mark), "agenda")
    for mark in of.get("item", ()):
        _chain(labels, _touched(held, starts, mark), "item")
    first = next((at for at, label in enumerate(labels) if label.endswith("item")), len(held))
    for mark in of.get("person", ()):
        side = "away" if mark.facts.get("presence") in _AWAY else "there"
        _entry(held, labels, _touched(held, starts, mark), side)
    for mark in of.get("action", ()):
        _action(held, labels, _touched(held, starts, mark), mark, first)
    for mark in of.get("title", ()):
        _give(labels, [at for at in _touched(held, starts, mark) if at < first], "title")
    return [label or ("front" if at < first else "body") for at, label in enumerate(labels)]


def _touched(held: Sequence[Unit], starts: Sequence[int], mark: Mark) -> list[int]:
    """The units that share words with a mark."""
    at = max(0, bisect_right(starts, mark.start) - 1)
    found: list[int] = []
    while at < len(held) and held[at].span.start < mark.end:
        if held[at].span.end > mark.start:
            found.append(at)
        at += 1
    return found


def _give(labels: list[str], places: Iterable[int], label: str) -> None:
    for at in places:
        labels[at] = labels[at] or label


def _chain(labels: list[str], places: Sequence[int], kind: str) -> None:
    for nth, at in enumerate(places):
        if not labels[at] or labels[at] in ("list", "agenda"):
            labels[at] = f"{'I' if nth else 'B'}-{kind}"


def _entry(held: Sequence[Unit], labels: list[str], places: Sequence[int], side: str) -> None:
    """Somebody of the list: the whole row; or the lines, where those of a run that goes on stay one entry."""
    if not places:
        return
    first = held[places[0]]
    if first.table:
        row = [
            at for at in range(max(0, places[0] - 14), min(len(held), places[0] + 14)) if held[at].block == first.block
        ]
        if not any(labels[at].startswith("B-") for at in row):
            for at in row:
                labels[at] = f"{'B' if at == row[0] else 'I'}-{side}"
        return
    for nth, at in enumerate(places):
        if labels[at].endswith(("there", "away")):
            continue
        goes_on = nth or (
            at and held[at].block == held[at - 1].block and labels[at - 1].endswith(side) and not held[at].first
        )
        labels[at] = f"{'I' if goes_on else 'B'}-{side}"


def _action(held: Sequence[Unit], labels: list[str], places: Sequence[int], mark: Mark, first: int) -> None:
    """An action: the row it fills, or the lines it takes up whole; one inside a paragraph is told by its sentence."""
    if not places:
        return
    unit = held[places[0]]
    if unit.table:
        row = [
            at for at in range(max(0, places[0] - 14), min(len(held), places[-1] + 14)) if held[at].block == unit.block
        ]
        covers = sum(at in set(places) for at in row)
        if covers == len(row) or (covers > 1 and not any(labels[at] for at in row)):
            for at in row:
                labels[at] = f"{'B' if at == row[0] else 'I'}-row"
            return
    before = mark.start - unit.span.start
    after = held[places[-1]].span.end - mark.end
    size = mark.end - mark.start
    if before <= 0.3 * size and after <= 0.3 * size and places[0] >= 0 and first >= 0:
        _chain(labels, [at for at in places if not labels[at]], "action")
