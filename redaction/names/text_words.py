"""The words of one text beside everything that is known of words: lists, phrases, the people of the meeting."""

from __future__ import annotations

from dataclasses import dataclass

from redaction.names.position_cues import Positions
from redaction.names.status_marks import status_marks
from redaction.words.known_phrases import Shield, protected
from redaction.words.lexicon import Lexicon
from redaction.words.speaking import speaks
from redaction.words.tokens import Word, words
from redaction.words.word_classes import Sorts


@dataclass(frozen=True, slots=True)
class Known:
    """Name words, in lower case, that are somebody's in this meeting: from the attendance list and people.yaml."""

    forenames: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()


class TextWords:
    """One text for those who look for names in it. `at` is everywhere the index of a word in `words`.

    shield: the phrases in it that are nobody. sorts: what the lists say of a word. lower: the words that stand
    somewhere in small letters. positions: whether a person would stand at a word.
    marks: indexes of colours that mark how actions go.
    """

    def __init__(self, text: str, lexicon: Lexicon, known: Known) -> None:
        self.text = text
        self.words = words(text)
        self.starts = [word.start for word in self.words]
        self.shield = Shield(protected(text, lexicon))
        self.sorts = Sorts(lexicon)
        self.known = known
        self.lower = frozenset(word.key for word in self.words if not word.capital)
        self.marks = status_marks(text, self.words, self.sorts, known.forenames)
        self.positions = Positions(text, self.words, self.sorts.known.reporting)

    def after(self, at: int) -> Word | None:
        """The next word, wherever it stands."""
        return self.words[at + 1] if at + 1 < len(self.words) else None

    def beside(self, at: int) -> Word | None:
        """The next word, if nothing but spaces on one line lie between."""
        after = self.after(at)
        return after if after is not None and after.adjacent else None

    def text_after(self, at: int) -> str:
        """The signs and figures between a word and the next one."""
        after = self.after(at)
        return self.text[self.words[at].end :] if after is None else after.before

    def may_be_name(self, word: Word) -> bool:
        """Whether a word has nothing against its being part of a name."""
        sorts = self.sorts
        if not word.capital or sorts.abbreviation(word) or sorts.calendar(word):
            return False
        return not sorts.safe(word) and word.key not in sorts.known.jobs and word.key not in sorts.known.titles

    def speaks(self, at: int) -> bool:
        """Whether a verb of speaking follows, straight or after a bracket: "Kim (Health) noted"."""
        return speaks(self.words, at, self.sorts.known.reporting)

    def name_follows(self, at: int) -> bool:
        """Whether the next word, on the same line, may be a surname."""
        after = self.beside(at)
        return after is not None and self.may_be_name(after) and not self.shield.over(after) and not after.all_capitals

    def surname_follows(self, at: int) -> bool:
        """Whether the next word is a surname or in no list."""
        if not self.name_follows(at):
            return False
        after = self.words[at + 1]
        return self.sorts.unknown(after) or after.key in self.sorts.known.british_surnames
