"""Sentences with the people in them marked: the frames of frames.txt, filled from a seed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from minutes.model import Span
from training.names.fillers import Fillers
from training.names.invented_people import TITLES, Names

_FRAMES = Path(__file__).parent / "frames.txt"
_SLOT = re.compile(r"\{([A-Z]+)\}")
# The rules find titles by themselves; the name begins behind one.
_TITLE = re.compile(rf"(?:{'|'.join(TITLES)})\.? ")
_PEOPLE = {"F", "P", "N", "S", "T"}


@dataclass(frozen=True, slots=True)
class NameExample:
    """A sentence or line, and the spans in it that name somebody."""

    text: str
    people: tuple[Span, ...]


def frames() -> tuple[str, ...]:
    """The frames, remarks left out, tabs and line ends in their place."""
    lines = _FRAMES.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("#")]
    return tuple(line.replace("[TAB]", "\t").replace("[NL]", "\n") for line in kept)


def examples(count: int, seed: int) -> Iterator[NameExample]:
    """`count` examples; the same seed gives the same ones."""
    random = Random(seed)
    names = Names(random)
    fillers = Fillers(random, names)
    known = frames()
    for _ in range(count):
        pieces = [_filled(random.choice(known), names, fillers)]
        while random.random() < 0.3:
            pieces.append(_filled(random.choice(known), names, fillers))
        if random.random() < 0.08:
            pieces.insert(0, NameExample(random.choice("·●•–*-1“"), ()))
        yield _noisy(_joined(pieces, random.choice([" ", " ", "\n"])), random)


def _filled(frame: str, names: Names, fillers: Fillers) -> NameExample:
    """One frame with its slots filled."""
    makers = {"F": names.first, "P": names.anybody, "N": names.full, "S": names.surname, "T": names.titled}
    text, people, end = "", [], 0
    for slot in _SLOT.finditer(frame):
        text += fillers.reworded(frame[end : slot.start()])
        words = makers[slot[1]]() if slot[1] in _PEOPLE else fillers.fill(slot[1])
        if slot[1] in _PEOPLE:
            title = _TITLE.match(words)
            people.append(Span(len(text) + (title.end() if title else 0), len(text) + len(words)))
        text += words
        end = slot.end()
    return NameExample(text + fillers.reworded(frame[end:]), tuple(people))


def _joined(pieces: list[NameExample], gap: str) -> NameExample:
    text, people = "", []
    for piece in pieces:
        text += gap if text else ""
        people += [Span(span.start + len(text), span.end + len(text)) for span in piece.people]
        text += piece.text
    return NameExample(text, tuple(people))


def _noisy(example: NameExample, random: Random) -> NameExample:
    """Now and then what converters do, length for length: curly or missing apostrophes, hard spaces, glued brackets."""
    text, chance = example.text, random.random()
    if chance < 0.25:
        text = text.replace("'", "’")
    elif chance < 0.30:
        text = text.replace(" ", "\u00a0")
    elif chance < 0.34:
        text = text.replace("\t", " ")
    elif chance < 0.38:
        text = text.replace(". ", ".\n")
    return NameExample(text, example.people)
