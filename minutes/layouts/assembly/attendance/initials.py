"""Printed initials: those that are nobody's, as several people share them; those that stand apart from their name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from minutes.layouts.facts.roles import TITLES
from minutes.layouts.fields.vocabulary import initials_of
from minutes.model import Attendee

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def own_initials(found: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
    """The list without "initials" that several people share and that spell none of their names: those are a body's."""
    shared = Counter(one.initials for one in found if one.initials)
    return tuple(
        replace(one, initials=None)
        if one.initials and shared[one.initials] > 1 and not _spell(one.initials, one.name.text)
        else one
        for one in found
    )


def with_lone_initials(found: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
    """The list without initials read as somebody by themselves where they are those of one person on it alone.

    A list in columns that came one after the other has all names first and all initials after them.
    """
    named = [one for one in found if not _is_lone(one)]
    whose: dict[str, str] = {}
    for lone in (one for one in found if _is_lone(one)):
        fit = [one for one in named if one.initials in (None, lone.initials) and _may_be(lone.name.text, one)]
        if len(fit) == 1:
            whose[lone.name.text] = fit[0].name.text
    theirs = {name: initials for initials, name in whose.items()}
    return tuple(
        replace(one, initials=one.initials or theirs.get(one.name.text)) for one in found if one.name.text not in whose
    )


def _is_lone(one: Attendee) -> bool:
    return one.initials is not None and one.name.text == one.initials


def _may_be(initials: str, one: Attendee) -> bool:
    return initials_of(_WORD.findall(re.sub(TITLES, "", one.name.text)), initials)


def _spell(initials: str, name: str) -> bool:
    """Whether capitals are just the first letters of a name: then they are its initials, whoever shares them."""
    parts = re.sub(TITLES, "", name).split()
    return initials.upper() == "".join(part[0] for part in parts).upper()
