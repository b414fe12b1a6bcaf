"""Where a person said that passages belong: an agenda item begins here, or does not; this is told there, or nowhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from minutes.corrections.binding import normalised, where
from minutes.corrections.model import Act, Correction
from minutes.layouts.lines.numbers import number
from minutes.layouts.words import phrase, trim
from minutes.model import Action, Block, Item, Meeting, Phrase, Span


def _heading(meeting: Meeting, said: Correction) -> Meeting | None:
    """A new item from this passage on, as far as the one it stood in went."""
    found = where(meeting.text, loose(meeting), said.words, said.nth)
    if found is None:
        return None
    block = found[0]
    start = block.span.start
    at = sum(_start(item) < start for item in meeting.items)
    after = _start(meeting.items[at]) if at < len(meeting.items) else len(meeting.text)
    free = tuple(one for one in meeting.unplaced if start < one.span.start < after)
    unplaced = tuple(one for one in meeting.unplaced if one not in free and one != block)
    kept, new = _parted(meeting.items[at - 1] if at else None, start)
    printed, title = _title(meeting.text, block.span)
    body = tuple(sorted((*free, *new.body), key=lambda one: one.span))
    item = Item(said.value("number") or printed, title, body, new.actions)
    before = (*meeting.items[: at - 1], kept) if kept is not None else ()
    return replace(meeting, items=(*before, item, *meeting.items[at:]), unplaced=unplaced)


def _parted(item: Item | None, start: int) -> tuple[Item | None, Item]:
    """What of an item stands before a place, and what after it; the second without a title of its own."""
    none = Item(None, Phrase(""), (), ())
    if item is None:
        return None, none
    later = tuple(action for action in item.actions if action.span and action.span.start > start)
    kept = tuple(block for block in item.body if block.span.start < start)
    rest = tuple(block for block in item.body if block.span.start > start)
    return replace(item, body=kept, actions=_less(item.actions, list(later))), replace(none, body=rest, actions=later)


def _title(text: str, span: Span) -> tuple[str | None, Phrase]:
    opening = number(text[span.start : span.end])
    start = span.start + (opening.end if opening else 0)
    held = trim(text, start, span.end, " \t\n.:)") or span
    printed = text[span.start : start].strip(" \t\n.:)") if opening and start < span.end else None
    return printed or None, phrase(text, held) or Phrase("Minutes")


def _no_heading(meeting: Meeting, said: Correction) -> Meeting | None:
    """An item that is none goes to the one before it, its title as a passage; from the first, to what is nowhere."""
    at = item_of(meeting, said.words)
    if at is None:
        return None
    item = meeting.items[at]
    heads = [
        replace(block, kind="paragraph", level=0)
        for block in meeting.document.blocks
        if any(block.span.contains(span) for span in item.title.spans)
        and not any(block.span.touches(one.span) for one in item.body)
    ]
    body = (*heads[:1], *item.body)
    others = (*meeting.items[:at], *meeting.items[at + 1 :])
    if at == 0:
        gone = tuple(action for action in meeting.actions if action not in item.actions)
        unplaced = tuple(sorted((*meeting.unplaced, *body), key=lambda block: block.span))
        return replace(meeting, items=others, unplaced=unplaced, actions=gone)
    before = others[at - 1]
    joined = replace(before, body=(*before.body, *body), actions=(*before.actions, *item.actions))
    return replace(meeting, items=(*others[: at - 1], joined, *others[at:]))


def _place(meeting: Meeting, said: Correction) -> Meeting | None:
    """A passage goes to the item of that number or title, where it stands in the text."""
    found = where(meeting.text, loose(meeting), said.words, said.nth)
    at = item_of(meeting, said.value("item"))
    if found is None or at is None:
        return None
    block = found[0]
    moved = _left_out(meeting, block)
    item = moved.items[at]
    body = tuple(sorted((*item.body, block), key=lambda one: one.span))
    unplaced = tuple(one for one in moved.unplaced if one != block)
    return replace(
        moved, items=(*moved.items[:at], replace(item, body=body), *moved.items[at + 1 :]), unplaced=unplaced
    )


def _leave_out(meeting: Meeting, said: Correction) -> Meeting | None:
    found = where(meeting.text, loose(meeting), said.words, said.nth)
    return _left_out(meeting, found[0]) if found else None


def _left_out(meeting: Meeting, block: Block) -> Meeting:
    """The passage told nowhere: in front of the reviewer, and on no page; an action read from it goes too."""
    gone = [a for item in meeting.items for a in item.actions if a.span and block.span.contains(a.span)]
    items = tuple(
        replace(item, body=tuple(b for b in item.body if b != block), actions=_less(item.actions, gone))
        for item in meeting.items
    )
    plain = replace(block, kind="paragraph") if block.kind == "action" else block
    unplaced = meeting.unplaced if block in meeting.unplaced else (*meeting.unplaced, plain)
    told = tuple(sorted(unplaced, key=lambda one: one.span))
    return replace(meeting, items=items, actions=_less(meeting.actions, gone), unplaced=told)


def _less(actions: tuple[Action, ...], gone: list[Action]) -> tuple[Action, ...]:
    return tuple(action for action in actions if not any(action is one for one in gone))


def item_of(meeting: Meeting, name: str) -> int | None:
    """Which item has this title, or this number; None where none or several have."""
    sought = normalised(name).rstrip(".)")
    titles = [at for at, item in enumerate(meeting.items) if normalised(item.title.text) == normalised(name)]
    numbers = [at for at, item in enumerate(meeting.items) if normalised(item.number or "").rstrip(".)") == sought]
    found = titles or numbers
    return found[0] if len(found) == 1 else None


def _start(item: Item) -> int:
    """Where an item begins in the text."""
    spans = [*item.title.spans, *(block.span for block in item.body)]
    return min((span.start for span in spans), default=0)


def loose(meeting: Meeting) -> tuple[Block, ...]:
    """Every passage that is told in an item or nowhere, in order."""
    told = [block for item in meeting.items for block in item.body]
    return tuple(sorted((*told, *meeting.unplaced), key=lambda block: block.span))


ACTS: Mapping[Act, Callable[[Meeting, Correction], Meeting | None]] = {
    "heading": _heading,
    "no heading": _no_heading,
    "place": _place,
    "leave out": _leave_out,
}
"""Each gives the meeting put right, or None where what it is about is not in the source any more."""
