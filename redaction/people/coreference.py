"""Which mentions speak of one person: the fullest name, its short forms, its parts and its misspellings."""

from __future__ import annotations

from collections import Counter, defaultdict

from redaction.people.context import PersonContext
from redaction.words.lexicon import vocabulary
from redaction.words.name_forms import SHORTEST, folded, forename, short_forms, slip, surname


def clusters(seen: list[PersonContext]) -> dict[str, list[PersonContext]]:
    """Sightings that speak of one person, by the fullest name; a forename two full names share stays apart, unnamed."""
    seen = [s for s in seen if s.mention.confidence >= 0.5]
    full = Counter(" ".join(s.mention.parts) for s in seen if len(s.mention.parts) > 1)
    names: dict[str, str] = {}
    heads: defaultdict[str, set[str]] = defaultdict(set)
    same: dict[str, str] = {}
    for name, _ in full.most_common():
        key = same[folded(name)] = _same_person(folded(name), tuple(names)) or folded(name)
        names.setdefault(key, name)
        for form in {forename(name), surname(name), *short_forms(forename(name))}:
            heads[form].add(key)
    grouped: defaultdict[str, list[PersonContext]] = defaultdict(list)
    for sighting in seen:
        key = folded(" ".join(sighting.mention.parts))
        meant = {same[key]} if key in same else heads.get(key) or heads.get(key.removesuffix("s")) or {key}
        if len(meant) == 1:
            grouped[next(iter(meant))].append(sighting)
    for key in sorted(grouped, key=lambda k: (len(grouped[k]), k)):
        others = [k for k in grouped if k != key and k not in names and len(grouped[k]) >= len(grouped[key])]
        into = key[:-1] if key.endswith("s") and key[:-1] in grouped else _misspelt(key, (*others, *heads))
        if key not in names and into:
            into = into if into in grouped else next(iter(heads[into])) if len(heads[into]) == 1 else key
            if into != key:
                grouped[into] += grouped.pop(key)
    return {names.get(k, " ".join(group[0].mention.parts)): group for k, group in grouped.items()}


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
