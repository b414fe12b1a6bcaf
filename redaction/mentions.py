"""Where the text names somebody, by shape alone: titles, forenames, a new word that speaks, and what grows from them.

Knows no roster beyond the words it is given as `known`; says nothing about who is meant. Measured order of rules:
forename bigrams and titles, unambiguous forenames, "unknown word + reporting verb", propagation through the
document, growth over neighbouring capitals and single initials.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from minutes.model import Span
from redaction.lexicon import Lexicon
from redaction.text import Word
from redaction.weights import DOUBTFUL, LIKELY, Known, Weights

__all__ = ["Known", "Mention", "mentions"]

_RIGHT, _LEFT = 3, 2
_PARTICLES = frozenset(
    {"van", "von", "de", "der", "den", "da", "di", "du", "la", "le", "el", "al", "bin", "ibn", "ap", "y"}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody. parts: the name's words as printed. first, last: their places in `words(text)`."""

    span: Span
    parts: tuple[str, ...]
    first: int
    last: int
    confidence: float
    because: str


@lru_cache(maxsize=8)
def mentions(text: str, lexicon: Lexicon, known: Known) -> tuple[Mention, ...]:
    """Every mention of somebody in the text, in order, none overlapping.

    Confidence 0.8 and above: surely a name; below 0.5: somebody should look.
    """
    search = _Search(text, lexicon, known)
    search.seed()
    search.propagate()
    return search.result()


class _Search(Weights):
    """One pass over one text. Holds which word seeded what, so that each rule is a few lines."""

    def __init__(self, text: str, lexicon: Lexicon, known: Known) -> None:
        super().__init__(text, lexicon, known)
        self.found: list[Mention] = []
        self.taken: set[int] = set()

    def seed(self) -> None:
        """First pass: words that are names by themselves or by what stands beside them."""
        for at, word in enumerate(self.words):
            if at in self.taken or not word.capital or self.shield.over(word):
                continue
            confidence, because = self.weigh(at, word)
            if confidence:
                self.take(at, confidence, because)

    def take(self, at: int, confidence: float, because: str) -> None:
        """Grow from the word at `at`, and remember the mention."""
        first, last = self.grow_left(at), self.grow_right(at)
        span = Span(self.words[first].start, self.words[last].end)
        parts = tuple(w.text for w in self.words[first : last + 1])
        self.taken.update(range(first, last + 1))
        self.found.append(Mention(span, parts, first, last, confidence, because))

    def grow_right(self, at: int) -> int:
        """Index of the last word of the name that `at` stands in."""
        last = at
        while last - at < _RIGHT and last + 1 < len(self.words):
            after = self.words[last + 1]
            if not after.adjacent and not (after.before == ". " and len(self.words[last].text) == 1):
                break
            particles = self.particles(last + 1)
            if particles and self.grows(self.words[last + 1 + particles], last == at):
                last += 1 + particles
            elif self.grows(after, last == at) and not self.begins_phrase(last + 1):
                last += 1
            else:
                break
        return last

    def particles(self, at: int) -> int:
        """How many small words of a surname ("van der") stand from `at` on, a word right behind them; 0 for none."""
        here = at
        while here < min(at + 2, len(self.words)) and self.words[here].key in _PARTICLES and self.words[here].adjacent:
            here += 1
        return here - at if here < len(self.words) and self.words[here].adjacent else 0

    def grows(self, word: Word, as_surname: bool) -> bool:
        """Whether a neighbouring word belongs to the name: an initial, a surname, a word in no list."""
        if not word.capital or (self.shield.over(word) and not as_surname) or word.start in self.shield.starts_of_long:
            return False
        if len(word.text) == 1 or word.key in self.known.surnames:
            return word.text not in ("A", "I")
        if as_surname and word.key in self.sorts.known.british_surnames and word.key not in self.sorts.known.jobs:
            return not word.all_capitals or not self.sorts.abbreviation(word)
        return self.may_be_name(word)

    def begins_phrase(self, at: int) -> bool:
        """Whether an ordinary safe word is followed by another: "Karen Young People's Lead" ends at Karen."""
        if not self.sorts.safe_in_phrase(self.words[at]) or at + 1 >= len(self.words):
            return False
        after = self.words[at + 1]
        return after.adjacent and after.capital and self.sorts.safe(after)

    def grow_left(self, at: int) -> int:
        """Index of the first word of the name that `at` stands in: initials, other names, words in no list."""
        first = at
        while at - first < _LEFT and first > 0 and first - 1 not in self.taken:
            before, gap = self.words[first - 1], self.words[first].before
            initial = len(before.text) == 1 and before.text not in ("A", "I") and gap in (" ", ". ", ".")
            if not before.capital or self.shield.over(before) or not (self.words[first].adjacent or initial):
                break
            name = self.sorts.unknown(before) or self.sorts.forename(before) or self.sorts.word_forename(before)
            surname = before.key in self.known.forenames
            if not (initial or ((name or surname) and self.may_be_name(before))):
                break
            first -= 1
        return first

    def propagate(self) -> None:
        """Second pass: every word that was surely somebody's name is one wherever it has a capital."""
        sure = [m for m in self.found if m.confidence >= 0.8]
        heads = {m.parts[0].casefold() for m in sure if len(m.parts[0]) > 1}
        tails = {m.parts[-1].casefold() for m in sure if len(m.parts) > 1 and len(m.parts[-1]) > 1}
        for at, word in enumerate(self.words):
            if at in self.taken or not word.capital or self.shield.over(word) or self.sorts.abbreviation(word):
                continue
            if self.sorts.calendar(word):
                continue
            key = self.settled_key(word.key, heads | tails)
            if key is None:
                continue
            if not self.sorts.ordinary(word) and not self.sorts.place_word(word):
                self.take(at, LIKELY, "A name elsewhere in these minutes.")
            elif self.speaks(at) and key in heads:
                self.take(at, LIKELY, "A name elsewhere in these minutes, before a verb of speaking.")
            elif not word.opens and not self.sorts.safe(word):
                self.take(at, DOUBTFUL, "A name elsewhere in these minutes that is an ordinary word too.")

    def settled_key(self, key: str, settled: set[str]) -> str | None:
        """The settled name this word is, its possessive s dropped where the apostrophe was ("Kevins")."""
        names = settled | self.known.forenames | self.known.surnames
        if key in names:
            return key
        return key[:-1] if key.endswith("s") and key[:-1] in names else None

    def result(self) -> tuple[Mention, ...]:
        """The mentions in order."""
        return tuple(sorted(self.found, key=lambda m: m.span))
