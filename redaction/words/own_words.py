"""Words that the minutes themselves show to be a body's or a place's: whom people on the list come from, who met.

"Calderby Council" on the attendance list makes Calderby a place for the whole meeting, as the partnership's settings
would. Bodies are named for places, and a list of people prints them in public; a third of the questions on minutes of
a partnership without settings were about such words. What is anybody's name on the list, or a forename, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from minutes.model import Meeting
from redaction.words.lexicon import Lexicon, bodies, vocabulary
from redaction.words.tokens import Word, words, words_of
from redaction.words.word_classes import Sorts

_JOINERS = frozenset({"and", "&", "of", "upon", "the", "with", "in", "on"})
_LEADING = frozenset({"nhs", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "the"})


def with_own_words(lexicon: Lexicon, meeting: Meeting) -> Lexicon:
    """The lexicon with the places that this meeting's title, group and bodies on its list are named for."""
    bodies = tuple(a.organisation.text for a in meeting.attendees if a.organisation)
    people = tuple(a.name.text for a in meeting.attendees)
    return _extended(lexicon, (meeting.title.text, meeting.group or "", *bodies), people, meeting.text)


@lru_cache(maxsize=8)
def _extended(lexicon: Lexicon, bodies: tuple[str, ...], people: tuple[str, ...], text: str) -> Lexicon:
    sorts = Sorts(lexicon)
    named = {part.casefold() for name in people for part in re.split(r"[\s-]+", name)}
    found = dict.fromkeys(place for body in bodies for place in _places(words_of(body), sorts, named))
    found |= dict.fromkeys((*_before_bodies(words(text), sorts, named), *_of_boards(words(text), sorts, named)))
    known = {place.casefold() for place in lexicon.places}
    own = tuple(place for place in found if place.casefold() not in known)
    return replace(lexicon, places=(*lexicon.places, *own)) if own else lexicon


def _places(body: tuple[Word, ...], sorts: Sorts, named: set[str]) -> Iterator[str]:
    """The places at the head of a body's name: one, or several joined ("Calderby and Wexcombe Partnership")."""
    at = 0
    while at < len(body):
        while at < len(body) and (body[at].key in _LEADING or body[at].key in _JOINERS):
            at += 1
        run = []
        while at < len(body) and _strange(body[at], sorts):
            run.append(body[at])
            at += 1
        if not run or at >= len(body):
            return
        if _is_place(run, body[at], named):
            yield " ".join(word.text for word in run)
            yield from (word.text for word in run if len(run) > 1 and len(word.text) > 3)
        if body[at].key not in _JOINERS and body[at].before.strip() != "&":
            return


def _before_bodies(text: tuple[Word, ...], sorts: Sorts, named: set[str]) -> Iterator[str]:
    """Single strange words right before a public body's own word, anywhere in the minutes: "Calderby Council"."""
    known, sure = vocabulary(), bodies().word_set("sure body")
    for at in range(1, len(text)):
        word, body = text[at - 1], text[at]
        if body.key not in sure or not body.capital or not body.adjacent or not _strange(word, sorts):
            continue
        before = text[at - 2] if at > 1 and word.adjacent else None
        behind_a_name = before is not None and before.capital and before.key not in _LEADING | _JOINERS
        if not behind_a_name and word.key not in known.forenames and word.key not in named:
            yield word.text


def _of_boards(text: tuple[Word, ...], sorts: Sorts, named: set[str]) -> Iterator[str]:
    """Single strange words of a board's name that opens its line: "CALDERBY AND SOUTH WEX SAFEGUARDING BOARD"."""
    first = 0
    for at, word in enumerate((*text, None)):
        inside = word is not None and at > first and word.adjacent and (word.capital or word.key in _JOINERS)
        if inside:
            continue
        run = text[first:at]
        if run and run[-1].key in bodies().word_set("board") and "\n" in f"\n{run[0].before}"[-2:]:
            yield from _between_joiners(run, sorts, named)
        first = at


def _between_joiners(run: tuple[Word, ...], sorts: Sorts, named: set[str]) -> Iterator[str]:
    """The strange words of a board's name that stand alone between joiners, and are nobody's name in any list."""
    known, capitals = vocabulary(), all(word.all_capitals for word in run)
    for at, word in enumerate(run[:-1]):
        alone = at == 0 or run[at - 1].key in _LEADING | _JOINERS
        strange = _strange(word, sorts) or (capitals and word.text.isalpha() and sorts.unknown(word))
        listed = word.key in known.forenames or word.key in known.surnames or word.key in named
        if alone and strange and not listed and not _strange(run[at + 1], sorts) and sorts.ordinary(run[at + 1]):
            yield word.text


def _strange(word: Word, sorts: Sorts) -> bool:
    """Whether a word of a body's name is in no list of ordinary words."""
    return word.capital and word.text.isalpha() and not word.all_capitals and sorts.unknown(word)


def _is_place(run: list[Word], following: Word, named: set[str]) -> bool:
    known = vocabulary()
    if any(word.key in named or word.key in known.names_first or word.key in known.british_forenames for word in run):
        return False
    if any(word.key in known.forenames or word.key in known.british_surnames for word in run):
        return following.key in bodies().word_set("of a place")
    return following.capital or following.key in _JOINERS
