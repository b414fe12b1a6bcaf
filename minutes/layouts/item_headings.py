"""Headings of agenda items: numbered lines, numbers in a table's first column, Markdown headings, short lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.layouts.dates import times
from minutes.layouts.labels import is_actions, is_agenda, is_minutes, presence_label
from minutes.layouts.words import fold, said, trim
from minutes.model import Block, Document, Span

_NUMBERED = re.compile(
    r"(?:(?:agenda\s+)?item\s+)?(?P<number>\d{1,2}[a-z]?)(?:\.0(?!\d))?(?P<mark>[.):](?!\d)|\s*[–—-]|(?=\s))\s*(?=\S)",
    re.IGNORECASE,
)
_ALONE = re.compile(r"(?:(?:agenda\s+)?item\s+)?(?P<number>\d{1,2}[a-z]?)(?:\.0)?[.):]?", re.IGNORECASE)
_MONTH = re.compile(r"(?:st|nd|rd|th)?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d{2}\b|\s*(?:am|pm)\b|\s*[–—-]\s*\d{1,2}\b)", re.IGNORECASE)
_STANDING = re.compile(
    r"any other business|a\.?o\.?b\.?|date (?:and time )?of (?:the )?next meeting|next meeting"
    r"|matters arising|declarations? of interests?",
    re.IGNORECASE,
)
_HEAD_CELLS = re.compile(
    r"items?(?: ?(?:no\.?|number|description))?|no\.?|ref\.?|#|agenda(?: item)?|notes?|minutes?"
    r"|discussion(?: ?(?:/|and|&) ?[a-z ]+)?|actions?(?: ?(?:by|points?|/ ?[a-z]+))?|lead|owner|who|"
    r"subject|topic|key (?:points|discussion points)|description|decisions?|summary|by whom|when"
    r"|deadline|comments|agenda item and discussion|time|papers?|title|officer|due(?: date)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """An item's heading: number as printed, where its title stands, and what of the block is already body."""

    number: str | None
    title: Span
    rest: tuple[Span, ...] = ()


def is_title(words: str) -> bool:
    """Whether words can head an item: short, capitalised, not a sentence."""
    count = len(words.split())
    if not words or count > 16 or len(words) > 120 or not re.match(r"[“\"‘'(\[]?[A-Z0-9]", words):
        return False
    if words[-1] in ";,":
        return False
    return words[-1] not in ".?" or count <= 6


def items_header(document: Document, block: Block) -> dict[int, str] | None:
    """The columns of a minutes table ("Item | Notes | Action"), if this row is its header; None otherwise."""
    if block.kind != "row":
        return None
    words = [fold(document.text[cell.start : cell.end]).strip(": ") for cell in block.cells]
    if not all(_HEAD_CELLS.fullmatch(word) for word in words):
        return None
    return {column: word.lower() for column, word in zip(block.columns, words, strict=True)}


def is_agenda_row(document: Document, block: Block) -> bool:
    """Whether a row has a cell that is a time of day: a line of an agenda."""
    if block.kind != "row":
        return False
    return any(
        times(words)[0] and len(words) < 20 for words in (document.text[cell.start : cell.end] for cell in block.cells)
    )


def numbered(document: Document, block: Block) -> Heading | None:
    """A numbered heading, in a line or in the first two cells of a row; None where there is none."""
    if block.kind == "bullet" or is_agenda_row(document, block):
        return None
    if block.kind == "row":
        return _row(document, block)
    text, span = document.text, block.span
    match = _NUMBERED.match(text, span.start, span.end)
    if match and _CLOCK.match(text, match.start("number"), span.end):
        return None
    if not match or _MONTH.match(text, match.end("number")) or _MONTH.match(text, match.end()):
        return None
    if not match["mark"].strip() and block.kind != "heading" and len(text[match.end() : span.end].split()) > 9:
        return None
    title = _title(text, match.end(), span.end)
    return Heading(match["number"], *title) if title else None


def _row(document: Document, block: Block) -> Heading | None:
    text = document.text
    first = _ALONE.fullmatch(text[block.cells[0].start : block.cells[0].end])
    if first and len(block.cells) > 1:
        title = _title(text, block.cells[1].start, block.cells[1].end)
        return Heading(first["number"], title[0], (*title[1], *block.cells[2:])) if title else None
    found = numbered(document, Block("paragraph", block.cells[0]))
    return Heading(found.number, found.title, (*found.rest, *block.cells[1:])) if found else None


def _title(text: str, start: int, end: int) -> tuple[Span, tuple[Span, ...]] | None:
    """A title and what follows it in the same stretch: further lines, or a sentence after a colon."""
    line_end = text.find("\n", start, end)
    stop = line_end if line_end >= 0 else end
    whole = trim(text, start, stop, ":")
    rest = trim(text, stop, end)
    if whole and is_title(text[whole.start : whole.end]):
        whole = trim(text, whole.start, whole.end, ".") or whole
        return whole, (rest,) if rest else ()
    for mark in re.finditer(r":\s+|\s+[–—-]\s+", text[start:stop]):
        head = trim(text, start, start + mark.start())
        tail = trim(text, start + mark.end(), stop)
        if head and tail and len(text[head.start : head.end].split()) <= 9 and is_title(text[head.start : head.end]):
            return head, (tail, *((rest,) if rest else ()))
    return None


def standing(document: Document, block: Block) -> Heading | None:
    """An unnumbered heading every committee has ("Any other business"), alone on its line."""
    span = trim(document.text, block.span.start, block.span.end, ":.")
    if block.kind in ("row", "bullet") or not span or not _STANDING.fullmatch(document.text[span.start : span.end]):
        return None
    return Heading(None, span)


def alone(document: Document, block: Block, following: Block | None) -> Heading | None:
    """A number alone on its line, its title alone on the next."""
    match = _ALONE.fullmatch(document.text[block.span.start : block.span.end])
    if block.kind != "paragraph" or not match or following is None or following.kind not in ("paragraph", "heading"):
        return None
    words = document.text[following.span.start : following.span.end]
    if numbered(document, following) or not is_title(words) or len(words.split()) > 10:
        return None
    return Heading(match["number"], following.span)


def item_level(document: Document, blocks: Sequence[Block]) -> int:
    """The level of heading at which unnumbered items stand: the highest used twice or more; 0 where none is."""
    counts = Counter(block.level for block in blocks if block.kind == "heading" and _is_plain(document, block))
    return min((level for level, count in counts.items() if count > 1), default=0)


def _is_plain(document: Document, block: Block) -> bool:
    words = said(document, block)
    return not (presence_label(words) or is_agenda(words) or is_actions(words) or is_minutes(words))
