"""Names with their own initials beside them, as a list or its key prints them: "VH – Verity Hallam"."""

from __future__ import annotations

from redaction.names.own_initials import initials_before, initials_beside
from redaction.names.passes.found import NamesFound
from redaction.names.passes.scoring import SURE
from redaction.names.text_words import TextWords
from redaction.words.tokens import Word

_MOST = 4
_FEWEST = 2


def keyed(names: NamesFound) -> None:
    """Take every run of two to four capitals that initials beside it prove to be a name, whatever its words are."""
    for at in range(len(names.here.words)):
        last = _last_of_run(names.here, at)
        if last > at and names.taken.isdisjoint(range(at, last + 1)) and _proved(names.here, at, last):
            names.take_all(at, last, SURE, "Its own initials stand beside it.")


def _last_of_run(here: TextWords, at: int) -> int:
    """Index of the last of the capitals on one line that `at` opens; `at` itself where it opens none."""
    word, last = here.words[at], at
    if not _may_be(here, word) or (
        word.adjacent and here.words[at - 1].capital and not here.words[at - 1].all_capitals
    ):
        return at
    while last + 1 < len(here.words) and _beside(here, last + 1) and _may_be(here, here.words[last + 1]):
        last += 1
    return last if _FEWEST <= last - at + 1 <= _MOST else at


def _beside(here: TextWords, at: int) -> bool:
    """Whether nothing lies between the word and the one before, or but the full stop of "St. Clair"."""
    return here.words[at].adjacent or (here.words[at].before == ". " and here.words[at - 1].text == "St")


def _may_be(here: TextWords, word: Word) -> bool:
    """Whether a capital may be a part of a name that is printed in full."""
    return len(word.text) > 1 and not word.all_capitals and here.may_be_name(word) and not here.shield.over(word)


def _proved(here: TextWords, first: int, last: int) -> bool:
    """Whether initials that fit open its row, or stand behind it where a word of it is in a list of names.

    Bodies stand before their own initials too ("Serious Case Review (SCR)"), but are not told in rows behind them.
    """
    run, known = here.words[first : last + 1], here.sorts.known
    parts = tuple(word.text for word in run)
    bound = not run[-1].text[0].isupper()  # "d'Souza"
    listed = bound or run[0].key in known.forenames or run[-1].key in known.british_surnames
    if not listed and all(here.sorts.ordinary(word) for word in run):
        return False
    if initials_before(here.text, run[0].start, parts):
        return True
    ordinary = any(here.sorts.ordinary(word) for word in run)
    return listed and not ordinary and bool(initials_beside(here.text, run[0].start, run[-1].end, parts))
