"""What is told nowhere else, for the reviewer: words left over, and plain questions about what is unsure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutes.layouts.assembly.attendance.people import Attendance
from minutes.layouts.assembly.parts import Part
from minutes.layouts.assembly.stretches import Stretch, blocks
from minutes.layouts.facts.header import Header
from minutes.model import Block, Document, Item, Note
from minutes.sidecar import DATE_UNKNOWN

_REMARK = 6
_DOUBT = 0.5


def left_over(document: Document, left: Sequence[Stretch], header: Header, people: Attendance) -> tuple[Block, ...]:
    """What stands before the items and is told nowhere, and what of the attendance list named nobody, in order."""
    found = (*_left(document, left, header), *_unread(document, people))
    return tuple(sorted(found, key=lambda block: block.span))


def notes_of(
    document: Document,
    header: Header,
    people: Attendance,
    parts: Sequence[Part],
    found: Sequence[Stretch],
    items: Sequence[Item],
    unplaced: Sequence[Block],
) -> tuple[Note, ...]:
    """What the reviewer should hear: of the source, of doubts, of the header, of what is missing."""
    return (
        *document.notes,
        *_doubts(document, people, parts, found),
        *(Note(words, document.source.path) for words in header.said),
        *_notes(document, header.held_on is None, items, unplaced),
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


def _doubts(document: Document, people: Attendance, parts: Sequence[Part], found: Sequence[Stretch]) -> Iterator[Note]:
    """What was read below the line of sureness, as plain questions for the reviewer."""
    where = document.source.path
    unsure = len(people.doubtful)
    if unsure:
        said = "1 of them is" if unsure == 1 else f"{unsure} of them are"
        yield Note(f"Is this the attendance list? {len(people.attendees)} people were read; {said} unsure.", where)
    heads = sum(stretch.kind == "item" and stretch.sure < _DOUBT for stretch in found)
    if heads:
        said = "1 of them is" if heads == 1 else f"{heads} of them are"
        yield Note(f"Are these the agenda items? {len(parts)} headings were read; {said} unsure.", where)


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
