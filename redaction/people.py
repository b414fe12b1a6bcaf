"""Who is who: the attendance list, people.yaml and the minutes' own words become a Roster.

Exactly one, or nobody: a surface that fits two people is nobody's, and a person is asked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from minutes.model import Attendee, Meeting
from redaction.initials import public_initials
from redaction.lexicon import Lexicon
from redaction.mentions import Known, mentions
from redaction.nouns import Person
from redaction.roster import Roster
from redaction.sightings import Sighting, bracketed_initials, sightings
from redaction.surfaces import folded, forename, name_parts, short_forms, surfaces, surname

__all__ = ["Roster", "gather"]


def gather(meeting: Meeting, standing: tuple[Person, ...] = (), lexicon: Lexicon | None = None) -> Roster:
    """The roster of a meeting.

    standing: the people of people.yaml. lexicon: what the settings add to the word lists; the same must go to detect.
    """
    words = lexicon or Lexicon()
    listed, attendees = _listed(meeting.attendees)
    listed, elsewhere = _merged(listed, standing)
    known = _known((*listed, *elsewhere))
    found = mentions(meeting.text, words, known)
    seen = sightings(meeting.text, found)
    named = {tuple(name_parts(folded(" ".join(m.parts)))) for m in found}
    near = tuple(p for p in elsewhere if any(tuple(name_parts(folded(n))) in named for n in (p.name, *p.aliases)))
    index = _index(listed, near, elsewhere)
    unlisted, printed = _unlisted(meeting, seen, index)
    people = (*listed, *elsewhere, *unlisted)
    index = _index((*listed, *unlisted), near, elsewhere)
    by_initials = _printed(meeting.attendees, attendees, people, printed)
    family = frozenset(s.mention.span.start for s in seen if s.family)
    as_printed = frozenset(a.initials for a in meeting.attendees if a.initials) | frozenset(printed)
    return Roster(people, found, family, attendees, by_initials, index, {p.id: p for p in people}, as_printed)


def _listed(attendees: tuple[Attendee, ...]) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    """A Person for every different name of the attendance list, and each attendee's id."""
    ids: dict[str, str] = {}
    people: list[Person] = []
    initials = public_initials(tuple((a.name.text, a.initials) for a in attendees))
    for number, attendee in enumerate(attendees, start=1):
        key = folded(attendee.name.text) + ("" if attendee.initials is None else f"/{attendee.initials}")
        if key not in ids:
            ids[key] = f"att:{number}"
            role = attendee.role.text if attendee.role else ""
            organisation = attendee.organisation.text if attendee.organisation else ""
            people.append(
                Person(ids[key], attendee.name.text, (), role, organisation, "professional", True, initials[number - 1])
            )
    return tuple(people), tuple(
        ids[folded(a.name.text) + ("" if a.initials is None else f"/{a.initials}")] for a in attendees
    )


def _merged(listed: tuple[Person, ...], standing: tuple[Person, ...]) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """What people.yaml says of those on the list is joined to them; the others stand on their own."""
    joined: list[Person] = []
    used: set[str] = set()
    for person in listed:
        same = [s for s in standing if folded(person.name) in {folded(n) for n in (s.name, *s.aliases)}]
        if len(same) == 1:
            other = same[0]
            used.add(other.id)
            aliases = tuple(a for a in dict.fromkeys((other.name, *other.aliases)) if a != person.name)
            person = replace(
                person,
                aliases=aliases,
                role=person.role or other.role,
                organisation=person.organisation or other.organisation,
                standing=person.standing if other.standing == "unknown" else other.standing,
            )
        joined.append(person)
    return tuple(joined), tuple(replace(s, listed=False, initials="") for s in standing if s.id not in used)


def _known(people: Iterable[Person]) -> Known:
    """The name words of these people: forenames with their short forms, and surnames."""
    names = [name for person in people for name in (person.name, *person.aliases)]
    forenames = {form for name in names for form in (forename(name), *short_forms(forename(name)))}
    return Known(frozenset(forenames - {""}), frozenset(surname(name) for name in names) - {""})


