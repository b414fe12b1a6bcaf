"""Names proven by the initials printed beside them: "Faith Church | FC | Advocate" is somebody, whatever words mean.

Printed initials are believed (domain: an attendance list gives name and initials). The tagger knows words; a name
made of words it has met as headings, roles or months is one all the same where the next cell spells it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from minutes.layouts.fields.tokens import Token

Labels = Sequence[tuple[str, float]]
_LONGEST = 4


def with_proven(held: Sequence[Token], labelled: Labels) -> list[tuple[str, float]]:
    """The labels, in which a cell that another of its line spells by initials is the name, and that one the initials.

    Not where the tagger found a name in a third cell: then the two are a body and its short form.
    """
    out = list(labelled)
    for _, line in groupby(range(len(held)), key=lambda at: held[at].line):
        cells = [list(cell) for _, cell in groupby(line, key=lambda at: held[at].cell)]
        words = [[at for at in cell if not held[at].is_break] for cell in cells]
        named = {at for cell in words for at in cell if labelled[at][0].endswith("-N")}
        for name, initials in _pairs(held, words):
            if named - {*name, *initials}:
                continue
            for letter, cell in (("N", name), ("I", initials)):
                for nth, at in enumerate(cell):
                    out[at] = (f"{'I' if nth else 'B'}-{letter}", 1.0)
    return out


def _pairs(held: Sequence[Token], cells: Sequence[Sequence[int]]) -> list[tuple[Sequence[int], Sequence[int]]]:
    """The cells of one line that are a name and its initials; none where more than one pair is."""
    short = [cell for cell in cells if len(cell) == 1 and _is_initials(held[cell[0]].words)]
    pairs = [(name, cell) for cell in short for name in cells if name and _spelt(held, name) == held[cell[0]].words]
    return pairs if len(pairs) == 1 else []


def _is_initials(words: str) -> bool:
    return 2 <= len(words) <= _LONGEST and words.isalpha() and words.isupper()


def _spelt(held: Sequence[Token], cell: Sequence[int]) -> str:
    """The first letters of a cell of capitalised words, "" where another word or sign stands among them."""
    words = [held[at].words for at in cell]
    if len(words) < 2 or not all(word[0].isupper() and word[1:].strip("-'’").islower() for word in words if word[1:]):
        return ""
    return "".join(word[0] for word in words) if all(word[0].isalpha() for word in words) else ""
