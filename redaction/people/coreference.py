"""Which mentions speak of one person: the fullest name, its short forms, its parts and its misspellings."""

from __future__ import annotations

from collections import Counter, defaultdict

from redaction.people.context import PersonContext
from redaction.words.lexicon import vocabulary
from redaction.words.name_forms import SHORTEST, folded, forename, short_forms, slip, surname


def clusters(seen: list[PersonContext]) -> dict[str, list[PersonContext]]:
    """Sightings that speak of one person, by the fullest name; a forename two full names share stays apart, unnamed."""
    seen = [s for s in seen if s.mention.confidence >= 0.5]
    full = _FullNames(seen)
    grouped: defaultdict[str, list[PersonContext]] = defaultdict(list)
    for sighting in seen:
        meant = full.meant(folded(" ".join(sighting.mention.parts)))
        if len(meant) == 1:
            grouped[next(iter(meant))].append(sighting)
    for key in sorted(grouped, key=lambda k: (len(grouped[k]), k)):
        into = _joins(key, grouped, full)
        if into != key:
            grouped[into] += grouped.pop(key)
    return {full.names.get(k, " ".join(group[0].mention.parts)): group for k, group in grouped.items()}


class _FullNames:
    """The full names among sightings, and whom a form of a name may mean.

    names: each by its key, as first printed. heads: forename, surname or short form -> keys it may stand for.
    """

    def __init__(self, seen: list[PersonContext]) -> None:
        full = Counter(" ".join(s.mention.parts) for s in seen if len(s.mention.parts) > 1)
        self.names: dict[str, str] = {}
        self.heads: defaultdict[str, set[str]] = defaultdict(set)
        self._same: dict[str, str] = {}
        for name, _ in full.most_common():
            key = self._same[folded(name)] = _same_person(folded(name), tuple(self.names)) or folded(name)
            self.names.setdefault(key, name)
            for form in {forename(name), surname(name), *short_forms(forename(name))}:
                self.heads[form].add(key)

    def meant(self, key: str) -> set[str]:
        """The keys that a name, or a part of one, may stand for; its own where it is no part of a full name."""
        if key in self._same:
            return {self._same[key]}
        return self.heads.get(key) or self.heads.get(key.removesuffix("s")) or {key}


def _joins(key: str, grouped: dict[str, list[PersonContext]], full: _FullNames) -> str:
    """The group that a group belongs to, as a plural or a slip of the pen; itself where there is no such one."""
    if key in full.names:
        return key
    if key.endswith("s") and key[:-1] in grouped:
        return key[:-1]
    others = [k for k in grouped if k != key and k not in full.names and len(grouped[k]) >= len(grouped[key])]
    into = _misspelt(key, (*others, *full.heads))
    if not into or into in grouped:
        return into or key
    return next(iter(full.heads[into])) if len(full.heads[into]) == 1 else key


def _same_person(key: str, known: tuple[str, ...]) -> str | None:
    """The full name of which `key` is a short form or a misspelling: "Becky Vole" of "Rebecca Vole"."""
    first, last = key.split()[0], key.split()[-1]
    fitting = [
        name
        for name in known
        if (
            name.split()[-1] == last
            and (first in short_forms(name.split()[0]) or set(short_forms(first)) & {name.split()[0]})
        )
        or _misspelt(key, (name,))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _misspelt(key: str, known: tuple[str, ...]) -> str | None:
    """The one known name of which a word in no list is a slip of the pen."""
    lists = vocabulary()
    words = key.split()
    strange = any(
        w not in lists.english and w not in lists.forenames and w not in lists.british_surnames for w in words
    )
    if not strange or len(key) < SHORTEST:
        return None
    fitting = [name for name in dict.fromkeys(known) if name != key and slip(name, key)]
    return fitting[0] if len(fitting) == 1 else None
