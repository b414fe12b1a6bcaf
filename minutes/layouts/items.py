"""Items: each heading's stretch becomes a title, a body in reading order, and the actions that arose in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes.layouts import carried
from minutes.layouts.actions import mark
from minutes.layouts.item_headings import is_title
from minutes.layouts.owners import due, due_on, is_named, leading, trailing
from minutes.layouts.region import Region
from minutes.layouts.words import must, said, trim
from minutes.model import Action, Block, Document, Item, Phrase, Span

_LIST = re.compile(r"\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S")


def read_items(document: Document, regions: Sequence[Region]) -> tuple[Item, ...]:
    """The items of a document's regions; what a list or table broke off from an item comes back to it."""
    items: list[Item] = []
    held: list[tuple[Region, list[Block]]] = []
    for region in regions:
        if region.kind == "item" and region.heading:
            held.append((region, [*_rest(document, region), *region.blocks]))
        elif region.kind == "item" and held:
            held[-1][1].extend(region.blocks)
    for region, blocks in held:
        title = must(document.text, region.heading.title) if region.heading else Phrase("Minutes")
        number = region.heading.number if region.heading else None
        items.append(item(document, number, title, blocks, region.columns))
    return tuple(items)


def item(
    document: Document,
    number: str | None,
    title: Phrase,
    blocks: Sequence[Block],
    columns: dict[int, str] | None = None,
) -> Item:
    """One item out of its blocks."""
    tabled: list[Action] = []
    at_hand = False
    for block in blocks:
        found_here = list(_in_column(document, block, columns)) or (_more(document, block) if at_hand else [])
        at_hand = bool(found_here)
        tabled.extend(found_here)
    found = mark(document, _subheadings(document, list(blocks)))
    review = carried.REVIEWS.search(title.text) is not None
    actions: list[Action] = []
    for one in found:
        if one.action:
            actions.append(one.action)
        elif one.block.kind in ("paragraph", "bullet"):
            listed = carried.in_list(document, one.block) if review else None
            actions.extend([listed] if listed else carried.in_sentences(document, one.block, review))
    return Item(number, title, tuple(one.block for one in found), (*actions, *tabled))


def _rest(document: Document, region: Region) -> Iterator[Block]:
    """What of the heading's own block is body: a line each."""
    if not region.heading or not region.label:
        return
    text = document.text
    for span in region.heading.rest:
        label = region.label
        column = next((c for c, cell in zip(label.columns, label.cells, strict=True) if cell == span), None)
        if column is not None and (region.columns or {}).get(column, "").startswith(
            ("action", "who", "lead", "owner", "by whom")
        ):
            yield Block("row", span, 0, (span,), (column,))
            continue
        at = span.start
        for line in text[span.start : span.end].split("\n"):
            if part := trim(text, at, at + len(line)):
                yield Block("paragraph", part)
            at += len(line) + 1


def _in_column(document: Document, block: Block, columns: dict[int, str] | None) -> Iterator[Action]:
    """The actions of a minutes table's action column."""
    text = document.text
    for column, cell in zip(block.columns, block.cells, strict=True):
        named = (columns or {}).get(column, "").startswith("action")
        last = any(head.startswith("action") for head in (columns or {}).values()) and cell == block.cells[-1]
        if block.kind != "row" or not (named or (last and leading(text, cell))):
            continue
        at = cell.start
        for line in text[cell.start : cell.end].split("\n"):
            part = trim(text, at, at + len(line))
            at += len(line) + 1
            if part and len(line.split()) > 3:
                span, who = trailing(text, part)
                when = due(text, span)
                yield Action(None, must(text, span), who or leading(text, span), when, due_on(when), None, "new", None)


def _more(document: Document, block: Block) -> list[Action]:
    """A further action of an action column whose cell was broken into paragraphs: "JT to …", and no more than that."""
    text, words = document.text, said(document, block)
    who = leading(text, block.span)
    plain = block.kind == "paragraph" and len(words.split()) <= 25 and re.match(r".{1,40}?\sto\s", words)
    if not plain or not who or not all(is_named(one.text) for one in who):
        return []
    when = due(text, block.span)
    return [Action(None, must(text, block.span), who, when, due_on(when), None, "new", None)]


def _subheadings(document: Document, blocks: list[Block]) -> list[Block]:
    """Short capitalised lines with text after them are sub-headings; numbered points are bullets."""
    done: list[Block] = []
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        words = said(document, block)
        if block.kind == "paragraph" and _heads(document, words, following):
            block = replace(block, kind="heading", level=2)
        elif block.kind == "paragraph" and _LIST.match(words) and len(words) < 400:
            block = replace(block, kind="bullet", level=1)
        elif block.kind == "row" and len(block.cells) == 1:
            block = Block("paragraph", block.span)
        done.append(block)
    return done


def _heads(document: Document, words: str, following: Block | None) -> bool:
    if following is None or not is_title(words) or len(words.split()) > 10 or words[-1] in ".:?":
        return False
    return following.kind != "paragraph" or len(said(document, following)) > 1.5 * len(words)


def last_resort(document: Document, blocks: Sequence[Block], title: Phrase) -> Item:
    """Everything as one item, for minutes that show no headings at all."""
    return item(document, None, title, blocks)


def owned(items: Sequence[Item]) -> set[Span]:
    """Every block's span that stands in an item's body."""
    return {block.span for one in items for block in one.body}
