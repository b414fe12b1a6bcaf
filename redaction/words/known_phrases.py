"""Phrases that are no person although their words may be names: organisations, institutions, places.

Only whole phrases protect their words: "St John Ambulance" does not make John safe, nor "Church" Joy Church.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from spacy.matcher import PhraseMatcher

from minutes.model import Span
from redaction.model import Kind
from redaction.words.institutions import institutions, place_words, saints
from redaction.words.lexicon import Lexicon, Vocabulary, vocabulary
from redaction.words.place_or_person import forename_place, sure_places
from redaction.words.tokens import Word, document, language, words

_INITIAL = re.compile(r"[^\W\d_][\w'’-]+ [A-Z]\.[ \u00a0]$")


@dataclass(frozen=True, slots=True)
class Protected:
    """A phrase that is kept, and whose words are no names. kind: organisation or place; long: of two words or more."""

    span: Span
    kind: Kind
    because: str
    long: bool


@lru_cache(maxsize=8)
def protected(text: str, lexicon: Lexicon) -> tuple[Protected, ...]:
    """Every protected phrase of the text, in order, none inside another."""
    found = [
        *_listed(text, lexicon),
        *(Protected(*one, True) for one in (*institutions(words(text)), *saints(words(text)))),
    ]
    found.sort(key=lambda p: (p.span.start, -p.span.end))
    kept: list[Protected] = []
    for phrase in found:
        if not kept or phrase.span.start >= kept[-1].span.end:
            kept.append(phrase)
    return tuple(kept)


class Shield:
    """Answers quickly whether a word stands in a protected phrase."""

    def __init__(self, phrases: tuple[Protected, ...]) -> None:
        self._starts = [phrase.span.start for phrase in phrases]
        self._phrases = phrases
        self.starts_of_long = frozenset(p.span.start for p in phrases if p.long)

    def over(self, word: Word) -> Protected | None:
        """The protected phrase that holds the word, or None."""
        at = bisect_right(self._starts, word.start) - 1
        return self._phrases[at] if at >= 0 and word.start < self._phrases[at].span.end else None


@lru_cache(maxsize=1)
def _vendored_matcher() -> PhraseMatcher:
    """The phrases of our own lists; made once, for they are thousands."""
    known = vocabulary()
    places = tuple(place for place in known.places if not _is_a_name(place, known))
    return _matcher(tuple(phrase for phrase, kind in known.phrases if kind == "organisation"), places)


@lru_cache(maxsize=4)
def _matcher(organisations: tuple[str, ...], places: tuple[str, ...]) -> PhraseMatcher:
    """These phrases, without regard to case; the kind is the match's label."""
    nlp = language()
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    bodies = [name for name in organisations if name]
    bodies += [name.replace("'", "’") for name in bodies if "'" in name]
    for kind, phrases in (("place", places), ("organisation", bodies)):
        if phrases:
            matcher.add(kind, [nlp.tokenizer(phrase) for phrase in phrases])
    return matcher


def _is_a_name(place: str, known: Vocabulary) -> bool:
    """Whether a small place is better known as a word or a person; counties and big towns stand in their own right."""
    word = place.casefold()
    if place in _sure_places():
        return False
    return word in known.names_first or word in known.british_forenames or word in known.english


@lru_cache(maxsize=1)
def _sure_places() -> frozenset[str]:
    return frozenset(vocabulary().sure_places)


def _listed(text: str, lexicon: Lexicon) -> list[Protected]:
    doc = document(text)
    strings = language().vocab.strings
    matches = [
        (strings[match], doc[first].idx, doc[last - 1].idx + len(doc[last - 1]), last - first)
        for matcher in (_vendored_matcher(), _matcher(lexicon.organisations, lexicon.places))
        for match, first, last in matcher(doc)
        if doc[first].text[:1].isupper()
    ]
    persons = _persons(text, matches)
    found = []
    for name, start, end, length in matches:
        kind: Kind = "place" if name == "place" else "organisation"
        if start not in persons and not _names_somebody(text, start, kind, length):
            because = "Listed as a place." if kind == "place" else "Listed as an organisation."
            found.append(Protected(Span(start, end), kind, because, length > 1))
    return found


def _persons(text: str, matches: list[tuple[str, int, int, int]]) -> frozenset[int]:
    """Where places of one word start that are forenames too, and that nothing shows to be the place."""
    both = [
        (start, end)
        for name, start, end, length in matches
        if name == "place" and length == 1 and forename_place(text[start:end].casefold())
    ]
    return frozenset(start for start, _ in both) - sure_places(text, both) if both else frozenset()


def _names_somebody(text: str, start: int, kind: Kind, length: int) -> bool:
    """Whether a place of one word stands as a surname does, behind a forename, title or initial ("Jack London")."""
    if kind != "place" or length > 1:
        return False
    before = text[max(0, start - 40) : start]
    if not before.endswith((" ", "\u00a0")) or not before.split():
        return False
    last = before.split()[-1].lstrip("([\"“‘'")
    key = last.strip(".").casefold()
    known = vocabulary()
    if _INITIAL.search(before):
        return True
    forename = key in known.british_forenames or (key in known.forenames and key not in known.english)
    name = key in known.names_first or (forename and key not in place_words() and key not in known.safe)
    return last[:1].isupper() and last.strip(".").isalpha() and (name or key in known.titles)
