"""Whether the attendance list, or a part of it, opens at a block."""

from minutes.layouts import item_headings
from minutes.layouts.attendance_tables import headed_presence, header
from minutes.layouts.labels import is_agenda, presence_label, presence_opening
from minutes.layouts.person_lines import person
from minutes.layouts.region import Region, State
from minutes.layouts.runs import people
from minutes.layouts.words import said
from minutes.model import Block, Document, Span


def attendance_opens(state: State, block: Block, following: Block | None) -> bool:
    """Open a stretch of the attendance list here, if this block begins one."""
    document = state.document
    if state.now.kind == "agenda" and block.kind == "row":
        return False
    if header(document, block) and state.now.kind != "item":
        headed = headed_presence(document, block)
        if state.now.kind == "attendance" and headed is None:
            state.now.blocks.append(block)
        else:
            state.regions.append(Region("attendance", None, [block], headed or "present"))
        return True
    words = said(document, block)
    if block.kind == "row":
        found = presence_label(document.text[block.cells[0].start : block.cells[0].end])
        if found and len(block.cells) == 2 and (_names(document, block.cells[1])):
            state.regions.append(Region("attendance", block, [], found, block.cells[1]))
            return True
        return False
    if item_headings.numbered(document, block) and (state.now.kind == "item" or words[:1].isdigit()):
        return False
    label = presence_label(words)
    if label in ("minute taker", "in attendance") and state.now.kind == "attendance" and ":" not in words:
        # "Minute Taker" alone under a name is what that person is, unless a name follows it.
        named = following is not None and _names(document, (*following.cells, following.span)[0])
        label = label if named else None
    if label and (state.now.kind != "item" or _opens_list(document, following)):
        state.regions.append(Region("attendance", block, [], label))
        return True
    opening = presence_opening(document, block)
    if opening and (state.now.kind != "item" or _names(document, opening[1])):
        state.regions.append(Region("attendance", block, [], opening[0], opening[1]))
        return True
    return False


def _names(document: Document, span: Span) -> bool:
    return bool(person(document.text, span) or people(document.text, span))


def _opens_list(document: Document, following: Block | None) -> bool:
    if following is None or following.kind == "row" or is_agenda(said(document, following)):
        return True
    return _names(document, following.span)
