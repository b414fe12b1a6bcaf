"""The document in stretches: what stands before the items, the attendance list, agendas, tables of actions, items."""

from collections.abc import Callable

from minutes.layouts import item_headings
from minutes.layouts.action_tables import action_header
from minutes.layouts.attendance_openings import attendance_opens
from minutes.layouts.attendance_tables import header as attendance_header
from minutes.layouts.item_openings import item_opens
from minutes.layouts.labels import (
    FURNITURE,
    is_actions,
    is_agenda,
    is_minutes,
    is_part,
)
from minutes.layouts.person_lines import person
from minutes.layouts.region import Region, RegionKind, State
from minutes.layouts.runs import people
from minutes.layouts.words import said
from minutes.model import Block, Document


def divide(document: Document) -> tuple[Region, ...]:
    """The document's stretches, in order; every block stands in exactly one."""
    mode, level = _mode(document)
    state = State(document, mode, level, [Region("front")])
    blocks = document.blocks
    for at, block in enumerate(blocks):
        if state.skip:
            state.skip = False
            continue
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if not any(opener(state, block, following) for opener in OPENERS):
            _stay(state, block)
    return tuple(state.regions)


def _mode(document: Document) -> tuple[str, int]:
    """How this document shows its items: by number, by headings, or by short lines alone."""
    found = [(block, item_headings.numbered(document, block)) for block in document.blocks]
    numbers = [block for block, heading in found if heading]
    level = item_headings.item_level(document, document.blocks)
    marked = [block.level for block in numbers if block.kind == "heading"]
    if len(marked) > 1:
        return "numbered", min(marked)
    if len(numbers) > 1:
        return "numbered", 0
    return ("headings", level) if level else ("numbered", 0) if numbers else ("short", 0)


def _furniture(state: State, block: Block, _following: Block | None) -> bool:
    if block.kind == "row" or not FURNITURE.fullmatch(said(state.document, block)):
        return False
    kept = state.now
    state.regions.append(Region("furniture", block))
    state.regions.append(Region(kept.kind, None, [], kept.presence, None, None, kept.columns))
    return True


def _agenda(state: State, block: Block, following: Block | None) -> bool:
    words = said(state.document, block)
    by_label = block.kind != "row" and is_agenda(words) and _is_list(state, following)
    head = item_headings.items_header(state.document, block)
    by_header = head is not None and "time" in head.values()
    by_row = (
        state.now.kind != "agenda"
        and item_headings.is_agenda_row(state.document, block)
        and len(block.cells) > 2
        and state.now.kind != "item"
    )
    if not (by_label or by_header or by_row):
        return False
    if state.now.kind == "agenda":
        state.now.blocks.append(block)
    else:
        state.regions.append(Region("agenda", None, [block]))
    return True


def _is_list(state: State, following: Block | None) -> bool:
    return following is not None and (following.kind in ("row", "bullet") or len(said(state.document, following)) < 120)


def _actions(state: State, block: Block, following: Block | None) -> bool:
    document = state.document
    now = state.now
    same = now.kind == "actions" and block.kind == "row" and (not now.blocks or block.table == now.blocks[-1].table)
    if same and not _leaves_table(state, block, following):
        if not now.blocks and now.columns is None:
            now.columns = action_header(document, block)
            if now.columns:
                now.blocks.append(block)
                return True
        now.blocks.append(block)
        return True
    if columns := action_header(document, block):
        state.regions.append(Region("actions", None, [block], columns=columns))
        return True
    words = said(document, block)
    label = block.kind != "row" and not item_headings.numbered(document, block)
    before_table = following is not None and action_header(document, following) is not None
    label = label and (is_actions(words) or (before_table and len(words.split()) < 8 and "action" in words.lower()))
    if label and following is not None and following.kind == "row" and not attendance_header(document, following):
        state.regions.append(Region("actions", block))
        return True
    return False


def _leaves_table(state: State, block: Block, following: Block | None) -> bool:
    """Whether a row is the next item's heading: a number and a short title in a table of three columns or more."""
    heading = item_headings.numbered(state.document, block) if len(block.cells) == 2 else None
    if heading is None or heading.number is None or len(state.now.columns or {}) < 3:
        return False
    goes_on = following is not None and following.kind == "row" and len(following.cells) > 2
    words = state.document.text[heading.title.start : heading.title.end]
    return heading.number == str(state.number + 1) and not goes_on and len(words.split()) <= 9


def _minutes(state: State, block: Block, _following: Block | None) -> bool:
    if block.kind == "row" or not is_minutes(said(state.document, block)):
        return False
    if state.now.kind in ("agenda", "actions", "attendance"):
        state.regions.append(Region("front", block))
        return True
    return False


def _part(state: State, block: Block, following: Block | None) -> bool:
    """ "Part B": numbering starts again. The label itself is no item and no words of one."""
    if block.kind == "row" or following is None or not is_part(said(state.document, block)):
        return False
    state.number = 0
    if state.now.kind in ("item", "attendance", "actions"):
        state.regions.append(Region("furniture", block))
        state.regions.append(Region("item", None, [], columns=state.columns))
    return True


OPENERS: tuple[Callable[[State, Block, Block | None], bool], ...] = (
    _furniture,
    _agenda,
    _actions,
    _minutes,
    _part,
    attendance_opens,
    item_opens,
)


def _stay(state: State, block: Block) -> None:
    """A block that opens nothing stays where it is, unless that stretch plainly ends before it."""
    columns = item_headings.items_header(state.document, block)
    if columns and state.now.kind != "agenda":
        state.columns = columns
        state.regions.append(Region("furniture", block))
        state.regions.append(Region(_back(state)))
        return
    ended = (state.now.kind == "attendance" and _is_prose(state.document, block)) or (
        state.now.kind == "actions" and block.kind != "row"
    )
    if ended:
        state.regions.append(Region(_back(state)))
    state.now.blocks.append(block)


def _back(state: State) -> RegionKind:
    return "item" if any(region.kind == "item" for region in state.regions) else "front"


def _is_prose(document: Document, block: Block) -> bool:
    words = said(document, block)
    if block.kind == "row" or len(words.split()) < 18:
        return False
    return words[-1] in ".?!" and not people(document.text, block.span) and not person(document.text, block.span)
