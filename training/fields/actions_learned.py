"""Trains the tagger of actions and measures it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pycrfsuite
from rapidfuzz import fuzz

from minutes.layouts.fields.action import ActionFields, assemble, under_heads
from minutes.layouts.fields.action_features import features
from minutes.layouts.fields.owners import named
from minutes.layouts.fields.tagger import tag
from minutes.layouts.fields.tokens import tokens
from minutes.layouts.fields.when.due import due_on
from minutes.model import Attendee
from training.fields.actions_marked import marked_actions
from training.fields.actions_matched import matched_actions
from training.fields.example import ActionExample, joined, labels
from training.fields.papers import Paper

SETTINGS = {"c1": 0.25, "c2": 0.01, "max_iterations": 80, "feature.minfreq": 3}


def examples(papers: Iterable[Paper]) -> list[ActionExample]:
    """Every action of the papers; every second one with its lines joined, as a reader may hand it in."""
    found = [one for paper in papers for one in (marked_actions(paper) if paper.marks else matched_actions(paper))]
    return [replace(one, lines=joined(one.text, one.lines)) if nth % 2 else one for nth, one in enumerate(found)]


def train(held: Sequence[ActionExample], to: Path) -> None:
    """Learn from examples; the same ones give the same bytes."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for example in held:
        for seen in _seen(example):
            trainer.append(seen[0], seen[1])
    to.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(to))


_done: dict[int, list[tuple[list[list[str]], list[str]]]] = {}


def _seen(example: ActionExample) -> list[tuple[list[list[str]], list[str]]]:
    """Features and labels; for every third also as where the attendance list is not known. Worked out once."""
    if id(example) not in _done:
        words = tokens(example.text, example.lines)
        known: list[Sequence[Attendee]] = [example.people, ()] if len(example.text) % 3 == 0 else [example.people]
        marked = labels(example, words, starts=False)
        _done[id(example)] = [(features(example.text, words, example.heads, one), marked) for one in known]
    return _done[id(example)]


def read(example: ActionExample, model: Path) -> ActionFields:
    """The fields that a model finds in an example."""
    words = tokens(example.text, example.lines)
    labelled = tag(model, features(example.text, words, example.heads, example.people))
    return assemble(example.text, words, under_heads(words, labelled, example.heads))


def told(example: ActionExample) -> ActionFields:
    """The fields marked in an example."""
    words = tokens(example.text, example.lines)
    return assemble(example.text, words, [(label, 1.0) for label in labels(example, words, starts=False)])


def measure(held: Iterable[ActionExample], model: Path, show: int = 0) -> Counter[str]:
    """How often each field is right, of the actions where it is marked or read."""
    count: Counter[str] = Counter()
    for example in held:
        want, got = told(example), read(example, model)
        wrong = []
        for fact in ("ref", "text", "owners", "due", "status", "update"):
            said, heard = _words(want, fact), _words(got, fact)
            if not said and not heard:
                continue
            count[fact] += 1
            right = fuzz.ratio(said, heard) >= (80 if fact in ("text", "due", "update", "status") else 99)
            count[f"{fact} right"] += right
            wrong += [] if right else [fact]
        wrong += _outcome(example, got, count)
        if wrong and show > 0:
            show -= 1
            print(
                "   ",
                example.source,
                " ⏎ ".join("¦".join(example.text[s.start : s.end] for _, s in line) for line in example.lines)[:300],
            )
            for fact in wrong:
                if fact in ("ref", "text", "owners", "due", "status", "update"):
                    print(f"      {fact}: marked {_words(want, fact)!r} read {_words(got, fact)!r}")
                else:
                    print(f"      {fact}")
    return count


def _outcome(example: ActionExample, got: ActionFields, count: Counter[str]) -> list[str]:
    """Whether owners and day come out as they are meant, and as the comparison wants them."""
    wrong = []
    if example.owners:
        names = {_bare(one.text) for owner in got.owners for one in named(owner, example.people, example.chair)}
        right = {_bare(owner) for owner in example.owners} <= names
        count.update({"owners meant": 1, "owners meant right": int(right)})
        wrong += [] if right else [f"owners meant {list(example.owners)}, came out {sorted(names)}"]
    if example.due:
        told = due_on(got.due.text, example.held, example.after, (), example.carried) if got.due else None
        right = bool(told and told.on and told.on.isoformat().startswith(example.due))
        count.update({"day": 1, "day right": int(right)})
        printed = got.due.text if got.due else None
        wrong += [] if right else [f"day {example.due}, came out {told and told.on} of {printed!r}"]
    return wrong


def _bare(words: str) -> str:
    return " ".join(re.sub(r"\W+", " ", words).casefold().split())


def figures(count: Counter[str]) -> str:
    """The counts as one line."""
    facts = ("owners meant", "day", "ref", "text", "owners", "due", "status", "update")
    return " ".join(f"{fact} {count[f'{fact} right'] / max(1, count[fact]):.3f}/{count[fact]}" for fact in facts)


def _words(fields: ActionFields, fact: str) -> str:
    value = getattr(fields, fact)
    if fact == "owners":
        return " | ".join(sorted(one.text.casefold() for one in value))
    return str(getattr(value, "text", value) or "").casefold()
