"""Other meetings' days that the minutes name ("Dates of future meetings: …"), so that "July meeting" has a day."""

from __future__ import annotations

import re
from datetime import date

from minutes.layouts.facts.dates import days
from minutes.model import Document

_CUE = re.compile(
    r"\b(?:dates? (?:and times? )?of (?:the )?(?:next|future|forthcoming|coming)?\s*meetings?"
    r"|(?:future|forthcoming|further|next) (?:meetings?|dates)\b|meeting dates|cyfarfodydd)",
    re.IGNORECASE,
)
_LINES, _SHORT = 8, 12


def meetings_named(document: Document, held_on: date | None) -> tuple[date, ...]:
    """The days after this meeting that a line about meetings to come tells, or the short lines right under it."""
    if held_on is None:
        return ()
    words = [document.text[block.span.start : block.span.end] for block in document.blocks]
    found: set[date] = set()
    for at, line in enumerate(words):
        if cue := _CUE.search(line):
            told = days(line[cue.start() :])
            for under in words[at + 1 : at + 1 + _LINES]:
                if len(under.split()) > _SHORT or not days(under):
                    break
                told = [*told, *days(under)]
            found.update(day for one in told if (day := one.after(held_on)) and day > held_on)
    return tuple(sorted(found))
