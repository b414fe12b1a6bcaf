"""How far a name reaches from the word that gave it away: over other names, initials and small words of surnames."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container

from redaction.names.around import NO_FORENAMES, PARTICLES
from redaction.names.text_words import TextWords
from redaction.names.titles import COURTESY, behind_title, between_names, is_initials
from redaction.words.tokens import Word

_RIGHT, _LEFT = 3, 2
_FRAGMENT = 3
_ENDS = re.compile(r"[ \u00a0]*(?:[\n\t|,]|$|\([A-Z]{2,4}\))")


def last_of(here: TextWords, at: int) -> int:
    """Index of the last word of the name that `at` stands in."""
    last = at
    while last - at < _RIGHT and last + 1 < len(here.words):
        after = here.words[last + 1]
        if _middle_initial(here, last + 1):
            last += 2
            continue
        if not after.adjacent and not (after.before == ". " and _cut_short(here.words[last])):
            break
        particles = _particles(here, last + 1)
        as_surname = all(len(word.text) == 1 or is_initials(word) for word in here.words[at:last]) or last == at
        if particles and _grows(here, here.words[last + 1 + particles], as_surname):
            last += 1 + particles
        elif _grows(here, after, as_surname) and not _begins_phrase(here, last + 1):
            last += 1
        elif _fragment(here, last):
            return last + 1
        else:
            break
    return last


def _cut_short(word: Word) -> bool:
    """Whether a full stop behind the word is part of the name: an initial, "St. Clair"."""
    return len(word.text) == 1 or word.text == "St"


def _middle_initial(here: TextWords, at: int) -> bool:
    """Whether an initial with a dot stands between two words of a name: "Ann I. Bell"."""
    word = here.words[at]
    if len(word.text) != 1 or not word.capital or not word.adjacent or at + 1 >= len(here.words):
        return False
    after = here.words[at + 1]
    return after.before in (". ", ".\u00a0") and here.may_be_name(after) and not _plain_word(here, after)


def _plain_word(here: TextWords, word: Word) -> bool:
    """Whether an ordinary word is in no list of names."""
    known = here.sorts.known
    listed = word.key in known.british_surnames or word.key in known.surnames or word.key in here.known.surnames
    return here.sorts.ordinary(word) and not listed


def _fragment(here: TextWords, at: int) -> bool:
    """Whether the next word is the rest of this one, parted by a slip of the scanner: "Pe thering"."""
    word, rest = here.words[at], here.words[at + 1]
    if not rest.text.islower() or len(rest.key) < _FRAGMENT or here.sorts.ordinary(rest) or rest.key in PARTICLES:
        return False
    known, whole = here.sorts.known, word.key + rest.key
    if whole in known.british_surnames or whole in known.surnames or whole in known.forenames:
        return True
    a_name = word.key in known.forenames or word.key in known.surnames or word.key in here.known.surnames
    return len(word.text) <= _FRAGMENT and (not a_name or behind_title(here.words, at) in COURTESY)


def _particles(here: TextWords, at: int) -> int:
    """How many small words of a surname ("van der") stand from `at` on, a word right behind them; 0 for none."""
    end = at
    while end < min(at + 2, len(here.words)) and here.words[end].key in PARTICLES and here.words[end].adjacent:
        end += 1
    return end - at if end < len(here.words) and here.words[end].adjacent else 0


def _grows(here: TextWords, word: Word, as_surname: bool) -> bool:
    """Whether a neighbouring word belongs to the name: an initial, a surname, a word in no list."""
    if not word.capital or (here.shield.over(word) and not as_surname) or word.start in here.shield.starts_of_long:
        return False
    if len(word.text) == 1 or word.key in here.known.surnames:
        return word.text not in (("I",) if _behind_forename(here, word) else ("A", "I"))
    if as_surname and word.key in here.sorts.known.british_surnames and word.key not in here.sorts.known.jobs:
        return not word.all_capitals or not here.sorts.abbreviation(word)
    return here.may_be_name(word)


def _opens_a_name(here: TextWords, at: int) -> bool:
    """Whether an ordinary word opens its sentence right before a name that speaks: "Verity Lomond reported"."""
    word = here.words[at]
    return (
        word.opens
        and (here.speaks(at + 1) or (_opens_line(here, at) and _ends_cell(here, at + 1)))
        and word.key not in here.sorts.known.jobs
        and not here.sorts.calendar(word)
        and word.key not in NO_FORENAMES
        and word.key not in here.lower
        and not word.key.endswith(("ly", "ing", "ed", "s"))
    )


def _opens_line(here: TextWords, at: int) -> bool:
    """Whether the word is the first of its line or cell."""
    return at == 0 or here.words[at].before.rstrip(" \u00a0")[-1:] in ("\n", "\t", "|")


def _ends_cell(here: TextWords, at: int) -> bool:
    """Whether the word ends its line or cell, or initials in a bracket follow it."""
    return _ENDS.match(here.text, here.words[at].end) is not None


def _behind_forename(here: TextWords, word: Word) -> bool:
    """Whether a letter stands right behind a forename, as the first of a surname: "Peter A did not agree"."""
    before = here.words[bisect_left(here.starts, word.start) - 1]
    return before.capital and here.sorts.forename(before)


def _begins_phrase(here: TextWords, at: int) -> bool:
    """Whether an ordinary safe word is followed by another: "Karen Young People's Lead" ends at Karen."""
    if not here.sorts.safe_in_phrase(here.words[at]) or at + 1 >= len(here.words):
        return False
    after = here.words[at + 1]
    return after.adjacent and after.capital and here.sorts.safe(after)


def first_of(here: TextWords, at: int, taken: Container[int]) -> int:
    """Index of the first word of the name that `at` stands in: initials, other names, words in no list."""
    first = at
    while at - first < _LEFT and first > 0 and first - 1 not in taken:
        before, gap = here.words[first - 1], here.words[first].before
        letter = before.text not in ("A", "I") or between_names(here.words, first - 1, here.sorts)
        initial = len(before.text) == 1 and letter and gap in (" ", ". ", ".")
        if not before.capital or here.shield.over(before) or not (here.words[first].adjacent or initial):
            break
        name = here.sorts.unknown(before) or here.sorts.forename(before) or here.sorts.word_forename(before)
        surname = before.key in here.known.forenames
        name = name or surname or _opens_a_name(here, first - 1)
        if not (initial or (name and here.may_be_name(before))):
            break
        first -= 1
    return _with_particles(here, first)


def _with_particles(here: TextWords, first: int) -> int:
    """Index of the first of the small words of a surname right before the word at `first`: "Ms van der Velde"."""
    words, start = here.words, first
    while start > 0 and words[start].adjacent and words[start - 1].key in PARTICLES:
        start -= 1
    if start == first or any(words[at].capital for at in range(start, first)):
        return first
    before = words[start - 1] if start and words[start].adjacent else None
    alone = first - start == 1 and here.sorts.ordinary(words[start])
    return start if not alone or before is None or before.capital else first


def side_by_side(here: TextWords, run: range, last: int, first: int) -> bool:
    """Whether two words, at the ends of a run, are parted by no more than "van der", and neither is on the list.

    last, first: where the first name ends and the second begins.
    """
    ends, between = (here.words[run[0]], here.words[run[-1]]), here.words[last + 1 : first]
    if last != run[0] or first != run[-1] or len(between) > _LEFT or any(w.key not in PARTICLES for w in between):
        return False
    listed = here.known.forenames | here.known.surnames
    together = all(here.words[at].adjacent for at in run[1:])
    return together and all(len(word.text) > 1 and word.key not in listed for word in ends)
