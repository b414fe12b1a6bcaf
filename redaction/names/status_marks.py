"""Colours that say how an action goes ("Amber"), told from people who are called so.

A text whose tracker is marked in two colours or more marks with them everywhere, but where a person would stand.
"""

from __future__ import annotations

import re

from redaction.names.around import around
from redaction.names.said_of_people import told_of_a_person
from redaction.names.titles import behind_title
from redaction.words.speaking import speaks
from redaction.words.tokens import Word
from redaction.words.word_classes import Sorts

_COLOURS = around().word_set("colours of trackers")
_FEWEST = 2
_ALONE_BEFORE = re.compile(r"(?:^|[\n\t|\[(=→:–—.!-])[ \u00a0]*$")
_ALONE_BEHIND = re.compile(r"[ \u00a0]*\.?[ \u00a0]*(?:[\n\t|\])]|$)")


def status_marks(text: str, all_words: tuple[Word, ...], sorts: Sorts, named: frozenset[str]) -> frozenset[int]:
    """Indexes of the words that are marks of a tracker. named: forenames of the people of the meeting, folded."""
    colours = [at for at, word in enumerate(all_words) if word.capital and word.key in _COLOURS - named]
    alone = {all_words[at].key for at in colours if _alone(text, all_words[at])}
    if len(alone) < _FEWEST:
        return frozenset()
    return frozenset(at for at in colours if not _somebody(text, all_words, at, sorts))


def _alone(text: str, word: Word) -> bool:
    """Whether a colour fills its cell or bracket, or ends its line behind a dash or a sentence."""
    behind = _ALONE_BEHIND.match(text, word.end)
    return behind is not None and _ALONE_BEFORE.search(text[max(0, word.start - 4) : word.start]) is not None


def _somebody(text: str, all_words: tuple[Word, ...], at: int, sorts: Sorts) -> bool:
    """Whether a person would stand here: who speaks, owns, has a title or a surname, or is told of as people are."""
    word = all_words[at]
    after = all_words[at + 1] if at + 1 < len(all_words) and all_words[at + 1].adjacent else None
    surname = after is not None and after.capital and not sorts.ordinary(after) and not sorts.abbreviation(after)
    owns = text[word.end : word.end + 2] in ("'s", "’s") or (after is not None and after.key in ("to", "will"))
    told = told_of_a_person(text, word.start, word.end) or speaks(all_words, at, sorts.known.reporting)
    return surname or owns or told or bool(behind_title(all_words, at))
