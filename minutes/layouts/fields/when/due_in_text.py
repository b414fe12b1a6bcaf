"""A day due that stands in the middle of an action's words, where no field of its own was found for it.

Only behind a word that leads to one: "table in time for the May board a note on costs", "finish
by 4 May, then".
"""

from __future__ import annotations

import re

from minutes.layouts.fields.when.due import phrases
from minutes.layouts.words import must
from minutes.model import Phrase, Span

_UNTIL = re.compile(r"\b(?:by|before|until|till|no later than|in time for|ahead of)\s+(?:the\s+)?$", re.IGNORECASE)
_THERE = re.compile(r"\b(?:at|to|for)\s+(?:the\s+)?$", re.IGNORECASE)
_MEETINGS = ("meeting in a month", "next meeting")
_DAYS = ("iso", "day and month", "figures", "month and day", "quarter", "feast", "month", *_MEETINGS)


def due_in(text: str, words: Phrase) -> Phrase | None:
    """When an action is due by its own words, as printed; None where they tell no day, or stand in several places."""
    if len(words.spans) != 1:
        return None
    span = words.spans[0]
    said = text[span.start : span.end]
    for one in phrases(said):
        before = said[: one.start]
        led = (one.name in _DAYS and _UNTIL.search(before)) or (one.name in _MEETINGS and _THERE.search(before))
        if led:
            return must(text, Span(span.start + one.start, span.start + one.end))
    return None
