"""The people of one meeting, and who is meant by a surface: exactly one of them, or nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from redaction.model import Person
from redaction.names.mentions import Mention
from redaction.words.lexicon import vocabulary
from redaction.words.name_forms import SHORTEST, folded, forename, name_parts, slip


@dataclass(frozen=True, slots=True)
class Roster:
    """The people of one meeting.

    people: those listed first, in the order of the list, then standing people, then those only named in the text.
    mentions: every place where the text names somebody, as `people` was gathered from. family: spans' starts of the
    mentions that stand in family context, which no colleague's standing may cover. attendees: for each attendee of
    the meeting, the id of their Person. printed: initials -> ids;
    as_printed: those of them that the minutes print, the others being derived.
    index: every folded surface -> the ids of those it may name. by_id: everybody by id, and for each surface that only
    colleagues share a nameless "somebody of them".
    """

    people: tuple[Person, ...] = ()
    mentions: tuple[Mention, ...] = ()
    family: frozenset[int] = frozenset()
    attendees: tuple[str, ...] = ()
    printed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    index: Mapping[str, frozenset[str]] = field(default_factory=dict)
    by_id: Mapping[str, Person] = field(default_factory=dict)
    as_printed: frozenset[str] = frozenset()

    @property
    def full_names(self) -> tuple[str, ...]:
        """Every folded surface of two words or more that somebody of the roster answers to, sorted."""
        return tuple(form for form in self.index if " " in form)

    @property
    def forenames(self) -> frozenset[str]:
        """The folded forenames of everybody whom a list has."""
        return frozenset(forename(person.name) for person in self.people if not person.id.startswith("men:"))

    def who(self, surface: str) -> Person | None:
        """The one person a surface names, or None where it names nobody or more than one.

        Full name in either order, forename, surname, short form, with or without a possessive or brackets, with a
        slip of the pen in a long enough name; initials only letter for letter.
        """
        ids = self.candidates(surface)
        return self.by_id[next(iter(ids))] if len(ids) == 1 else None

    def candidates(self, surface: str) -> frozenset[str]:
        """The ids of everybody whom a surface may name."""
        if surface in self.printed:
            return frozenset(self.printed[surface])
        key = folded(surface)
        for form in (key, key.removesuffix("s") if key.endswith("s") else key):
            if form in self.index:
                return self.index[form]
        parts = name_parts(key)
        if len(parts) > 2:
            return self.index.get(f"{parts[0]} {parts[-1]}", frozenset())
        return self._misspelt(key, parts)

    def meant(self, ids: frozenset[str]) -> str | None:
        """The id a finding may carry for these people: the one, or "somebody of them" where all are colleagues."""
        if len(ids) == 1:
            return next(iter(ids))
        together = shared_id(ids)
        return together if together in self.by_id else None

    def _misspelt(self, key: str, parts: tuple[str, ...]) -> frozenset[str]:
        """Whoever's name is no more than two slips away; a forename or word that is another one is no slip."""
        lists = vocabulary()
        a_name = key in lists.english or key in lists.forenames or key in lists.british_surnames
        if len(key) < SHORTEST or (len(parts) == 1 and a_name):
            return frozenset()
        found: set[str] = set()
        for form, ids in self.index.items():
            if form[:1] == key[:1] and slip(form, key):
                found |= ids
        return frozenset(found)


def shared_id(ids: frozenset[str]) -> str:
    """The id of "somebody of these, and no telling who"."""
    return "shared:" + "+".join(sorted(ids))
