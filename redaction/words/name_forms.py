"""The ways in which one person's name is written."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from redaction.model import Person
from redaction.words.lexicon import vocabulary

SHORTEST, _LONG = 5, 8
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$", re.IGNORECASE)
_NOT_NAME = re.compile(r"[^\w'’\-]+|_")


def folded(surface: str) -> str:
    """A surface as it is compared: no brackets, commas or possessive, straight apostrophes, one space, case folded."""
    words = _POSSESSIVE.sub("", surface.strip().rstrip(").,;:"))
    parts = [part for part in _NOT_NAME.sub(" ", words).replace("’", "'").casefold().split() if part]
    while len(parts) > 1 and parts[0] in vocabulary().titles:
        parts = parts[1:]
    return " ".join(parts)


def name_parts(key: str) -> tuple[str, ...]:
    """The words of a folded name."""
    return tuple(key.split())


def forename(name: str) -> str:
    """The folded first word of a name, its titles dropped; "" for an empty name."""
    parts = name_parts(folded(name))
    return parts[0] if parts else ""


def surname(name: str) -> str:
    """The folded last word of a name of two words or more; "" where there is but one."""
    parts = name_parts(folded(name))
    return parts[-1] if len(parts) > 1 else ""


@lru_cache(maxsize=1)
def _shared() -> dict[str, frozenset[str]]:
    """Forename -> its short forms and the forenames it is a short form of."""
    pairs = vocabulary().nicknames
    both: dict[str, set[str]] = {}
    for name, short in pairs.items():
        for form in short:
            both.setdefault(name, set()).add(form)
            both.setdefault(form, set()).add(name)
    return {name: frozenset(forms) for name, forms in both.items()}


def short_forms(first: str) -> tuple[str, ...]:
    """The other forms of a folded forename, sorted: Rebecca and Becky, Thomas and Tom."""
    return tuple(sorted(_shared().get(first, frozenset())))


@lru_cache(maxsize=1)
def familiar_forms() -> frozenset[str]:
    """Every short form in the list of nicknames, folded."""
    return frozenset(form for forms in vocabulary().nicknames.values() for form in forms)


def surfaces(person: Person, alone: bool) -> frozenset[str]:
    """Every folded surface of a person. alone: forename and surname by themselves count too."""
    forms: set[str] = set()
    for name in (person.name, *person.aliases):
        parts = name_parts(folded(name))
        if not parts:
            continue
        first, last = parts[0], parts[-1]
        firsts = {first, *short_forms(first), *((first[:3],) if len(first) > 5 else ())}
        forms.add(" ".join(parts))
        if len(parts) > 1:
            forms |= {f"{one} {last}" for one in firsts} | {f"{last} {first}"}
        if alone:
            forms |= {first, *short_forms(first)} | ({last} if len(parts) > 1 else set())
    return frozenset(forms)


def slip(form: str, key: str) -> bool:
    """Whether folded `key` is `form` misspelt: one slip in a short word, two in a long one, for each part."""
    forms, keys = form.split(), key.split()
    if len(forms) != len(keys):
        return False
    for meant, written in zip(forms, keys, strict=True):
        most = 2 if min(len(meant), len(written)) >= _LONG else 1
        if meant[0] != written[0] or OSA.distance(meant, written, score_cutoff=most) > most:
            return False
    return True
