"""What no recogniser claimed: scanned and shown to the reviewer, never published."""

from collections.abc import Collection, Sequence

from minutes.layouts.region import Region
from minutes.model import Block, Span


def unplaced(
    regions: Sequence[Region],
    header: Collection[Span],
    unread: Sequence[Block],
    bodies: Collection[Span],
) -> tuple[Block, ...]:
    """Blocks in reading order that stand in no header, list, table or item.

    Agendas are always among them. `bodies`: spans that stand in an item's body (a block may be split there).
    """
    starts = {span.start for span in bodies}
    begun = False
    left: list[Block] = list(unread)
    for region in regions:
        begun = begun or (region.kind == "item" and region.heading is not None)
        if region.kind == "agenda":
            left.extend(region.blocks)
        elif region.kind == "front" or (region.kind == "item" and not begun):
            left.extend(block for block in region.blocks if block.span not in header and block.span.start not in starts)
    return tuple(sorted(left, key=lambda block: block.span))