def _index(
    listed: tuple[Person, ...], near: tuple[Person, ...], elsewhere: tuple[Person, ...]
) -> dict[str, frozenset[str]]:
    """Surface -> ids. Those of people.yaml who are not named in full here answer to their full names only."""
    index: defaultdict[str, set[str]] = defaultdict(set)
    for person in (*listed, *near):
        for form in surfaces(person, alone=True):
            index[form].add(person.id)
    for person in elsewhere:
        for form in surfaces(person, alone=False):
            index[form].add(person.id)
    return {form: frozenset(index[form]) for form in sorted(index)}


def _printed(
    attendees: tuple[Attendee, ...],
    ids: tuple[str, ...],
    people: tuple[Person, ...],
    also: Mapping[str, tuple[str, ...]],
) -> dict[str, tuple[str, ...]]:
    """Initials -> whose they are: as printed in the list or in brackets; where none are printed, as derived."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for attendee, identity in zip(attendees, ids, strict=True):
        if attendee.initials:
            found[attendee.initials].add(identity)
    for initials, whose in also.items():
        found[initials].update(whose)
    for person in people:
        if person.listed and person.initials and person.initials not in found:
            found[person.initials].add(person.id)
    return {initials: tuple(sorted(found[initials])) for initials in sorted(found)}


def _unlisted(
    meeting: Meeting, seen: tuple[Sighting, ...], index: Mapping[str, frozenset[str]]
) -> tuple[tuple[Person, ...], dict[str, tuple[str, ...]]]:
    """People whom only the text names, and the initials it prints behind their names."""
    roster = Roster(index=index, by_id={i: Person(i, i) for ids in index.values() for i in ids})
    clusters = _clusters([s for s in seen if not s.family and not roster.candidates(" ".join(s.mention.parts))])
    owners = {folded(owner.text) for action in meeting.actions for owner in action.owners}
    people: list[Person] = []
    printed: defaultdict[str, list[str]] = defaultdict(list)
    for name, group in clusters.items():
        role = next((s.role for s in group if s.role), "")
        works = role or any(s.deputised for s in group) or sum(s.speaks for s in group) >= 2 or folded(name) in owners
        identity = "men:" + "-".join(name_parts(folded(name)))
        people.append(Person(identity, name, role=role, standing="professional" if works else "unknown"))
        for sighting in group:
            initials = bracketed_initials(meeting.text, sighting.mention)
            if initials and identity not in printed[initials]:
                printed[initials].append(identity)
    return tuple(people), {initials: tuple(ids) for initials, ids in printed.items() if ids}


def _clusters(seen: list[Sighting]) -> dict[str, list[Sighting]]:
    """Sightings that speak of one person, by the fullest name; a forename two full names share stays apart, unnamed."""
    full = Counter(" ".join(s.mention.parts) for s in seen if len(s.mention.parts) > 1 and s.mention.confidence >= 0.5)
    heads: defaultdict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for name in full:
        key = folded(name)
        names.setdefault(key, name)
        for form in {forename(name), surname(name), *short_forms(forename(name))}:
            heads[form].add(key)
    clusters: defaultdict[str, list[Sighting]] = defaultdict(list)
    for sighting in seen:
        if sighting.mention.confidence < 0.5:
            continue
        key = folded(" ".join(sighting.mention.parts))
        meant = {key} if key in names else heads.get(key) or heads.get(key.removesuffix("s")) or {key}
        if len(meant) == 1:
            clusters[next(iter(meant))].append(sighting)
    singles = {key: " ".join(group[0].mention.parts) for key, group in clusters.items()}
    for key in [k for k in clusters if k.endswith("s") and k[:-1] in clusters]:
        clusters[key[:-1]] += clusters.pop(key)
    return {names.get(key, singles[key]): group for key, group in clusters.items()}
