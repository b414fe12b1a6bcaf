"""A table of actions is one in all its rows: told by the words over its columns, or by most of its rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from minutes.layouts.assembly.actions.undertaken import heads
from minutes.layouts.fields.action_features import heads_of
from minutes.layouts.lines.labeller import Labelled
from minutes.model import Document

_BESIDE = ("owner", "due", "status", "update")
_ACTION = re.compile(r"\baction|\btasks?\b|\bto do\b|^what\b|\bgweithred", re.IGNORECASE)
_RECORD = re.compile(
    r"discuss|minute[ds]?\b(?! ref)|agenda|summary|notes?\b|topic|subject|record|heading|title|^item$", re.IGNORECASE
)
_MOST = 0.75
_FEWEST = 4
_SURE_HEADING = 0.5


def with_whole_tables(document: Document, labelled: Sequence[Labelled]) -> list[Labelled]:
    """The units, with every row of a table of actions as an action's, and none of a table of decisions or figures."""
    done: list[Labelled] = []
    for table, group in groupby(labelled, key=lambda one: one.unit.table):
        units = list(group)
        done.extend(_settled(document, units, table) if table else units)
    return done


def _settled(document: Document, units: Sequence[Labelled], table: int) -> list[Labelled]:
    over = heads(document, table) or {}
    kinds = heads_of(over)
    rows = [list(group) for _, group in groupby(units, key=lambda one: one.unit.block)]
    recorded = any(_is_of_a_record(row) for row in rows) and not _of_actions_alone(over, kinds)
    if recorded or sum(_is_person(row) for row in rows) * 2 > len(rows):
        return list(units)
    if _of_decisions(over, kinds):
        return [replace(one, label="body") if one.kind == "row" else one for one in units]
    theirs = {row[0].unit.block for row in _rows_of_actions(rows, over, kinds)}
    return [
        replace(one, label=f"{'B' if one.unit.row_first and one.unit.first else 'I'}-row")
        if one.unit.block in theirs
        else one
        for one in units
    ]


def _rows_of_actions(
    rows: Sequence[Sequence[Labelled]], over: Mapping[int, str], kinds: Mapping[int, str]
) -> list[Sequence[Labelled]]:
    """The rows that are an action each: all under such a head, else all where most were read as one."""
    if _of_actions(over, kinds):
        column = next(column for column, kind in kinds.items() if kind == "action")
        return [row for row in rows[1:] if any(one.unit.column == column for one in row)]
    read = sum(_is_row(row) for row in rows)
    if read >= _FEWEST and read >= _MOST * len(rows):
        return [row for row in rows[bool(kinds) :] if len({one.unit.cell for one in row}) > 1]
    return []


def _is_of_a_record(row: Sequence[Labelled]) -> bool:
    """Whether a row opens an item: then the table is of the record itself."""
    return any(one.label == "B-item" and one.sure > _SURE_HEADING for one in row)


def _is_person(row: Sequence[Labelled]) -> bool:
    return any(one.kind in ("there", "away") for one in row)


def _is_row(row: Sequence[Labelled]) -> bool:
    return sum(one.kind == "row" for one in row) * 2 > len(row)


def _of_actions(over: Mapping[int, str], kinds: Mapping[int, str]) -> bool:
    """Whether the words over the columns are those of a table of actions: what is to be done, and who, when or how."""
    told = list(kinds.values())
    return any(kind == "action" and _ACTION.search(over[column]) for column, kind in kinds.items()) and any(
        kind in _BESIDE for kind in told
    )


def _of_actions_alone(over: Mapping[int, str], kinds: Mapping[int, str]) -> bool:
    """Whether its columns are those of actions and none is of the record: numbered rows head no items then."""
    return _of_actions(over, kinds) and not any(
        _RECORD.search(words) for column, words in over.items() if kinds.get(column) != "action"
    )


def _of_decisions(over: Mapping[int, str], kinds: Mapping[int, str]) -> bool:
    decided = any("decision" in words.casefold() or "resolution" in words.casefold() for words in over.values())
    return decided and not _of_actions(over, kinds)
