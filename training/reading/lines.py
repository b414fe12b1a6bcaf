"""Training the models of the reader, and what each learns from a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import pycrfsuite

from minutes.layouts.front.tagger import MODEL as FRONT
from minutes.layouts.front.titles import MODEL as TITLES
from minutes.layouts.lines.features import features_of
from minutes.layouts.lines.labeller import MODEL as LINES
from minutes.layouts.sentences.tagger import MODEL as SENTENCES
from training.reading import front, sentences, titles
from training.reading.gold import GoldLabelled

Example = tuple[Sequence[list[str]], Sequence[str]]
PARAMETERS: Mapping[str, object] = MappingProxyType(
    {"c1": 0.1, "c2": 0.3, "max_iterations": 100, "feature.possible_transitions": False}
)


def train_all(sets: Sequence[GoldLabelled], folder: Path) -> None:
    """Train every model of the reader on labelled documents and write them to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    train(((features_of(one.views), one.labels) for one in sets), folder / LINES.name)
    train((sentences.example(one, one.labels) for one in sets), folder / SENTENCES)
    train((front.example(one, one.labels) for one in sets), folder / FRONT)
    train((example for one in sets for example in titles.examples(one)), folder / TITLES)


def train(examples: Iterable[Example], model: Path) -> None:
    """Train one model on (features, labels) of each sequence and write it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(PARAMETERS)
    for features, labels in examples:
        if labels:
            trainer.append(features, labels)
    trainer.train(str(model))
