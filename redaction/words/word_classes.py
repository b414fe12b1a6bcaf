"""What sort of word a word is: a forename, an ordinary word, a place, an abbreviation, or in no list at all."""

from __future__ import annotations

import re
from functools import lru_cache

from redaction.words.lexicon import LISTS, Lexicon, vocabulary
from redaction.words.tokens import Word
from rule_files import rule_file

_PREFIXES = rule_file(LISTS / "around.yaml").word_set("prefixes")

# Prefixes that no surname is made with, before a word of six letters or more.
_BOUND = ("re", "inter", "multi", "non", "un", "pre", "mis", "counter", "anti", "co")
_LONG, _STEM = 8, 6
_DEPUTIES = frozenset({"vice", "co", "deputy", "ex", "sub", "assistant"})
_SHORTENED = re.compile(r"(?:n't|'(?:m|re|ve|ll|d|s))$")


class Sorts:
    """Sorts words by the vendored lists and one partnership's lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.known = vocabulary()
        self.lexicon = lexicon
        self.abbreviations = self.known.abbreviations | lexicon.abbreviations
        self._capital_abbreviations = _in_capitals(self.abbreviations)
        self.allowed = frozenset(word.casefold() for word in lexicon.allowed)
        self.places = place_words(lexicon.places)

    def abbreviation(self, word: Word) -> bool:
        """Whether it is a known abbreviation, in the case in which it is printed or in capitals; plurals too."""
        text = word.text
        return text in self.abbreviations or (text.isupper() and text in self._capital_abbreviations)

    def forename(self, word: Word) -> bool:
        """Whether it is a forename and hardly anything else when it has a capital."""
        if word.all_capitals and len(word.text) < 4:
            return False
        key = word.key
        if key in self.known.names_first:
            return True
        if key not in self.known.forenames or len(key) < 3 or key in self.allowed:
            return False
        return not (self.ordinary(word) or key in self.places or self.calendar(word) or key in self.known.titles)

    def word_forename(self, word: Word) -> bool:
        """Whether it is an English word that is also a forename in English-speaking countries ("Grace", "Will")."""
        return (
            word.key in self.known.british_forenames
            and word.key in self.known.english
            and word.key not in self.known.names_first
        )

    def ordinary(self, word: Word) -> bool:
        """Whether it is a common English word, each half of a hyphened one too."""
        return ordinary(word.key) or word.key in self.known.safe or word.key in self.allowed

    def safe(self, word: Word) -> bool:
        """Whether it may have a capital in mid-sentence and be no name."""
        return word.key in self.known.safe or word.key in self.allowed or word.key[:2] == "i'" or self._office(word.key)

    def _office(self, key: str) -> bool:
        """Whether it is somebody's deputy's office: "vice-chairman"."""
        first, hyphen, rest = key.partition("-")
        return bool(hyphen) and first in _DEPUTIES and (rest in self.known.safe or rest in self.known.jobs)

    def safe_in_phrase(self, word: Word) -> bool:
        """Whether it is safe beside another safe word."""
        return word.key in self.known.paired or self.safe(word)

    def calendar(self, word: Word) -> bool:
        """Whether it is a day or a month, its plural too."""
        return word.key in self.known.calendar or word.key.removesuffix("s") in self.known.calendar

    def place_word(self, word: Word) -> bool:
        """Whether it is, or is part of, the name of a place."""
        return word.key in self.places

    def unknown(self, word: Word) -> bool:
        """Whether no list of what is no name holds it."""
        if self.ordinary(word) or self.place_word(word) or self.abbreviation(word):
            return False
        return not self.calendar(word) and word.key not in self.known.titles and word.key not in self.known.jobs


@lru_cache(maxsize=8)
def _in_capitals(abbreviations: frozenset[str]) -> frozenset[str]:
    return frozenset(abbreviation.upper() for abbreviation in abbreviations)


@lru_cache(maxsize=200_000)
def ordinary(key: str) -> bool:
    """Whether a folded word, its plural or each of its hyphened parts is in the list of common English words."""
    english = vocabulary().english
    if key in english or (key.endswith("s'") and key[:-1] in english):
        return True
    if "'" in key and (_SHORTENED.sub("", key) in english or key in ("i'm", "i've", "i'll", "i'd")):
        return _SHORTENED.search(key) is not None
    if _derived(key):
        return True
    parts = key.replace("'", "-").split("-") if "-" in key else ()
    plain = all(not part or part in english or (part in _PREFIXES and at == 0) for at, part in enumerate(parts))
    return len(parts) > 1 and plain


def _derived(key: str) -> bool:
    """Whether a long word is a common one with a prefix or ending that surnames do not have: "interagency"."""
    known = vocabulary()
    if len(key) < _LONG or key in known.surnames or key in known.british_surnames or key in known.forenames:
        return False
    if "-" in key:
        return key.replace("-", "") in known.english
    for ending in ("ing", "ment", "ments"):
        stem = key.removesuffix(ending)
        if stem != key and len(stem) >= _STEM and (stem in known.english or f"{stem}e" in known.english):
            return True
    return any(
        key.startswith(one) and len(key) - len(one) >= _STEM and key[len(one) :] in known.english for one in _BOUND
    )


@lru_cache(maxsize=4)
def place_words(places: tuple[str, ...]) -> frozenset[str]:
    """Every word of a place's name that is not an English word, small towns that are forenames left out."""
    return _vendored_place_words() | _words_of(places) if places else _vendored_place_words()


@lru_cache(maxsize=1)
def _vendored_place_words() -> frozenset[str]:
    return _words_of(vocabulary().places)


def _words_of(places: tuple[str, ...]) -> frozenset[str]:
    known = vocabulary()
    words = {w.casefold() for place in places for w in place.replace("-", " ").split()}
    single = {place.casefold() for place in places}
    small = {w for w in words if w in known.british_forenames or w in known.names_first}
    return frozenset(w for w in (words | single) if w not in small or (w in single and w in _counties()))


@lru_cache(maxsize=1)
def _counties() -> frozenset[str]:
    return frozenset(place.casefold() for place in vocabulary().sure_places)
