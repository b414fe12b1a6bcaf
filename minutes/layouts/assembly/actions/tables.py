"""Tables and logs of actions: a row is an action, its cells what is known of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutes.layouts.assembly.actions.undertaken import heads, of_row
from minutes.layouts.assembly.stretches import Stretch
from minutes.layouts.words import fold
from minutes.model import Action, Block, Document, Phrase, Span

_LEFT_OVER = 3


@dataclass(frozen=True, slots=True)
class Rows:
    """apart: actions of tables that are only of actions. beside: those of a row that stays in the record, by its span.

    used: spans of rows that are wholly told by the actions read from them, or are their heads.
    """

    apart: tuple[Action, ...]
    beside: dict[Span, tuple[Action, ...]]
    used: frozenset[Span]


def read(document: Document, found: Sequence[Stretch]) -> Rows:
    """Every row labelled as an action's."""
    record = {stretch.table for stretch in found if stretch.kind == "item" and stretch.table}
    apart: list[Action] = []
    beside: dict[Span, tuple[Action, ...]] = {}
    used: set[Span] = set()
    opened = False
    parts = _cut_rows(document, found)
    taken = {part.span for others in parts.values() for part in others}
    for stretch in found:
        opened = opened or stretch.kind == "item"
        if stretch.kind != "row":
            continue
        block = document.blocks[stretch.units[0].unit.block]
        if block.span in taken:
            used.add(block.span)
            continue
        action = None if _is_head(document, block) else of_row(document, block, parts.get(block.span, ()))
        if action is None:
            beside[block.span] = ()
        elif opened and (block.table in record or _left_over(document.text, block, action)):
            beside[block.span] = (action,)
        else:
            apart.append(action)
            if not _left_over(document.text, block, action):
                used.add(block.span)
    _take_heads(document, beside, used)
    return Rows(tuple(apart), beside, frozenset(used))


def _cut_rows(document: Document, found: Sequence[Stretch]) -> dict[Span, tuple[Block, ...]]:
    """Rows that a line end inside a cell cut in two: the second part, its columns put right, by the span of the first.

    "17 | Map the hotspots | CE" and "YA | Walkabout done | Closed" are one row under five heads: two rows that lack
    cells and together have one too many, whose cut cell begins the one and ends the other.
    """
    rows = [document.blocks[stretch.units[0].unit.block] for stretch in found if stretch.kind == "row"]
    joined: dict[Span, tuple[Block, ...]] = {}
    for one, other in pairwise(rows):
        over = heads(document, one.table) if one.table == other.table else None
        width = len(over) if over else 0
        short = len(one.cells) < width and len(other.cells) < width and len(one.cells) + len(other.cells) == width + 1
        if short and one.columns == tuple(range(len(one.cells))) and not any(one in parts for parts in joined.values()):
            shift = len(one.cells) - 1
            joined[one.span] = (replace(other, columns=tuple(shift + at for at in range(len(other.cells)))),)
    return joined


def _is_head(document: Document, block: Block) -> bool:
    """Whether a row is the one that heads its table."""
    over = heads(document, block.table)
    said = [fold(document.text[cell.start : cell.end]) for cell in block.cells]
    return over is not None and list(over.values()) == said and not any(re.search(r"\d", words) for words in said)


def _left_over(text: str, row: Block, action: Action) -> bool:
    """Whether a row says more than its action tells, so that it must stand in the minutes itself."""
    told = [span for phrase in _phrases(action) for span in phrase.spans]
    words = re.finditer(r"[^\W\d_]{3,}", text[row.span.start : row.span.end])
    left = [m for m in words if not any(s.start <= row.span.start + m.start() < s.end for s in told)]
    return len(left) > _LEFT_OVER


def _phrases(action: Action) -> list[Phrase]:
    held = (action.text, *action.owners, action.due, action.status, action.update)
    return [phrase for phrase in held if phrase]


def _take_heads(document: Document, beside: dict[Span, tuple[Action, ...]], used: set[Span]) -> None:
    """The head of a table all of whose rows are told elsewhere is told as well."""
    by_table: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.table:
            by_table.setdefault(block.table, []).append(block)
    for rows in by_table.values():
        if len(rows) > 1 and all(row.span in used for row in rows[1:]) and _is_head(document, rows[0]):
            used.add(rows[0].span)
            beside.pop(rows[0].span, None)
