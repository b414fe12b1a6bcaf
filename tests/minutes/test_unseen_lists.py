"""A list in a form nobody taught is a list all the same: names, line after line, before the first item."""

from dataclasses import replace

from minutes.layouts.assembly.attendance.unseen_lists import with_unseen_lists
from minutes.layouts.lines.labeller import Labelled, label
from minutes.model import Document, Source
from minutes.sources import text

WORDS = """THORNHOLME YOUTH JUSTICE BOARD

11 May 2026 | 14:00

BOARD MEMBERS

BIRCH, Ada (AB) Head of Youth Justice

Ned Farrow (NF), Thornholme Council

McTAVISH, Oona (OMc) Fellmoor Police

VACANCY Housing

1. Welcome

Ada Birch welcomed members.
"""
DOCUMENT: Document = text.document(WORDS, Source("x.txt", "0" * 64, "txt"))


def labelled(seen: int = 0) -> list[Labelled]:
    """The units as a learner gives them who takes all but so many of the list's lines for front matter."""
    told = [replace(one, label="front") for one in label(DOCUMENT)]
    heads = next(at for at, one in enumerate(told) if words(one).startswith("1."))
    told[heads] = replace(told[heads], label="B-item")
    for at in range(heads - seen, heads):
        told[at] = replace(told[at], label="B-there")
    return told


def words(one: Labelled) -> str:
    return DOCUMENT.text[one.unit.span.start : one.unit.span.end]


def entries(done: list[Labelled]) -> list[str]:
    return [words(one).split(" (")[0] for one in done if one.label == "B-there"]


def test_lines_that_open_with_names_are_the_list_where_nobody_was_seen():
    assert entries(with_unseen_lists(DOCUMENT, labelled())) == ["BIRCH, Ada", "Ned Farrow", "McTAVISH, Oona"]


def test_where_the_learner_saw_a_list_it_stays_as_it_is():
    before = labelled(seen=3)
    assert with_unseen_lists(DOCUMENT, before) == before
