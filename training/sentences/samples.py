"""Labelled paragraphs as numbers: what the two halves of the judge learn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from minutes.model import Span
from redaction.judging.categories import CATEGORIES
from redaction.judging.pieces import Ints, Pieces, pieces
from redaction.judging.vectors import Vectors
from training.sentences.paragraphs import Paragraph

_CATEGORIES = tuple(CATEGORIES)
_SHARE_OF_MARK, _SHARE_OF_SENTENCE = 0.3, 0.6
_TEMPTING, _BESIDE_MARK, _SAME_PARAGRAPH = 1.75, 0.6, 0.9
_NEAR = 2  # sentences


@dataclass(frozen=True, slots=True)
class Sample:
    """A paragraph as the judge reads it. rows: its words' rows in the vectors; sentences, words: how grave, 0 to 3.

    categories: for every sentence, 1 for each of CATEGORIES that it tells of. heavy: how much each counts.
    """

    paragraph: Paragraph
    pieces: Pieces
    rows: Ints
    sentences: Ints
    words: Ints
    categories: NDArray[np.float32]
    heavy: NDArray[np.float32]


def samples(paragraphs: Sequence[Paragraph], known: Vectors) -> tuple[Sample, ...]:
    """One sample a paragraph; paragraphs without a word are left out."""
    made = (sample(one, known) for one in paragraphs)
    return tuple(one for one in made if len(one.sentences))


def sample(one: Paragraph, known: Vectors) -> Sample:
    """A paragraph as numbers."""
    read = pieces(one.text, one.passages)
    grave, categories = _sentences(one, read)
    return Sample(one, read, known.rows(read.plain), grave, _words(one, read), categories, _heavy(one, read, grave))


def _sentences(one: Paragraph, read: Pieces) -> tuple[Ints, NDArray[np.float32]]:
    """How grave each sentence is, and of what it tells."""
    grave = np.zeros(len(read.spans), np.int64)
    categories = np.zeros((len(read.spans), len(CATEGORIES)), np.float32)
    for number, span in enumerate(read.spans):
        for told in one.told:
            if _tells(span, told.span):
                grave[number] = max(grave[number], told.severity)
                categories[number, _CATEGORIES.index(told.category)] = 1
    return grave, categories


def _heavy(one: Paragraph, read: Pieces, grave: Ints) -> NDArray[np.float32]:
    """How much each sentence counts while learning.

    Writers mark the clause that carries the matter; the sentences about it ("She knew.", "ICO told.") one would mark
    and another leave. So what stands unmarked near a mark counts less, and tempting words that a writer said must stay
    count more: the rule by which rounds that disagree are made to agree.
    """
    made = np.ones(len(read.spans), np.float32)
    marked = np.flatnonzero(grave >= 2)
    for number in np.flatnonzero(grave == 0):
        if any(read.spans[number].touches(tempting) for tempting in one.plain):
            made[number] = _TEMPTING
        elif len(marked):
            made[number] = _BESIDE_MARK if np.abs(marked - number).min() <= _NEAR else _SAME_PARAGRAPH
    return made


def _tells(sentence: Span, mark: Span) -> bool:
    """Whether a mark counts for a sentence: one that holds a fair share of it, or that it fills."""
    shared = min(sentence.end, mark.end) - max(sentence.start, mark.start)
    length, of = sentence.end - sentence.start, mark.end - mark.start
    return shared > 0 and (shared >= _SHARE_OF_MARK * of or shared >= _SHARE_OF_SENTENCE * length)


def _words(one: Paragraph, read: Pieces) -> Ints:
    """How grave each word is; 0 for those of titles."""
    grave = np.zeros(len(read.start), np.int64)
    for told in one.told:
        inside = (read.start >= told.span.start) & (read.start < told.span.end)
        grave[inside] = np.maximum(grave[inside], told.severity)
    return grave


def joined(several: Sequence[Pieces]) -> Pieces:
    """The pieces of several texts as if of one; `start` and `end` stay offsets into each text of its own."""
    sentences = np.cumsum([0, *(len(one.spans) for one in several)])
    passages = np.cumsum([0, *(int(one.passage[-1]) + 1 if len(one.passage) else 0 for one in several)])
    moved = [np.where(o.sentence >= 0, o.sentence + at, -1) for o, at in zip(several, sentences, strict=False)]
    return Pieces(
        np.concatenate([one.start for one in several]),
        np.concatenate([one.end for one in several]),
        np.concatenate(moved),
        np.concatenate([one.keys for one in several]),
        (),
        tuple(span for one in several for span in one.spans),
        np.concatenate([one.passage + at for one, at in zip(several, passages, strict=False)]),
    )


def steps(grave: Ints) -> NDArray[np.float32]:
    """How grave something is, as three answers: at least arguable, at least "should", "must"."""
    made: NDArray[np.float32] = (grave[:, None] >= np.array([1, 2, 3])).astype(np.float32)
    return made
