"""Labelled fields of a list gathered into people: plain code, no guesses beyond what the labels say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from minutes.layouts.fields.chunks import Field
from minutes.layouts.fields.people.as_they_look import as_they_look
from minutes.layouts.fields.tokens import CELL, LINE, Token

_OPENING = ("(", "[")
_TOGETHER = frozenset({"and", "&", "/", "+"})


@dataclass(slots=True)
class Somebody:
    """The fields of one person, by letter, in order; group: the body they stand under."""

    fields: dict[str, list[Field]] = field(default_factory=dict)
    group: Field | None = None

    def add(self, one: Field) -> None:
        """Take a field."""
        self.fields.setdefault(one.letter, []).append(one)

    def has(self, letters: str) -> bool:
        """Whether any of these fields is known."""
        return any(letter in self.fields for letter in letters)

    @property
    def first(self) -> int:
        """The ordinal of the first token."""
        return min(one.first for held in self.fields.values() for one in held)

    @property
    def last(self) -> int:
        """The ordinal of the last token."""
        return max(one.last for held in self.fields.values() for one in held)


def gather(held: Sequence[Token], found: Sequence[Field]) -> list[Somebody]:
    """Everybody whose name (or at least initials) the fields tell, in order."""
    found = as_they_look(held, found)
    people = _flattened(held, found) or _in_order(found)
    people = _bracketed(held, _joined(held, people))
    _share(held, people)
    _carry_down(held, people)
    return [one for one in people if one.has("NI")]


def _in_order(found: Sequence[Field]) -> list[Somebody]:
    """Somebody new where a label says so, and at a second name."""
    people: list[Somebody] = []
    group: Field | None = None
    for one in found:
        if one.letter == "G":
            group = one
            people.append(Somebody())
            continue
        now = people[-1] if people else None
        twice = one.letter in "NI" and now is not None and one.letter in now.fields
        other_name = one.letter == "H" and now is not None and now.has("NH")
        if now is None or one.opens or twice or other_name or (not now.fields):
            now = Somebody(group=group)
            people.append(now)
        now.add(one)
    return [one for one in people if one.fields]


def _flattened(held: Sequence[Token], found: Sequence[Field]) -> list[Somebody]:
    """Columns read one after the other, all names and then all roles: the nth of each belong together. [] where it is
    not so.
    """
    if not found or any(token.words in (CELL, "\t") for token in held):
        return []
    by_line = [list(group) for _, group in groupby(found, key=lambda one: held[one.first].line)]
    runs = [(sort, len(list(group))) for sort, group in groupby(_sort(line) for line in by_line)]
    size = runs[0][1]
    if len(runs) < 2 or size < 2 or "N" not in [sort for sort, _ in runs] or any(many % size for _, many in runs):
        return []
    if len({sort for sort, _ in runs}) < len(runs) or (
        size == 2 and len({one.letter for one in by_line[-1] + by_line[-2]}) > 1
    ):
        return []
    people = [Somebody() for _ in range(size)]
    for nth, line in enumerate(by_line):
        for one in line:
            people[nth % size].add(one)
    return people


def _sort(line: Sequence[Field]) -> str:
    """What a line tells: a name, initials alone, or something about somebody."""
    letters = {one.letter for one in line}
    return "N" if "N" in letters else "I" if letters == {"I"} else "about"


def _joined(held: Sequence[Token], people: list[Somebody]) -> list[Somebody]:
    """Facts that were labelled as somebody new but name nobody go to whoever stands beside them and lacks them."""
    out: list[Somebody] = []
    waiting: Somebody | None = None
    for one in people:
        if one.has("N"):
            if (
                waiting
                and not any(letter in one.fields for letter in waiting.fields)
                and _same_line(held, waiting, one)
            ):
                for part in waiting.fields.values():
                    for piece in part:
                        one.add(piece)
            elif waiting:
                out.append(waiting)
            waiting = None
            out.append(one)
        elif out and out[-1].has("N") and not any(letter in out[-1].fields for letter in one.fields):
            for part in one.fields.values():
                for piece in part:
                    out[-1].add(piece)
        else:
            if waiting:
                out.append(waiting)
            waiting = one
    return [*out, waiting] if waiting else out


def _bracketed(held: Sequence[Token], people: list[Somebody]) -> list[Somebody]:
    """Letters in brackets, or last behind somebody whose initials are told, are their body: "AB Ann Bell (OPCC)"."""
    out: list[Somebody] = []
    for one in people:
        last = out[-1] if out else None
        alone = set(one.fields) == {"I"} and one.first > 0
        told = last is not None and last.has("N") and _same_line(held, last, one)
        closes = one.last + 1 == len(held) or held[one.last + 1].is_break or held[one.last + 1].words == CELL
        if last and alone and told and (held[one.first - 1].words in _OPENING or (last.has("I") and closes)):
            if not last.has("O"):
                last.fields["O"] = [replace(part, letter="O") for part in one.fields["I"]]
            continue
        out.append(one)
    return out


def _same_line(held: Sequence[Token], one: Somebody, other: Somebody) -> bool:
    return held[one.last].line == held[other.first].line


def _share(held: Sequence[Token], people: Sequence[Somebody]) -> None:
    """ "A B and C D – Housing": the body that stands after two is both's."""
    for one, other in pairwise(people):
        between = [token.words.casefold() for token in held[one.last + 1 : other.first] if token.words != LINE]
        if not between or not set(between) <= _TOGETHER or one.has("RO") or "O" not in other.fields:
            continue
        for letter in "RO":
            if letter in other.fields:
                one.fields[letter] = list(other.fields[letter])


def _carry_down(held: Sequence[Token], people: Sequence[Somebody]) -> None:
    """In a table whose first column is the body, an empty cell means the body above."""
    column = None
    above: list[Field] = []
    for one in people:
        own = one.fields.get("O")
        if own:
            column = held[own[0].first].column
            above = own if column == 0 else []
        elif above and column == 0 and held[one.first].column > 0:
            one.fields["O"] = list(above)
