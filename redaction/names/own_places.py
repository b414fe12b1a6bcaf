"""Strange words that the text itself shows to be places: "lives in Calderby", "Upper Calder", "HMP Calderby".

One sure place in the text settles the word for the whole of it, unless somebody stands there under the same word
anywhere: behind a title, a forename or an initial, before a verb of speaking, or where only people are spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from minutes.model import Meeting
from redaction.names.around import around
from redaction.names.said_of_people import apposed, told_of_a_person
from redaction.names.titles import behind_title
from redaction.words.acronyms import resolved
from redaction.words.lexicon import Lexicon, vocabulary
from redaction.words.own_words import with_own_words
from redaction.words.speaking import speaks
from redaction.words.tokens import Word, words
from redaction.words.word_classes import Sorts, ordinary

_PARTS = around().word_set("place parts")
_OF = around().word_set("place of")
_OF_PLACES = around().word_set("place heads")
_LOCATED = around().word_set("located")
_IN = frozenset({"in", "near", "outside", "around", "at"})
_SHORTEST = 4


def explained(lexicon: Lexicon, meeting: Meeting) -> Lexicon:
    """The lexicon with everything that a meeting itself explains: its abbreviations, its bodies' places, its own."""
    known = with_own_words(resolved(lexicon, meeting.text, meeting.group or ""), meeting)
    return _with_places(known, meeting.text, tuple(attendee.name.text for attendee in meeting.attendees))


@lru_cache(maxsize=8)
def _with_places(lexicon: Lexicon, text: str, people: tuple[str, ...]) -> Lexicon:
    named = frozenset(part.casefold() for name in people for part in re.split(r"[\s-]+", name))
    found = places(text, words(text), Sorts(lexicon), named)
    return replace(lexicon, places=(*lexicon.places, *found)) if found else lexicon


def places(text: str, all_words: tuple[Word, ...], sorts: Sorts, named: frozenset[str]) -> tuple[str, ...]:
    """The strange words of a text, as printed, that are places. named: words of the names on the list, folded."""
    known = vocabulary()
    strange = {
        at
        for at, word in enumerate(all_words)
        if word.capital
        and len(word.text) >= _SHORTEST
        and word.text.isalpha()
        and not word.all_capitals
        and word.key not in named
        and word.key not in known.forenames
        and word.key not in known.surnames
        and sorts.unknown(word)
    }
    proved = {all_words[at].key for at in strange if _proved(text, all_words, at)}
    if not proved:
        return ()
    people = frozenset(
        all_words[at].key for at in strange if all_words[at].key in proved and _somebody(text, all_words, at)
    )
    return tuple(dict.fromkeys(all_words[at].text for at in sorted(strange) if all_words[at].key in proved - people))


def _proved(text: str, all_words: tuple[Word, ...], at: int) -> bool:
    """Whether what stands before or behind the word proves a place here."""
    return any(_before(text, all_words, at)) or _behind(all_words, at)


def _before(text: str, all_words: tuple[Word, ...], at: int) -> Iterator[bool]:
    word = all_words[at]
    if not at or not word.adjacent:
        return
    before = all_words[at - 1]
    further = all_words[at - 2] if at > 1 and before.adjacent else None
    yield before.capital and before.key in _PARTS and (further is None or not further.capital)
    if further is None:
        return
    yield before.key == "of" and further.capital and further.key in _OF
    owned = text[word.end : word.end + 2] in ("'s", "’s")
    goes_on = at + 1 < len(all_words) and all_words[at + 1].adjacent and all_words[at + 1].capital
    if before.key in _IN and not before.capital and not owned and not goes_on:
        yield further.key in _LOCATED or further.key.removesuffix("'s") in _LOCATED


def _behind(all_words: tuple[Word, ...], at: int) -> bool:
    after = all_words[at + 1] if at + 1 < len(all_words) else None
    return after is not None and after.adjacent and after.key in _OF_PLACES


def _somebody(text: str, all_words: tuple[Word, ...], at: int) -> bool:
    """Whether a person stands here under the word."""
    known, word = vocabulary(), all_words[at]
    if behind_title(all_words, at) or speaks(all_words, at, known.reporting):
        return True
    if told_of_a_person(text, word.start, word.end) or apposed(text, word.end):
        return True
    if not at or not word.adjacent:
        return False
    before = all_words[at - 1]
    initial = len(before.text) == 1 and before.capital
    forename = before.capital and (before.key in known.forenames or before.key in known.british_forenames)
    strange = before.capital and not ordinary(before.key) and before.key not in _PARTS and not before.all_capitals
    return initial or forename or strange
