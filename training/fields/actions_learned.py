"""Trains the tagger of actions and measures it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite
from rapidfuzz import fuzz

from minutes.layouts.fields.action import ActionFields, assemble, under_heads
from minutes.layouts.fields.action_features import features
from minutes.layouts.fields.tagger import tag
from minutes.layouts.fields.tokens import tokens
from training.fields.actions_marked import marked_actions
from training.fields.actions_matched import matched_actions
from training.fields.example import ActionExample, labels
from training.fields.papers import Paper

SETTINGS = {"c1": 0.25, "c2": 0.01, "max_iterations": 110, "feature.minfreq": 3}


def examples(papers: Iterable[Paper]) -> list[ActionExample]:
    """Every action of the papers."""
    return [one for paper in papers for one in (marked_actions(paper) if paper.marks else matched_actions(paper))]


def train(held: Sequence[ActionExample], to: Path) -> None:
    """Learn from examples; the same ones give the same bytes."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for example in held:
        words = tokens(example.text, example.lines)
        for people in (example.people, ()) if len(example.text) % 3 == 0 else (example.people,):
            trainer.append(features(example.text, words, example.heads, people), labels(example, words, starts=False))
    to.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(to))


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
        if wrong and show > 0:
            show -= 1
            print(
                "   ",
                example.source,
                " ⏎ ".join("¦".join(example.text[s.start : s.end] for _, s in line) for line in example.lines)[:300],
            )
            for fact in wrong:
                print(f"      {fact}: marked {_words(want, fact)!r} read {_words(got, fact)!r}")
    return count


def figures(count: Counter[str]) -> str:
    """The counts as one line."""
    return " ".join(
        f"{fact} {count[f'{fact} right'] / max(1, count[fact]):.3f}/{count[fact]}"
        for fact in ("ref", "text", "owners", "due", "status", "update")
    )


def _words(fields: ActionFields, fact: str) -> str:
    value = getattr(fields, fact)
    if fact == "owners":
        return " | ".join(sorted(one.text.casefold() for one in value))
    return str(getattr(value, "text", value) or "").casefold()
