"""Days, months and seasons that are forenames too: whether one stands as a date."""

from __future__ import annotations

from redaction.names.text_words import TextWords

SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
BEFORE_DATES = frozenset(
    {"in", "by", "since", "until", "till", "from", "to", "of", "during", "last", "next", "early", "late", "and"}
)
_BEFORE_PEOPLE_TOO = frozenset({"and", "of", "from", "to", "by"})
_BETWEEN = " \u00a0\t|,–-/"
# "the end of June"; but "on behalf of June".
_OF_MONTHS = frozenset({"date", "dates", "end", "start", "beginning", "middle", "month", "meeting", "weeks", "rest"})


def figure_beside(here: TextWords, at: int) -> bool:
    """Whether a figure stands right before or behind the word."""
    return here.text_after(at).lstrip(" \u00a0")[:1].isdigit() or here.words[at].before.strip()[-1:].isdigit()


def dated(here: TextWords, at: int) -> bool:
    """Whether a month or season stands as one: behind a figure or "in", before a figure or another month."""
    word = here.words[at]
    if not (here.sorts.calendar(word) or word.key in SEASONS):
        return False
    if figure_beside(here, at):
        return True
    if word.adjacent and here.words[at - 1].key in BEFORE_DATES - _BEFORE_PEOPLE_TOO:
        return True
    if at > 1 and here.words[at - 1].key == "of" and here.words[at - 2].key in _OF_MONTHS:
        return True
    before = here.words[at - 1] if at and not word.before.strip(_BETWEEN) else None
    after = here.after(at) if not here.text_after(at).strip(_BETWEEN) else None
    return any(other is not None and other.capital and here.sorts.calendar(other) for other in (before, after))
