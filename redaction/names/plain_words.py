"""What the minutes themselves show of an ordinary word with a capital: that it is the word and nobody's name.

Only for words of the English list. It stands in small letters elsewhere, an article stands before it, it opens a cell
behind a reference, it ends as no name does, or a capital beside it is as ordinary. What is a name in any of our lists
needs two signs, and none is enough beside a word for a case or a family, or for what is somebody's name on the list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container

from redaction.names.around import NO_FORENAMES, around
from redaction.names.said_of_people import told_of_a_person
from redaction.names.titles import behind_title
from redaction.words.name_forms import familiar_forms
from redaction.words.speaking import speaks
from redaction.words.tokens import Word
from redaction.words.word_classes import Sorts, ordinary

_LONG = 6
_ENDINGS = tuple(around().words("endings"))
_STATUSES = around().word_set("statuses")
IMPERATIVES = around().word_set("imperatives")
_ENDS_A_PHRASE = frozenset(
    {
        "was",
        "were",
        "is",
        "are",
        "will",
        "would",
        "has",
        "had",
        "to",
        "for",
        "of",
        "in",
        "on",
        "at",
        "by",
        "that",
        "which",
    }
)
_THEN_A_NAME = frozenset({"to", "will", "and", "has", "had", "is", "was", "would", "who", "from", "of", "or"})
_ARTICLES = around().word_set("articles")
_OF_SOMEBODY = around().word_set("of somebody")
_THEN_A_THING = around().word_set("orders")
# What may stand before the first word of a cell, line or sentence: a reference or a number ("DA21/17", "A14", "3.2)").
_REFERENCE = re.compile(
    r"(?:^|[\n\t|.:;•–-])[ \u00a0]*(?:\[[ xX]?\][ \u00a0]*)?"
    r"(?:[A-Z][A-Z&]{0,7}[ \u00a0./-]?)?(?:\d[\d./()-]*|[A-Z]?\d[\w./()-]*|\(?[a-zA-Z]\)|[ivx]+[.)])[.):]?[ \u00a0–-]*$"
)
_REACH = 28


class PlainWords:
    """Asks, of the words of one text, whether a capital is there for another reason than a name."""

    def __init__(self, text: str, all_words: tuple[Word, ...], sorts: Sorts, titles: Container[int] = ()) -> None:
        """titles: indexes of the words in lines that are printed as titles."""
        self._text, self._words, self._sorts, self._titles = text, all_words, sorts, titles
        self._small = Counter(word.key for word in all_words if not word.capital)

    def shown(self, at: int) -> bool:
        """Whether something shows the ordinary word at `at` to be no name."""
        word = self._words[at]
        if articled(self._words, at) and ordinary(word.key):
            return not self._of_a_case(at)
        if not self._in_no_list_of_names(word):
            return self._signs(at) > 1 and not self._personal(at) and not self._of_a_case(at)
        if self.begins(at) or (self.small(word) and not self._personal(at)):
            return True
        ends = len(word.key) >= _LONG and word.key.endswith(_ENDINGS)
        shown = ends or word.key in _STATUSES or self.determined(at) or self.in_phrase(at)
        return shown and not self._personal(at)

    def _signs(self, at: int) -> int:
        """How many signs there are that the word is no name: small elsewhere, article, ordinary beside it, a title."""
        small = self.small(self._words[at])
        return small + self.determined(at) + self.in_phrase(at) + (at in self._titles)

    def _of_a_case(self, at: int) -> bool:
        """Whether a word for a case, a family or a person stands beside it, or a title, as before a name."""
        known = self._sorts.known
        first, last = self._run(at)
        near = [self._words[n] for n in range(max(0, first - 1), min(last + 2, len(self._words))) if n != at]
        told = _OF_SOMEBODY | known.relations | known.titles
        forename = any(w.capital and (w.key in known.names_first or w.key in familiar_forms()) for w in near)
        return forename or any(word.key in told for word in near)

    def begins(self, at: int) -> bool:
        """Whether the word opens its sentence, line or cell, with nothing but a reference before it."""
        word = self._words[at]
        return word.opens or _REFERENCE.search(self._text[max(0, word.start - _REACH) : word.start]) is not None

    def orders(self, at: int) -> bool:
        """Whether the word opens what is to be done: "Add a line", "A14 Carry the action forward"."""
        after = self._words[at + 1] if at + 1 < len(self._words) else None
        if after is None or not after.adjacent:
            return False
        told = self._words[at].key in IMPERATIVES and after.key not in _THEN_A_NAME | self._sorts.known.reporting
        follows = told and (after.all_capitals or not after.capital)
        follows = follows or (not after.capital and after.key in _THEN_A_THING)
        return follows and ordinary(self._words[at].key) and self.begins(at)

    def small(self, word: Word) -> bool:
        """Whether the word, its singular or its plural, stands in small letters somewhere in the text."""
        return any(self._small[form] for form in _forms(word.key))

    def determined(self, at: int) -> bool:
        """Whether an article stands before the word or the small word before it, and no case is named for it."""
        after = self._words[at + 1] if at + 1 < len(self._words) else None
        if after is not None and after.adjacent and after.key in _OF_SOMEBODY:
            return False
        for back in (1, 2):
            before = self._words[at - back] if at >= back and self._words[at - back + 1].adjacent else None
            if before is None or (before.capital and not before.opens):
                return False
            if before.key in _ARTICLES:
                return True
            if not ordinary(self._words[at - back].key):
                return False
        return False

    def in_phrase(self, at: int) -> bool:
        """Whether a capital right beside the word is an ordinary word in no list of names: "Grand Round"."""
        first, last = self._run(at)
        run = [self._words[n] for n in range(first, last + 1) if n != at]
        others = [one for one in run if one.key not in NO_FORENAMES]
        known = self._sorts.known
        if not others or behind_title(self._words, first):
            return False
        return all(self._in_no_list_of_names(one) or one.key in known.safe for one in others)

    def _run(self, at: int) -> tuple[int, int]:
        """Indexes of the first and the last of the capitals that stand side by side with the word."""
        first, last = at, at
        while first > 0 and self._words[first].adjacent and self._words[first - 1].capital:
            first -= 1
        while last + 1 < len(self._words) and self._words[last + 1].adjacent and self._words[last + 1].capital:
            last += 1
        return first, last

    def _in_no_list_of_names(self, word: Word) -> bool:
        known, key = self._sorts.known, word.key
        if not ordinary(key) or key in known.titles or key in familiar_forms():
            return False
        named = key in known.british_forenames or key in known.british_surnames or key in known.forenames
        return not (named or key in known.surnames or key in known.names_first)

    def _personal(self, at: int) -> bool:
        """Whether somebody would stand here: before a verb of speaking, or where something is said of people alone."""
        word = self._words[at]
        return speaks(self._words, at, self._sorts.known.reporting) or told_of_a_person(
            self._text, word.start, word.end
        )


def articled(all_words: tuple[Word, ...], at: int) -> bool:
    """Whether an article stands right before a word, and no more of a phrase behind it: "The Bill will", "The Grace."

    Nobody's name has an article, but what is called after somebody has: "the Holm review", "the Jay and Casey reports".
    """
    if not at or not all_words[at].adjacent or all_words[at - 1].key not in ("the", "a", "an"):
        return False
    after = all_words[at + 1] if at + 1 < len(all_words) else None
    if after is None or not after.adjacent:
        return after is None or after.before[:1] not in ("'", "’", "-", "/")
    return not after.capital and after.key in _ENDS_A_PHRASE


def _forms(key: str) -> tuple[str, ...]:
    """A word with its plural or singular."""
    bare = key.removesuffix("'s").removesuffix("'")
    if bare.endswith("ies"):
        return (bare, f"{bare[:-3]}y")
    return (bare, bare[:-1]) if bare.endswith("s") else (bare, f"{bare}s")
