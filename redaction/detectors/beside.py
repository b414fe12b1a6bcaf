"""Capitals right beside a name: none may stay unless it belongs to a phrase that is known as a whole.

"Christine August, the child's mother": the month is her surname. What is asked is the name with its neighbour, so that
one answer settles both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from minutes.model import Span
from redaction.model import Finding
from redaction.names.plain_words import IMPERATIVES
from redaction.people.scene import Scene
from redaction.words.known_phrases import Shield, protected
from redaction.words.lexicon import Lexicon, vocabulary
from redaction.words.name_forms import folded
from redaction.words.tokens import Word, words
from redaction.words.word_classes import Sorts

_UNSURE = 0.4

_FULL = 2
_AHEAD = 5
_OF_PLACES = frozenset(
    {"st", "saint", "port", "castle", "old", "new", "upper", "lower", "north", "south", "east", "west"}
)


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Doubtful findings of kind name: a name that was found, with the capitals beside it that nothing vouches for."""
    beside = _Beside(scene.text, scene.lexicon, scene.found)
    seen = []
    for name in beside.names:
        span = beside.grown(name)
        if span != name:
            words_ = scene.text[span.start : span.end]
            because = "A capitalised word stands right beside a name, and belongs to no phrase that is known."
            seen.append(Finding(span, words_, "name", "beside", _UNSURE, because, None, folded(words_)))
    return tuple(seen)


class _Beside:
    """The names found in a text, and what may stand beside them."""

    def __init__(self, text: str, lexicon: Lexicon, found: tuple[Finding, ...]) -> None:
        self.text = text
        self.words = words(text)
        self.starts = [word.start for word in self.words]
        self.sorts = Sorts(lexicon)
        self.shield = Shield(tuple(p for p in protected(text, lexicon) if p.long or p.kind == "organisation"))
        self.names = _united(f.span for f in found if f.kind == "name" and f.detector != "initials")
        self.covered = [
            (s.start, s.end) for s in _united(f.span for f in found if f.kind not in ("place", "organisation"))
        ]

    def grown(self, name: Span) -> Span:
        """The name with the words on either side of it that may be more of it."""
        first = bisect_left(self.starts, name.start)
        last = bisect_left(self.starts, name.end) - 1
        if not 0 <= first <= last or self.words[first].start != name.start:
            return name
        begin, end = first, last
        full = last - first + 1 >= _FULL
        while end + 1 < len(self.words) and end - last < _FULL and self.follows(end + 1, full):
            end += 1
        while begin > 0 and first - begin < _FULL and self.leads(begin - 1):
            begin -= 1
        if (begin, end) == (first, last):
            return name
        return Span(min(name.start, self.words[begin].start), max(name.end, self.words[end].end))

    def open(self, word: Word) -> bool:
        """Whether a word has a capital and no detector has seen it, nor does a phrase that is known hold it."""
        at = bisect_right(self.covered, (word.start, len(self.text))) - 1
        seen = at >= 0 and word.end <= self.covered[at][1]
        return word.capital and len(word.text) > 1 and not seen and self.shield.over(word) is None

    def follows(self, at: int, full: bool) -> bool:
        """Whether the word at `at`, right behind a name, may be a part of it. full: whether the name has a surname."""
        word, sorts = self.words[at], self.sorts
        if not word.adjacent or not self.open(word) or sorts.abbreviation(word) or word.all_capitals:
            return False
        if sorts.safe(word) or self.of_office(at) or word.key in sorts.known.titles:
            return sorts.calendar(word) and not full and not self.dated(at)
        return not (full and (sorts.calendar(word) or sorts.ordinary(word)))

    def leads(self, at: int) -> bool:
        """Whether the word at `at`, right before a name, may be a part of it."""
        word, sorts, known = self.words[at], self.sorts, self.sorts.known
        if not self.words[at + 1].adjacent or not self.open(word) or sorts.abbreviation(word) or word.all_capitals:
            return False
        if sorts.safe(word) or word.key in known.jobs or word.key in known.titles or sorts.calendar(word):
            return False
        if word.key in _OF_PLACES or (word.opens and word.key in IMPERATIVES):
            return False
        name = word.key in known.british_forenames or word.key in known.british_surnames or sorts.place_word(word)
        return name or not (sorts.ordinary(word) and (word.opens or word.key in known.reporting))

    def of_office(self, at: int) -> bool:
        """Whether the word begins a run of capitals that ends as an office does: "Tenancy Support Manager"."""
        for word in self.words[at : at + _AHEAD]:
            if word is not self.words[at] and not (
                word.adjacent and (word.capital or word.key in ("of", "and", "for"))
            ):
                return False
            if word.key in vocabulary().jobs or (self.sorts.safe(word) and not self.sorts.calendar(word)):
                return True
        return False

    def dated(self, at: int) -> bool:
        """Whether a figure stands right behind a day or month."""
        return self.text[self.words[at].end :][:4].strip(" \u00a0,")[:1].isdigit()


def _united(spans: Iterable[Span]) -> list[Span]:
    """Spans that touch or overlap made one, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = merged[-1] | span
        else:
            merged.append(span)
    return merged
