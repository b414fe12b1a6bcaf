"""A part of an attendance list read by rules of shape alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from minutes.layouts.fields.person import Listed, Reading
from minutes.layouts.rules.attendance import Listing, read_listings
from minutes.model import Block, Document, Presence, Span

_SURE = 0.7


def by_rules(
    document: Document, presence: Presence, blocks: Sequence[Block], head: Block | None, held_on: date | None
) -> Reading:
    """The people of lines or rows that belong together; `head`: the row that heads their table."""
    held = (head, *blocks) if head else tuple(blocks)
    people, unread = read_listings(document, [Listing(presence, held)], held_on)
    listed = [Listed(one, one.name.spans[0] if one.name.spans else Span(0, 1), _SURE) for one in people]
    return Reading(tuple(listed), tuple(block.span for block in unread if block is not head))
