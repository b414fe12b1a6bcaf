"""What was said under a heading, in its place, and the actions that arose in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes.layouts.assembly.actions import recalled
from minutes.layouts.assembly.actions.marked_behind import with_its_sentence
from minutes.layouts.assembly.actions.standing import stood
from minutes.layouts.assembly.actions.tables import Rows
from minutes.layouts.assembly.actions.undertaken import undertaken
from minutes.layouts.assembly.parts import Part
from minutes.layouts.assembly.stretches import Stretch, blocks
from minutes.layouts.sentences.tagger import Undertaking
from minutes.model import Action, Block, Document, Item, Span


def item(document: Document, part: Part, rows: Rows, said: Sequence[Undertaking]) -> Item:
    """One item out of its stretches and the undertakings of the whole document."""
    body: list[Block] = []
    actions: list[Action] = []
    for block in _body(document, part.held, part.rest, rows):
        if block.span in rows.beside:
            body.append(block)
            actions.extend(rows.beside[block.span])
            continue
        told, cut = _said_in(document, block, part.reviews, said)
        actions.extend(told)
        body.extend(cut)
    standing = stood(document, list(_settled(actions, body)), body, part.reviews)
    return Item(part.number, part.title, tuple(body), tuple(standing))


def _said_in(
    document: Document, block: Block, review: bool, said: Sequence[Undertaking]
) -> tuple[list[Action], list[Block]]:
    """The actions that one block tells, and the block as it stands in the body."""
    inside = [one for one in said if block.span.contains(one.span)]
    over = [
        one for one in said if one.span.start >= block.span.start and block.span.touches(one.span) and one not in inside
    ]
    old = _old(document, block, review)
    inside = [one for one in inside if not any(one.span.touches(each.text.spans[0]) for each in old)]
    new = [undertaken(document, with_its_sentence(document.text, block.span, one.span), block) for one in inside]
    new += [undertaken(document, one.span, block) for one in over]
    return [*old, *new], [block] if over else list(_cut(block, [one.span for one in inside]))


def _old(document: Document, block: Block, review: bool) -> list[Action]:
    """Old actions told in sentences: "Jo Bloggs's action to share X was closed"."""
    if block.kind not in ("paragraph", "bullet"):
        return []
    return [one for one in recalled.in_sentences(document, block, review) if one.text.spans]


def _body(document: Document, held: Sequence[Stretch], rest: Span | None, rows: Rows) -> Iterator[Block]:
    if rest:
        yield Block("paragraph", rest)
    for stretch in held:
        for block in blocks(document, stretch):
            if block.span not in rows.used:
                yield block


def _cut(block: Block, spans: Sequence[Span]) -> Iterator[Block]:
    """A block that is nearly all one undertaking is that action's; others stay whole, so that they read on."""
    if len(spans) == 1 and block.kind != "row":
        left = (block.span.end - block.span.start) - (spans[0].end - spans[0].start)
        if left < 0.35 * (block.span.end - block.span.start):
            yield Block("action", block.span)
            return
    yield block


def _settled(actions: Sequence[Action], body: Sequence[Block]) -> Iterator[Action]:
    """Each action with the span of the block that is its own, or of the one it stands in."""
    for one in actions:
        start = one.text.spans[0].start
        block = next((block.span for block in body if block.span.start <= start < block.span.end), None)
        yield replace(one, span=block)
