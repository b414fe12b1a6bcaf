"""What fills the slots that are no person: organisations, places, papers, headings, dates, ordinary capitals."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from redaction.words.lexicon import vocabulary
from training.names.choices import choices
from training.names.invented_people import Names

_GROUPS = choices("groups")
_DOCUMENTS = choices("documents")
_TOPICS = choices("topics")
_ROLES = choices("roles")
_VERBS = choices("verbs")
_HEADINGS = choices("headings")
_HEADS = choices("heads")
_BODIES = choices("bodies")
_PLAIN_BODIES = choices("plain_bodies")
_MONTHS = choices("months")
_DAYS = choices("days")
_SHARED = choices("shared")
_PLAIN = re.compile(r"\b[A-Za-z][a-z]{2,}\b")


class Fillers:
    """Draws what is no person from one Random."""

    def __init__(self, random: Random, names: Names) -> None:
        self.random = random
        self.names = names
        lists = vocabulary()
        self._places = [place for place in lists.places if len(place) > 3]
        self._words = sorted(
            word for word in lists.english if 4 <= len(word) <= 10 and word.isascii() and word.isalpha()
        )
        self._abbreviations = sorted(a for a in lists.abbreviations if a.isupper() and len(a) > 1)

    def fill(self, slot: str) -> str:
        """Words for a slot of that name. Raises KeyError for a slot there is none for."""
        pick = self.random.choice
        plain = {
            "GROUP": _GROUPS, "DOC": _DOCUMENTS, "TOPIC": _TOPICS, "ROLE": _ROLES, "VERB": _VERBS, "HEADING": _HEADINGS,
            "MONTH": _MONTHS, "ABBR": self._abbreviations,
        }  # fmt: skip
        if slot in plain:
            return pick(plain[slot])
        made: dict[str, Callable[[], str]] = {
            "PLACE": self._place, "ORG": self._organisation, "INST": self._institution, "DATE": self._date,
            "WORD": self._word, "WORDS": lambda: f"{self._word()} {pick(self._words)}",
            "CAPHEADING": lambda: pick(_HEADINGS).upper(), "NUM": lambda: str(self.random.randint(1, 40)),
            "YEAR": lambda: str(self.random.randint(1989, 2026)), "I": self.names.initials, "HANDLE": self._handle,
            "TIME": lambda: f"{self.random.randint(9, 17)}:{pick(('00', '15', '30', '45'))}",
        }  # fmt: skip
        return made[slot]()

    def reworded(self, prose: str) -> str:
        """Prose with a word here and there put for another, so that no ordinary word is strange to the model."""
        return _PLAIN.sub(lambda m: self._instead(m[0]) if self._now(0.22) else m[0], prose)

    def _instead(self, word: str) -> str:
        other = self.random.choice(self._words)
        return other.capitalize() if word[0].isupper() else other

    def _place(self) -> str:
        return (
            self.names.invented(2) + self.random.choice(["ton", "ham", "bury", "ford", ""])
            if self._now(0.3)
            else (self.random.choice(self._places))
        )

    def _word(self) -> str:
        return self.random.choice(_SHARED) if self._now(0.5) else self.random.choice(self._words).capitalize()

    def _organisation(self) -> str:
        chance = self.random.random()
        if chance < 0.45:
            return self.random.choice(_PLAIN_BODIES)
        if chance < 0.85:
            return f"{self._place()} {self.random.choice(_BODIES)}"
        return f"{self._word()} {self.random.choice(_BODIES)}"

    def _institution(self) -> str:
        """An institution: named for a place, a word, or, the hard case, for a person."""
        chance, head = self.random.random(), self.random.choice(_HEADS)
        if chance < 0.4:
            return f"{self._place()} {head}"
        if chance < 0.6:
            return f"{self._word()} {self._word()} {head}"
        if chance < 0.75:
            return f"St {self.names.forename()}'s {head}"
        return f"{self.names.forename()} {self.names.surname()} {head}"

    def _date(self) -> str:
        day, month, year = self.random.randint(1, 28), self.random.choice(_MONTHS), self.random.randint(2015, 2026)
        forms = (
            f"{day} {month} {year}",
            f"{self.random.choice(_DAYS)} {day} {month}",
            f"{day:02}/06/{year}",
            f"{month} {year}",
        )
        return self.random.choice(forms)

    def _handle(self) -> str:
        return self.names.invented(2).lower() + self.random.choice(["", "-dev", "42", "_x"])

    def _now(self, chance: float) -> bool:
        return self.random.random() < chance
