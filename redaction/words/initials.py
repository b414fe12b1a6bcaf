"""The initials that stand for people in public: as printed, else derived, and unique in their meeting."""

from __future__ import annotations

import re
from collections import Counter

from redaction.words.lexicon import vocabulary

_PREFIXED = re.compile(r"^(Mac|Mc)([A-Z])")


def derived(name: str) -> str:
    """The initials of a name: PMcL for Pat McLeod, ASG for Asha Sethi-Grant; "" for an empty name."""
    parts = _parts(name)
    return "".join(_initial(part) for part in parts)


def public_initials(people: tuple[tuple[str, str | None], ...]) -> tuple[str, ...]:
    """Initials for each (name, initials as printed or None), in order, different for different people.

    Two people with the same initials both get longer ones (SMi, SMa); one whose initials are printed keeps them
    against one for whom they are only derived.
    """
    owners = {(name, printed): printed or derived(name) for name, printed in people}
    printed_once = Counter(initials for (_, printed), initials in owners.items() if printed)
    shared = Counter(owners.values())
    taken = {i for (_, printed), i in owners.items() if shared[i] == 1 or (printed and printed_once[i] == 1)}
    result: dict[tuple[str, str | None], str] = {}
    for who, initials in owners.items():
        alone = shared[initials] == 1 or (who[1] is not None and printed_once[initials] == 1)
        result[who] = initials if alone else ""
    for who, initials in owners.items():
        if not result[who]:
            rivals = [name for (name, printed), same in owners.items() if same == initials and (name, printed) != who]
            result[who] = _longer(who[0], initials, rivals, taken)
            taken.add(result[who])
    return tuple(result[who] for who in people)


def _longer(name: str, initials: str, rivals: list[str], taken: set[str]) -> str:
    """Initials with as many letters of the surname, then of the forename, as set them apart from the rivals'."""
    parts = _parts(name)
    first, last = (parts[0], parts[-1]) if parts else ("", "")
    others = [_parts(rival) for rival in rivals]
    for length in range(2, len(last) + 1):
        grown = initials[: -len(_initial(last))] + last[:length] if last else initials
        if grown not in taken and all(other and other[-1][:length] != last[:length] for other in others):
            return grown
    for length in range(2, len(first) + 1):
        grown = first[:length] + initials[1:]
        if grown not in taken and all(other and other[0][:length] != first[:length] for other in others):
            return grown
    number = 1
    while f"{initials}{number}" in taken:
        number += 1
    return f"{initials}{number}"


def _parts(name: str) -> list[str]:
    """The words of a name without titles and brackets."""
    words = re.sub(r"[^\w'’\- ]+", " ", name.replace("\u00a0", " ")).split()
    while len(words) > 1 and words[0].casefold() in vocabulary().titles:
        words = words[1:]
    return words


def _initial(part: str) -> str:
    """What one word of a name gives: McL, SG for a double name, else its first letter."""
    prefixed = _PREFIXED.match(part)
    if prefixed:
        return prefixed.group(0)
    return "".join(piece[0] for piece in part.split("-") if piece)
