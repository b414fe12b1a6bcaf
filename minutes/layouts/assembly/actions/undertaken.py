"""What the fields of an action line or row say, as an Action; and what its owners and date mean in this meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from minutes.layouts.facts import statuses
from minutes.layouts.fields.action import ActionFields, read, read_rows
from minutes.layouts.fields.owners import named, told_in
from minutes.layouts.fields.when.due import due_on
from minutes.layouts.words import fold
from minutes.model import Action, ActionKind, Attendee, Block, Document, Phrase, Span


@dataclass(frozen=True, slots=True)
class ReadAgainst:
    """What an action's words are read against: the list, who chaired, the days of this meeting, the next, others."""

    attendees: Sequence[Attendee]
    chair: str | None
    held_on: date | None
    next_meeting: date | None
    named: Sequence[date] = ()


def undertaken(document: Document, span: Span, block: Block) -> Action:
    """The action that a stretch of the text tells; `block` is what it stands in: cells after it may tell more."""
    cells = [
        (column, cell)
        for column, cell in zip(block.columns, block.cells, strict=True)
        if cell.start >= span.end and len(document.text[cell.start : cell.end].split()) < 9
    ]
    if not cells:
        return _action(document.text, read(document.text, span))
    column = max((c for c, cell in zip(block.columns, block.cells, strict=True) if cell.start <= span.start), default=0)
    row = Block(
        "row",
        Span(span.start, cells[-1][1].end),
        0,
        (span, *(cell for _, cell in cells)),
        (column, *(c for c, _ in cells)),
    )
    return _action(document.text, read_rows(document.text, (row,), heads(document, block.table)))


def of_row(document: Document, row: Block, rest: Sequence[Block] = ()) -> Action | None:
    """The action of one row of a table of actions, or None where it tells none. rest: the other part of a cut row."""
    found = read_rows(document.text, (row, *rest), heads(document, row.table))
    if len(found.text.text.split()) < 2 or not any(word[0].islower() for word in found.text.text.split() if word):
        return None
    return _action(document.text, found)


def heads(document: Document, table: int) -> dict[int, str] | None:
    """The words over each column of a table, where its first row holds short words alone."""
    row = next((block for block in document.blocks if table and block.table == table), None)
    if row is None:
        return None
    said = [fold(document.text[cell.start : cell.end]) for cell in row.cells]
    return dict(zip(row.columns, said, strict=True)) if all(len(words.split()) < 6 for words in said) else None


def _action(text: str, found: ActionFields) -> Action:
    kind: ActionKind = "carried" if found.status or found.update else "new"
    status = _standing(text, found)
    return Action(found.ref, found.text, found.owners, found.due, None, status, kind, None, found.update)


def _standing(text: str, found: ActionFields) -> Phrase | None:
    """How an action stands: what its status says, else what was said of it since; in the domain's words."""
    for said in (found.status, found.update):
        spans = said.spans if said else ()
        told = statuses.in_place(text, Span(spans[0].start, spans[-1].end)) if spans else None
        if told:
            return told
    return found.status


def settled(action: Action, told: ReadAgainst) -> Action:
    """An action with its owners by the names of the list, and the day its date means."""
    owners: list[Phrase] = []
    for owner in action.owners:
        owners.extend(named(owner, told.attendees, told.chair))
    once: dict[str, Phrase] = {}
    for one in owners or told_in(action.text, told.attendees, told.chair):
        once.setdefault(one.text.casefold(), one)
    carried = action.kind == "carried"
    day = due_on(action.due.text, told.held_on, told.next_meeting, told.named, carried).on if action.due else None
    return replace(action, owners=tuple(once.values()), due_on=day)
