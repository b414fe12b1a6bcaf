"""The recognisers in order, and the Meeting they make together."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from minutes.identity import identity
from minutes.layouts import gathering, merge
from minutes.layouts.action_tables import action_header, read_table
from minutes.layouts.attendance import Listing, read_listings
from minutes.layouts.groups import group_of
from minutes.layouts.header import Header, read_header
from minutes.layouts.items import last_resort, owned, read_items
from minutes.layouts.person_lines import person
from minutes.layouts.region import Region
from minutes.layouts.regions import divide
from minutes.layouts.unplaced import unplaced
from minutes.model import Action, Attendee, Block, Document, Item, Meeting, Note, Phrase, Presence
from minutes.sidecar import DATE_UNKNOWN


@dataclass(slots=True)
class Draft:
    """A meeting as far as it has been read; each recogniser adds what it sees."""

    document: Document
    regions: tuple[Region, ...] = ()
    header: Header = field(default_factory=Header)
    attendees: tuple[Attendee, ...] = ()
    unread: tuple[Block, ...] = ()
    items: tuple[Item, ...] = ()
    tabled: tuple[Action, ...] = ()
    notes: list[Note] = field(default_factory=list)

    def note(self, what: str) -> None:
        """Tell the reviewer something about this document."""
        self.notes.append(Note(what, self.document.source.path))


def _regions(draft: Draft) -> None:
    draft.regions = divide(draft.document)


def _header(draft: Draft) -> None:
    front = [block for region in draft.regions if region.kind == "front" for block in region.blocks]
    draft.header = read_header(draft.document, front)
    for words in draft.header.said:
        draft.note(words)


def _attendance(draft: Draft) -> None:
    listings = [
        Listing(region.presence, tuple(region.blocks), region.rest)
        for region in draft.regions
        if region.kind == "attendance"
    ]
    draft.attendees, draft.unread = read_listings(draft.document, listings, draft.header.held_on)
    taker = draft.header.taker
    if taker:
        found = gathering.full_name(taker.text, draft.attendees)
        presence: Presence = "minute taker"
        if found:
            kept = replace(found, presence=presence)
            draft.attendees = tuple(kept if one is found else one for one in draft.attendees)
        elif taker.spans and (read := person(draft.document.text, taker.spans[0])):
            draft.attendees = (*draft.attendees, read.attendee(draft.document.text, presence))


def _items(draft: Draft) -> None:
    draft.items = read_items(draft.document, draft.regions)
    if draft.items:
        return
    left = [
        block
        for region in draft.regions
        if region.kind in ("front", "item")
        for block in region.blocks
        if block.span not in draft.header.used
    ]
    if not left:
        draft.note("No agenda items could be told from this document. Check that it is a set of minutes.")
        return
    draft.items = (last_resort(draft.document, left, Phrase("Minutes")),)
    draft.note("No headings of agenda items could be told; everything stands under one. Check that it reads well.")


def _tables(draft: Draft) -> None:
    tabled = [
        action
        for region in draft.regions
        if region.kind == "actions"
        for action in read_table(draft.document, region.label, region.blocks, region.columns)
    ]
    read = [span for action in tabled for span in action.text.spans]
    rows = [block for region in draft.regions if region.kind == "actions" for block in region.blocks]
    lost = [row for row in rows if not action_header(draft.document, row) and not any(map(row.span.contains, read))]
    draft.unread = (*draft.unread, *lost)
    inline = tuple(action for one in draft.items for action in one.actions)
    mended, draft.tabled = merge.join(inline, tabled)
    at = iter(mended)
    draft.items = tuple(replace(one, actions=tuple(next(at) for _ in one.actions)) for one in draft.items)


def _gathering(draft: Draft) -> None:
    document, blocks = draft.document, draft.document.blocks
    if not any(one.presence == "apologies" for one in draft.attendees):
        told = gathering.apologies_told(document, blocks)
        for one in draft.items:
            if not told and re.search(r"\bapologies\b", one.title.text, re.IGNORECASE):
                told = gathering.apologies_item(document, one)
        known = {one.name.text.casefold() for one in draft.attendees}
        draft.attendees = (*draft.attendees, *(one for one in told if one.name.text.casefold() not in known))
    draft.attendees = gathering.deputies(document, draft.attendees)
    header = draft.header
    header.chair = gathering.chair(document, header.chair, draft.attendees)
    if header.next_meeting is None:
        header.next_meeting = gathering.next_meeting(document, draft.items, blocks, header.held_on)


RECOGNISERS: tuple[Callable[[Draft], None], ...] = (_regions, _header, _attendance, _items, _tables, _gathering)


def parse(document: Document, groups: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> Meeting:
    """Read a document as minutes.

    Args:
        document: what a source gave.
        groups: (name, aliases) of the partnership's groups.

    Returns:
        The meeting. It never fails: what no recogniser claims is in `unplaced`, and a note says so.
    """
    draft = Draft(document)
    for recognise in RECOGNISERS:
        recognise(draft)
    header = draft.header
    title = header.title or Phrase("Minutes")
    group = group_of(document, title, groups)
    left = unplaced(draft.regions, header.used, draft.unread, owned(draft.items))
    _tell(draft, left)
    inline = [action for one in draft.items for action in one.actions]
    actions = sorted(
        (*inline, *draft.tabled), key=lambda action: action.span.start if action.span else action.text.spans[0].start
    )
    return Meeting(
        id=identity(header.held_on, group or title.text, document.source.sha256),
        document=document,
        title=title,
        group=group,
        held_on=header.held_on,
        start=header.start,
        end=header.end,
        venue=header.venue,
        chair=header.chair,
        next_meeting=header.next_meeting,
        attendees=draft.attendees,
        items=draft.items,
        actions=tuple(actions),
        unplaced=left,
        notes=(*document.notes, *draft.notes),
    )


def _tell(draft: Draft, left: tuple[Block, ...]) -> None:
    if draft.header.held_on is None:
        draft.note(DATE_UNKNOWN)
    if not left:
        return
    agenda = sum(len(region.blocks) for region in draft.regions if region.kind == "agenda")
    if agenda:
        draft.note(f"An agenda was found ({agenda} lines); it is no part of the minutes and will not be published.")
    count = len(left) - agenda
    if count > 0:
        passages = "1 passage was" if count == 1 else f"{count} passages were"
        draft.note(f"{passages} not recognised; what stands there will not be published.")
