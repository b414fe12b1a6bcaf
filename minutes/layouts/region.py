"""A stretch of the document, and how far its division has come."""

from dataclasses import dataclass, field
from typing import Literal

from minutes.layouts.item_headings import Heading
from minutes.model import Block, Document, Presence, Span

RegionKind = Literal["front", "attendance", "agenda", "actions", "item", "furniture"]


@dataclass(slots=True)
class Region:
    """A stretch of blocks of one kind. `label` is the block that opened it; `heading` an item's."""

    kind: RegionKind
    label: Block | None = None
    blocks: list[Block] = field(default_factory=list)
    presence: Presence = "present"
    rest: Span | None = None
    heading: Heading | None = None
    columns: dict[int, str] | None = None


@dataclass(slots=True)
class State:
    """Where the division of a document has come to."""

    document: Document
    mode: str
    level: int
    regions: list[Region]
    number: int = 0
    columns: dict[int, str] | None = None
    skip: bool = False

    @property
    def now(self) -> Region:
        """The stretch the next block would join."""
        return self.regions[-1]
