"""Words and where they stand: the small change of every recogniser."""

import re

from minutes.model import Block, Document, Phrase, Span

_EDGE = " \t\n\r"
_DASHES = "–—-"


def said(document: Document, block: Block) -> str:
    """The words of a block, white space folded."""
    return fold(document.text[block.span.start : block.span.end])


def fold(words: str) -> str:
    """Words with every run of white space made one space."""
    return " ".join(words.split())


def trim(text: str, start: int, end: int, edge: str = "") -> Span | None:
    """[start, end) without white space and the characters of `edge` at either end; None where nothing is left."""
    away = _EDGE + edge
    while start < end and text[start] in away:
        start += 1
    while end > start and text[end - 1] in away:
        end -= 1
    return Span(start, end) if start < end else None


def tidy(text: str, start: int, end: int) -> Span | None:
    """[start, end) without the dashes, commas, colons and stops that part one fact from the next."""
    return trim(text, start, end, _DASHES + ",;:.|/")


def phrase(text: str, *spans: Span | None) -> Phrase | None:
    """The words of the spans, in order, as one phrase; None where there are none."""
    held = tuple(span for span in spans if span is not None)
    if not held:
        return None
    return Phrase(fold(" ".join(text[span.start : span.end] for span in held)), held)


def must(text: str, span: Span) -> Phrase:
    """The words of one span as a phrase."""
    return Phrase(fold(text[span.start : span.end]), (span,))


def pieces(text: str, span: Span, divider: re.Pattern[str]) -> list[Span]:
    """The stretches of a span between the matches of `divider`, trimmed, empty ones left out."""
    found: list[Span] = []
    at = span.start
    for match in divider.finditer(text, span.start, span.end):
        if part := trim(text, at, match.start()):
            found.append(part)
        at = match.end()
    if last := trim(text, at, span.end):
        found.append(last)
    return found
