"""What words that are somebody's name elsewhere stand for in another place, where that can be proved.

A day or a month in a date, a part of a phrase that is known as a whole, an ordinary word in small letters or with the
capital of its place. What proves to be nothing else follows the name.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from minutes.model import Span
from redaction.model import Finding
from redaction.names.dates import SEASONS, dated
from redaction.names.position_cues import BEFORE_A_DATE, BEHIND_AN_OPENING
from redaction.names.said_of_people import told_of_a_person
from redaction.names.text_words import Known, TextWords
from redaction.settlement.occurrences import Covered, run_of
from redaction.words.lexicon import Lexicon
from redaction.words.tokens import Word
from redaction.words.word_classes import ordinary

SMALL = "in small letters"
_DATE = "a date"
_OPENS = "an ordinary word that opens its sentence, line or cell"
_PHRASE = "part of a phrase in capitals"
_OTHER = "other letters in capitals"
_ABBREVIATION = "an abbreviation"
_INITIALS = 4
_FIGURE = re.compile(r"[ \u00a0,]{0,2}\d")


class SurfaceStanding:
    """Asks, of one text, what words with a capital stand for. names: where names were found in it."""

    def __init__(self, text: str, lexicon: Lexicon, names: list[Span]) -> None:
        self.here = TextWords(text, lexicon, Known())
        self.text = text
        self.words = self.here.words
        self.sorts = self.here.sorts
        self.starts = self.here.starts
        self.lower = self.here.lower
        covered = Covered(names)
        self.taken = frozenset(at for at, w in enumerate(self.words) if covered.whole(Span(w.start, w.end)))

    def shown_as(self, span: Span, like: Finding, weak: bool, certain: bool) -> str:
        """What the words at a span are, other than the name found in `like`; "" where nothing proves them another.

        weak: the name was only held for its capital. certain: it is somebody's whom policy shows by a label.
        """
        raw = self.text[span.start : span.end]
        if self.small(raw, like.surface):
            return SMALL
        if like.surface.isupper() and len(like.surface) <= _INITIALS and raw != like.surface:
            return _OTHER
        at = bisect_left(self.starts, span.end) - 1
        if at < 0:
            return ""
        if phrase := self.known_phrase(at, span):
            return phrase
        word = self.words[at]
        if self.sorts.calendar(word) or word.key in SEASONS:
            return _DATE if self.date(at) else ""
        if like.detector == "initials" or (self.sorts.abbreviation(word) and weak):
            return _ABBREVIATION if self.sorts.abbreviation(word) or certain else ""
        return self.plain(at, run_of(raw), weak, certain)

    def known_phrase(self, at: int, span: Span) -> str:
        """The phrase that is known as a whole and holds the words at a span, the last of them at `at`; or ""."""
        phrase = self.here.shield.over(self.words[at])
        if phrase is None or not (phrase.long or phrase.span.contains(span)):
            return ""
        if not phrase.long:
            return "a place"
        return f"part of “{' '.join(self.text[phrase.span.start : phrase.span.end].split())}”"

    def small(self, raw: str, surface: str) -> bool:
        """Whether ordinary words stand in small letters here that have capitals in the name."""
        here, there = re.findall(r"[^\W_]+", raw), re.findall(r"[^\W_]+", surface)
        if raw.islower() and len(here) == 1 and (len(raw) <= 2 or surface.isupper()) and len(surface) <= _INITIALS:
            return True
        lowered = [a for a, b in zip(here, there, strict=False) if a[:1].islower() and b[:1].isupper()]
        plain = all(ordinary(a.casefold()) or a.casefold() in self.sorts.known.safe for a in here)
        return bool(lowered) and plain

    def date(self, at: int) -> bool:
        """Whether a month, day or season stands as one."""
        word = self.words[at]
        if dated(self.here, at) or _FIGURE.match(self.text, word.end):
            return True
        if told_of_a_person(self.text, word.start, word.end) or self.here.positions.personal(at, self.taken):
            return False
        before = self.words[at - 1] if at and word.adjacent else None
        return word.opens or before is None or before.key in BEFORE_A_DATE or before.text.islower()

    def plain(self, last: int, run: tuple[str, ...], weak: bool, certain: bool) -> str:
        """Whether words, the last of them at `last`, are ordinary and have their capital for where they stand."""
        if not all(ordinary(key) or key in self.sorts.known.safe for key in run):
            return ""
        first = last - max(len(run), 1) + 1
        word = self.words[max(first, 0)]
        if told_of_a_person(self.text, word.start, self.words[last].end):
            return ""
        if self.in_phrase(first, last):
            return _PHRASE
        personal = self.here.positions.personal(last, self.taken) or self.here.positions.acts(last)
        if not word.opens or (personal and not (weak and word.key in self.lower)):
            return ""
        after = self.words[last + 1] if last + 1 < len(self.words) else None
        follows = after.key if after is not None and after.adjacent and not after.capital else ""
        shown = follows in self.sorts.known.plain_after or follows in BEHIND_AN_OPENING
        return _OPENS if weak or certain or shown else ""

    def in_phrase(self, first: int, last: int) -> bool:
        """Whether a capital that is safe stands beside the words: "Will" in "Will Fund"."""
        before = self.words[first - 1] if first > 0 and self.words[first].adjacent else None
        after = self.words[last + 1] if last + 1 < len(self.words) and self.words[last + 1].adjacent else None
        return any(self._safe(near) for near in (before, after))

    def _safe(self, near: Word | None) -> bool:
        return near is not None and near.capital and self.sorts.safe(near) and not self.sorts.calendar(near)
