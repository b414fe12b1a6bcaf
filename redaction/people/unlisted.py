"""People whom only the text names: colleagues by what shows them at work, families by what stands near, or unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from minutes.model import Meeting
from redaction.model import Person, Standing
from redaction.people.colleague_cues import Work
from redaction.people.context import PersonContext
from redaction.people.coreference import clusters
from redaction.people.roster import Roster
from redaction.words.name_forms import folded, name_parts, surname

UNLISTED = "men:"


def unlisted_people(
    meeting: Meeting, seen: Iterable[PersonContext], index: Mapping[str, frozenset[str]], work: Work
) -> tuple[tuple[Person, ...], dict[str, tuple[str, ...]]]:
    """People whom no list has, each with what the text shows of them, and the initials it prints beside their names."""
    roster = Roster(index=index, by_id={i: Person(i, i) for ids in index.values() for i in ids})
    grouped = clusters([s for s in seen if not roster.candidates(" ".join(s.mention.parts))])
    owners = {folded(owner.text) for action in meeting.actions for owner in action.owners}
    people: list[Person] = []
    printed: defaultdict[str, list[str]] = defaultdict(list)
    for name, group in grouped.items():
        identity = UNLISTED + "-".join(name_parts(folded(name)))
        role = next((s.role for s in group if s.role and not s.family), "")
        people.append(Person(identity, name, role=role, standing=_standing(name, group, owners, work)))
        for initials in (s.initials for s in group if s.initials):
            if identity not in printed[initials]:
                printed[initials].append(identity)
    return tuple(people), {initials: tuple(ids) for initials, ids in printed.items()}


def _standing(name: str, group: list[PersonContext], owners: set[str], work: Work) -> Standing:
    """What somebody in no list is: at work, of a family, or nobody knows.

    Who is near family in one place and nowhere at work is withheld as family is; a question would only settle that.
    """
    apart = [seen for seen in group if not seen.family]
    if any(seen.role or seen.initials or seen.ranked for seen in apart):
        return "professional"
    # "Tiegan R" is how minutes write a child: an owner or a cell that was misread must not make a colleague of one.
    abridged = len(surname(name)) == 1
    if apart and not abridged and (folded(name) in owners or work.at_work(apart)):
        return "professional"
    return "family" if len(apart) < len(group) else "unknown"
