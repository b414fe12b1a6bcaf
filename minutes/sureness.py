"""How sure what was read is, and why: data beside every fact, for whoever checks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from minutes.spans import Span

NO_DAY = "its words tell no day"
FactKind = Literal["title", "date", "person", "heading", "action", "owner", "due"]


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure one fact is.

    fact: what it is a fact of. words: as read. span: where it stands, None where it stands nowhere (no date was told).
    sure: from 0 to 1, as the learners say it; docs/reading.md tells how often facts that are so sure are right.
    because: in plain words.
    """

    fact: FactKind
    words: str
    span: Span | None
    sure: float
    because: str

    @property
    def doubtful(self) -> bool:
        """Whether it is below the line of its kind, so that a person must be asked."""
        return self.sure < LINES[self.fact]


# Below these a person is asked: chosen on a round that the models had not seen (docs/reading.md).
LINES: dict[FactKind, float] = {
    "title": 0.3, "date": 0.5, "person": 0.5, "heading": 0.5, "action": 0.7, "owner": 0.5, "due": 0.5,
}  # fmt: skip
