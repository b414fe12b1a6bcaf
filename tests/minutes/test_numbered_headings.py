"""Where items are numbered one after the other, a heading without a number between two of them is inside the first."""

from dataclasses import replace

from minutes.layouts.assembly.sequence import in_sequence
from minutes.layouts.lines.labeller import label
from minutes.model import Source
from minutes.sources import markdown

NUMBERED = """# Thornholme Board

Minutes of 4 May 2026

## 1. Welcome

The Chair opened the meeting.

## 2. Performance

The figures were shown.

## Waiting times

They have grown since spring.

## 3. Training

Dates were agreed.

## 4. Budget

Noted.

## 5. Date of next meeting

To be agreed.

## Distribution

All members.
"""


def items(words: str) -> list[str]:
    """What heads an item, where the learner took every heading for one and was sure of it."""
    document = markdown.document(words, Source("x.md", "0" * 64, "md"))
    heads = {block.span for block in document.blocks if block.kind == "heading"}
    taken = [
        replace(one, label="B-item", sure=0.9, heads=0.9) if one.unit.span in heads else replace(one, label="body")
        for one in label(document)
    ]
    done = in_sequence(taken)
    return [document.text[one.unit.span.start : one.unit.span.end] for one in done if one.label == "B-item"]


def test_a_heading_between_neighbouring_numbers_is_no_item():
    found = items(NUMBERED)
    assert "Waiting times" not in found
    assert "3. Training" in found


def test_a_heading_where_a_number_is_missing_stays_an_item():
    assert "Waiting times" in items(NUMBERED.replace("## 3. Training\n\nDates were agreed.\n\n", ""))


def test_what_stands_behind_the_last_number_is_left_to_the_learner():
    assert "Distribution" in items(NUMBERED)
