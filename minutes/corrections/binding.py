"""Which document a correction is about, and where its words stand in it: also after small edits of the source.

A document is known again by its longest passages, for they are its own: headings and lists come back each month. As in
the keys of rulings, no place is remembered by its number: only by its words.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from minutes.model import Block, Document, Span

_MARKS, _SHARE = 24, 0.6
_ALIKE, _ALIKE_INSIDE = 85.0, 90.0


def marks(document: Document) -> tuple[str, ...]:
    """Hash and length of a document's longest passages ("1ce80d9ab7fa:81"), in order of the alphabet.

    Nobody can read the minutes in them.
    """
    every = sorted(_passages(document), key=lambda words: (-len(words), words))[:_MARKS]
    return tuple(sorted(_mark(words) for words in every))


def share(kept: tuple[str, ...], document: Document) -> float:
    """How much of what the marks were made of is in this document, 0 to 1, long passages counting for more."""
    now = {_mark(words) for words in _passages(document)}
    whole = sum(_length(mark) for mark in kept)
    return sum(_length(mark) for mark in kept if mark in now) / whole if whole else 0.0


def document_of(kept: tuple[str, ...], documents: Sequence[Document]) -> int | None:
    """Which document the marks were made of, or of which it is an edited form; None where it is not among them."""
    shares = [share(kept, document) for document in documents]
    best = max(shares, default=0.0)
    return shares.index(best) if best >= _SHARE else None


def normalised(words: str) -> str:
    """Words as they are compared: NFKC, white space folded, case ignored."""
    return " ".join(unicodedata.normalize("NFKC", words).split()).casefold()


def where(text: str, blocks: Sequence[Block], words: str, nth: int = 1) -> tuple[Block, Span] | None:
    """The block in which words stand, and where they stand there; None where nothing reads like them.

    Whole words as they are, the nth time, come first; else the one passage that reads most like them.
    """
    exact = [(block, found) for block in blocks for found in _exactly(text, block.span, words)]
    if exact:
        return exact[min(nth, len(exact)) - 1]
    return _like(text, blocks, words)


def which(text: str, blocks: Sequence[Block], words: str, start: int) -> int:
    """The `nth` of the place of these words at or after a character of the text, from 1; 1 where there is none."""
    starts = [found.start for block in blocks for found in _exactly(text, block.span, words)]
    return next((n for n, at in enumerate(starts, 1) if at >= start), 1)


def _exactly(text: str, span: Span, words: str) -> Iterable[Span]:
    parts = words.split()
    if not parts:
        return
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(part) for part in parts) + r"(?!\w)"
    for match in re.finditer(pattern, text[span.start : span.end], re.IGNORECASE):
        yield Span(span.start + match.start(), span.start + match.end())


def _like(text: str, blocks: Sequence[Block], words: str) -> tuple[Block, Span] | None:
    """The one block that reads most like the words, or in which most like them stands; None where two do."""
    sought = normalised(words)
    told = [(block, normalised(text[block.span.start : block.span.end])) for block in blocks]
    whole = sorted(((fuzz.ratio(sought, told_there), n) for n, (_, told_there) in enumerate(told)), reverse=True)
    if whole and whole[0][0] >= _ALIKE and (len(whole) < 2 or whole[1][0] < whole[0][0]):
        block = told[whole[0][1]][0]
        return block, block.span
    inside = sorted(
        ((fuzz.partial_ratio(sought, there), n) for n, (_, there) in enumerate(told) if len(there) > len(sought) > 20),
        reverse=True,
    )
    if inside and inside[0][0] >= _ALIKE_INSIDE and (len(inside) < 2 or inside[1][0] < inside[0][0]):
        block = told[inside[0][1]][0]
        return block, _inside(text, block.span, words)
    return None


def _inside(text: str, span: Span, words: str) -> Span:
    """Where in a passage the words stand, or nearly; from the beginning of a word to the end of one."""
    there = text[span.start : span.end]
    found = fuzz.partial_ratio_alignment(words.casefold(), there.casefold())
    if found is None:
        return span
    start, end = found.dest_start, found.dest_end
    while start and there[start - 1].isalnum():
        start -= 1
    while end < len(there) and there[end].isalnum():
        end += 1
    return Span(span.start + start, span.start + end) if start < end else span


def _passages(document: Document) -> set[str]:
    text = document.text
    return {normalised(text[block.span.start : block.span.end]) for block in document.blocks}


def _mark(words: str) -> str:
    return f"{hashlib.sha256(words.encode('utf-8')).hexdigest()[:12]}:{len(words)}"


def _length(mark: str) -> int:
    told = mark.rpartition(":")[2]
    return int(told) if told.isdecimal() else 0
