"""A training example: lines of a text with what their words are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from minutes.layouts.fields.tokens import Line, Token
from minutes.model import Attendee


@dataclass(frozen=True, slots=True)
class SaidField:
    """Half-open [start, end) of the text is a field: its letter, and the ordinal of whose it is (-1: nobody's)."""

    start: int
    end: int
    letter: str
    whose: int = -1


@dataclass(frozen=True, slots=True)
class Example:
    """A list of people or one action. heads: words at the head of columns. source: whose it is, to leave it out."""

    text: str
    lines: Sequence[Line]
    said: Sequence[SaidField]
    source: str
    heads: Mapping[int, str] = field(default_factory=dict)


def labels(example: Example | ActionExample, held: Sequence[Token], starts: bool) -> list[str]:
    """A label for each token: O, or S-, B-, I- and the field's letter.

    S- (only with `starts`) opens whatever is said of one person, B- a field, I- goes on.
    """
    out = ["O"] * len(held)
    opened: set[int] = set()
    at = 0
    before: tuple[str, int, int] = ("", -1, -1)
    for one in sorted(example.said, key=lambda one: one.start):
        while at < len(held) and held[at].end <= one.start:
            at += 1
        inside = [
            nth
            for nth in range(at, len(held))
            if held[nth].start < one.end and held[nth].end > one.start and held[nth].start < held[nth].end
        ]
        inside = [nth for nth in inside if out[nth] == "O"]
        goes_on = (
            before[:2] == (one.letter, one.whose)
            and inside
            and all(t.is_break for t in held[before[2] + 1 : inside[0]])
        )
        before = (one.letter, one.whose, inside[-1]) if inside else before
        for place, nth in enumerate(inside):
            first = "I" if goes_on else "B"
            if starts and one.whose >= 0 and one.whose not in opened:
                first = "S"
            if place == 0:
                opened.add(one.whose)
            if held[nth].is_break:
                continue
            out[nth] = f"{first if place == 0 else 'I'}-{one.letter}"
    return out


@dataclass(frozen=True, slots=True)
class ActionExample:
    """One action and the lines it stands in. people: the attendance list. heads: words at the head of columns.

    owners: full names, or words where nobody on the list is meant. due: the day meant as ISO, or its beginning, or "".
    held, after: this meeting's day and the next one's. carried: whether it is from an earlier meeting.
    """

    text: str
    lines: Sequence[Line]
    said: Sequence[SaidField]
    source: str
    people: Sequence[Attendee] = ()
    heads: Mapping[int, str] = field(default_factory=dict)
    owners: tuple[str, ...] = ()
    due: str = ""
    held: date | None = None
    after: date | None = None
    carried: bool = False
    chair: str | None = None


def joined(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines with those of one paragraph made one: as they stand where printed lines are not told apart."""
    out: list[Line] = []
    for line in lines:
        last = out[-1] if out else ()
        if (
            len(line) == 1
            and len(last) == 1
            and line[0][0] == last[0][0]
            and text[last[0][1].end : line[0][1].start] == " "
        ):
            out[-1] = ((line[0][0], last[0][1] | line[0][1]),)
        else:
            out.append(line)
    return out
