"""The Meeting that the labels of a document make together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from minutes.identity import identity
from minutes.layouts.assembly import tables
from minutes.layouts.assembly.action_tables import with_whole_tables
from minutes.layouts.assembly.actions import items_of, with_actions
from minutes.layouts.assembly.headed import headed
from minutes.layouts.assembly.parts import Part, parts_of
from minutes.layouts.assembly.people import Listed, listed
from minutes.layouts.assembly.sequence import in_sequence
from minutes.layouts.assembly.stretches import Stretch, blocks, stretches
from minutes.layouts.assembly.undertaken import Told
from minutes.layouts.assembly.unseen_lists import with_unseen_lists
from minutes.layouts.facts import gathering
from minutes.layouts.facts.groups import group_of
from minutes.layouts.facts.header import Header, read_header
from minutes.layouts.facts.titles import choose, choose_line, is_group_under, may_be_title, title_in, without_opening
from minutes.layouts.front.tagger import Fact, facts
from minutes.layouts.lines.labeller import MODEL, Labelled, label
from minutes.layouts.sentences.flows import running
from minutes.layouts.sentences.tagger import undertakings
from minutes.layouts.words import phrase, trim
from minutes.model import Block, Document, Item, Meeting, Note, Phrase, Span
from minutes.sidecar import DATE_UNKNOWN

_HEAD = 14
_REMARK = 6
_DOUBT = 0.5
_CHAIR_LINE = re.compile(
    r"\W*(?:meeting )?(?:chair|minute|note|clerk|scribe|in the chair)[\w ]{0,20}(?::|\t| – )\s*\S", re.IGNORECASE
)


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
    labelled = with_whole_tables(document, with_unseen_lists(document, headed(document, in_sequence(labelled))))
    found = stretches(labelled)
    first = next((at for at, stretch in enumerate(found) if stretch.kind == "item"), len(found))
    front = [
        block
        for stretch in found[:first]
        if stretch.kind in ("front", "title", "body", "list")
        or _CHAIR_LINE.match(document.text, stretch.span.start, min(stretch.span.end, stretch.span.start + 60))
        for block in blocks(document, stretch)
    ]
    header = read_header(document, front)
    _told(
        document,
        header,
        facts(
            document.text,
            [
                one
                for stretch in found[:first]
                for one in stretch.units
                if stretch.kind in ("front", "title", "body", "list")
            ],
            models,
        ),
        front,
    )
    people = listed(document, found, header.held_on)
    parts, left = parts_of(document, found, people.used, models)
    rows = tables.read(document, found)
    said = undertakings(document.text, running(document.text, labelled), [one.view for one in labelled], models)
    items = items_of(document, parts, rows, said)
    attendees = gathering.deputies(document, people.attendees)
    chair = gathering.chair(document, header.chair, attendees)
    after = header.next_meeting or gathering.next_meeting(document, items, document.blocks, header.held_on)
    told = Told(attendees, chair.text if chair else None, header.held_on, after)
    items, actions = with_actions(document, items, rows, told)
    unplaced = tuple(
        sorted(
            (*_left(document, [one for one in left if one.span not in rows.used], header), *_unread(document, people)),
            key=lambda block: block.span,
        )
    )
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
        chair=chair,
        next_meeting=after,
        attendees=attendees,
        items=items,
        actions=actions,
        unplaced=unplaced,
        notes=(
            *document.notes,
            *_doubts(document, people, parts, found),
            *(Note(words, document.source.path) for words in header.said),
            *_notes(document, header.held_on is None, items, unplaced),
        ),
    )


def _told(document: Document, header: Header, told: Sequence[Fact], front: Sequence[Block]) -> None:
    """Title and venue as the learner tells them; what it does not tell stays as the labels of the header say.

    A stamp ("Final", "Confidential") is never the title, however sure the learner is.
    """
    text = document.text
    ranked = sorted(told, key=lambda fact: -fact.sure)
    lines = [line for block in front[:_HEAD] for span in _lines(text, block.span) if (line := trim(text, *span))]
    venue = next((fact for fact in ranked if fact.kind == "venue"), None)
    if venue:
        header.venue = phrase(text, *venue.spans)
    for fact in ranked:
        words = phrase(text, *fact.spans)
        if fact.kind == "title" and words and may_be_title(words.text):
            own = (without_opening(text, fact.spans[0]), *fact.spans[1:])
            under = (title_in(text, line) for line in lines if line.start > fact.spans[-1].end)
            second = next((span for span in under if span), None) if len(own) == 1 else None
            fits = second is not None and is_group_under(text[second.start : second.end])
            chosen = choose(text, [own[0], second]) if second and fits else own[0]
            header.title = phrase(text, chosen, *own[1:])
            return
    if header.title is None or not may_be_title(header.title.text):
        header.title = phrase(text, choose_line(text, lines)) or header.title


def _lines(text: str, span: Span) -> Iterator[tuple[int, int]]:
    at = span.start
    for line in text[span.start : span.end].split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


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


def _unread(document: Document, people: Listed) -> Iterator[Block]:
    """What of the attendance list named nobody."""
    for span in people.unread:
        if re.search(r"[^\W\d_]{4,}", document.text[span.start : span.end]):
            yield Block("paragraph", span)


def _doubts(document: Document, people: Listed, parts: Sequence[Part], found: Sequence[Stretch]) -> Iterator[Note]:
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
