"""Training the tagger of the front: where title and venue stand, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.layouts.front.words import FrontWord, features_of, words
from minutes.layouts.lines.labeller import Labelled as Line
from training.reading.gold import GoldLabelled

_TOKEN = re.compile(r"\w+")


def front_of(one: GoldLabelled, labels: Sequence[str]) -> list[Line]:
    """The units of a document that stand before the items and in no list."""
    first = next((at for at, label in enumerate(labels) if label.endswith("item")), len(labels))
    return [
        Line(unit, view, label, 1.0)
        for unit, view, label in zip(one.units[:first], one.views, labels, strict=False)
        if label in ("front", "title", "body", "list")
    ]


def example(one: GoldLabelled, labels: Sequence[str]) -> tuple[list[list[str]], list[str]]:
    """One document as the learner takes it."""
    front = front_of(one, labels)
    found = words(one.document.text, front)
    marks = ["O"] * len(found)
    for kind in ("title", "venue"):
        wanted = _TOKEN.findall(str(one.gold["meeting"].get(kind) or "").lower())
        if wanted:
            _mark(one.document.text, found, wanted, kind, marks)
    return features_of(one.document.text, front, found), marks


def _mark(text: str, found: Sequence[FrontWord], wanted: Sequence[str], kind: str, marks: list[str]) -> None:
    """Mark the first place where the words stand, punctuation between them allowed."""
    said = ["".join(_TOKEN.findall(text[word.span.start : word.span.end].lower())) for word in found]
    full = [at for at, word in enumerate(said) if word]
    goal = "".join(wanted)
    for nth, start in enumerate(full):
        joined = ""
        for end in full[nth : nth + len(wanted) + 4]:
            joined += said[end]
            if joined == goal:
                if any(mark != "O" for mark in marks[start : end + 1]):
                    break
                for at in range(start, end + 1):
                    marks[at] = f"{'B' if at == start else 'I'}-{kind}"
                return
            if not goal.startswith(joined):
                break
