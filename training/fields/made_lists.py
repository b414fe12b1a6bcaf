"""Invented attendance lists in every arrangement: fields in any order, any separators, runs, tables, flattened."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from random import Random

from minutes.layouts.fields.tokens import Line
from minutes.model import Span
from training.fields.example import Example, Said
from training.fields.invented import Maker, Somebody

Piece = tuple[str, str, int]
"""Words, the letter of their field ("" for none), and whose they are."""
Cell = list[Piece]
Row = list[tuple[int, Cell]]


def made_list(rng: Random, source: str = "made") -> Example:
    """One invented list."""
    maker = Maker(rng)
    style = Style(rng, maker)
    roll = rng.random()
    many = rng.choice((1, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15))
    people = [style.known(maker.somebody()) for _ in range(many)]
    if roll < 0.36:
        rows = style.one_a_line(people)
    elif roll < 0.56:
        return _example(style.wrapped(style.run(people)), source)
    elif roll < 0.78:
        rows, heads = style.table(people)
        return _example(rows, source, heads)
    elif roll < 0.87:
        rows = style.stacked(people)
    elif roll < 0.93:
        rows = style.flattened(people)
    else:
        return _example(style.wrapped(style.grouped_run(people)), source)
    return _example(rows, source)


def _example(rows: list[Row], source: str, heads: dict[int, str] | None = None) -> Example:
    text, at = [], 0
    lines: list[Line] = []
    said: list[Said] = []
    for row in rows:
        cells: list[tuple[int, Span]] = []
        for column, cell in row:
            start = at
            for words, letter, whose in cell:
                if letter and words.strip():
                    lead = len(words) - len(words.lstrip())
                    said.append(Said(at + lead, at + len(words.rstrip()), letter, whose))
                text.append(words)
                at += len(words)
            if at > start:
                cells.append((column, Span(start, at)))
            text.append("\t")
            at += 1
        if cells:
            lines.append(tuple(cells))
        text.append("\n")
        at += 1
    return Example("".join(text), lines, said, source, heads or {})


class Style:
    """How one minute-taker sets people down; chosen once for a list."""

    def __init__(self, rng: Random, maker: Maker) -> None:
        self.rng, self.maker = rng, maker
        self.fields = self._fields()
        self.order = self._order()
        self.joins = rng.choice(
            (", ", ", ", " – ", " - ", " — ", ": ", "\t", "\t", " | ", "; ", " / ", " ", " – ", ", ", "–", " -")
        )
        self.second = rng.choice((", ", ", ", self.joins, " – ", " - ", " (", " ("))
        self.initials_in = rng.choice(("()", "()", "()", "[]", "  ", "–", ",", "- "))
        self.capitals = rng.random()
        self.reversed = rng.random() < 0.06
        self.capital_surname = rng.random() < 0.05
        self.miss = rng.choice((0.0, 0.0, 0.1, 0.3))
        self.remarks = rng.choice((0.0, 0.05, 0.15))
        self.damage = rng.choice((0.0,) * 9 + (0.02,))
        self.forenames_only = rng.random() < 0.05
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

    def known(self, one: Somebody) -> Somebody:
        """Somebody as this list tells them: only some facts."""
        rng = self.rng
        gone = {
            name: ""
            for name, letter in (("role", "R"), ("body", "O"), ("initials", "I"))
            if letter not in self.fields or rng.random() < self.miss
        }
        if self.forenames_only:
            gone.update(last="", title="", first=one.first.split()[0])
        elif self.surname_only:
            gone.update(first="", title=one.title or rng.choice(("Mr", "Ms", "Dr", "Cllr", "Mrs", "DI")))
        return replace(one, **gone)

    def name(self, one: Somebody, whose: int) -> Cell:
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

    def facts(self, one: Somebody, whose: int) -> dict[str, Cell]:
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

    def person(self, one: Somebody, whose: int, tail: bool = True) -> Cell:
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

    def _tail(self, one: Somebody, whose: int) -> Cell:
        rng, maker = self.rng, self.maker
        roll = rng.random()
        out: Cell = []
        if roll < 0.05:
            who = maker.somebody()
            verb = rng.choice(
                (
                    "for",
                    "deputising for",
                    "on behalf of",
                    "representing",
                    "substituting for",
                    "dep. for",
                    "deputy for",
                    "standing in for",
                    "in place of",
                    "rep",
                    "attending for",
                    "here for",
                    "sub for",
                )
            )
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

    def one_a_line(self, people: list[Somebody]) -> list[Row]:
        """A line each; sometimes numbered, bulleted, with headings of bodies or with lines that name nobody."""
        rng, maker = self.rng, self.maker
        numbered = rng.choice(("", "", "", "", "", "n. ", "n) ", "• ", "- ", "n\t"))
        by_body = rng.random() < 0.12
        rows: list[Row] = []
        end = rng.choice(("", "", "", "", ".", ";", ","))
        for whose, one in enumerate(people):
            if by_body and (whose == 0 or rng.random() < 0.35):
                rows.append([(0, [(maker.body() + rng.choice(("", ":")), "G", -1)])])
            if by_body:
                one = replace(one, body="")
            cell = self.person(one, whose)
            if numbered:
                cell = [(numbered.replace("n", str(whose + 1)), "", -1), *cell]
            if rng.random() < 0.06:
                both = maker.somebody()
                both = replace(self.known(both), body="")
                cell = [*self.name(both, 1000 + whose), (rng.choice((" and ", " & ", " / ", ", ")), "", -1), *cell]
            if whose == 0 and rng.random() < 0.12:
                cell = [(self.maker.pick("opening") + " ", "", -1), *cell]
            rows.append([(0, [*cell, (end, "", -1)])])
            if rng.random() < 0.03:
                rows.append([(0, [(maker.pick("nobody"), "", -1)])])
        return self.wrapped(rows, rng.choice((40, 50, 60))) if rng.random() < 0.1 else rows

    def run(self, people: list[Somebody]) -> list[Row]:
        """Many in one sentence or line."""
        rng = self.rng
        if self.joins in ("\t", " | ", "; "):
            self.joins = rng.choice((", ", " – ", " ("))
        between = (
            "; "
            if self.joins == ", " or (self.second == ", " and rng.random() < 0.6)
            else rng.choice((", ", "; ", ", ", " / ", " · "))
        )
        if self.joins == ", " and len(self.order) > 1 and rng.random() < 0.3:
            between = rng.choice(("; ", ", "))
        if " (" in self.joins or len(self.order) == 1:
            between = rng.choice((", ", ", ", "; ", " " if len(self.order) > 1 else ", "))
        last = rng.choice((between, " and ", f"{between.rstrip()} and ", " & "))
        cell: Cell = []
        if rng.random() < 0.6:
            cell.append((self.maker.pick("opening") + " ", "", -1))
        for whose, one in enumerate(people):
            if whose:
                cell.append((last if whose == len(people) - 1 else between, "", -1))
            cell += self.person(one, whose)
        cell.append((rng.choice(("", ".", ".", " " + self.maker.pick("ending"))), "", -1))
        return [[(0, cell)]]

    def grouped_run(self, people: list[Somebody]) -> list[Row]:
        """People by body in one paragraph: "Police: A B, C D (Inspector); Health: E F"."""
        rng, maker = self.rng, self.maker
        self.order = [one for one in self.order if one != "O"] or ["N"]
        self.joins = rng.choice((" (", " – ", " "))
        mark, after = rng.choice((": ", " – ", ": ", " - ")), rng.choice(("; ", ". ", "\n", "; "))
        cell: Cell = [(rng.choice(("", "", self.maker.pick("opening") + " ")), "", -1)]
        rows: list[Row] = []
        for whose, one in enumerate(people):
            if whose == 0 or rng.random() < 0.4:
                if whose and after == "\n":
                    rows.append([(0, cell)])
                    cell = []
                elif whose:
                    cell.append((after, "", -1))
                cell += [(maker.body(), "G", -1), (mark, "", -1)]
            else:
                cell.append((rng.choice((", ", ", ", " and ")), "", -1))
            cell += self.person(replace(one, body=""), whose, tail=False)
        return [*rows, [(0, cell)]]

    def table(self, people: list[Somebody]) -> tuple[list[Row], dict[int, str]]:
        """Rows with a cell for each field."""
        rng, maker = self.rng, self.maker
        columns = [letter for letter in self.order if rng.random() < 0.97] or ["N"]
        if "N" not in columns:
            columns.insert(0, "N")
        joined = rng.random() < 0.2 and "R" in columns and "O" in columns
        if joined:
            columns.remove("O")
        inside = rng.random() < 0.15 and "I" in columns
        if inside:
            columns.remove("I")
        marks = rng.choice(
            (
                None,
                None,
                None,
                ("✓", "A"),
                ("P", "A"),
                ("Y", "N"),
                ("Present", "Apologies"),
                ("x", ""),
                ("√", "–"),
                ("In person", "Online"),
            )
        )
        many = rng.choice((1, 1, 1, 3, 4)) if marks else 0
        blank_body = rng.random() < 0.15
        rows: list[Row] = []
        before = ""
        for whose, one in enumerate(people):
            held = self.facts(one, whose)
            row: Row = []
            for nth, letter in enumerate(columns):
                cell = held.get(letter, [])
                if letter == "N" and inside and "I" in held:
                    cell = [*cell, (" (", "", whose), *held["I"], (")", "", whose)]
                if letter == "R" and joined and "O" in held:
                    cell = [
                        *cell,
                        (rng.choice((", ", " – ", "\n", ", ")), "", whose) if cell else ("", "", whose),
                        *held["O"],
                    ]
                if letter == "O" and blank_body and one.body == before:
                    cell = []
                if letter == columns[-1]:
                    cell = [*cell, *self._tail(one, whose)]
                row.append((nth, cell))
            before = one.body
            for extra in range(many):
                row.append(
                    (
                        len(columns) + extra,
                        [(rng.choice(marks or ("",)), "P" if many == 1 else "", whose if many == 1 else -1)],
                    )
                )
            rows.append(row)
            if rng.random() < 0.03:
                rows.append([(columns.index("N"), [(maker.pick("nobody"), "", -1)])])
        heads = (
            {nth: self.maker.pick(f"head {letter}") for nth, letter in enumerate(columns)} if rng.random() < 0.5 else {}
        )
        if heads and joined and "R" in columns:
            heads[columns.index("R")] = rng.choice(
                ("Role / organisation", "Representing", "Title and agency", "Post", "Agency / post", "Role and agency")
            )
        if heads and many:
            heads.update(
                {
                    len(columns) + n: rng.choice(("Present", "Attendance", "Jan", "May", "12/3", "Attended"))
                    for n in range(many)
                }
            )
        return rows, heads

    def stacked(self, people: list[Somebody]) -> list[Row]:
        """A line for each field of each person."""
        rng = self.rng
        together = rng.random() < 0.4
        rows: list[Row] = []
        for whose, one in enumerate(people):
            held = self.facts(one, whose)
            lines: list[Cell] = []
            for letter in self.order:
                if letter not in held:
                    continue
                if letter == "I" and together and lines:
                    lines[-1] = [*lines[-1], (" (", "", whose), *held[letter], (")", "", whose)]
                else:
                    lines.append(held[letter])
            if len(lines) == 1 and "R" not in held:
                lines.append([(self.maker.role(), "R", whose)])
            rows += [[(0, line)] for line in lines]
        return rows

    def flattened(self, people: list[Somebody]) -> list[Row]:
        """Columns read one after the other: all names, then all roles …"""
        facts = [self.facts(one, whose) for whose, one in enumerate(people)]
        rows: list[Row] = []
        for letter in self.order:
            if all(letter in held for held in facts) or letter == "N":
                rows += [[(0, held[letter])] for held in facts]
        return rows

    def wrapped(self, rows: list[Row], width: int = 0) -> list[Row]:
        """Long lines broken as a text file breaks them; or left whole."""
        rng = self.rng
        if not width and rng.random() < 0.45:
            return rows
        width = width or rng.choice((60, 72, 80, 90))
        out: list[Row] = []
        for row in rows:
            if len(row) != 1 or any("\t" in words for words, _, _ in row[0][1]):
                out.append(row)
                continue
            out += [[(0, cell)] for cell in _broken(row[0][1], width)]
        return out


def _broken(cell: Cell, width: int) -> list[Cell]:
    """A cell's pieces over lines; a field broken over two lines keeps its letter in both."""
    whole = "".join(words for words, _, _ in cell)
    ends, at = [], 0
    for line in textwrap.wrap(whole, width, break_long_words=False, break_on_hyphens=False) or [whole]:
        at = whole.index(line, at) + len(line)
        ends.append(at)
    lines: list[Cell] = [[]]
    at, nth = 0, 0
    for words, letter, whose in cell:
        while nth < len(ends) - 1 and at + len(words) > ends[nth]:
            cut = max(0, ends[nth] - at)
            lines[-1].append((words[:cut], letter, whose))
            lines.append([])
            at, words, nth = at + cut, words[cut:], nth + 1
        lines[-1].append((words, letter, whose))
        at += len(words)
    return lines
