"""When an action is due, as pages show it: the day, and the minutes' own words where they say more than the day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from publishing.text.dates import long_date, short_date
from publishing.text.markup import marked
from redaction.public import PublicAction, plain

_WORD = re.compile(r"[^\W_]+")
_NOTHING_MORE = frozenset("by on before the of due date st nd rd th no later than".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class DueDay:
    """day: "31 Oct 2025", else the words alone, empty where no date is given. words: beside the day, or empty."""

    day: Markup = Markup()  # noqa: RUF009
    words: Markup = Markup()  # noqa: RUF009


def due_of(action: PublicAction) -> DueDay:
    """When it is due: "by the end of October 2025" is 31 Oct 2025, with those words beside it."""
    if not action.due_on:
        return DueDay(marked(action.due))
    day = Markup(short_date(action.due_on))
    told = set(_WORD.findall(f"{long_date(action.due_on)} {short_date(action.due_on)}".casefold())) | _NOTHING_MORE
    more = set(_WORD.findall(plain(action.due).casefold())) - told
    return DueDay(day, marked(action.due) if more else Markup())
