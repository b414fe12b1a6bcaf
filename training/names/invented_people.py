"""Invented people for the training sentences: names of many languages, of no language, and that are words."""

from __future__ import annotations

from random import Random

from redaction.words.lexicon import vocabulary
from redaction.words.name_forms import short_forms
from training.names.choices import choices

TITLES = choices("titles")
_PARTICLES = (
    "van der",
    "van den",
    "de",
    "de la",
    "von",
    "al-",
    "bin",
    "ter",
    "da",
    "dos",
    "O'",
    "Mc",
    "Mac",
    "Ní",
    "El",
)
_ONSETS = [
    "b",
    "br",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "qu",
    "r",
    "s",
    "sh",
    "st",
    "t",
    "th",
    "tr",
    "v",
    "vr",
    "w",
    "y",
    "z",
    "zh",
]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ie", "oo", "ou", "ee"]
_CODAS = ["", "", "l", "n", "r", "s", "m", "k", "th", "nd", "sk", "x", "rt", "ll", "ng"]
_WORD_FORENAMES = choices("word_forenames")
_WORD_SURNAMES = choices("word_surnames")


class Names:
    """Draws names from one Random, so that a seed gives the same people."""

    def __init__(self, random: Random) -> None:
        self.random = random
        lists = vocabulary()
        self._british = (sorted(lists.british_forenames - lists.english), sorted(lists.british_surnames))
        self._world = (sorted(lists.forenames - lists.english), sorted(lists.surnames))

    def forename(self) -> str:
        """A forename: British, of any language, invented, or a word."""
        return self._drawn(0, _WORD_FORENAMES, "", 2)

    def surname(self) -> str:
        """A surname: British, of any language, invented, or a word; now and then doubled or with a particle."""
        name = self._drawn(
            1, _WORD_SURNAMES, self.random.choice(["", "", "son", "sen", "ski", "ova", "well", "ley"]), 2
        )
        chance = self.random.random()
        if chance < 0.06:
            return f"{name}-{self._drawn(1, _WORD_SURNAMES, '', 2)}"
        if chance < 0.12:
            particle = self.random.choice(_PARTICLES)
            return f"{particle}{'' if particle[-1] in chr(39) + '-c' else ' '}{name}"
        return name

    def invented(self, syllables: int) -> str:
        """A pronounceable word of no language."""
        pick = self.random.choice
        made = "".join(pick(_ONSETS) + pick(_VOWELS) + pick(_CODAS) for _ in range(syllables))
        return made[:11].capitalize()

    def full(self) -> str:
        """A full name, in one of the ways minutes write it."""
        first, last, chance = self.forename(), self.surname(), self.random.random()
        forms = (
            (0.74, f"{first} {last}"),
            (0.79, f"{first} {self.random.choice('BCDEGHJKLMNPRSTW')}. {last}"),
            (0.83, f"{first[0]}. {last}"),
            (0.86, f"{first[0]} {last}"),
            (0.88, f"{last.upper()}, {first}"),
            (0.90, f"{first} ({last})"),
            (0.92, f"{first} {last}".upper()),
            (0.95, f"{first} ‘{self.forename()[:5]}’ {last}"),
            (0.97, f"{first} {self.forename()} {last}"),
            (1.01, f"{self.random.choice(TITLES)} {first} {last}"),
        )
        return next(form for until, form in forms if chance < until)

    def titled(self) -> str:
        """A title and a surname."""
        return f"{self.random.choice(TITLES)}{self.random.choice(['', '', '.'])} {self.surname()}"

    def first(self) -> str:
        """A forename as it is used in the room: whole, short, or misspelt."""
        name = self.forename()
        short = short_forms(name.casefold())
        if short and self.random.random() < 0.15:
            return self.random.choice(short).capitalize()
        return self._misspelt(name) if self.random.random() < 0.05 else name

    def anybody(self) -> str:
        """A person, however called."""
        chance = self.random.random()
        return self.first() if chance < 0.45 else self.full() if chance < 0.85 else self.titled()

    def initials(self) -> str:
        """Two or three capitals; they are no entity, for the roster knows them better."""
        return "".join(self.random.choice("ABCDEFGHJKLMNPRSTVWY") for _ in range(self.random.choice((2, 2, 2, 3))))

    def _drawn(self, which: int, plain_words: list[str], ending: str, syllables: int) -> str:
        chance = self.random.random()
        if chance < 0.38:
            return _capital(self.random.choice(self._british[which]))
        if chance < 0.66:
            return _capital(self.random.choice(self._world[which]))
        if chance < 0.85:
            return self.invented(self.random.choice((1, syllables, syllables))) + ending
        return self.random.choice(plain_words)

    def _misspelt(self, name: str) -> str:
        at = self.random.randrange(1, max(2, len(name) - 1))
        kind = self.random.random()
        if kind < 0.4:
            return name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]
        return name[:at] + name[at + 1 :] if kind < 0.7 else name[:at] + name[at : at + 1] + name[at:]


def _capital(name: str) -> str:
    """A listed name with its capitals, after hyphens and apostrophes too."""
    parts = name.split("-")
    return "-".join("'".join(p[:1].upper() + p[1:] for p in part.split("'")) for part in parts)
