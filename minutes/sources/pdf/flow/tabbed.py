"""Lists set with tabs and no rules ("Name    INI    Role"): lines with wide gaps at the same places are rows."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minutes.sources.canvas import Piece
from minutes.sources.pdf.flow import hyphens
from minutes.sources.pdf.flow.lines import SetLine
from minutes.sources.pdf.flow.typography import BULLET, Setting, is_full

_SAME = 4.0
_AIR = 0.5


def run_end(held: Sequence[SetLine], at: int, setting: Setting) -> int:
    """Where the run of rows that begins at line `at` ends; `at` itself where none begins."""
    if len(held[at].parts) < 2 or BULLET.match(held[at].text):
        return at
    starts = [part.x0 for part in held[at].parts]
    end = at + 1
    while end < len(held) and held[end].frame == held[at].frame:
        line = held[end]
        cut = _cut(line, starts)
        if _goes_on(held[end - 1], cut, starts, setting):
            end += 1
            continue
        if len(cut) < 2 or BULLET.match(line.text):
            break
        starts = sorted({*starts, *(part.x0 for part in cut if not _near(part.x0, starts))})
        end += 1
    return end


def rows(run: Sequence[SetLine], setting: Setting) -> list[Piece]:
    """A run's rows. A line that only goes on under a later column belongs to the row above it."""
    starts = _starts(run)
    made: list[dict[int, list[SetLine]]] = []
    before: SetLine | None = None
    for line in run:
        cut = _cut(line, starts)
        going = bool(made) and before is not None and _goes_on(before, cut, starts, setting)
        if not going:
            made.append({})
        for part in cut:
            made[-1].setdefault(_column(part.x0, starts), []).append(part)
        before = line
    edges = _edges(made)
    return [
        Piece("row", "", 0, tuple((column, _say(held, edges[column], setting)) for column, held in sorted(row.items())))
        for row in made
    ]


def _starts(run: Sequence[SetLine]) -> list[float]:
    starts: list[float] = []
    for line in sorted(run, key=lambda line: -len(line.parts)):
        for part in line.parts:
            if not _near(part.x0, starts):
                starts.append(part.x0)
    return sorted(starts)


def _cut(line: SetLine, starts: Sequence[float]) -> tuple[SetLine, ...]:
    """A line's parts, cut too where a smaller gap ends just at a column's beginning."""
    out: list[SetLine] = []
    for part in line.parts:
        cuts = [[part.words[0]]]
        for before, word in zip(part.words, part.words[1:], strict=False):
            if word.x0 - before.x1 > _AIR * word.size and any(abs(word.x0 - start) < 1 for start in starts[1:]):
                cuts.append([])
            cuts[-1].append(word)
        out.extend(replace(part, words=tuple(cut)) for cut in cuts)
    return tuple(out)


def _goes_on(before: SetLine, cut: Sequence[SetLine], starts: Sequence[float], setting: Setting) -> bool:
    """Whether a line stands close under the one before it, and not under its first column."""
    if cut[0].page != before.page or cut[0].x0 < starts[0] + _SAME or not all(_near(part.x0, starts) for part in cut):
        return False
    return 0 < cut[0].middle - before.middle <= 1.2 * setting.pitch * before.size


def _near(at: float, starts: Sequence[float]) -> bool:
    return any(abs(at - start) < _SAME for start in starts)


def _column(at: float, starts: Sequence[float]) -> int:
    return max((column for column, start in enumerate(starts) if start < at + _SAME), default=0)


def _edges(made: Sequence[dict[int, list[SetLine]]]) -> dict[int, float]:
    """How far each column's lines reach."""
    edges: dict[int, float] = {}
    for row in made:
        for column, held in row.items():
            edges[column] = max(edges.get(column, 0.0), *(line.x1 for line in held))
    return edges


def _say(held: Sequence[SetLine], edge: float, setting: Setting) -> str:
    """A cell's words. Its true edge is not drawn, so that a line of most of the width counts as full."""
    out = held[0].text
    for before, line in pairwise(held):
        most = before.x1 - before.x0 > 0.7 * (edge - before.x0)
        full = most or is_full(replace(before, right=edge), line) or line.text[:1].islower()
        out = hyphens.joined(out, line.text, setting.known) if full else f"{out}\n{line.text}"
    return out
