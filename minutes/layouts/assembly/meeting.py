"""The Meeting that the labels of a document make together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from minutes.identity import identity
from minutes.layouts.assembly.accounted import placed, remains
from minutes.layouts.assembly.actions import tables
from minutes.layouts.assembly.actions.every import items_of, with_actions
from minutes.layouts.assembly.actions.undertaken import ReadAgainst
from minutes.layouts.assembly.actions.whole_tables import with_whole_tables
from minutes.layouts.assembly.attendance.headed_lists import with_headed_lists
from minutes.layouts.assembly.attendance.people import listed
from minutes.layouts.assembly.attendance.unseen_lists import with_unseen_lists
from minutes.layouts.assembly.front import front_of
from minutes.layouts.assembly.headed import headed
from minutes.layouts.assembly.left_over import left_over, notes_of
from minutes.layouts.assembly.lone_numbers import with_lone_numbers
from minutes.layouts.assembly.parts import parts_of
from minutes.layouts.assembly.sequence import in_sequence
from minutes.layouts.assembly.stretches import stretches
from minutes.layouts.assembly.sure import sureness_of
from minutes.layouts.facts import gathering
from minutes.layouts.facts.groups import group_of
from minutes.layouts.facts.header import Header
from minutes.layouts.facts.meetings_named import meetings_named
from minutes.layouts.lines.labeller import MODEL, Labelled, label
from minutes.layouts.sentences.flows import running
from minutes.layouts.sentences.tagger import undertakings
from minutes.model import Document, Meeting, Phrase


def parse(
    document: Document, groups: tuple[tuple[str, tuple[str, ...]], ...] = (), models: Path = MODEL.parent
) -> Meeting:
    """Read a document as minutes.

    Args:
        document: what a source gave.
        groups: (name, aliases) of the partnership's groups.
        models: the folder of the trained models.

    Returns:
        The meeting. It never fails: what is nowhere else is in `unplaced`, and a note says so.
    """
    return assemble(document, label(document, models / MODEL.name), groups, models)


def assemble(
    document: Document,
    labelled: Sequence[Labelled],
    groups: tuple[tuple[str, tuple[str, ...]], ...],
    models: Path,
) -> Meeting:
    """A Meeting out of a document and the labels of its units."""
    labelled = _settled(document, labelled)
    found = stretches(labelled)
    header = front_of(document, found, models)
    people = listed(document, found, header.held_on)
    parts, left = parts_of(document, found, people.used, models)
    rows = tables.read(document, found)
    said = undertakings(document.text, running(document.text, labelled), [one.view for one in labelled], models)
    items = items_of(document, parts, rows, said)
    attendees = gathering.deputies(document, people.attendees)
    chair = gathering.chair(document, header.chair, attendees)
    after = header.next_meeting or gathering.next_meeting(document, items, document.blocks, header.held_on)
    others = meetings_named(document, header.held_on)
    told = ReadAgainst(attendees, chair.text if chair else None, header.held_on, after, others)
    items, actions = with_actions(document, items, rows, told)
    unplaced = left_over(document, [one for one in left if one.span not in rows.used], header, people)
    on_page = placed(items, actions, attendees, (header.title, header.venue, chair))
    own = (*sorted(header.used), *people.told, *sorted(rows.used))
    more, labels = remains(document, [*on_page, *own, *(block.span for block in unplaced)], attendees)
    unplaced = tuple(sorted((*unplaced, *more), key=lambda block: block.span))
    read = replace(_header_of(document, header, groups), chair=chair, next_meeting=after, attendees=attendees)
    read = replace(read, items=items, actions=actions, unplaced=unplaced, told=(*own, *labels))
    read = replace(read, sureness=sureness_of(read, found, header, people, said))
    return replace(read, notes=notes_of(read, header))


def _settled(document: Document, labelled: Sequence[Labelled]) -> list[Labelled]:
    """The labels of the learner, put right by what a whole document, list or table shows of them."""
    done = with_headed_lists(document, headed(document, in_sequence(with_lone_numbers(labelled))))
    return with_whole_tables(document, with_unseen_lists(document, done))


def _header_of(document: Document, header: Header, groups: tuple[tuple[str, tuple[str, ...]], ...]) -> Meeting:
    """A meeting of which only the header has been read."""
    title = header.title or Phrase("Minutes")
    group = group_of(document, title, groups)
    return Meeting(
        id=identity(header.held_on, group or title.text, document.source.sha256),
        document=document,
        title=title,
        group=group,
        held_on=header.held_on,
        start=header.start,
        end=header.end,
        venue=header.venue,
        chair=None,
        next_meeting=None,
        attendees=(),
        items=(),
        actions=(),
        unplaced=(),
        notes=(),
    )
