"""Meetings of every shape, read by the models that ship: they were learnt from, so they must be read well.

What a style nobody has seen gives is another figure, measured with its round left out (docs/reading.md).
"""

import json
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from minutes.layouts import parse
from minutes.model import Meeting, Phrase
from minutes.sources import read
from training.reading.figures import Row, figures

SETS = Path(__file__).resolve().parents[2] / "corpus" / "sets"
SOURCES = sorted(path for path in SETS.iterdir() if path.stem.startswith("8") and path.suffix != ".json")
FLOORS = {"attendees": 0.8, "apologies": 0.7, "items": 0.96, "actions": 0.9, "due": 0.8, "coverage": 0.9}


@cache
def meeting(source: Path) -> Meeting:
    return parse(read(source))


@cache
def row(source: Path) -> Row:
    gold = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
    return figures(gold, meeting(source))[0]


@pytest.mark.parametrize("figure", FLOORS)
def test_shapes_that_were_learnt_are_read(figure: str):
    held = [value for source in SOURCES if (value := row(source)[figure]) is not None]
    assert sum(held) / len(held) >= FLOORS[figure]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_no_shape_is_lost_altogether(source: Path):
    assert (row(source)["items"] or 1) > 0.7
    assert (row(source)["actions"] or 1) > 0.5


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_action_block_is_one_of_the_items_actions(source: Path):
    for item in meeting(source).items:
        marked = [block.span for block in item.body if block.kind == "action"]
        assert set(marked) <= {action.span for action in item.actions}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_phrases_are_the_words_of_their_spans(source: Path):
    read_now = meeting(source)
    phrases: list[Phrase] = [read_now.title, *(one.title for one in read_now.items)]
    phrases += [action.text for action in read_now.actions]
    for phrase in phrases:
        if phrase.spans:
            said = " ".join(" ".join(read_now.text[s.start : s.end] for s in phrase.spans).split())
            assert said == phrase.text


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_no_block_stands_twice_in_the_minutes(source: Path):
    bodies = [block.span for item in meeting(source).items for block in item.body]
    assert all(not a.touches(b) for a, b in pairwise(bodies))
