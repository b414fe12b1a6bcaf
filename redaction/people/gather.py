"""Who is who: the attendance list, people.yaml and the minutes' own words become a Roster.

Exactly one, or nobody: a surface that fits two people is nobody's, and a person is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from minutes.model import Attendee, Meeting
from redaction.model import Person
from redaction.names.mentions import Known, mentions
from redaction.names.own_places import explained
from redaction.people.cleared_words import with_cleared_words
from redaction.people.colleague_cues import Work
from redaction.people.context import sightings
from redaction.people.roster import Roster, shared_id
from redaction.people.unlisted import UNLISTED, unlisted_people
from redaction.words.initials import derived, in_order, public_initials
from redaction.words.known_phrases import protected
from redaction.words.lexicon import Lexicon
from redaction.words.name_forms import folded, forename, name_parts, short_forms, surfaces, surname

__all__ = ["Roster", "gather"]


def gather(
    meeting: Meeting,
    standing: tuple[Person, ...] = (),
    lexicon: Lexicon | None = None,
    earlier: tuple[Attendee, ...] = (),
) -> Roster:
    """The roster of a meeting.

    standing: the people of people.yaml. lexicon: what the settings add to the word lists; the same must go to detect.
    earlier: who is on the attendance lists of earlier meetings of the group; they are known as colleagues who are not
    there, unless people.yaml or this meeting's list has them.
    """
    meeting, standing = in_order(meeting), (*standing, *_formerly(earlier, meeting.attendees, standing))
    words = explained(lexicon or Lexicon(), meeting)
    listed, attendees = _listed(meeting.attendees)
    listed, elsewhere = _merged(listed, standing)
    known = _known((*listed, *elsewhere))
    marks = {a.initials for a in meeting.attendees if a.initials} | {person.initials for person in listed}
    found = tuple(
        m for m in mentions(meeting.text, words, known) if meeting.text[m.span.start : m.span.end] not in marks
    )
    seen = sightings(meeting.text, found)
    named = {tuple(name_parts(folded(" ".join(m.parts)))) for m in found}
    near = tuple(p for p in elsewhere if any(tuple(name_parts(folded(n))) in named for n in (p.name, *p.aliases)))
    index = _index(listed, near, elsewhere)
    bodies = Work(meeting, tuple(phrase.span for phrase in protected(meeting.text, words)))
    unlisted, printed = unlisted_people(meeting, seen, index, bodies)
    listed, elsewhere, unlisted = (
        tuple(with_cleared_words(person, found) for person in group) for group in (listed, elsewhere, unlisted)
    )
    people = (*listed, *elsewhere, *unlisted)
    index = _index((*listed, *unlisted), near, elsewhere)
    family = frozenset(s.mention.span.start for s in seen if s.family)
    by_initials = _printed(meeting.attendees, attendees, people, printed)
    as_printed = frozenset(a.initials for a in meeting.attendees if a.initials) | frozenset(printed)
    by_id = {p.id: p for p in people}
    by_id |= {p.id: p for p in _shared((*index.values(), *map(frozenset, by_initials.values())), by_id)}
    return Roster(people, found, family, attendees, by_initials, index, by_id, as_printed)


def _shared(groups: Iterable[frozenset[str]], by_id: Mapping[str, Person]) -> Iterator[Person]:
    """For each set of people whom one surface may name, all of them colleagues: somebody of them, and no telling who.

    Such a Person has no name and no initials, so policy shows "[an attendee]" or "[a professional]".
    """
    for ids in dict.fromkeys(group for group in groups if len(group) > 1):
        people = [by_id[identity] for identity in sorted(ids)]
        if all(person.standing == "professional" for person in people):
            yield Person(shared_id(ids), "", standing="professional", listed=all(person.listed for person in people))


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


def _formerly(
    earlier: tuple[Attendee, ...], now: tuple[Attendee, ...], standing: tuple[Person, ...]
) -> Iterator[Person]:
    """Those of earlier lists whom neither this list nor people.yaml has, each once."""
    known = {folded(a.name.text) for a in now} | {folded(n) for p in standing for n in (p.name, *p.aliases)}
    for attendee in earlier:
        key = folded(attendee.name.text)
        if key and key not in known:
            known.add(key)
            role = attendee.role.text if attendee.role else ""
            organisation = attendee.organisation.text if attendee.organisation else ""
            yield Person("ear:" + "-".join(name_parts(key)), attendee.name.text, (), role, organisation, "professional")


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
    return Known(frozenset(form for form in forenames if len(form) > 1), frozenset(surname(n) for n in names) - {""})


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


def _at_work(people: tuple[Person, ...]) -> dict[str, list[str]]:
    """Derived initials of the colleagues whom only the text names, in full: those of one who is in no list."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for person in people:
        if person.id.startswith(UNLISTED) and person.standing == "professional" and surname(person.name):
            found[derived(person.name)].append(person.id)
    return dict(found)


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
        if person.listed and len(person.initials) > 1 and person.initials not in found:
            found[person.initials].add(person.id)
    for letters, several in _at_work(people).items():
        if letters not in found:
            found[letters].update(several)
    return {initials: tuple(sorted(found[initials])) for initials in sorted(found)}
