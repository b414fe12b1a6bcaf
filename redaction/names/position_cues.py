"""Where a person would stand: before "to" in an action, behind "welcomed", alone behind a dash, beside another name.

For capitals that are months, seasons or ordinary words too, where the word alone decides nothing. What stands around
such a word is data (position_cues.yaml).
"""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from redaction.words.lexicon import vocabulary
from redaction.words.speaking import speaks
from redaction.words.tokens import Word
from rule_files import rule_file

_CUES = rule_file(Path(__file__).with_name("position_cues.yaml"))
_ADDRESSED, _DID, _IS = (_CUES.word_set(name) for name in ("addressed", "did", "is"))
_BEHALF, _ACTION, _LABELLED = (_CUES.pattern(name) for name in ("behalf", "action", "labelled"))
BEFORE_A_DATE, BEHIND_AN_OPENING = _CUES.word_set("before a date"), _CUES.word_set("behind an opening")


class Positions:
    """Asks, of the words of one text, whether a person would stand at one of them."""

    def __init__(self, text: str, all_words: tuple[Word, ...], verbs: frozenset[str]) -> None:
        self._text = text
        self._words = all_words
        self._verbs = verbs

    def personal(self, at: int, taken: Container[int]) -> bool:
        """Whether what stands around the word shows a person. taken: indexes of words already known for names."""
        word = self._words[at]
        fore = self._text[max(0, word.start - 60) : word.start]
        return (
            self.owns(at)
            or speaks(self._words, at, self._verbs)
            or (word.adjacent and self._words[at - 1].key in _ADDRESSED)
            or (_BEHALF.search(fore) is not None and not self._text[word.end : word.end + 2].strip().isdigit())
            or self.signs(at)
            or self.beside(at, taken)
            or (word.opens and self._next(at) in _IS and not self._among_dates(at))
        )

    def _among_dates(self, at: int) -> bool:
        """Whether a month follows other dates: "rose in March; June is not yet known"."""
        return self._words[at].key in vocabulary().calendar and not self.no_dates_before(at)

    def owns(self, at: int) -> bool:
        """Whether the word opens an action and "to" follows: "Action 3: June to write"."""
        word = self._words[at]
        if not word.opens or self._next(at) != "to":
            return False
        return _ACTION.search(self._text[max(0, word.start - 40) : word.start]) is not None

    def labelled(self, at: int) -> bool:
        """Whether the word stands alone behind "Action:", "Minute taker:" or the like, where its line ends."""
        word = self._words[at]
        end = self._text[word.end : word.end + 1]
        fore = self._text[max(0, word.start - 40) : word.start]
        return end in ("\n", "", ".", ",", ";", "\t", ")") and _LABELLED.search(fore) is not None

    def signs(self, at: int) -> bool:
        """Whether the word stands by itself behind a dash or slash, or in the last cell, where its line ends."""
        word = self._words[at]
        end = self._text[word.end : word.end + 1]
        return (
            end in ("\n", "")
            and word.before.rstrip(" \u00a0")[-1:] in ("–", "—", "/", "\t")
            and "\n" not in word.before
        )

    def signs_off(self, at: int) -> bool:
        """Whether the word ends its line without a stop, right behind another sentence: "Agreed otherwise. Mags"."""
        word = self._words[at]
        behind = word.before.strip(" \u00a0") in (".", "!", "?") and len(word.before) > 1
        return behind and self._text[word.end : word.end + 1] in ("\n", "")

    def beside(self, at: int, taken: Container[int]) -> bool:
        """Whether "and", a comma or a slash joins it to a name: "by April, June Weeks and May"."""
        before = at - 2 if at >= 2 and self._words[at - 1].key == "and" and self._words[at].adjacent else at - 1
        if before in taken and (before == at - 2 or self._words[at].before.strip() in (",", "/", "&")):
            return True
        if at + 2 < len(self._words) and self._words[at + 1].key == "and" and self._words[at + 2].adjacent:
            return at + 2 in taken and self._words[at + 1].adjacent
        return at + 1 in taken and self._words[at + 1].before.strip() in (",", "/", "&")

    def acts(self, at: int) -> bool:
        """Whether the word opens a sentence and a verb in the past follows: "June paid tribute"."""
        after = self._next(at)
        return self._words[at].opens and (after.endswith("ed") or after in _DID)

    def no_dates_before(self, at: int) -> bool:
        """Whether neither a month nor a figure stands in the eight words before: "May" of "April, June and May"."""
        start = self._words[max(0, at - 8)].start
        calendar = vocabulary().calendar
        before = self._words[max(0, at - 8) : at]
        return not any(c.isdigit() for c in self._text[start : self._words[at].start]) and not any(
            word.key in calendar and word.capital for word in before
        )

    def _next(self, at: int) -> str:
        if at + 1 >= len(self._words) or not self._words[at + 1].adjacent:
            return ""
        return self._words[at + 1].key
