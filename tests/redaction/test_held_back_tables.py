"""Tables and sentences of figures that were written first and not looked at while the rules were mended."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from redaction.model import Decisions
from tests.redaction.test_small_tables import settle, with_table

CASES = yaml.safe_load((Path(__file__).parent / "held_back_tables.yaml").read_text("utf-8"))


def decided(case: dict[str, Any]) -> tuple[str, Decisions]:
    meeting = with_table(case.get("table", "A | B"), case["before"], case.get("after", "Thanks were given."))
    return meeting.text, settle(meeting)


def hidden(text: str, decisions: Decisions, figure: str) -> bool:
    """Whether every place of a figure is withheld."""
    gone = [d.span for d in decisions.united if d.treatment in ("withhold", "review")]
    places = [m.start() for m in re.finditer(rf"(?<![\w,.+-]){re.escape(figure)}(?![\w%]| per cent|,\d)", text)]
    assert places, f"{figure} does not stand in the case"
    return all(any(span.start <= at < span.end for span in gone) for at in places)


def worked_out(case: dict[str, Any], gone: set[str]) -> set[str]:
    """The hidden figures that the others tell, one after another."""
    told: set[str] = set()
    changed = True
    while changed:
        changed = False
        for line in case.get("told_by", ()):
            unknown = [figure for figure in line if figure in gone - told]
            if len(unknown) == 1:
                told.add(unknown[0])
                changed = True
    return told


def faults(case: dict[str, Any]) -> list[str]:
    text, decisions = decided(case)
    figures = {f for line in case.get("told_by", ()) for f in line} | {*case["small"], *case.get("stays", ())}
    gone = {figure for figure in figures if hidden(text, decisions, figure)}
    shown = [f"{figure} is shown" for figure in case["small"] if figure not in gone]
    told = [f"{figure} can be worked out" for figure in case["small"] if figure in worked_out(case, gone)]
    lost = [f"{figure} went without need" for figure in case.get("stays", ()) if figure in gone]
    return shown + told + lost


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_no_small_figure_is_shown_or_can_be_worked_out(case: dict[str, Any]) -> None:
    assert faults(case) == []
