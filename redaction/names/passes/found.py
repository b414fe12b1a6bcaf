"""What the passes have found in one text so far."""

from __future__ import annotations

from dataclasses import dataclass

from minutes.model import Span
from redaction.names.passes.extent import first_of, last_of, side_by_side
from redaction.names.text_words import TextWords
from redaction.names.titles import behind_title, first_initial


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody. parts: the name's words as printed. first, last: their places in `words(text)`."""

    span: Span
    parts: tuple[str, ...]
    first: int
    last: int
    confidence: float
    because: str


class NamesFound:
    """The names of one text that were found up to now. here: the text. taken: indexes of words that belong to one."""

    def __init__(self, here: TextWords) -> None:
        self.here = here
        self.taken: set[int] = set()
        self.mentions: list[Mention] = []

    def take(self, at: int, confidence: float, because: str) -> None:
        """Remember the name that the word at `at` stands in, as far as it reaches."""
        words = self.here.words
        first = first_of(self.here, at, self.taken)
        if behind_title(words, at):
            first = min(first, first_initial(words, at))
        self.take_all(first, last_of(self.here, at), confidence, because)

    def take_all(self, first: int, last: int, confidence: float, because: str) -> None:
        """Remember the words from first to last as one mention."""
        words = self.here.words
        span = Span(words[first].start, words[last].end)
        parts = tuple(word.text for word in words[first : last + 1])
        self.taken.update(range(first, last + 1))
        self.mentions.append(Mention(span, parts, first, last, confidence, because))

    def in_order(self) -> tuple[Mention, ...]:
        """The mentions in order; two of one word each that stand side by side are a forename and a surname."""
        joined: list[Mention] = []
        for one in sorted(self.mentions, key=lambda mention: mention.span):
            last = joined[-1] if joined else None
            if last and side_by_side(self.here, range(last.first, one.last + 1), last.last, one.first):
                joined[-1] = self._one(last, one)
            else:
                joined.append(one)
        return tuple(joined)

    def _one(self, first: Mention, second: Mention) -> Mention:
        """Two mentions, and the small words between them, as one."""
        parts = tuple(word.text for word in self.here.words[first.first : second.last + 1])
        sure = min(first.confidence, second.confidence)
        return Mention(first.span | second.span, parts, first.first, second.last, sure, first.because)
