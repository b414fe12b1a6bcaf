"""Words of a due date -> a day, with the rule by which.

Where minute-takers differ, the rule is what most annotators of the training sets did: "w/c 4 March" is that Monday,
"October" and "end of October" are its last day, "before Christmas" is Christmas Day, a quarter is the financial year's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from minutes.layouts.fields.when.due_readings import DueReading, Now
from minutes.layouts.fields.when.due_rules import NEVER, RULES

_UNTOLD = "no day could be told from these words"
_SIGNS = str.maketrans("–—’‘", "--''")


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
    words = _plain(words)
    told, why = _told(words, now)
    if told:
        return Due(told.on, told.why)
    never = NEVER.search(words) is not None
    return Due(None, why or (f"“{' '.join(words.split())}” names no day" if never else _UNTOLD))


def _told(words: str, now: Now) -> tuple[DueReading | None, str]:
    """The first day that a rule tells and that still holds; else why the first rule that fits tells none."""
    why = ""
    for rule in RULES:
        for match in rule.pattern.finditer(words):
            told = rule.read(match, now)
            if told.on and not _superseded(words, match.start()):
                return told, told.why
            why = why or ("" if told.on else told.why)
    return None, why


@lru_cache(maxsize=4096)
def phrases(words: str) -> tuple[Phrased, ...]:
    """Every stretch of words that may tell when, longest first where they overlap, in order."""
    plain = _plain(words)
    found = [Phrased(*match.span(), rule.name) for rule in RULES for match in rule.pattern.finditer(plain)]
    found += [Phrased(*match.span(), "never") for match in NEVER.finditer(plain)]
    kept: list[Phrased] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start, one.name)):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


def _plain(words: str) -> str:
    """The words with plain dashes and quotes, as long as they were."""
    return words.translate(_SIGNS)


def _superseded(words: str, at: int) -> bool:
    """Whether the words before a day say that it no longer holds ("was 3 May, now …")."""
    before = words[max(0, at - 14) : at].casefold().rstrip(" (:")
    return before.endswith(("was", "originally", "instead of", "not", "slipped from")) and len(words) > at + 12
