"""First pass: words that are names by themselves or by what stands beside them."""

from __future__ import annotations

from redaction.names.passes.found import NamesFound
from redaction.names.passes.scoring import DOUBTFUL, LIKELY, weigh
from redaction.names.text_words import TextWords
from redaction.words.name_forms import SHORTEST
from redaction.words.tokens import Word

_OF_ADDRESSES_BEFORE = ("@", ".", "/", "_", "-")
_OF_ADDRESSES_BEHIND = ("@", "/", "_")


def seed(names: NamesFound) -> None:
    """Take what is a name by itself, and what grows from it."""
    here = names.here
    for at, word in enumerate(here.words):
        if at in names.taken or at in here.marks or here.shield.over(word):
            continue
        if word.capital:
            confidence, because = weigh(here, at, word)
            if confidence:
                names.take(at, confidence, because)
        elif _small_forename(here, word):
            _take_small(names, at)


def _small_forename(here: TextWords, word: Word) -> bool:
    """Whether a word in small letters is a British forename and no English word, outside any address."""
    forename = len(word.key) >= SHORTEST - 1 and word.key in here.sorts.known.british_forenames
    if not forename or not here.sorts.unknown(word):
        return False
    behind = here.text[word.end : word.end + 1]
    return not word.before.endswith(_OF_ADDRESSES_BEFORE) and behind not in _OF_ADDRESSES_BEHIND


def _take_small(names: NamesFound, at: int) -> None:
    """Take a forename typed in small letters, with what may be its surname."""
    here, after = names.here, names.here.beside(at)
    if after is not None and (after.key in here.sorts.known.british_surnames or here.sorts.unknown(after)):
        names.take_all(at, at + 1, LIKELY, "A forename in small letters, before what may be a surname.")
    else:
        names.take_all(at, at, DOUBTFUL, "A forename in small letters.")
