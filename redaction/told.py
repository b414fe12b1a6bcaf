"""Capitals of which something is said that is said of people, whatever else the words are."""

from __future__ import annotations

from redaction.growth import Growth
from redaction.said_of_people import apposed, told_of_a_person
from redaction.text import Word
from redaction.weights import DOUBTFUL, LIKELY

TOLD = "A word of which something is said that is said of people."
_WHERE = frozenset({"in", "at", "from", "on", "near", "the", "of", "to", "for"})


class Told(Growth):
    """Growth that knows what is said of people. Takers of mentions come with the search itself."""

    def take(self, at: int, confidence: float, because: str) -> None:
        """Grow from the word at `at`, and remember the mention."""
        raise NotImplementedError

    def take_all(self, first: int, last: int, confidence: float, because: str) -> None:
        """Remember the words from first to last as one mention."""
        raise NotImplementedError

    def told(self, at: int) -> bool:
        """Whether something is said of the word that is said of people alone."""
        word = self.words[at]
        return told_of_a_person(self.text, word.start, word.end)

    def told_of(self) -> None:
        """Capitals of any sort, of which something is said that is said of people alone, or that are called family."""
        for at, word in enumerate(self.words):
            if at in self.taken or not self.may_be_told_of(word):
                continue
            if self.told(at) or (self.positions.labelled(at) and word.key not in self.lower):
                if not self.dated(at):
                    self.take(at, LIKELY if word.key in self.known.forenames else DOUBTFUL, TOLD)
            elif apposed(self.text, word.end):
                first = self.run_before(at)
                plain = first == at and (self.sorts.ordinary(word) or self.sorts.calendar(word))
                if not plain and (first == 0 or self.words[first - 1].key not in _WHERE):
                    self.take_all(first, at, DOUBTFUL, "A word for family is said of these words.")

    def may_be_told_of(self, word: Word) -> bool:
        """Whether a word with a capital may be somebody, whatever else it is: no office, body, plural or pronoun."""
        sorts, key = self.sorts, word.key
        if not word.capital or len(word.text) < 2 or sorts.abbreviation(word) or key in sorts.known.nobody:
            return False
        if key in sorts.known.jobs or key in sorts.known.titles or key in sorts.known.relations:
            return False
        phrase = self.shield.over(word)
        if phrase is not None and (phrase.long or phrase.kind == "organisation"):
            return False
        if sorts.calendar(word) or key in sorts.known.british_forenames:
            return not word.all_capitals
        plural = key.endswith("s") and sorts.ordinary(word)
        return not plural and not sorts.safe(word) and not (word.opens and key in sorts.known.plain_after)

    def run_before(self, at: int) -> int:
        """Index of the first of the capitals, none of them taken or safe, that run up to the word at `at`."""
        while (
            at > 0 and at - 1 not in self.taken and self.words[at].adjacent and self.may_be_told_of(self.words[at - 1])
        ):
            at -= 1
        return at
