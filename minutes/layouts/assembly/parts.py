"""Items on their way: a heading and the stretches that stand under it, and what stands before the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from minutes.layouts.assembly.headings import heading
from minutes.layouts.assembly.stretches import Stretch
from minutes.model import Document, Phrase, Span

_REVIEWS = re.compile(
    r"\bactions?\b|matters arising|previous (?:meeting|minutes)|last (?:meeting|minutes)|minutes of", re.IGNORECASE
)


@dataclass(slots=True)
class Part:
    """An item on its way: its heading, what stands under it, and what its line already says."""

    number: str | None
    title: Phrase
    held: list[Stretch] = field(default_factory=list)
    rest: Span | None = None

    @property
    def reviews(self) -> bool:
        """Whether it goes over old actions."""
        return _REVIEWS.search(self.title.text) is not None

    @property
    def spans(self) -> Iterator[Span]:
        """Where what stands under it is."""
        if self.rest:
            yield self.rest
        for stretch in self.held:
            yield stretch.span


def parts_of(
    document: Document, found: Sequence[Stretch], used: frozenset[int], models: Path
) -> tuple[list[Part], list[Stretch]]:
    """The items with what stands under each, and what stands before them and nowhere else."""
    parts: list[Part] = []
    left: list[Stretch] = []
    for at, stretch in enumerate(found):
        if stretch.kind == "item":
            number, title, rest = heading(document, stretch, models)
            parts.append(Part(number, title, [], rest))
        elif parts:
            # Whoever is named inside an item was said there: the words stay, though they are read as attendance too.
            parts[-1].held.append(stretch)
        elif at not in used:
            left.append(stretch)
    if not parts and left:
        parts = [Part(None, Phrase("Minutes"), left)]
        left = []
    return parts, left
