"""What is surely somebody's name in one place is one wherever it has a capital, and with a slip of the pen."""

from __future__ import annotations

from redaction.names.passes.found import NamesFound
from redaction.names.passes.scoring import DOUBTFUL, LIKELY
from redaction.names.passes.voting import votable
from redaction.names.text_words import TextWords
from redaction.words.name_forms import SHORTEST, slip
from redaction.words.tokens import Word

_SURE = 0.8


def spread(names: NamesFound) -> None:
    """Take every word that was surely somebody's name, wherever it has a capital."""
    here = names.here
    sure = [mention.parts for mention in names.mentions if mention.confidence >= _SURE]
    heads = {parts[0].casefold() for parts in sure if len(parts[0]) > 1}
    tails = {parts[-1].casefold() for parts in sure if len(parts) > 1 and len(parts[-1]) > 1}
    settled = heads | tails | here.known.forenames | here.known.surnames
    for at, word in enumerate(here.words):
        if at in names.taken or not _open(here, word):
            continue
        key = _settled_key(word.key, settled)
        if key is not None:
            confidence, because = _as_elsewhere(here, at, key in heads)
            if confidence:
                names.take(at, confidence, because)


def _open(here: TextWords, word: Word) -> bool:
    """Whether a word has a capital, and is no abbreviation, day or month, nor in a phrase that is known."""
    if not word.capital or here.shield.over(word):
        return False
    return not here.sorts.abbreviation(word) and not here.sorts.calendar(word)


def _settled_key(key: str, settled: set[str]) -> str | None:
    """The settled name this word is, its possessive s dropped where the apostrophe was ("Kevins")."""
    if key in settled:
        return key
    return key[:-1] if key.endswith("s") and key[:-1] in settled else None


def _as_elsewhere(here: TextWords, at: int, begins_names: bool) -> tuple[float, str]:
    """How surely a word that is a name elsewhere is one here, and why. begins_names: whether it begins names there."""
    word = here.words[at]
    if not here.sorts.ordinary(word) and not here.sorts.place_word(word):
        return LIKELY, "A name elsewhere in these minutes."
    if begins_names and here.speaks(at):
        return LIKELY, "A name elsewhere in these minutes, before a verb of speaking."
    if not word.opens and not here.sorts.safe(word):
        return DOUBTFUL, "A name elsewhere in these minutes that is an ordinary word too."
    return 0.0, ""


def misspelt(names: NamesFound) -> None:
    """Take words in no list that are a settled name but for a slip of the pen."""
    here = names.here
    settled = here.known.forenames | here.known.surnames
    settled |= {m.parts[0].casefold() for m in names.mentions if m.confidence >= LIKELY and len(m.parts) > 1}
    likely = {name for name in settled if len(name) >= SHORTEST}
    for at, word in enumerate(here.words):
        if at in names.taken or not votable(here, word) or len(word.key) < SHORTEST:
            continue
        if any(slip(name, word.key) for name in likely):
            names.take(at, LIKELY, "A name of these minutes, misspelt.")
