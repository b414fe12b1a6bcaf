"""What was read on a page, as lines of text: pieces beside each other are one line, a wide gap parts cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutes.sources.scanned.engine import OcrPiece

SURE_FROM = 0.97
"""Below this, the reader's own score, a line is doubtful. On six drawn pages made worse than most scans (blur, noise,
a slant, 108 to 206 dots an inch) 48 of the 101 lines below it held a wrong word, and 4 of the 265 above it did: a
capital I read as a small l, a c as an e, a circumflex. So a note that letters may be wrong covers the whole as well."""

_GAP = 1.6
_PARAGRAPH = 0.75


@dataclass(frozen=True, slots=True)
class OcrRow:
    """One line of a page. words: cells apart by a tab. doubtful: the pieces whose letters may be wrong."""

    words: str
    doubtful: tuple[str, ...]


def rows(pieces: Sequence[OcrPiece]) -> list[OcrRow]:
    """The lines of a page from top to bottom, an empty one where the page leaves room."""
    out: list[OcrRow] = []
    below: float | None = None
    for line in _lines(pieces):
        height = max(piece.bottom - piece.top for piece in line)
        top = min(piece.top for piece in line)
        if below is not None and top - below > _PARAGRAPH * height:
            out.append(OcrRow("", ()))
        out.append(_row(line, height))
        below = max(piece.bottom for piece in line)
    return out


def _lines(pieces: Sequence[OcrPiece]) -> list[list[OcrPiece]]:
    """Pieces whose middles stand at one height, from left to right."""
    lines: list[list[OcrPiece]] = []
    for piece in sorted(pieces, key=lambda one: ((one.top + one.bottom) / 2, one.left)):
        middle = (piece.top + piece.bottom) / 2
        if lines and lines[-1][0].top <= middle <= lines[-1][0].bottom:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _row(line: list[OcrPiece], height: float) -> OcrRow:
    words = line[0].words.strip()
    for before, piece in pairwise(line):
        words += ("\t" if piece.left - before.right > _GAP * height else " ") + piece.words.strip()
    return OcrRow(words, tuple(piece.words.strip() for piece in line if piece.sure < SURE_FROM))
