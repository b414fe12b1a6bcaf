"""Invented attendance lists in every arrangement: a line each, runs, by body, tables, stacked, flattened, wrapped."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from random import Random

from minutes.layouts.fields.tokens import Line
from minutes.model import Span
from training.fields.example import Example, SaidField
from training.fields.invented import InventedPerson, Maker
from training.fields.made_people import Cell, Row
from training.fields.made_tables import TableStyle


def made_list(rng: Random, source: str = "made") -> Example:
    """One invented list."""
    maker = Maker(rng)
    style = Style(rng, maker)
    roll = rng.random()
    many = rng.choice((1, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15))
    people = [style.known(maker.somebody()) for _ in range(many)]
    if roll < 0.32:
        rows = style.one_a_line(people)
    elif roll < 0.36:
        rows = style.side_by_side(people)
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
    said: list[SaidField] = []
    for row in rows:
        cells: list[tuple[int, Span]] = []
        for column, cell in row:
            start = at
            for words, letter, whose in cell:
                if letter and words.strip():
                    lead = len(words) - len(words.lstrip())
                    said.append(SaidField(at + lead, at + len(words.rstrip()), letter, whose))
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


class Style(TableStyle):
    """How one minute-taker sets people down; chosen once for a list."""

    def one_a_line(self, people: list[InventedPerson]) -> list[Row]:
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

    def side_by_side(self, people: list[InventedPerson]) -> list[Row]:
        """Two columns that a source gives as one line: two people with only white space between them."""
        rows: list[Row] = []
        for whose in range(0, len(people), 2):
            cell = self.person(people[whose], whose)
            if whose + 1 < len(people):
                cell = [*cell, (self.rng.choice((" ", " ", "   ")), "", -1), *self.person(people[whose + 1], whose + 1)]
            rows.append([(0, cell)])
        return rows

    def run(self, people: list[InventedPerson]) -> list[Row]:
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

    def grouped_run(self, people: list[InventedPerson]) -> list[Row]:
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

    def stacked(self, people: list[InventedPerson]) -> list[Row]:
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

    def flattened(self, people: list[InventedPerson]) -> list[Row]:
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
