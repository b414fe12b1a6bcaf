"""Fields of a list put right by what their words can be: names that are none, and a job that is a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutes.layouts.fields.chunks import Field
from minutes.layouts.fields.tokens import Token
from minutes.layouts.fields.vocabulary import has_initials_shape, initials_of, kinds

_OF_JOBS = frozenset({"role", "body", "month"})


def as_they_look(held: Sequence[Token], found: Sequence[Field]) -> list[Field]:
    """The fields, without names that can be none, and with jobs that can only be names as names."""
    full = [one for one in found if one.letter == "N" and one.first < one.last]
    done = []
    for nth, one in enumerate(found):
        if one.letter == "N" and one.first == one.last:
            beside = [other for other in found[max(0, nth - 2) : nth + 3] if other in full]
            letter = _no_name(held, one, beside, bool(full))
            one = replace(one, letter=letter, opens=False) if letter else one
        elif one.letter == "R" and _is_full_name(held, one):
            one = replace(one, letter="N", opens=True)
        done.append(one)
    return done


def _no_name(held: Sequence[Token], one: Field, beside: Sequence[Field], full: bool) -> str:
    """What a single word read as a name is instead; "" where it can be one. full: whether the list has full names.

    The initials of the name beside it; capitals among full names are a body's; one ordinary word is a job.
    """
    words = held[one.first].words
    known = kinds(words)
    if has_initials_shape(words) and any(_fits(held, other, words) for other in beside):
        return "I"
    if known & {"forename", "surname"}:
        return ""
    if len(words) > 3 and words.isupper() and full:
        return "O"
    return "R" if "english" in known and words[1:].islower() else ""


def _is_full_name(held: Sequence[Token], one: Field) -> bool:
    """Whether a job is no job but a name: a forename that is no other word, and a word ("Ned Farrow")."""
    words = [token.words for token in held[one.first : one.last + 1]]
    known = [kinds(word) for word in words]
    if len(words) != 2 or not all(word[0].isupper() and word[1:].islower() for word in words):
        return False
    return "forename" in known[0] and "english" not in known[0] and not any(kind & _OF_JOBS for kind in known)


def _fits(held: Sequence[Token], name: Field, initials: str) -> bool:
    words = [token.words for token in held[name.first : name.last + 1] if token.words[0].isalpha()]
    turned = [*words[1:], words[0]] if any(token.words == "," for token in held[name.first : name.last]) else words
    return initials_of(turned, initials)
