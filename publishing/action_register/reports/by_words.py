"""A sentence that speaks of an action without its number: by the thing asked for, its verb, and its owner.

Sure only where the whole thing asked for is named, with the verb, by or beside its owner, and no other open action
fits. Where some of it is named by its owner, it may be about the action: a person is asked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publishing.action_register.entries import Entry
from publishing.action_register.persons import person
from publishing.action_register.plainly import accounted, doubted
from publishing.action_register.reports.verbs import Asked, asked, speaks_of_verb, was_done
from publishing.action_register.verdict import Verdict, clauses, verdict
from publishing.text.stems import stems
from redaction.public import PublicMeeting, PublicText, plain

_FIGURES = re.compile(r"\d[\d–/-]*")
_STATES = re.compile(r"\b(?:deferred|postponed|delayed|outstanding|put (?:off|back)|not (?:yet )?ready)\b")
_ENOUGH = 2
_MANY = 3
_SOME = 0.6


@dataclass(frozen=True, slots=True)
class Spoken:
    """The one entry that a sentence is about. told: what it says of its end. sure: else a person is asked."""

    entry: Entry
    told: Verdict
    sure: bool


@dataclass(frozen=True, slots=True)
class WordIndex:
    """Open entries by the stems of the thing asked for, so that a sentence is held against few of them.

    An entry is found by its rarest stem when all of its thing must be named, and by any when some of it will do.
    """

    by_rarest: Mapping[str, tuple[Entry, ...]]
    by_owner: Mapping[str, tuple[Entry, ...]]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> WordIndex:
        """entries: those that are open."""
        those = tuple(entries)
        things = [asked(entry.wordings[0]).thing for entry in those]
        counts = Counter(one for thing in things for one in thing)
        rarest, owners = defaultdict(list), defaultdict(list)
        for entry, thing in zip(those, things, strict=True):
            if thing:
                rarest[min(thing, key=lambda one: (counts[one], one))].append(entry)
            for owner in entry.persons:
                owners[owner].append(entry)
        return cls(_frozen(rarest), _frozen(owners))

    def named_by(self, words: frozenset[str]) -> Iterator[Entry]:
        """The entries whose whole thing may stand in these words."""
        for word in sorted(words & self.by_rarest.keys()):
            yield from self.by_rarest[word]

    def owned_by(self, persons: frozenset[str]) -> Iterator[Entry]:
        """The entries that one of the persons owns."""
        found = {id(entry): entry for one in sorted(persons) for entry in self.by_owner.get(one, ())}
        yield from found.values()


def _frozen(found: Mapping[str, list[Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    return {key: tuple(value) for key, value in found.items()}


def spoken_of(
    sentence: PublicText, title: str, meeting: PublicMeeting, index: WordIndex, names: frozenset[str]
) -> Spoken | None:
    """The one entry that a sentence is about, and what it says of its end; None where it is about none or two.

    title: of the item in which it stands, which may name what the sentence only points at. names: stems of what the
    groups are called, which say nothing of an action.
    """
    said, named = plain(sentence), stems(plain(sentence))
    there = frozenset(person(run.words, meeting) for run in sentence if run.mark == "initials")
    here = stems(title)
    fits = [(size, entry) for entry in index.named_by(named | here) if (size := _fit(said, named, here, entry, there))]
    if len(chosen := _best(fits)) == 1:
        known = chosen[0].stems | here | names
        told = _said_of(said, asked(chosen[0].wordings[0]), chosen[0], there, known)
        sure = bool(chosen[0].persons & there) or told == "done" or accounted(said, known)
        return Spoken(chosen[0], told if sure else "unsure", sure)
    if fits or not there:
        return None
    some = [(size, entry) for entry in index.owned_by(there) if (size := _some(said, named, entry))]
    return Spoken(chosen[0], "unsure", False) if len(chosen := _best(some)) == 1 else None


def _best(fits: list[tuple[int, Entry]]) -> list[Entry]:
    best = max((size for size, _ in fits), default=0)
    return [entry for size, entry in fits if size == best]


def _fit(said: str, named: frozenset[str], title: frozenset[str], entry: Entry, there: frozenset[str]) -> int:
    """How much of what was asked the sentence names; 0 where that is not enough to be sure."""
    wanted = asked(entry.wordings[0])
    if len(wanted.thing & named) < _ENOUGH or not wanted.thing <= named | title:
        return 0
    if not speaks_of_verb(said, wanted.verb) and not _STATES.search(said):
        return 0
    if _other_figures(said, entry) or (not entry.persons & there and len(wanted.thing) < _MANY):
        return 0
    return len(wanted.stems & named)


def _some(said: str, named: frozenset[str], entry: Entry) -> int:
    """How much of the thing asked for its owner's sentence names, where that is a good part of it; else 0."""
    thing = asked(entry.wordings[0]).thing
    held = len(thing & named)
    if held < _ENOUGH or held < _SOME * len(thing) or _other_figures(said, entry):
        return 0
    return held


def _other_figures(said: str, entry: Entry) -> bool:
    figures = set(_FIGURES.findall(plain(entry.wordings[0].text)))
    other = set(_FIGURES.findall(said)) if figures else set()
    return bool(other) and not figures & other


def _said_of(said: str, wanted: Asked, entry: Entry, there: frozenset[str], known: frozenset[str]) -> Verdict:
    """Done where the clause that names the verb says so and every owner is in it, or it is said without a doer."""
    for clause in clauses(said):
        if speaks_of_verb(clause, wanted.verb) and was_done(clause, wanted.verb, known):
            if there and entry.persons and not entry.persons <= there:
                return "open"
            others = {verdict(other, known) for other in clauses(said) if other != clause}
            return (
                "open"
                if "open" in others
                else "done"
                if others <= {"", "done"} and not doubted(said, known)
                else "unsure"
            )
    return "open"
