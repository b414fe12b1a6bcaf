"""Labelled units that belong together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from minutes.layouts.lines.labeller import Labelled
from minutes.model import Block, Document, Span

_OF_ROWS = ("there", "away", "row")
_GROWING = ("there", "away", "item", "action")


@dataclass(slots=True)
class Stretch:
    """Units of one kind that belong together, in order."""

    kind: str
    units: list[Labelled]

    @property
    def span(self) -> Span:
        """From the first character to the last."""
        return Span(self.units[0].unit.span.start, self.units[-1].unit.span.end)

    @property
    def sure(self) -> float:
        """How sure the labels are, from 0 to 1: the mean."""
        return sum(one.sure for one in self.units) / len(self.units)

    @property
    def table(self) -> int:
        """The ordinal of its table, 0 outside tables."""
        return self.units[0].unit.table


def stretches(labelled: Sequence[Labelled]) -> list[Stretch]:
    """Every unit in exactly one stretch, in order."""
    found: list[Stretch] = []
    for one in _rows_settled(labelled):
        last = found[-1] if found else None
        if last and _joins(last, one):
            last.units.append(one)
        else:
            found.append(Stretch(one.kind, [one]))
    return _agenda_settled(_with_facts(found))


_FACT = re.compile(
    r"(?:action )?(?:owners?|lead(?: officer)?|officer|by whom|responsible(?: officer| person)?|assigned to|who"
    r"|due(?: date| by)?|by when|deadline|timescale|target date|when|completion date|status|rag|progress)\s*:\s*\S",
    re.IGNORECASE,
)


def _with_facts(found: list[Stretch]) -> list[Stretch]:
    """An action with the lines after it that only say whose it is, by when, or how it stands."""
    done: list[Stretch] = []
    for stretch in found:
        last = done[-1] if done else None
        near = last is not None and last.kind == "action" and not last.table and not stretch.table
        if last and near and len(stretch.units) == 1 and _FACT.match(stretch.units[0].unit.words):
            last.units.extend(replace(one, label="I-action") for one in stretch.units)
        else:
            done.append(stretch)
    return done


def _agenda_settled(found: list[Stretch]) -> list[Stretch]:
    """Headings with nothing under them whose words head something later are lines of an agenda."""
    later: set[str] = set()
    nothing = True
    for at in range(len(found) - 1, -1, -1):
        stretch = found[at]
        said = re.sub(r"^[\W\d]+|\W+$", "", " ".join(one.view.rest for one in stretch.units).lower())
        if stretch.kind == "item":
            if said in later and (nothing or (at + 1 < len(found) and found[at + 1].kind in ("item", "agenda"))):
                stretch.kind = "agenda"
            later.add(said)
        nothing = stretch.kind in ("item", "agenda")
    return found


def _rows_settled(labelled: Sequence[Labelled]) -> Iterator[Labelled]:
    """A row of an attendance list or a table of actions is one in all its cells."""
    for _, group in groupby(labelled, key=lambda one: (one.unit.table, one.unit.block)):
        row = list(group)
        if row[0].unit.table:
            votes: Counter[str] = Counter()
            for one in row:
                votes[one.kind] += one.sure  # type: ignore[assignment]
            kind = max(sorted(votes), key=lambda each: votes[each])
            if kind in _OF_ROWS:
                row = [replace(one, label=f"{'I' if at else 'B'}-{kind}") for at, one in enumerate(row)]
            elif kind not in _OF_ROWS:
                row = [replace(one, label="body") if one.kind in _OF_ROWS else one for one in row]
        yield from row


def _joins(last: Stretch, one: Labelled) -> bool:
    before = last.units[-1].unit
    same = before.block == one.unit.block
    if last.kind != one.kind:
        return False
    if one.unit.table and one.kind in (*_OF_ROWS, "front", "title", "agenda"):
        return same
    if one.kind in _GROWING:
        return not one.begins and (same or one.unit.gap < 2)
    return same


def blocks(document: Document, stretch: Stretch) -> Iterator[Block]:
    """A stretch as blocks of the body: a source block that is whole stays as it is; parts become paragraphs."""
    for nth, group in groupby(stretch.units, key=lambda one: one.unit.block):
        held = list(group)
        source = document.blocks[nth]
        span = Span(held[0].unit.span.start, held[-1].unit.span.end)
        if span == source.span:
            yield source
        elif source.kind == "row":
            for _, cell in groupby(held, key=lambda one: one.unit.cell):
                lines = list(cell)
                yield Block("paragraph", Span(lines[0].unit.span.start, lines[-1].unit.span.end))
        else:
            yield Block("bullet" if source.kind == "bullet" else "paragraph", span, source.level)
