"""A meeting's text as paragraphs of sentences, for rules that look at a sentence and its neighbours."""

from __future__ import annotations

import re
from collections import deque

from minutes.model import Block, Document, Meeting, Span

# A tab or a bullet parts what minutes put side by side; so does every line end outside a paragraph of the document.
_PARTS = re.compile(r"\n\s*\n|\t|\v|\f|[●•▪◦]|<[^>\n]{1,80}>|\n(?=\s*(?:[-*–]\s|\d+[.)]\s))")
_LINES = re.compile(r"\n")
_ENDS = re.compile(
    r"(?<!\be\.g)(?<!\bi\.e)(?<!\b[Dd]r)(?<!\b[Mm]r)(?<!\b[Mm]rs)(?<!\b[Mm]s)(?<!\bSt)(?<!\bNo)(?<!\bvs)(?<!\b[A-Z])"
    r"[.!?]+[\"”’')\]]*(?=\s+[^\sa-z])|[.!?](?=[A-Z][a-z])|;(?=\s)"
)


def paragraphs(meeting: Meeting) -> tuple[tuple[Span, ...], ...]:
    """Every paragraph, cell and line of the text, each as the spans of its sentences, white space left off."""
    for document, found in _REMEMBERED:
        if document is meeting.document:
            return found
    found = _paragraphs(meeting.text, meeting.document.blocks)
    _REMEMBERED.append((meeting.document, found))
    return found


def of_text(text: str) -> tuple[tuple[Span, ...], ...]:
    """The same of a text that is no document: every line is a paragraph."""
    return _paragraphs(text, ())


# The last few documents and their paragraphs, for several detectors ask. They are known again as the very same, for to
# compare all blocks of a document takes as long as to part it anew.
_REMEMBERED: deque[tuple[Document, tuple[tuple[Span, ...], ...]]] = deque(maxlen=4)


def _paragraphs(text: str, document_blocks: tuple[Block, ...]) -> tuple[tuple[Span, ...], ...]:
    found = []
    for block in _blocks(text, document_blocks):
        for part in _split(text, block, _PARTS):
            sentences = tuple(_split(text, part, _ENDS, keep=True))
            if sentences:
                found.append(sentences)
    return tuple(found)


def _blocks(text: str, document_blocks: tuple[Block, ...]) -> list[Span]:
    """The document's blocks (rows by cell), and every line that lies in none."""
    blocks: list[Span] = []
    at = 0
    for block in sorted(document_blocks, key=lambda b: b.span):
        pieces = block.cells if block.kind == "row" and block.cells else (block.span,)
        for piece in sorted(pieces):
            if piece.start < at:
                continue
            if piece.start > at:
                blocks += _split(text, Span(at, piece.start), _LINES)
            blocks.append(piece)
            at = piece.end
    if at < len(text):
        blocks += _split(text, Span(at, len(text)), _LINES)
    return blocks


def _split(text: str, span: Span, at: re.Pattern[str], keep: bool = False) -> list[Span]:
    """The pieces of a span between matches, trimmed; with `keep` a match ends the piece before it."""
    pieces, start = [], span.start
    for match in at.finditer(text, span.start, span.end):
        pieces.append((start, match.end() if keep else match.start()))
        start = match.end()
    pieces.append((start, span.end))
    return [trimmed for piece in pieces if (trimmed := _trimmed(text, *piece))]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends, or None where nothing is left."""
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    return Span(start, end) if start < end else None
