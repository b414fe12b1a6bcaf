"""What a person said a passage is, or words of it: an action (owner, due date, status), a decision, or neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from rapidfuzz import fuzz

from minutes.corrections.binding import normalised, where
from minutes.corrections.model import Act, Correction
from minutes.corrections.passages import loose
from minutes.corrections.typed import set_down
from minutes.layouts.fields.when.due import due_on
from minutes.layouts.words import phrase, trim
from minutes.model import Action, Block, BlockKind, Meeting, Phrase, Span

_SAME = 90.0
_LABEL = re.compile(r"\s*action(?:\s+point)?\s*(?:no\.?\s*)?(?P<ref>\d+[a-z]?)?\s*[:.–-]\s*", re.IGNORECASE)


def _action(meeting: Meeting, said: Correction) -> Meeting | None:
    found = where(meeting.text, loose(meeting), said.words, said.nth)
    if found is None:
        return _listed(meeting, said)
    block, span = found
    if block in meeting.unplaced:
        return None  # it has to be placed first: what stands in no item is on no page
    was = next((a for a in meeting.actions if a.span and a.span.touches(span)), None)
    meeting, action = _made(meeting, said, span, was)
    return _instead(meeting, block, span, "action", action)


def _listed(meeting: Meeting, said: Correction) -> Meeting | None:
    """An action that stands in a table alone, said anew."""
    was = listed_as(meeting, said.words)
    if was is None:
        return None
    meeting, new = _made(meeting, said, None, was)
    return replace(meeting, actions=tuple(new if action is was else action for action in meeting.actions))


def listed_as(meeting: Meeting, words: str) -> Action | None:
    """The one action of a table that has these words, or almost; None where none has."""
    sought = normalised(words)
    close = [a for a in meeting.actions if not a.span and fuzz.ratio(sought, normalised(a.text.text)) >= _SAME]
    return close[0] if len(close) == 1 else next((a for a in close if normalised(a.text.text) == sought), None)


def _made(meeting: Meeting, said: Correction, span: Span | None, was: Action | None) -> tuple[Meeting, Action]:
    """The action as it was said. was: what was read there before, for what nobody said anything of."""
    text, ref = (was.text, was.ref) if was else (Phrase(said.words), None)
    if span is not None and (was is None or was.span != span):
        label = _LABEL.match(meeting.text, span.start, span.end)
        start = label.end() if label and label.end() < span.end else span.start
        text, ref = phrase(meeting.text, Span(start, span.end)) or text, label["ref"] if label else None
    new = was or Action(ref, text, (), None, None, None, "new", span)
    new = replace(new, ref=said.value("ref") or ref, text=text, span=span)
    if said.says("owner") and said.value("owner") != "; ".join(owner.text for owner in new.owners):
        meeting, owners = _owners(meeting, said.value("owner"), span)
        new = replace(new, owners=owners)
    if said.says("due") and said.value("due") != (new.due.text if new.due else ""):
        meeting, due = set_down(meeting, said.value("due"), span)
        new = replace(new, due=due, due_on=_day(meeting, due))
    if said.says("status") and said.value("status") != (new.status.text if new.status else ""):
        meeting, status = set_down(meeting, said.value("status"), span)
        new = replace(new, status=status)
    return meeting, new


def _owners(meeting: Meeting, names: str, span: Span | None) -> tuple[Meeting, tuple[Phrase, ...]]:
    """Who was named, one or several with a semicolon or comma between."""
    owners: list[Phrase] = []
    for name in re.split(r"\s*[;,]\s*", names):
        meeting, owner = set_down(meeting, name, span)
        owners += [owner] if owner else []
    return meeting, tuple(owners)


def _day(meeting: Meeting, due: Phrase | None) -> date | None:
    return due_on(due.text, meeting.held_on, meeting.next_meeting).on if due else None


def _decision(meeting: Meeting, said: Correction) -> Meeting | None:
    return _is(meeting, said, "decision")


def _neither(meeting: Meeting, said: Correction) -> Meeting | None:
    listed = None if where(meeting.text, loose(meeting), said.words, said.nth) else listed_as(meeting, said.words)
    if listed is not None:
        return replace(meeting, actions=tuple(action for action in meeting.actions if action is not listed))
    return _is(meeting, said, "discussion")


def _is(meeting: Meeting, said: Correction, kind: BlockKind) -> Meeting | None:
    found = where(meeting.text, loose(meeting), said.words, said.nth)
    if found is None or found[0] in meeting.unplaced:
        return None
    return _instead(meeting, *found, kind, None)


def _instead(meeting: Meeting, block: Block, span: Span, kind: BlockKind, action: Action | None) -> Meeting:
    """The meeting with these words of a passage as a piece of that kind, what stands around them as plain pieces."""
    at = next(n for n, item in enumerate(meeting.items) if block in item.body)
    item = meeting.items[at]
    gone = [one for one in item.actions if one.span and one.span.touches(span)]
    pieces = _pieces(meeting.text, block, span, kind)
    body = tuple(piece for one in item.body for piece in (pieces if one == block else (one,)))
    told = _in_order((*_less(item.actions, gone), *((action,) if action else ())))
    new = replace(item, body=body, actions=told)
    items = (*meeting.items[:at], new, *meeting.items[at + 1 :])
    return replace(meeting, items=items, actions=_every(meeting, gone, action))


def _pieces(text: str, block: Block, span: Span, kind: BlockKind) -> tuple[Block, ...]:
    before = trim(text, block.span.start, span.start, " \t\n") if block.span.start < span.start else None
    after = trim(text, span.end, block.span.end, " \t\n") if span.end < block.span.end else None
    plain: BlockKind = "paragraph" if block.kind in ("row", "action") else block.kind
    around = [Block(plain, part, block.level) if part and _says(text, part) else None for part in (before, after)]
    return tuple(one for one in (around[0], Block(kind, span), around[1]) if one)


def _says(text: str, span: Span) -> bool:
    """Whether a stretch holds more than signs."""
    return any(sign.isalnum() for sign in text[span.start : span.end])


def _every(meeting: Meeting, gone: list[Action], action: Action | None) -> tuple[Action, ...]:
    """Every action once, the new one where it stands among those that were read in the body."""
    kept = list(_less(meeting.actions, gone))
    if action is None:
        return tuple(kept)
    start = action.span.start if action.span else 0
    at = next((n for n, one in enumerate(kept) if one.span and one.span.start > start), None)
    if at is None:
        placed = [n for n, one in enumerate(kept) if one.span]
        at = placed[-1] + 1 if placed else 0
    return (*kept[:at], action, *kept[at:])


def _in_order(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    return tuple(sorted(actions, key=lambda one: one.span.start if one.span else len(actions)))


def _less(actions: tuple[Action, ...], gone: list[Action]) -> tuple[Action, ...]:
    return tuple(action for action in actions if not any(action is one for one in gone))


ACTS: Mapping[Act, Callable[[Meeting, Correction], Meeting | None]] = {
    "action": _action,
    "decision": _decision,
    "neither": _neither,
}
"""Each gives the meeting put right, or None where what it is about is not in the source any more."""
