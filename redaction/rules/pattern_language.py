"""The language that rules are written in: lines of plain words.

A pattern is words with a space between: `word`, `stem*` (any ending), `one|or|other`, `{set}` (a set of words.yaml),
`word?` (may be missing; of `one|other?` all may), `_3` (up to three words of any sort), NUM (a number of 1 to 12, or in
digits), NAME (a capitalised word), GIVEN (one that is a forename or no English word), LETTER (one capital). A hyphen
parts words, and so does a possessive: "a child's plan" is `a child 's plan`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from redaction.words.lexicon import LISTS, is_ordinary, vocabulary
from rule_files import rule_file

_NUMBER = rule_file(LISTS / "numbers.yaml").pattern("up to twelve")
INDEXED = 3
SORTS = ("NUM", "NAME", "GIVEN", "LETTER")


class PatternToken(NamedTuple):
    """A word, figure or possessive of a text at [start, end). key: as compared. capital: begins with a capital."""

    start: int
    end: int
    key: str
    capital: bool


@dataclass(frozen=True, slots=True)
class PatternStep:
    """One place in a pattern: whole words, stems, sorts of word (NUM …), or up to `gap` words of any sort."""

    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    sorts: frozenset[str] = frozenset()
    gap: int = 0

    def fits(self, token: PatternToken) -> bool:
        """Whether a word of the text may stand here."""
        key = token.key
        if key in self.words or (self.stems and key.startswith(self.stems)):
            return True
        return bool(self.sorts) and any(is_of(sort, token) for sort in self.sorts)


def is_of(sort: str, token: PatternToken) -> bool:
    """Whether a word is a number, a capitalised word, a given name, or one capital."""
    if sort == "NUM":
        return token.key[0].isdigit() or _NUMBER.match(token.key) is not None
    if sort == "LETTER":
        return token.capital and len(token.key) == 1
    if sort == "NAME" or not token.capital or len(token.key) < INDEXED:
        return sort == "NAME" and token.capital
    known = vocabulary()
    return token.key in known.british_forenames or token.key in known.names_first or not is_ordinary(token.key)


def starts(step: PatternStep) -> set[str]:
    """The keys under which a pattern with this first step is looked up."""
    return set(step.words) | {stem[:INDEXED] + "*" for stem in step.stems} | step.sorts


@lru_cache(maxsize=4096)
def compiled(pattern: str, sets: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[PatternStep, ...], ...]:
    """Every form of a pattern, its optional words in and out.

    Raises ValueError for an unknown set, a gap at either end, or a first word that could be anything.
    """
    known = dict(sets)
    choices = []
    for part in pattern.split():
        step = _step(part.removesuffix("?"), known)
        choices.append(((step,), ()) if part.endswith("?") else ((step,),))
    forms = []
    for choice in product(*choices):
        steps = tuple(step for some in choice for step in some)
        if not steps or steps[0].gap or steps[-1].gap or not starts(steps[0]):
            raise ValueError(f"the pattern {pattern!r} may begin or end with anything")
        forms.append(steps)
    return tuple(dict.fromkeys(forms))


def _step(part: str, sets: Mapping[str, tuple[str, ...]]) -> PatternStep:
    if re.fullmatch(r"_\d", part):
        return PatternStep(gap=int(part[1:]))
    words: list[str] = []
    for choice in part.split("|"):
        if choice.startswith("{"):
            if choice[1:-1] not in sets:
                raise ValueError(f"there is no set of words called {choice}")
            words += sets[choice[1:-1]]
        else:
            words.append(choice)
    plain = [word for word in words if word not in SORTS]
    stems = tuple(word[:-1] for word in plain if word.endswith("*"))
    if any(len(stem) < INDEXED for stem in stems) or any(not re.fullmatch(r"[\w'’]+\*?", word) for word in plain):
        raise ValueError(f"{part!r} holds a stem shorter than {INDEXED} letters or a sign that means nothing")
    whole = frozenset(word.casefold() for word in plain if not word.endswith("*"))
    return PatternStep(whole, stems, frozenset(words) & frozenset(SORTS))
