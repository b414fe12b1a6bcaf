"""Invented attendance tables: a column for each fact, marks of presence, heads or none."""

from __future__ import annotations

from training.fields.invented import InventedPerson
from training.fields.made_people import PersonStyle, Row


class TableStyle(PersonStyle):
    """How one minute-taker sets a table of people."""

    def table(self, people: list[InventedPerson]) -> tuple[list[Row], dict[int, str]]:
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
