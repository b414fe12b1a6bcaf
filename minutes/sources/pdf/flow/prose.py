"""Lines and ruled tables become pieces: headings, bullets, paragraphs, rows."""

import re
from collections.abc import Sequence
from functools import reduce

from minutes.sources.canvas import Piece
from minutes.sources.pdf.flow import hyphens
from minutes.sources.pdf.flow.grids import DrawnGrid
from minutes.sources.pdf.flow.lines import SetLine
from minutes.sources.pdf.flow.tabbed import rows, run_end
from minutes.sources.pdf.flow.typography import BULLET, Setting, goes_on

_SENTENCE = re.compile(r":\s+\S|[a-z][.;,]\s*$")
_LONGEST_HEADING = 16


def pieces(flow: Sequence[SetLine | DrawnGrid], setting: Setting) -> list[Piece]:
    """The pieces of a document, in reading order.

    Args:
        flow: lines and tables as they are read, over all pages.
        setting: how the document is set.
    """
    made: list[Piece] = []
    at = 0
    while at < len(flow):
        here = flow[at]
        if isinstance(here, DrawnGrid):
            made.extend(_table(here, setting))
            at += 1
            continue
        end = next((stop for stop in range(at, len(flow)) if isinstance(flow[stop], DrawnGrid)), len(flow))
        made.extend(_lines([line for line in flow[at:end] if isinstance(line, SetLine)], setting))
        at = end
    return made


def _lines(held: Sequence[SetLine], setting: Setting) -> list[Piece]:
    made: list[Piece] = []
    at = 0
    edge = min((line.x0 for line in held if BULLET.match(line.text)), default=0.0)
    while at < len(held):
        end = run_end(held, at, setting)
        if end > at:
            made.extend(rows(held[at:end], setting))
        else:
            end = at + 1
            while end < len(held) and goes_on(held[end - 1], held[end], setting):
                end += 1
            made.append(_paragraph(held[at:end], setting, edge))
        at = end
    return made


def _paragraph(held: Sequence[SetLine], setting: Setting, edge: float) -> Piece:
    text = reduce(lambda before, line: hyphens.joined(before, line.text, setting.known), held[1:], held[0].text)
    if bullet := BULLET.match(text):
        return Piece("bullet", text[bullet.end() :], 2 if held[0].x0 > edge + 12 else 1)
    level = setting.level(held)
    if (
        level
        and len(text.split()) <= _LONGEST_HEADING
        and not _SENTENCE.search(text)
        and not held[0].frame.startswith("cell")
    ):
        return Piece("heading", text, level)
    return Piece("paragraph", text)


def _table(grid: DrawnGrid, setting: Setting) -> list[Piece]:
    made: list[Piece] = []
    first = True
    for row in grid.rows:
        cells = [(column, _lines(lines, setting)) for column, lines in row]
        full = [held for _, held in cells if held]
        if len(full) == 1:
            made.extend(full[0])
            continue
        said = tuple((column, "\n".join(map(_plain, held))) for column, held in cells)
        made.append(Piece("row", "", 0, said, first))
        first = False
    return made


def _plain(piece: Piece) -> str:
    return piece.text or " ".join(words for _, words in piece.cells)
