"""The Meeting that the labels of a document make together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from minutes.identity import identity
from minutes.layouts.assembly import bodies, merge, tables
from minutes.layouts.assembly.action_tables import with_whole_tables
from minutes.layouts.assembly.flattened import filled
from minutes.layouts.assembly.headed import headed
from minutes.layouts.assembly.headings import heading
from minutes.layouts.assembly.people import Listed, listed
from minutes.layouts.assembly.sequence import in_sequence
from minutes.layouts.assembly.stretches import Stretch, blocks, stretches
from minutes.layouts.assembly.undertaken import Told, settled
from minutes.layouts.assembly.unseen_lists import with_unseen_lists
from minutes.layouts.facts import gathering, statuses
from minutes.layouts.facts.groups import group_of
from minutes.layouts.facts.header import Header, read_header
from minutes.layouts.front.tagger import Fact, facts
from minutes.layouts.lines.labeller import MODEL, Labelled, label
from minutes.layouts.sentences.flows import running
from minutes.layouts.sentences.tagger import undertakings
from minutes.layouts.words import phrase
from minutes.model import Action, Block, Document, Item, Meeting, Note, Phrase, Span
from minutes.sidecar import DATE_UNKNOWN

_REMARK = 6
_DOUBT = 0.5
_CHAIR_LINE = re.compile(
    r"\W*(?:meeting )?(?:chair|minute|note|clerk|scribe|in the chair)[\w ]{0,20}(?::|\t| – )\s*\S", re.IGNORECASE
)


@dataclass(slots=True)
class _Part:
    """An item on its way: its heading and what stands under it."""

    number: str | None
    title: Phrase
    held: list[Stretch] = field(default_factory=list)
    rest: Span | None = None


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
    )
    people = listed(document, found, header.held_on)
    parts, left = _parts(document, found, people.used, models)
    rows = tables.read(document, found)
    said = undertakings(document.text, running(document.text, labelled), [one.view for one in labelled], models)
    items = tuple(bodies.item(document, part.number, part.title, part.held, part.rest, rows, said) for part in parts)
    attendees = gathering.deputies(document, people.attendees)
    chair = gathering.chair(document, header.chair, attendees)
    after = header.next_meeting or gathering.next_meeting(document, items, document.blocks, header.held_on)
    told = Told(attendees, chair.text if chair else None, header.held_on, after)
    starts = sorted(action.text.spans[0].start for one in items for action in one.actions if action.text.spans)
    whole = partial(filled, document, starts=starts, attendees=attendees)
    items = tuple(replace(one, actions=tuple(settled(whole(action), told) for action in one.actions)) for one in items)
    inline = tuple(action for one in items for action in one.actions)
    mended, tabled = merge.join(inline, [settled(action, told) for action in rows.apart])
    shades = iter(statuses.greens_settled(document.text, [one.status for one in (*mended, *tabled)]))
    mended, tabled = (tuple(replace(one, status=next(shades)) for one in group) for group in (mended, tabled))
    at = iter(mended)
    items = tuple(replace(one, actions=tuple(next(at) for _ in one.actions)) for one in items)
    actions = sorted((*mended, *tabled), key=_place)
    unplaced = tuple(sorted((*_left(document, left, header), *_unread(document, people)), key=lambda block: block.span))
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
        actions=tuple(actions),
        unplaced=unplaced,
        notes=(
            *document.notes,
            *_doubts(document, people, parts, found),
            *(Note(words, document.source.path) for words in header.said),
            *_notes(document, header.held_on is None, items, unplaced),
        ),
    )


def _told(document: Document, header: Header, told: Sequence[Fact]) -> None:
    """Title and venue as the learner tells them; what it does not tell stays as the labels of the header say."""
    for kind in ("title", "venue"):
        found = max((fact for fact in told if fact.kind == kind), key=lambda fact: fact.sure, default=None)
        if found:
            setattr(header, kind, phrase(document.text, *found.spans))


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


def _place(action: Action) -> int:
    return action.span.start if action.span else action.text.spans[0].start


def _parts(
    document: Document, found: Sequence[Stretch], used: frozenset[int], models: Path
) -> tuple[list[_Part], list[Stretch]]:
    """The items with what stands under each, and what stands before them and nowhere else."""
    parts: list[_Part] = []
    left: list[Stretch] = []
    for at, stretch in enumerate(found):
        if stretch.kind == "item":
            number, title, rest = heading(document, stretch, models)
            parts.append(_Part(number, title, [], rest))
        elif parts:
            # Whoever is named inside an item was said there: the words stay, though they are read as attendance too.
            parts[-1].held.append(stretch)
        elif at in used:
            continue
        elif stretch.kind != "row":
            left.append(stretch)
    if not parts and left:
        parts = [_Part(None, Phrase("Minutes"), left)]
        left = []
    return parts, left


def _doubts(document: Document, people: Listed, parts: Sequence[_Part], found: Sequence[Stretch]) -> Iterator[Note]:
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
