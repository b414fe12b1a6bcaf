"""One invented colleague as one minute-taker sets them down: which facts, in which order, with which separators."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from training.fields.invented import InventedPerson, Maker

Piece = tuple[str, str, int]
"""Words, the letter of their field ("" for none), and whose they are."""
Cell = list[Piece]
Row = list[tuple[int, Cell]]


_JOINS = (
    ", ", ", ", " – ", " - ", " — ", ": ", "\t", "\t", " | ", "; ", " / ", " ", " – ", ", ", "–", " -", " : ",
)  # fmt: skip


class PersonStyle:
    """How one minute-taker sets people down; chosen once for a list."""

    def __init__(self, rng: Random, maker: Maker) -> None:
        self.rng, self.maker = rng, maker
        self.fields = self._fields()
        self.order = self._order()
        self.joins = rng.choice(_JOINS)
        self.second = rng.choice((", ", ", ", self.joins, " – ", " - ", " (", " ("))
        self.initials_in = rng.choice(("()", "()", "()", "[]", "  ", "–", ",", "- "))
        self.capitals = rng.random()
        self.reversed = rng.random() < 0.06
        self.capital_surname = rng.random() < 0.05
        self.miss = rng.choice((0.0, 0.0, 0.1, 0.3))
        self.remarks = rng.choice((0.0, 0.05, 0.15))
        self.damage = rng.choice((0.0,) * 9 + (0.02,))
        self.forenames_only = rng.random() < 0.07
        self.letter_for_surname = rng.random() < 0.3
        self.surname_only = rng.random() < 0.04

    def _fields(self) -> set[str]:
        rng = self.rng
        roll = rng.random()
        if roll < 0.1:
            return {"N"}
        held = {"N"}
        if rng.random() < 0.5:
            held.add("I")
        held.add(rng.choice(("R", "O"))) if rng.random() < 0.5 else held.update("RO")
        return held

    def _order(self) -> list[str]:
        rng = self.rng
        roll = rng.random()
        for share, order in (
            (0.6, "NIRO"),
            (0.68, "INRO"),
            (0.74, "ONIR"),
            (0.8, "NIOR"),
            (0.85, "RONI"),
            (0.88, "ORNI"),
            (0.94, "NROI"),
            (0.97, "INOR"),
        ):
            if roll < share:
                return [one for one in order if one in self.fields]
        left = [one for one in "NIRO" if one in self.fields]
        rng.shuffle(left)
        return left

    def known(self, one: InventedPerson) -> InventedPerson:
        """Somebody as this list tells them: only some facts."""
        rng = self.rng
        gone = {
            name: ""
            for name, letter in (("role", "R"), ("body", "O"), ("initials", "I"))
            if letter not in self.fields or rng.random() < self.miss
        }
        if self.forenames_only:
            letter = one.last[0].upper() if self.letter_for_surname else ""
            gone.update(last=letter, title="", first=one.first.split()[0])
        elif self.surname_only:
            gone.update(first="", title=one.title or rng.choice(("Mr", "Ms", "Dr", "Cllr", "Mrs", "DI")))
        return replace(one, **gone)

    def name(self, one: InventedPerson, whose: int) -> Cell:
        """Somebody's name, with honorific and degrees where they have any."""
        rng = self.rng
        out: Cell = []
        last = one.last.upper() if self.capital_surname else one.last
        if self.reversed and one.first and last:
            first = f"{one.title} {one.first}" if one.title and rng.random() < 0.3 else one.first
            return [(f"{last}, {first}", "N", whose)]
        if one.title:
            out += [(one.title, "H", whose), (". " if rng.random() < 0.05 else " ", "", whose)]
        words = f"{one.first} {last}".strip()
        if self.capitals < 0.03:
            words = words.upper()
        out.append((words, "N", whose))
        if rng.random() < 0.02:
            out += [
                (rng.choice((" ", ", ")), "", whose),
                (rng.choice(("MBE", "OBE", "QPM", "JP", "KC", "CBE", "MP", "MSP")), "Q", whose),
            ]
        return out

    def facts(self, one: InventedPerson, whose: int) -> dict[str, Cell]:
        """Each fact's words by its letter."""
        rng = self.rng
        held: dict[str, Cell] = {"N": self.name(one, whose)}
        role, body = one.role, one.body
        if self.capitals > 0.97:
            role, body = role.lower(), body
        if role:
            held["R"] = [(role, "R", whose)]
            if body and rng.random() < 0.04:
                held["R"] = [
                    (role, "R", whose),
                    (rng.choice((" at ", " from ", " for ")), "", whose),
                    (body, "O", whose),
                ]
                body = ""
        elif rng.random() < 0.06:
            held["R"] = [
                (rng.choice(("Chair", "Minutes", "Clerk", "Notes", "Vice Chair", "Member", "Observer")), "R", whose)
            ]
        if body:
            held["O"] = [(body, "O", whose)]
        if one.initials:
            held["I"] = [(one.initials, "I", whose)]
        return held

    def person(self, one: InventedPerson, whose: int, tail: bool = True) -> Cell:
        """One person in this list's order and separators."""
        held = self.facts(one, whose)
        out: Cell = []
        bracket = ""
        for nth, letter in enumerate([*self.order, *(["R"] if "R" in held and "R" not in self.order else [])]):
            words = held.get(letter)
            if not words:
                continue
            if letter == "I" and nth and self.initials_in[0] in "([":
                out += [(" " + self.initials_in[0], "", whose), *words, (self.initials_in[1], "", whose)]
                continue
            if letter == "I" and nth and not bracket:
                out += [(f" {self.initials_in.strip()} ".replace("  ", " ").replace(" , ", ", "), "", whose), *words]
                continue
            if out:
                join = (
                    self.joins if not bracket and letter == self.order[1 if len(self.order) > 1 else 0] else self.second
                )
                if "(" in join and bracket:
                    join = ", "
                out.append((join, "", whose))
                bracket = bracket or (")" if "(" in join else "")
            out += words
        if bracket:
            out.append((bracket, "", whose))
        return out + (self._tail(one, whose) if tail else [])

    def _tail(self, one: InventedPerson, whose: int) -> Cell:
        rng, maker = self.rng, self.maker
        roll = rng.random()
        out: Cell = []
        if roll < 0.05:
            who = maker.somebody()
            verb = maker.pick("stands for")
            words = rng.choice(
                (
                    f"{who.first} {who.last}",
                    f"{who.first} {who.last}",
                    f"{who.title} {who.last}".strip(),
                    who.initials,
                    f"the {who.role}",
                )
            )
            out = [(f" ({verb} ", "", whose), (words, "F", whose), (")", "", whose)]
            if rng.random() < 0.3:
                out = [(f"{rng.choice((', ', ' – ', ' '))}{verb} ", "", whose), (words, "F", whose)]
        elif roll < 0.05 + self.remarks:
            open_, close = rng.choice(((" (", ")"), (" (", ")"), (" – ", ""), (", ", ""), (" [", "]"), ("\t", "")))
            out = [(open_ + maker.pick("remark") + close, "", whose)]
        elif roll < 0.09 + self.remarks and not one.role:
            open_, close = rng.choice(((" (", ")"), (" – ", ""), (", ", "")))
            out = [
                (open_, "", whose),
                (
                    rng.choice(
                        (
                            "Chair",
                            "chair",
                            "minutes",
                            "Minutes",
                            "notes",
                            "Vice-Chair",
                            "minute taker",
                            "clerk",
                            "presenting",
                            "co-chair",
                        )
                    ),
                    "R",
                    whose,
                ),
                (close, "", whose),
            ]
        return out
