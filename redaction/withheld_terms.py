"""What the gate must look for: every surface that was withheld or labelled, made findable.

Where the same words may be read elsewhere (the town of Reading, April in a date, an ordinary word), they would cry wolf
alone: they are sought with the public words on either side, so that only the place they came from can match. What
nothing sets apart is not sought; how the two agree by construction is told in docs/decisions/0010.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from minutes.model import Meeting, Span
from redaction.model import Decision, Decisions
from redaction.public import Withheld
from redaction.published_spans import Reach
from redaction.settlement.occurrences import Covered, occurrences, run_of
from redaction.settlement.surroundings import Passage, Shown, around, passages, read

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_ALWAYS_WIDE = ("small_number",)
_REACH = (3, 6, 12)
_SHORT = 3
_LONG = 6
_MANY_FIGURES = 7


def kept_words(decisions: Iterable[Decisions]) -> frozenset[str]:
    """The words, in lower case, of everything that was decided to be kept: they may stand on pages."""
    return frozenset(
        word.casefold()
        for of_meeting in decisions
        for decision in of_meeting.each
        if decision.treatment == "keep"
        for word in _WORD.findall(decision.findings[0].surface)
    )


def withheld(meeting: Meeting, decisions: Decisions, ordinary: Callable[[str], bool]) -> tuple[Withheld, ...]:
    """The surfaces of one meeting that must not be on the site.

    ordinary: whether a lower-case word may stand on pages in its own right.
    """
    watch = _Watch(meeting, decisions, ordinary)
    found: set[Withheld] = set()
    for index, decision in enumerate(decisions.united):
        found.update(watch.of(index, decision))
    # One by one as well as united: a sentence that was masked only in part is seen as well as a name left whole.
    for decision in decisions.each:
        if decision.treatment != "keep":
            found.update(watch.bare(decision))
    return tuple(sorted(found, key=lambda w: (w.surface, w.kind, w.exact)))


class _Watch:
    """One meeting as its pages should read, and which words of it nothing but a leak could show."""

    def __init__(self, meeting: Meeting, decisions: Decisions, ordinary: Callable[[str], bool]) -> None:
        self.meeting = meeting
        self.ordinary = ordinary
        self.hidden = Covered([d.span for d in decisions.united])
        self.kept = Covered([d.span for d in decisions.each if d.treatment == "keep"])
        self.reach = Reach(meeting)
        self.passages: tuple[Passage, ...] = passages(meeting, decisions.united)
        self.shown = Shown(self.passages)
        self.labels = {word.casefold() for d in decisions.united for word in read(d.public_text)}
        self.of_index: dict[int, list[Passage]] = {}
        for passage in self.passages:
            for piece in passage:
                if piece.at >= 0:
                    self.of_index.setdefault(piece.at, []).append(passage)

    def of(self, index: int, decision: Decision) -> Iterator[Withheld]:
        """What to seek for one decision: its words alone, or with what stands around them in public."""
        raw = self.meeting.text[decision.span.start : decision.span.end]
        words = read(raw)
        if not words or words == read(decision.public_text):
            return  # an attendee's initials stand for themselves
        if self.tells(run_of(raw), words, self.kind(decision)):
            yield from self.bare(decision)
            return
        for passage in self.of_index.get(index, ()):
            for reach in _REACH:
                wide = around(passage, index, words, reach)
                if not self.shown.holds(wide) and self.apart(wide):
                    yield Withheld(" ".join(wide), self.kind(decision), self.meeting.id, exact=True)
                    break

    def bare(self, decision: Decision) -> Iterator[Withheld]:
        """The words of a decision alone, where nothing but a leak could show them."""
        raw = self.meeting.text[decision.span.start : decision.span.end]
        words = read(raw)
        if words and words != read(decision.public_text) and self.tells(run_of(raw), words, self.kind(decision)):
            yield Withheld(" ".join(raw.split()), self.kind(decision), self.meeting.id)

    @staticmethod
    def kind(decision: Decision) -> str:
        """The kind of the widest finding."""
        return max(decision.findings, key=lambda f: len(f.surface)).kind

    def tells(self, run: tuple[str, ...], words: tuple[str, ...], kind: str) -> bool:
        """Whether words give something away wherever they stand, and nothing public holds them."""
        figures = sum(c.isdigit() for word in words for c in word)
        if kind in _ALWAYS_WIDE or sum(map(len, words)) <= _SHORT:
            return False
        if figures < _MANY_FIGURES and len(words) < _LONG and all(w.isdigit() or self.plain(w) for w in run):
            return False
        return not any(self.may_be_read(span) for span in occurrences(self.meeting.text).of(run))

    def plain(self, word: str) -> bool:
        """Whether a word may stand on pages in its own right, one left over from "I'm" or "O'Hara" too."""
        return len(word) == 1 or self.ordinary(word)

    def may_be_read(self, span: Span) -> bool:
        """Whether words stand in public here by decision: kept, or ordinary words in small letters."""
        if self.hidden.whole(span) or not self.reach.touches(span):
            return False
        raw = self.meeting.text[span.start : span.end]
        return self.kept.whole(span) or not any(word[:1].isupper() for word in _WORD.findall(raw))

    def apart(self, words: tuple[str, ...]) -> bool:
        """Whether words with their surroundings are enough to be told from ordinary talk on another page.

        Figures beside what stands in place of others are not: "[a small number], 3" is in many a table.
        """
        if all(word.isdigit() or word.casefold() in self.labels for word in words):
            return False
        return len(words) > 2 or not all(word.isdigit() or self.plain(word.casefold()) for word in words)
