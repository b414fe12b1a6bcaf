"""Invented people, places, jobs and bodies for training lines: drawn from lists of names and from parts of words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

_LISTS = Path(__file__).resolve().parents[2] / "redaction" / "lists"
_PARTS = Path(__file__).with_name("parts.txt")


@cache
def names(which: str) -> tuple[str, ...]:
    """The words of a list of names ("forenames", "surnames-english" …) that can be printed with a capital."""
    lines = (_LISTS / f"{which}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if len(line) > 2 and line.replace("-", "").replace("'", "").isalpha())


@cache
def parts() -> dict[str, tuple[str, ...]]:
    """What `parts.txt` lists, by heading: parts of jobs, bodies, places, remarks."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in _PARTS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line.strip() and not line.startswith("#"):
            found.setdefault(heading, []).extend(part.strip() for part in line.split("|"))
    return {heading: tuple(lines) for heading, lines in found.items()}


@dataclass(frozen=True, slots=True)
class InventedPerson:
    """An invented colleague; "" where a fact is not known."""

    title: str
    first: str
    last: str
    initials: str
    role: str
    body: str


class Maker:
    """Makes people and bodies with one source of chance."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.places = [self.place() for _ in range(3)]
        self.bodies = [self.body() for _ in range(rng.randint(3, 7))]

    def pick(self, heading: str) -> str:
        """One of the words under a heading of `parts.txt`, its own {headings} filled."""
        words = self.rng.choice(parts()[heading])
        while "{" in words:
            before, _, rest = words.partition("{")
            name, _, after = rest.partition("}")
            if name == "acronym":
                filled = "".join(self.rng.choice("ABCDEFGHLMNPRSTW") for _ in range(self.rng.randint(3, 6)))
            else:
                filled = self.rng.choice(self.places) if name == "place" else self.pick(name)
            words = before + filled + after
        return words

    def place(self) -> str:
        """An invented place."""
        rng = self.rng
        word = rng.choice(parts()["place begins"]) + rng.choice(parts()["place ends"])
        roll = rng.random()
        if roll < 0.12:
            return (
                f"{rng.choice(('North', 'South', 'East', 'West', 'Upper', 'Great', 'St', 'Isle of', 'Vale of'))} {word}"
            )
        return (
            f"{word} and {rng.choice(parts()['place begins'])}{rng.choice(parts()['place ends'])}"
            if roll < 0.17
            else word
        )

    def body(self) -> str:
        """An invented organisation, team or sector."""
        return self.pick("body")

    def role(self) -> str:
        """An invented job."""
        return self.pick("role")

    def invented_word(self) -> str:
        """A name that is on no list."""
        return "".join(self.rng.choice(parts()["syllable"]) for _ in range(self.rng.randint(2, 3))).capitalize()

    def forename(self) -> str:
        """A forename, from anywhere."""
        rng = self.rng
        if rng.random() < 0.08:
            return self.invented_word()
        word = rng.choice(names("forenames-english" if rng.random() < 0.55 else "forenames"))
        word = "-".join(part.capitalize() for part in word.split("-"))
        if rng.random() < 0.03:
            word += "-" + rng.choice(names("forenames-english")).capitalize()
        return word

    def surname(self) -> str:
        """A surname, from anywhere; some double-barrelled, some with Mc, O' or a particle, some that are words or
        jobs.
        """
        rng = self.rng
        roll = rng.random()
        if roll < 0.1:
            return self.invented_word()
        if roll < 0.17:
            return rng.choice(parts()["odd surname"])
        word = "-".join(
            part.capitalize()
            for part in rng.choice(names("surnames-english" if rng.random() < 0.5 else "surnames")).split("-")
        )
        if roll < 0.25:
            return f"{word}-{rng.choice(names('surnames')).capitalize()}"
        if roll < 0.29 and word[0] != "O":
            return rng.choice(("Mc", "O'", "O’", "Mac", "D'")) + word
        if roll < 0.32:
            return f"{rng.choice(('van', 'de', 'van der', 'bin', 'El', 'Al', 'ap', 'da', 'del', 'von', 'St'))} {word}"
        return word

    def somebody(self) -> InventedPerson:
        """An invented colleague with every fact."""
        rng = self.rng
        first, last = self.forename(), self.surname()
        roll = rng.random()
        if roll < 0.06:
            first += f" {rng.choice('ABCDEFGHJKLMNPRSTW')}" + rng.choice(("", "."))
        elif roll < 0.12:
            first += f" {self.forename()}"
        elif roll < 0.14:
            first += f" ({self.forename()[:5]})"
        elif roll < 0.19:
            first = first[0] + rng.choice(("", ".", f" {rng.choice('ABCDEFGHJKLMNPRSTW')}"))
        return InventedPerson(
            self.pick("title") if rng.random() < 0.18 else "",
            first, last, self._initials(first, last), self.role(), rng.choice(self.bodies),
        )  # fmt: skip

    def _initials(self, first: str, last: str) -> str:
        rng = self.rng
        heads = [
            part[0]
            for word in (*first.replace("(", "").split(), *last.replace("'", " ").replace("’", " ").split())
            for part in word.split("-")
            if part
        ]
        roll = rng.random()
        if roll < 0.72:
            return "".join(heads).upper()
        if roll < 0.86:
            return (heads[0] + last[0]).upper()
        if roll < 0.95 and len(last) > 2:
            return heads[0].upper() + last[:2].capitalize()
        return heads[0].upper() + rng.choice("ABCDEFGHJKLMNPRSTW")
