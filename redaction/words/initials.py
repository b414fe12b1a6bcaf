"""The initials that stand for people in public: as printed, else derived, and unique in their meeting."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from minutes.model import Meeting
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


def in_order(meeting: Meeting) -> Meeting:
    """The meeting, printed initials given back to whom they fit where rows of the list were read askew."""
    rightful = in_their_place(tuple((a.name.text, a.initials) for a in meeting.attendees))
    rows = zip(meeting.attendees, rightful, strict=True)
    return replace(meeting, attendees=tuple(replace(row, initials=initials) for row, initials in rows))


def in_their_place(people: tuple[tuple[str, str | None], ...]) -> tuple[str | None, ...]:
    """The printed initials of each (name, printed), given back to whom they fit where a list was read a row askew.

    Initials that begin no word of their own name and are those of one other person, whose own do not fit either,
    are that person's; whoever loses theirs has none printed. All others are believed as they stand.
    """
    result = [printed for _, printed in people]
    astray = [at for at, (name, printed) in enumerate(people) if printed and not _fits(name, printed)]
    for at in astray:
        printed = people[at][1]
        whose = [n for n, (name, _) in enumerate(people) if printed in (derived(name), _capitals(name))]
        if len(whose) == 1 and (whose[0] in astray or not people[whose[0]][1]):
            result[whose[0]] = printed
            if result[at] == printed:
                result[at] = None
    return tuple(result)


def _capitals(name: str) -> str:
    """Every capital of a name: NOK for Nuala O'Kane."""
    return "".join(letter for part in _parts(name) for letter in part if letter.isupper())


def _fits(name: str, printed: str) -> bool:
    """Whether initials begin as a word of the name does."""
    return any(part[:1].casefold() == printed[:1].casefold() for part in _parts(name)) or not _parts(name)


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
