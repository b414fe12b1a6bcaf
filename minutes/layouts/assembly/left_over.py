"""What is told nowhere else, for the reviewer: words left over, and plain questions about what is unsure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes.layouts.assembly.attendance.people import Attendance
from minutes.layouts.assembly.questions import questions, without_a_day
from minutes.layouts.assembly.stretches import Stretch, blocks
from minutes.layouts.facts.header import Header
from minutes.model import Block, Document, Item, Meeting, Note
from minutes.sidecar import DATE_UNKNOWN

_REMARK = 6


def left_over(document: Document, left: Sequence[Stretch], header: Header, people: Attendance) -> tuple[Block, ...]:
    """What stands before the items and is told nowhere, and what of the attendance list named nobody, in order."""
    found = (*_left(document, left, header), *_unread(document, people))
    return tuple(sorted(found, key=lambda block: block.span))


def notes_of(read: Meeting, header: Header) -> tuple[Note, ...]:
    """What the reviewer should hear: of the source, of doubts, of the header, of what is missing."""
    where = read.document.source.path
    return (
        *read.document.notes,
        *(Note(question, where) for question in questions(read.sureness)),
        *(Note(words, where) for words in without_a_day(read.sureness)),
        *(Note(words, where) for words in header.said),
        *_notes(read.document, header.held_on is None, read.items, read.unplaced),
    )


def _left(document: Document, left: Sequence[Stretch], header: Header) -> Iterator[Block]:
    """What stands before the items and is told nowhere: for the reviewer."""
    told = [span for fact in (header.title, header.venue, header.chair, header.taker) if fact for span in fact.spans]
    for stretch in left:
        for block in blocks(document, stretch):
            inside = sum(
                min(s.end, block.span.end) - max(s.start, block.span.start) for s in told if s.touches(block.span)
            )
            rest = re.findall(r"[^\W\d_]{4,}", document.text[block.span.start : block.span.end])
            if block.span not in header.used or (
                len(rest) > _REMARK and inside < 0.5 * (block.span.end - block.span.start)
            ):
                yield block


def _unread(document: Document, people: Attendance) -> Iterator[Block]:
    """What of the attendance list named nobody."""
    for span in people.unread:
        if re.search(r"[^\W\d_]{4,}", document.text[span.start : span.end]):
            yield Block("paragraph", span)


def _notes(document: Document, undated: bool, items: Sequence[Item], unplaced: Sequence[Block]) -> list[Note]:
    where = document.source.path
    notes = [Note(DATE_UNKNOWN, where)] if undated else []
    if not items:
        notes.append(
            Note("No agenda items could be told from this document. Check that it is a set of minutes.", where)
        )
    if unplaced:
        passages = "1 passage was" if len(unplaced) == 1 else f"{len(unplaced)} passages were"
        notes.append(Note(f"{passages} not recognised; what stands there will not be published.", where))
    return notes
