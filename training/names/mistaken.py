"""Whether a name was given to the wrong person: to somebody else of the list, or a family's to a colleague."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from redaction.model import Decision
from redaction.people.roster import Roster
from redaction.words.name_forms import folded, surfaces
from training.corpus.content import PersonFacts
from training.corpus.marks import Mark

_NO_COLLEAGUES = ("child", "family", "public")


def given_wrongly(
    text: str, people: Mapping[str, PersonFacts], roster: Roster, marks: Iterable[Mark], given: Mapping[int, Decision]
) -> list[str]:
    """What is wrong with the settled names that marks hold, in words.

    people: the people of the content by key. given: decisions that gave a name to somebody, by where they end.
    """
    told = ((text[mark.start : mark.end], _wrong(people, roster, mark, given.get(mark.end))) for mark in marks)
    return [f"{words}: {wrong}" for words, wrong in told if wrong]


def _wrong(people: Mapping[str, PersonFacts], roster: Roster, mark: Mark, decision: Decision | None) -> str:
    """What is wrong with the decision on the name that a mark holds; "" where nothing is."""
    person = roster.by_id.get(decision.findings[0].person or "") if decision else None
    if person is None:
        return ""
    if mark.label == "outsider" and mark.facts["kind"] in _NO_COLLEAGUES and person.standing == "professional":
        return f"{mark.facts['kind']}, taken for a colleague"
    if mark.label != "mention" or not person.name:
        return ""
    meant = people[str(mark.facts["key"])].name
    theirs = {folded(meant), *folded(meant).split()} & surfaces(person, alone=True)
    return "" if theirs else f"{meant}, taken for {person.name}"
