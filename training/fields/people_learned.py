"""Trains the tagger of people and measures it: examples in, a model out; people read against people marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pycrfsuite
from rapidfuzz import fuzz

from minutes.layouts.fields import person
from minutes.layouts.fields.chunks import fields
from minutes.layouts.fields.people.gather import Somebody, gather
from minutes.layouts.fields.person_features import features
from minutes.layouts.fields.tagger import tag
from minutes.layouts.fields.tokens import Token, tokens
from minutes.model import Attendee
from training.fields.example import Example, joined, labels
from training.fields.lists_marked import marked_lists
from training.fields.lists_matched import matched_lists
from training.fields.made_lists import made_list
from training.fields.papers import Paper

SETTINGS = {"c1": 0.25, "c2": 0.01, "max_iterations": 90, "feature.minfreq": 3}
MADE = 2000


def examples(papers: Iterable[Paper], made: int = MADE) -> list[Example]:
    """Every list of the papers, and invented ones."""
    out = []
    for paper in papers:
        out += list(marked_lists(paper) if paper.marks else matched_lists(paper))
    out = [replace(one, lines=joined(one.text, one.lines)) if nth % 3 == 0 else one for nth, one in enumerate(out)]
    return [*out, *(made_list(Random(f"list {nth}")) for nth in range(made))]


def train(held: Sequence[Example], to: Path) -> None:
    """Learn from examples; the same ones give the same bytes."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for example in held:
        trainer.append(*_seen(example))
    to.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(to))


_done: dict[int, tuple[list[list[str]], list[str]]] = {}


def _seen(example: Example) -> tuple[list[list[str]], list[str]]:
    """Features and labels, worked out once."""
    if id(example) not in _done:
        words = tokens(example.text, example.lines)
        _done[id(example)] = features(words, example.heads), labels(example, words, starts=True)
    return _done[id(example)]


def read(example: Example, model: Path) -> list[Attendee]:
    """The people that a model finds in an example."""
    words = tokens(example.text, example.lines)
    found = fields(words, tag(model, features(words, example.heads)))
    return [person.attendee(example.text, words, one, "present") for one in gather(words, found)]


def told(example: Example) -> list[Attendee]:
    """The people marked in an example."""
    words = tokens(example.text, example.lines)
    marked = fields(words, [(label, 1.0) for label in labels(example, words, starts=True)])
    whose = {(said.start, said.letter): said.whose for said in example.said}
    people: dict[int, Somebody] = {}
    for one in marked:
        owner = whose.get((words[one.first].start, one.letter), -1)
        if owner >= 0:
            people.setdefault(owner, Somebody()).add(one)
    return [person.attendee(example.text, words, one, "present") for one in people.values() if one.has("N")]


def measure(held: Iterable[Example], model: Path, show: int = 0) -> Counter[str]:
    """How many people were marked, read, right by name, exactly right, and right in each fact."""
    count: Counter[str] = Counter()
    for example in held:
        want, got = told(example), read(example, model)
        pairs, left = [], list(got)
        for one in want:
            best = max(left, key=lambda other: fuzz.ratio(_norm(one.name.text), _norm(other.name.text)), default=None)
            if best and fuzz.ratio(_norm(one.name.text), _norm(best.name.text)) >= 80:
                left.remove(best)
                pairs.append((one, best))
        count.update(marked=len(want), read=len(got), right=len(pairs))
        wrong = len(pairs) < len(want) or bool(left)
        for one, other in pairs:
            count["exact"] += _norm(one.name.text) == _norm(other.name.text)
            for fact in ("initials", "role", "organisation", "deputising_for"):
                said, heard = _words(getattr(one, fact)), _words(getattr(other, fact))
                if said or heard:
                    count[fact] += 1
                    alike = fuzz.ratio(said.casefold(), heard.casefold()) > 70
                    count[f"{fact} right"] += alike
        if wrong and show > 0:
            show -= 1
            print(
                "   ",
                example.source,
                " ⏎ ".join("¦".join(example.text[s.start : s.end] for _, s in line) for line in example.lines)[:400],
            )
            print("      marked:", [one.name.text for one in want])
            print("      read:  ", [one.name.text for one in got])
    return count


def figures(count: Counter[str]) -> str:
    """The counts as one line."""
    f = 2 * count["right"] / max(1, count["marked"] + count["read"])
    rest = " ".join(
        f"{fact} {count[fact + ' right'] / max(1, count[fact]):.2f}"
        for fact in ("initials", "role", "organisation", "deputising_for")
    )
    return f"people {count['marked']:5} F {f:.3f} exact {count['exact'] / max(1, count['right']):.2f} {rest}"


def _norm(words: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in words).casefold().split())


def _words(fact: object) -> str:
    return str(getattr(fact, "text", fact) or "")


__all__ = ["Token", "examples", "figures", "measure", "read", "train"]
