"""Last passes: words that are no names by themselves, where only a person would stand or people alone are told of."""

from __future__ import annotations

from redaction.names.around import around
from redaction.names.dates import SEASONS, dated
from redaction.names.passes.found import NamesFound
from redaction.names.passes.scoring import DOUBTFUL
from redaction.names.said_of_people import apposed, told_of_a_person
from redaction.names.text_words import TextWords
from redaction.words.name_forms import SHORTEST, familiar_forms
from redaction.words.tokens import Word

_NOBODY = around().word_set("nobody")
_STATUSES = around().word_set("statuses")
_TOLD = "A word of which something is said that is said of people."
_WHERE = frozenset({"in", "at", "from", "on", "near", "the", "of", "to", "for"})


def placed(names: NamesFound) -> None:
    """Take months, seasons and words that are forenames too, where only a person would stand."""
    here = names.here
    for at, word in enumerate(here.words):
        if at in names.taken or at in here.marks or not _forename_too(here, word) or dated(here, at):
            continue
        if _told(here, at):
            names.take(at, DOUBTFUL, _TOLD)
        elif _as_a_person(names, at):
            names.take(at, DOUBTFUL, "A word that is a forename too, where a person would stand.")


def _forename_too(here: TextWords, word: Word) -> bool:
    """Whether a capital that no phrase holds is a month, season, short form or ordinary word that is a forename too."""
    if not word.capital or here.shield.over(word) or here.sorts.abbreviation(word):
        return False
    familiar = word.opens and word.key in familiar_forms()
    office = word.key in here.sorts.known.jobs and word.key not in here.known.forenames
    return _month(here, word) or familiar or (here.sorts.word_forename(word) and not office)


def _month(here: TextWords, word: Word) -> bool:
    """Whether it is a month or season that is a forename too."""
    return word.key in here.sorts.known.british_forenames and (here.sorts.calendar(word) or word.key in SEASONS)


def _as_a_person(names: NamesFound, at: int) -> bool:
    """Whether a person would stand where the word does."""
    here, word = names.here, names.here.words[at]
    if _month(here, word):
        if here.positions.acts(at) or _place_or_surname_follows(here, at):
            return True
        if at > 0 and here.words[at - 1].key == "and" and here.positions.no_dates_before(at):
            return True
    return here.positions.personal(at, names.taken) or (word.key in SEASONS and here.surname_follows(at))


def _place_or_surname_follows(here: TextWords, at: int) -> bool:
    """Whether a word that is a surname or a place follows: "April England"."""
    after = here.beside(at)
    if after is None or not after.capital:
        return False
    return after.key in here.sorts.known.british_surnames or here.sorts.place_word(after)


def _told(here: TextWords, at: int) -> bool:
    """Whether something is said of the word that is said of people alone."""
    return told_of_a_person(here.text, here.words[at].start, here.words[at].end)


def told_of(names: NamesFound) -> None:
    """Take capitals of any sort that sign or own, of which people alone are told, or that are called family."""
    here = names.here
    for at, word in enumerate(here.words):
        if at in names.taken:
            continue
        if _signed(here, at, word):
            names.take_all(at, at, DOUBTFUL, "A word that stands as an owner or a signature does.")
        elif _may_be_told_of(here, word):
            _take_if_told_of(names, at)


def _take_if_told_of(names: NamesFound, at: int) -> None:
    """Take a capital of which something is said that is said of people, or with its run what is called family."""
    here, word = names.here, names.here.words[at]
    if _told(here, at):
        if not dated(here, at):
            names.take(at, DOUBTFUL, _TOLD)
    elif apposed(here.text, word.end):
        first = _run_before(names, at)
        plain = first == at and (here.sorts.ordinary(word) or here.sorts.calendar(word))
        if not plain and (first == 0 or here.words[first - 1].key not in _WHERE):
            names.take_all(first, at, DOUBTFUL, "A word for family is said of these words.")


def _signed(here: TextWords, at: int, word: Word) -> bool:
    """Whether a word, whatever else it is, stands alone behind "Action:", or ends its line behind a sentence."""
    sorts, key = here.sorts, word.key
    if not word.capital or word.all_capitals or len(word.text) < SHORTEST - 2 or key in _NOBODY or key in _STATUSES:
        return False
    if key in here.lower or here.shield.over(word) or sorts.safe(word) or sorts.abbreviation(word):
        return False
    office = key in sorts.known.jobs or key in sorts.known.titles or sorts.calendar(word)
    if office or key.endswith(("ed", "ing")) or key in sorts.known.plain_after:
        return False
    return here.positions.labelled(at) or (len(key) < SHORTEST and here.positions.signs_off(at))


def _may_be_told_of(here: TextWords, word: Word) -> bool:
    """Whether a word with a capital may be somebody, whatever else it is: no office, body, plural or pronoun."""
    sorts, key = here.sorts, word.key
    if not word.capital or len(word.text) < 2 or sorts.abbreviation(word) or key in _NOBODY:
        return False
    if key in sorts.known.jobs or key in sorts.known.titles or key in sorts.known.relations:
        return False
    phrase = here.shield.over(word)
    if phrase is not None and (phrase.long or phrase.kind == "organisation"):
        return False
    if sorts.calendar(word) or key in sorts.known.british_forenames:
        return not word.all_capitals
    plural = key.endswith("s") and sorts.ordinary(word)
    return not plural and not sorts.safe(word) and not (word.opens and key in sorts.known.plain_after)


def _run_before(names: NamesFound, at: int) -> int:
    """Index of the first of the capitals, none of them taken or safe, that run up to the word at `at`."""
    words = names.here.words
    while at > 0 and at - 1 not in names.taken and words[at].adjacent and _may_be_told_of(names.here, words[at - 1]):
        at -= 1
    return at
