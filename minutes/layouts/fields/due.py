"""Words of a due date -> a day, with the rule by which.

Where minute-takers differ, the rule is what most annotators of the training sets did: "w/c 4 March" is that Monday,
"October" and "end of October" are its last day, "before Christmas" is Christmas Day, a quarter is the financial year's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from minutes.layouts.fields.due_readings import Now
from minutes.layouts.fields.due_rules import NEVER, RULES


class Due(NamedTuple):
    """The day meant, or None where no day can be told. rule: in plain words, how it was told or why not."""

    on: date | None
    rule: str


@dataclass(frozen=True, slots=True)
class Phrased:
    """Half-open [start, end) of words that tell a day, and the name of the rule that reads them."""

    start: int
    end: int
    name: str


def due_on(
    words: str,
    held_on: date | None,
    next_meeting: date | None = None,
    meetings_named: Sequence[date] = (),
    carried: bool = False,
) -> Due:
    """The day that words of a due date mean.

    Args:
        words: as printed ("by end of October", "w/c 4 March", "next meeting", "asap").
        held_on: the day of the meeting; a missing year is told from it.
        next_meeting: the day of the next meeting, where it is known.
        meetings_named: other meetings' days that the minutes name ("July meeting").
        carried: whether the action is from an earlier meeting, so that its day may be past.

    Returns:
        The day and its rule. Never raises.
    """
    now = Now(held_on, next_meeting, tuple(sorted(meetings_named)), carried)
    words = words.replace("–", "-").replace("—", "-").replace("’", "'").replace("‘", "'")
    why = ""
    for rule in RULES:
        for match in rule.pattern.finditer(words):
            told = rule.read(match, now)
            if told.on and _superseded(words, match.start()):
                continue
            if told.on:
                return Due(told.on, told.why)
            why = why or told.why
    if not why and NEVER.search(words):
        why = f"“{' '.join(words.split())}” names no day"
    return Due(None, why or "no day could be told from these words")


def phrases(words: str) -> tuple[Phrased, ...]:
    """Every stretch of words that may tell when, longest first where they overlap, in order."""
    plain = words.replace("–", "-").replace("—", "-").replace("’", "'").replace("‘", "'")
    found = [Phrased(*match.span(), rule.name) for rule in RULES for match in rule.pattern.finditer(plain)]
    found += [Phrased(*match.span(), "never") for match in NEVER.finditer(plain)]
    kept: list[Phrased] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start, one.name)):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


def _superseded(words: str, at: int) -> bool:
    """Whether the words before a day say that it no longer holds ("was 3 May, now …")."""
    before = words[max(0, at - 14) : at].casefold().rstrip(" (:")
    return before.endswith(("was", "originally", "instead of", "not", "slipped from")) and len(words) > at + 12
