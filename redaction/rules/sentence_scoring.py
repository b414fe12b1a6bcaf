"""Weighs sentences by rules that are data: what is said of whom, how surely one person, and how plainly.

The rules lie in rules/*.yaml, each group with its source; cases lie beside the tests. A sentence's weight for a theme
is the heaviest mark of each role, and a share of a second one; talk in general strikes marks out or lightens them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from minutes.model import Span
from redaction.rules.pattern_matcher import PatternMark, tokens
from redaction.rules.ruleset import SENTENCE, Theme, marker, scales

Grade = Literal["withheld", "held", "left"]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence weighed for a theme. grade: what it comes to. because: one plain sentence for the reviewer."""

    span: Span
    theme: str
    weight: float
    grade: Grade
    because: str


@lru_cache(maxsize=16_384)
def marks(text: str, sentence: Span) -> tuple[PatternMark, ...]:
    """What stands in a sentence, the marks that talk in general strikes out being left away."""
    found = marker(SENTENCE).marks(tokens(text, sentence.start, sentence.end))
    strikes = [mark for mark in found if mark.group.strikes]
    return tuple(
        mark
        for mark in found
        if not mark.group.strikes and not any(s.start < mark.end and mark.start < s.end for s in strikes)
    )


def weigh(
    theme: Theme, text: str, sentence: Span, found: tuple[PatternMark, ...], places: int, carried: bool
) -> Weighed:
    """Weigh a sentence's marks for one theme.

    places: how many named places or bodies it holds. carried: it goes on about what was raised before it.
    """
    again = scales().again
    total, told = 0.0, []
    for role in (*theme.needs, *theme.adds):
        heaviest = _heaviest(mark for mark in found if mark.group.role == role)
        if not heaviest and role in theme.needs and not _stands_in(role, found, places, carried):
            return Weighed(sentence, theme.name, 0.0, "left", "")
        total += sum(mark.group.weight * (1 if n == 0 else again) for n, mark in enumerate(heaviest[:2]))
        told += heaviest[:1] if role in theme.adds else heaviest[:2]
    total += theme.place * min(places, 1) + (scales().carried if carried else 0)
    if theme.damped:
        total += min((mark.group.weight for mark in found if mark.group.role == "general"), default=0.0)
    # A sentence that is grave only because of the one before it is for a person to look at.
    plain = total - (scales().carried if carried else 0) >= theme.withhold
    grade: Grade = "withheld" if plain else "held" if total >= theme.hold else "left"
    return Weighed(sentence, theme.name, total, grade, _because(theme, text, told, places, carried))


def _stands_in(role: str, found: tuple[PatternMark, ...], places: int, carried: bool) -> bool:
    """Whether something else does for a role: a named body for an actor, or the sentence that this one goes on from.

    A sentence that goes on about somebody needs only the circumstance, or only the somebody.
    """
    if role == "actor":
        return places > 0 or carried
    other = {"individual": "circumstance", "circumstance": "individual"}.get(role)
    return carried and any(mark.group.role == other for mark in found)


def _heaviest(found: Iterable[PatternMark]) -> list[PatternMark]:
    """The marks of a role, heaviest first, those that share words with a heavier one left out."""
    kept: list[PatternMark] = []
    for mark in sorted(found, key=lambda m: (-m.group.weight, m.start)):
        if not any(mark.start < other.end and other.start < mark.end for other in kept):
            kept.append(mark)
    return kept


def _because(theme: Theme, text: str, told: list[PatternMark], places: int, carried: bool) -> str:
    """ "One person's or family's case seems to be told: “single father”, “struggling”, in a named place." """
    ordered = sorted(dict.fromkeys(told), key=lambda mark: mark.start)
    quoted = [f"“{' '.join(text[mark.start : mark.end].split())}”" for mark in ordered]
    if carried:
        quoted.append("going on from the sentence before")
    if places:
        quoted.append("with a name of a place or body")
    return f"{theme.says}: {', '.join(quoted)}." if quoted else f"{theme.says}."
