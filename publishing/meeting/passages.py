"""The passages of a meeting, each with its address, for pages that lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from publishing.meeting.body import Bullet, ItemView
from publishing.meeting.view import MeetingView
from redaction.public import PublicMeeting, PublicText


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, bullet, table or action box. number: as printed beside it, or "". said: its words, unmarked.

    text: its public words, () for a table. name: "D1" for a decision, its reference for an action, else "".
    """

    meeting: PublicMeeting
    item: ItemView
    id: str
    number: str
    said: str
    name: str = ""
    text: PublicText = ()


def passages(shown: MeetingView) -> Iterator[Passage]:
    """Every passage of a meeting's items, in order. One without an address of its own has its item's."""
    for item in shown.items:
        for piece in item.pieces:
            if piece.kind == "bullets":
                yield from _bullets(shown, item, piece.bullets)
            else:
                name = piece.action.id if piece.action else piece.decision
                yield Passage(shown.meeting, item, piece.id or item.id, piece.number, piece.said, name, piece.text)


def _bullets(shown: MeetingView, item: ItemView, bullets: tuple[Bullet, ...]) -> Iterator[Passage]:
    for bullet in bullets:
        yield Passage(shown.meeting, item, bullet.id, "", bullet.said, text=bullet.text)
        yield from _bullets(shown, item, bullet.under)
