"""What stands around a decision in public: the passages as a reader should see them, told from text and decisions.

Written apart from the mask, so that the gate's list does not share its mistakes.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from minutes.model import Meeting, Phrase, Span
from redaction.model import Decision

_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class WordPiece:
    """A stretch of one passage: words as printed, or the public words of a decision (then `at` is its place)."""

    words: tuple[str, ...]
    at: int = -1


Passage = tuple[WordPiece, ...]


def read(text: str) -> tuple[str, ...]:
    """The letters and figures of a text, letter for letter, as the gate reads them."""
    return tuple(_TOKEN.findall(unicodedata.normalize("NFKC", text)))


def passages(meeting: Meeting, united: tuple[Decision, ...]) -> tuple[Passage, ...]:
    """Every passage that a page may be made from, each once, with the public words of the decisions in it."""
    starts, ends = [d.span.start for d in united], [d.span.end for d in united]
    found: dict[tuple[Span, ...], Passage] = {}
    for spans in _places(meeting):
        pieces: list[WordPiece] = []
        for span in spans:
            at = span.start
            for index in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
                decision = united[index]
                pieces.append(WordPiece(read(meeting.text[at : max(at, decision.span.start)])))
                pieces.append(WordPiece(read(decision.public_text), index))
                at = max(at, decision.span.end)
            pieces.append(WordPiece(read(meeting.text[at : span.end])))
        found[spans] = tuple(piece for piece in pieces if piece.words or piece.at >= 0)
    return tuple(found.values())


def _places(meeting: Meeting) -> Iterator[tuple[Span, ...]]:
    """The spans of each passage; a row of a table is one, for its cells stand side by side."""
    for phrase in _phrases(meeting):
        if phrase is not None and phrase.spans:
            yield phrase.spans
    for item in meeting.items:
        for block in item.body:
            yield tuple(sorted(block.cells)) if block.kind == "row" and block.cells else (block.span,)


def _phrases(meeting: Meeting) -> Iterator[Phrase | None]:
    yield from (meeting.title, meeting.venue, meeting.chair, meeting.summary, *meeting.tags)
    for attendee in meeting.attendees:
        yield from (attendee.role, attendee.organisation, attendee.deputising_for)
    for item in meeting.items:
        yield item.title
    for action in meeting.actions:
        yield from (action.text, *action.owners, action.due, action.status)


class Shown:
    """Every stretch of words that the public may read in these passages, up to a length; asked whether one is there."""

    def __init__(self, all_passages: tuple[Passage, ...]) -> None:
        self._text = "".join(f"\n {' '.join(w for piece in one for w in piece.words)} \n" for one in all_passages)
        self._seen = Counter(self._text.split())

    def holds(self, words: tuple[str, ...]) -> bool:
        """Whether the words stand somewhere in this order, letter for letter."""
        return all(word in self._seen for word in words) and f" {' '.join(words)} " in self._text


def around(passage: Passage, index: int, raw: tuple[str, ...], reach: int) -> tuple[str, ...]:
    """The words of a decision put back, with up to `reach` public words on either side; () where it is not there."""
    at = next((n for n, piece in enumerate(passage) if piece.at == index), None)
    if at is None:
        return ()
    before = [word for piece in passage[:at] for word in piece.words]
    after = [word for piece in passage[at + 1 :] for word in piece.words]
    return (*before[len(before) - min(reach, len(before)) :], *raw, *after[:reach])
