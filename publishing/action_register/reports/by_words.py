"""A sentence that speaks of an action without its number: by the thing asked for, its verb, and its owner.

Sure only where the whole thing asked for is named, with the verb, by or beside its owner, and no other open action
fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from publishing.action_register.entries import Entry
from publishing.action_register.persons import person
from publishing.action_register.reports.verbs import Asked, asked, speaks_of_verb, was_done
from publishing.action_register.verdict import Verdict, clauses, verdict
from publishing.text.stems import stems
from redaction.public import PublicMeeting, PublicText, plain

_FIGURES = re.compile(r"\d[\d–/-]*")
_ENOUGH = 2
_MANY = 3


def spoken_of(
    sentence: PublicText, title: str, meeting: PublicMeeting, entries: Iterable[Entry]
) -> tuple[Entry, Verdict] | None:
    """The one entry that a sentence is surely about, and what it says of its end; None where it is about none or two.

    title: of the item in which it stands, which may name what the sentence only points at.
    """
    said = plain(sentence)
    there = frozenset(person(run.words, meeting) for run in sentence if run.mark == "initials")
    fits = [(size, entry) for entry in entries if (size := _fit(said, stems(title), entry, there))]
    best = max((size for size, _ in fits), default=0)
    chosen = [entry for size, entry in fits if size == best]
    if len(chosen) != 1:
        return None
    return chosen[0], _said_of(said, asked(chosen[0].wordings[0]), chosen[0], there)


def _fit(said: str, title: frozenset[str], entry: Entry, there: frozenset[str]) -> int:
    """How much of what was asked the sentence names; 0 where that is not enough to be sure."""
    wanted = asked(entry.wordings[0])
    named = stems(said)
    if (
        len(wanted.thing & named) < _ENOUGH
        or not wanted.thing <= named | title
        or not speaks_of_verb(said, wanted.verb)
    ):
        return 0
    figures = set(_FIGURES.findall(plain(entry.wordings[0].text)))
    if figures and (other := set(_FIGURES.findall(said))) and not figures & other:
        return 0
    if not entry.persons & there and len(wanted.thing) < _MANY:
        return 0
    return len(wanted.stems & named)


def _said_of(said: str, wanted: Asked, entry: Entry, there: frozenset[str]) -> Verdict:
    """Done where the clause that names the verb says so and every owner is in it, or it is said without a doer."""
    for clause in clauses(said):
        if speaks_of_verb(clause, wanted.verb) and was_done(clause, wanted.verb):
            if there and entry.persons and not entry.persons <= there:
                return "open"
            return "open" if any(verdict(other) == "open" for other in clauses(said) if other != clause) else "done"
    return "open"
