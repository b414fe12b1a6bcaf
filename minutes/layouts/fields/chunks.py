"""Labels of tokens gathered into fields: [start, end) of the text, its letter, and whether it opens somebody new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes.layouts.fields.tokens import CELL, LINE, Token
from minutes.model import Phrase, Span


@dataclass(frozen=True, slots=True)
class Field:
    """One field as labelled. tokens: the ordinals of its first and last token. opens: labelled S-, somebody new
    begins.
    """

    letter: str
    first: int
    last: int
    opens: bool
    sure: float


def fields(held: Sequence[Token], labelled: Sequence[tuple[str, float]]) -> list[Field]:
    """The fields in order; one goes on over the end of a line, not over the end of a cell."""
    found: list[Field] = []
    for at, (label, sure) in enumerate(labelled):
        if label == "O":
            continue
        how, _, letter = label.partition("-")
        last = found[-1] if found else None
        goes_on = how == "I" and last is not None and last.letter == letter and _unbroken(held, last.last + 1, at)
        if goes_on and last and not (letter == "N" and _second_name(held, last, at)):
            found[-1] = Field(letter, last.first, at, last.opens, min(last.sure, sure))
        else:
            found.append(Field(letter, at, at, how == "S", sure))
    return found


def _second_name(held: Sequence[Token], last: Field, at: int) -> bool:
    """Whether a name at a line's end is whole, and what opens the next line is another's."""
    if not any(token.words == LINE for token in held[last.last + 1 : at]):
        return False
    after = [token for token in held[at : at + 3] if token.line == held[at].line and token.words[0].isalpha()]
    return last.last > last.first and len(after) > 1 and held[last.last].words[0].isupper()


def _unbroken(held: Sequence[Token], start: int, end: int) -> bool:
    between = held[start:end]
    return len(between) <= 2 and all(token.is_break and token.words != CELL for token in between)


def phrase(text: str, held: Sequence[Token], first: int, last: int) -> Phrase:
    """The words from one token to another; one span for each line, or cell that was joined, they stand in."""
    spans: list[Span] = []
    start = at = first
    for at in range(first, last + 1):
        if held[at].words == LINE or (at > start and _apart(text, held[at - 1], held[at])):
            if start < at:
                spans.append(Span(held[start].start, held[at - 1].end))
            start = at + (held[at].words == LINE)
    if start <= last:
        spans.append(Span(held[start].start, held[last].end))
    words = " ".join(" ".join(text[span.start : span.end] for span in spans).split())
    return Phrase(words, tuple(spans))


def _apart(text: str, one: Token, other: Token) -> bool:
    """Whether a token stands in another cell than the one before it, though no break parts them: they were joined."""
    if one.is_break or other.is_break:
        return False
    return other.start < one.end or "\t" in text[one.end : other.start]
