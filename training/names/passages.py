"""Passages of the rendered corpus with the people in them marked: what the names model learns of real layouts.

Each rendering is read as a source file is, cut as the model is asked (redaction/names/ner_model.py), and given once
with its own names and once with others, so that it is learnt where names stand and not which ones the writers chose.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

from minutes.model import Source, Span
from minutes.sources import FORMATS
from redaction.names.ner_model import passages as cut
from redaction.words.tokens import words
from training.corpus.aligned import moved
from training.corpus.gold import gold
from training.corpus.render import Rendering
from training.names.generate import NameExample
from training.names.invented_people import Names
from training.names.measure import bare, renderings
from training.names.stretches import places

_NAMED = ("mention", "outsider", "name", "for")
_FEWEST = 3


def passages(home: Path, rounds: Iterable[str], styles: int, seed: int) -> Iterator[NameExample]:
    """Every passage with a capital, of each content of the rounds in so many styles; the same seed, the same ones."""
    random = Random(seed)
    names = Names(random)
    for rendering in renderings(home, rounds, styles):
        text, people = _read(rendering)
        for piece in cut(text, [word.start for word in words(text) if word.capital]):
            inside = [s for s in people if piece.start <= s.start and s.end <= piece.end]
            own = NameExample(
                text[piece.start : piece.end], tuple(Span(s.start - piece.start, s.end - piece.start) for s in inside)
            )
            yield own
            if inside:
                yield _renamed(own, names, random)


def _read(rendering: Rendering) -> tuple[str, list[Span]]:
    """The canonical text of a rendering, and where it names somebody, initials and offices left out."""
    data = rendering.text.encode()
    source = Source(f"a{rendering.ending}", hashlib.sha256(data).hexdigest(), rendering.ending[1:])
    text = FORMATS[rendering.ending](data, source).text
    marks = moved(rendering.text, rendering.marks, text)
    surfaces = {bare(text[mark.start : mark.end]) for mark in marks if mark.label in _NAMED}
    people = gold(rendering)["people"]
    surfaces |= {bare(one) for person in people for one in person["surfaces"]}
    surfaces -= {one for person in people for one in person["initials"]}
    wanted = [one for one in surfaces if len(one) >= _FEWEST and not (one.isupper() and len(one) <= _FEWEST + 1)]
    return text, [Span(start, end) for start, end in places(text, wanted)]


def _renamed(passage: NameExample, names: Names, random: Random) -> NameExample:
    """The passage with other names in the places of its own, as many words each and in the same letters."""
    text, people, at = "", [], 0
    for span in passage.people:
        text += passage.text[at : span.start]
        shown = _another(passage.text[span.start : span.end], names, random)
        people.append(Span(len(text), len(text) + len(shown)))
        text, at = text + shown, span.end
    return NameExample(text + passage.text[at:], tuple(people))


def _another(name: str, names: Names, random: Random) -> str:
    parts = name.split()
    first = names.first() if len(parts) > 1 or random.random() < 0.7 else names.surname()
    made = [first, *(names.surname() for _ in parts[1:2])]
    shown = " ".join(made)
    return shown.upper() if name.isupper() else shown
