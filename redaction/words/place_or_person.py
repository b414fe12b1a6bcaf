"""A county or town that is a forename too ("Angus", "Chester"): the place only where the text proves it to be one."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from redaction.words.lexicon import LISTS, vocabulary
from rule_files import rule_file

_IN = rule_file(LISTS / "around.yaml").word_set("before a place")
_BEFORE = re.compile(r"([\w'’-]+)[ \u00a0]+$")
_LISTED = re.compile(r"(?:,|\band|\bor|&|/)[ \u00a0]*$")
_PAIRED = re.compile(r"(?:,|,? and|,? or| &| ?/)[ \u00a0]?")
_GOES_ON = re.compile(r"(?:['’]s?)?[ \u00a0]+([\w'’-]+)")
_NOUNS = rule_file(LISTS / "around.yaml").word_set("behind a place")
_PERSONAL = rule_file(LISTS / "around.yaml").word_set("behind a person")


@lru_cache(maxsize=4096)
def forename_place(key: str) -> bool:
    """Whether a place's one word, in lower case, is a forename too."""
    known = vocabulary()
    return key in known.british_forenames or key in known.names_first


def sure_places(text: str, places: list[tuple[int, int]]) -> frozenset[int]:
    """Where, of one-word places that are forenames at [start, end), a place is meant.

    Proved by what stands before or behind it, or by its being proved elsewhere in the text and no person standing here.
    """
    proved = {start for start, end in places if _proved(text, start, end)}
    known = {text[start:end].casefold() for start, end in places if start in proved}
    for (start, end), (other, other_end) in itertools.pairwise(places):
        one, two = (text[a:b].casefold() in known for a, b in ((start, end), (other, other_end)))
        if (one or two) and _PAIRED.fullmatch(text, end, other) and not _surname_follows(text, other_end):
            proved |= {start, other}
    elsewhere = {text[start:end].casefold() for start, end in places if start in proved}
    return frozenset(
        start
        for start, end in places
        if start in proved or (text[start:end].casefold() in elsewhere and not _personal(text, end))
    )


def _proved(text: str, start: int, end: int) -> bool:
    if _surname_follows(text, end):
        return False
    before = _BEFORE.search(text[max(0, start - 30) : start])
    if before is not None and before[1] in _IN:
        return True
    after = _GOES_ON.match(text, end)
    if after is not None and (after[1] in _NOUNS or (after[1][0].isupper() and after[1].casefold() in _NOUNS)):
        return True
    listed = _LISTED.search(text[max(0, start - 8) : start])
    return listed is not None and _after_a_place(text[max(0, start - 30) : start][: -len(listed[0])])


def _after_a_place(words: str) -> bool:
    """Whether what stands before "and" or a comma is a place that "in" or the like stands before."""
    last = re.search(r"\b(in|from|across|between|of|near) (?:[A-Z][\w'’-]+(?:, | and | )?)+\s*$", words)
    return last is not None


def _surname_follows(text: str, end: int) -> bool:
    """Whether a capital that is no ordinary word follows on the line: "Angus MacAllard"."""
    after = _GOES_ON.match(text, end)
    if after is None or not after[1][0].isupper() or after[0].startswith(("'", "’")):
        return False
    known, key = vocabulary(), after[1].casefold()
    return key not in known.safe and key not in known.english and key not in known.jobs and key not in known.calendar


def _personal(text: str, end: int) -> bool:
    after = _GOES_ON.match(text, end)
    if after is None:
        return False
    verb = after[1] in vocabulary().reporting or after[1] in _PERSONAL
    return _surname_follows(text, end) or verb or after[0].startswith(("'", "’"))
