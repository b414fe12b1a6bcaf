"""The names model: spaCy's, trained here from invented sentences, or one that the partnership has installed.

It votes on words that no rule settled. A vote adds or holds a name; it never releases a word.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import load_config
from spacy.vectors import Vectors  # type: ignore[import-not-found]

from errors import DetectorUnavailable
from minutes.model import Span
from redaction.judging.vectors import vectors
from redaction.words.tokens import tokenizer

MODEL = Path(__file__).parent / "ner_weights"
HASHES = "SHA256SUMS"
OWN = "candour"
OFF = "none"
_REBUILD = "Restore redaction/names/ner_weights from the release, or rebuild it with: python -m training.names"
_SENTENCE = re.compile(r"(?:(?<=[.!?])[ \u00a0]+(?=[A-Z\u00c0-\u00de\"“‘(])|\n+)")
_LONGEST = 1200
_LABELS = frozenset({"PERSON", "PER"})


def people(text: str, at: Iterable[int], which: str = OWN) -> tuple[Span, ...]:
    """The spans that the model takes for somebody's name, in the sentences that hold the offsets `at`.

    which: "candour" for our own model, "none" for no model, else the name of an installed spaCy pipeline. "a+b" asks
    both. Raises DetectorUnavailable when one is missing or is not the one that was released.
    """
    asked = passages(text, sorted(set(at)))
    found: set[Span] = set()
    for name in which.split("+"):
        if name == OFF or not asked:
            continue
        answered = _answered(text, name)
        unread = [sentence for sentence in asked if sentence not in answered]
        if unread:
            nlp = _own(MODEL) if name == OWN else _installed(name)
            pieces = [text[s.start : s.end] for s in unread]
            for sentence, doc in zip(unread, nlp.pipe(pieces, batch_size=128), strict=True):
                ents = (ent for ent in doc.ents if ent.label_ in _LABELS)
                answered[sentence] = [Span(sentence.start + e.start_char, sentence.start + e.end_char) for e in ents]
        found.update(span for sentence in asked for span in answered[sentence])
    return tuple(sorted(found))


@lru_cache(maxsize=4)
def _answered(text: str, which: str) -> dict[Span, list[Span]]:  # noqa: ARG001 - what it is remembered by
    """What a model has answered of a text, sentence by sentence: several stages ask it of the same ones."""
    return {}


def passages(text: str, at: list[int]) -> tuple[Span, ...]:
    """The sentences of a text that hold at least one of the sorted offsets, as the model is shown them."""
    found, start = [], 0
    ends = [match.span() for match in _SENTENCE.finditer(text)]
    for end, after in [*ends, (len(text), len(text))]:
        nearest = bisect_left(at, start)
        if start < end and nearest < len(at) and at[nearest] < end:
            found.append(Span(start, min(end, start + _LONGEST)))
        start = after
    return tuple(found)


@lru_cache(maxsize=2)
def _own(folder: Path) -> Language:
    """Our own model, after its files are proved to be those that were released."""
    verify(folder)
    try:
        config = load_config(folder / "config.cfg")
        nlp = spacy.util.load_model_from_config(config, auto_fill=True)
        nlp.tokenizer = tokenizer(nlp.vocab)
        with_vectors(nlp)
        for part in nlp.pipe_names:
            nlp.get_pipe(part).from_disk(folder / part, exclude=["vocab"])  # type: ignore[attr-defined]
    except (OSError, ValueError, KeyError) as error:
        raise DetectorUnavailable("the names model cannot be loaded.", str(folder), _REBUILD) from error
    return nlp


def with_vectors(nlp: Language) -> Language:
    """The pipeline with the word vectors that the judge of sentences reads by, looked up in small letters.

    Raises DetectorUnavailable when they cannot be read.
    """
    words, table = vectors().known()
    keys = [nlp.vocab.strings.add(word) for word in words]
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=table, keys=keys, name="candour", attr="LOWER")
    return nlp


@lru_cache(maxsize=2)
def _installed(name: str) -> Language:
    """A spaCy pipeline of that name, with nothing in it but what finds names."""
    try:
        nlp = spacy.load(name, disable=["lemmatizer", "parser", "attribute_ruler"])
    except (OSError, ValueError) as error:
        raise DetectorUnavailable(
            f"the spaCy pipeline {name!r} is not installed.",
            "partnership.yaml, ner",
            f"Install it with: python -m spacy download {name} – or take the line `ner:` out to use our own model.",
        ) from error
    if "ner" not in nlp.pipe_names:
        raise DetectorUnavailable(
            f"the spaCy pipeline {name!r} finds no names.", "partnership.yaml, ner", "Name a pipeline that has `ner`."
        )
    return nlp


def verify(folder: Path) -> None:
    """Compare every file of a model with its SHA-256. Raises DetectorUnavailable naming the file that differs."""
    try:
        listed = [line.split("  ", 1) for line in (folder / HASHES).read_text(encoding="utf-8").splitlines()]
        wrong = [name for digest, name in listed if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest]
    except (OSError, ValueError) as error:
        raise DetectorUnavailable("the names model is not whole.", str(folder), _REBUILD) from error
    if wrong or not listed:
        raise DetectorUnavailable(
            "the names model is not the one that was released.", str(folder / (wrong or [HASHES])[0]), _REBUILD
        )
