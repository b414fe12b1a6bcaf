"""Roles and organisations without the names in them: labels are made of these words, and a label names nobody."""

from __future__ import annotations

import re
from dataclasses import replace

from redaction.model import Person
from redaction.names.mentions import Mention
from redaction.names.titles import COURTESY
from redaction.words.lexicon import vocabulary
from redaction.words.tokens import words_of
from redaction.words.word_classes import ordinary

_FOR = re.compile(r"[\s,(–-]+(?:for|on behalf of|deputising for|representing|in place of|covering)\s")


def with_cleared_words(person: Person, found: tuple[Mention, ...]) -> Person:
    """The person; a role or organisation that holds a title, an initial or a name of these minutes is left out of it.

    For a label is made of these words, and a label may name nobody.
    """
    role, organisation = (_clear_part(words, found) for words in (person.role, person.organisation))
    if (role, organisation) == (person.role, person.organisation):
        return person
    return replace(person, role=role, organisation=organisation)


def _clear_part(said: str, found: tuple[Mention, ...]) -> str:
    """What of a role or organisation names nobody: all of it, what stands before "for Ann Bell", or nothing."""
    if _cleared(said, found):
        return said
    head = _FOR.split(said, maxsplit=1)[0]
    return head if head != said and _cleared(head, found) else ""


def _cleared(said: str, found: tuple[Mention, ...]) -> bool:
    known = vocabulary()
    parts = words_of(said)
    if any(word.key in known.titles and at + 1 < len(parts) and word.key in COURTESY for at, word in enumerate(parts)):
        return False
    if any(len(word.text) == 1 and word.text.isupper() and word.text not in ("A", "I") for word in parts[:-1]):
        return False
    strange = {word.key for word in parts if word.capital and not ordinary(word.key) and word.key not in known.safe}
    return (
        not any(strange.intersection(part.casefold() for part in mention.parts) for mention in found)
        if strange
        else True
    )
