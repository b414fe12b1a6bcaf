"""The organisations of each kind of agency, as attendance lists name them: a hospital is not the board that pays it."""

from __future__ import annotations

from collections.abc import Mapping

from publishing.meeting import ordering
from publishing.text.facts import Named
from publishing.text.markup import slug
from publishing.text.mentions import named_in
from redaction.public import PublicMeeting


def organisations(
    meetings: tuple[PublicMeeting, ...], kinds: tuple[Named, ...], glossary: tuple[tuple[str, str], ...]
) -> Mapping[str, tuple[Named, ...]]:
    """Key of a kind -> its organisations by name, for kinds that have more than one on attendance lists.

    Each is known by its name and by the abbreviation that the glossary gives for it, where that is no other's.
    """
    found: dict[str, dict[str, str]] = {}
    for meeting in ordering.newest_first(meetings):
        for attendee in meeting.attendees:
            name = attendee.organisation.strip()
            those = named_in(name, kinds) if name and "[" not in name else ()
            if those and slug(name):
                found.setdefault(those[0].key, {}).setdefault(slug(name), name)
    every = [name for names in found.values() for name in names.values()]
    return {
        kind: tuple(Named(key, name, (name, *_short(name, every, glossary))) for key, name in _sorted(names))
        for kind, names in found.items()
        if len(names) > 1
    }


def _sorted(names: Mapping[str, str]) -> list[tuple[str, str]]:
    return sorted(names.items(), key=lambda pair: pair[1].casefold())


def _short(name: str, every: list[str], glossary: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Abbreviations whose meaning ends this organisation's name and no other's."""
    return tuple(
        short
        for short, meaning in glossary
        if short.isupper() and [one for one in every if one.casefold().endswith(meaning.casefold())] == [name]
    )
