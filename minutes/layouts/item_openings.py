"""Whether an item opens at a block, given what stands before it and after it."""

from minutes.layouts import item_headings
from minutes.layouts.dates import days
from minutes.layouts.item_headings import Heading
from minutes.layouts.labels import is_actions, is_minutes, presence_label
from minutes.layouts.person_lines import person
from minutes.layouts.region import Region, State
from minutes.layouts.roles import is_person
from minutes.layouts.titles import is_opening
from minutes.layouts.words import said
from minutes.model import Block


def item_opens(state: State, block: Block, following: Block | None) -> bool:
    """Open an item here, if this block heads one."""
    document = state.document
    heading = item_headings.numbered(document, block)
    if heading is None and (heading := item_headings.alone(document, block, following)):
        state.skip = True
    if heading is None:
        heading = _unnumbered(state, block, following)
    elif not _fits(state, block, heading, following):
        state.skip = False
        return False
    if heading is None:
        return False
    digits = "".join(filter(str.isdigit, heading.number or ""))
    state.number = int(digits) if digits else state.number
    state.regions.append(Region("item", block, [], heading=heading, columns=state.columns))
    return True


def _fits(state: State, block: Block, heading: Heading, following: Block | None) -> bool:
    """Whether a numbered line opens an item here: it goes on from the last, and is no line of a list or an agenda."""
    number = int("".join(filter(str.isdigit, heading.number or "0")))
    plain = block.kind == "paragraph"
    if plain and not state.number <= number <= state.number + 12 and state.number:
        return False
    if state.level and block.kind == "heading" and block.level > state.level:
        return False
    words = state.document.text[block.span.start : block.span.end]
    if state.now.kind == "agenda":
        opens = following is not None and not item_headings.numbered(state.document, following)
        held = [item_headings.numbered(state.document, one) for one in state.now.blocks]
        if opens and plain and heading.number in [one.number for one in held if one]:
            return True
        return opens and following is not None and len(said(state.document, following)) > 50
    title = state.document.text[heading.title.start : heading.title.end]
    if block.kind == "row" and state.now.kind in ("attendance", "front") and not state.columns and is_person(title):
        return False
    if state.now.kind == "attendance" and (block.kind == "row" and len(block.cells) > 2 and state.columns is None):
        return False
    return not (
        state.now.kind == "attendance"
        and plain
        and person(state.document.text, block.span)
        and ("," in words or "–" in words)
    )


def _unnumbered(state: State, block: Block, following: Block | None) -> Heading | None:
    document = state.document
    if state.now.kind == "agenda" and block.kind != "heading":
        return None
    if (
        block.kind == "heading"
        and state.level
        and block.level == state.level
        and len(state.regions) + len(state.now.blocks) > 1
    ):
        words = said(document, block)
        begins = not any(region.kind in ("item", "attendance") for region in state.regions)
        if presence_label(words) or is_minutes(words) or (begins and (days(words) or is_opening(words))):
            return None
        return None if is_actions(words) and state.mode == "numbered" else Heading(None, block.span)
    begun = any(region.kind == "item" for region in state.regions)
    if begun or state.mode == "short":
        found = item_headings.standing(document, block)
        if found and following is not None:
            return found
    past = begun or any(region.kind == "attendance" for region in state.regions)
    if state.mode == "short" and past and following is not None and block.kind == "paragraph":
        words = said(document, block).rstrip(":")
        long = len(said(document, following).split()) > 2 * len(words.split())
        if (
            item_headings.is_title(words)
            and len(words.split()) <= 8
            and long
            and not is_actions(words)
            and not person(document.text, block.span)
        ):
            return Heading(None, block.span)
    return None
