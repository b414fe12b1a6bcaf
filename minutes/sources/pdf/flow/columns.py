"""The order in which a page is read: down one column of prose, then the next; straight across where it is a list."""

from collections.abc import Sequence
from statistics import median

from minutes.sources.pdf.flow.lines import SetLine, SetWord, lines

_STEP = 4.0
_GUTTER = 9.0
_LINES = 4


def reading_order(said: Sequence[SetWord], page: int) -> list[SetLine]:
    """The lines of a page as they are read. Words of tables are not among them."""
    across = lines(said, page)
    if len(across) < _LINES:
        return across
    left, right = min(word.x0 for word in said), max(word.x1 for word in said)
    best: list[tuple[int, int]] = []
    at_best = 0.0
    steps = int((right - left) * 0.4 / _STEP)
    for step in range(steps + 1):
        at = left + (right - left) * 0.3 + step * _STEP
        bands = [band for band in _bands(across, at) if _is_prose(across[band[0] : band[1]], at, left, right)]
        if _size(bands) > _size(best):
            best, at_best = bands, at
    return _read(across, best, at_best, page)


def _size(bands: Sequence[tuple[int, int]]) -> int:
    return sum(end - start for start, end in bands)


def _bands(across: Sequence[SetLine], at: float) -> list[tuple[int, int]]:
    """Stretches of lines that all leave a gutter free at a place."""
    bands: list[tuple[int, int]] = []
    start = 0
    for index, line in enumerate(across):
        if not _is_free(line, at):
            bands.append((start, index))
            start = index + 1
    bands.append((start, len(across)))
    return [band for band in bands if band[1] - band[0] >= _LINES]


def _is_free(line: SetLine, at: float) -> bool:
    before = max((word.x1 for word in line.words if word.x0 < at), default=None)
    after = min((word.x0 for word in line.words if word.x0 >= at), default=None)
    if before is None or after is None:
        return before is None or before <= at
    return before <= at and after - before >= _GUTTER


def _is_prose(band: Sequence[SetLine], at: float, left: float, right: float) -> bool:
    """Whether both sides of a gutter hold running text: several lines, several words each, most of the width."""
    for begin, end, side in (
        (left, at, [[word for word in line.words if word.x0 < at] for line in band]),
        (at, right, [[word for word in line.words if word.x0 >= at] for line in band]),
    ):
        full = [words for words in side if words]
        if len(full) < _LINES or median(len(words) for words in full) < 4:
            return False
        if median(words[-1].x1 - words[0].x0 for words in full) < 0.55 * (end - begin):
            return False
    return True


def _read(across: Sequence[SetLine], bands: Sequence[tuple[int, int]], at: float, page: int) -> list[SetLine]:
    out: list[SetLine] = []
    done = 0
    for start, end in bands:
        out.extend(across[done:start])
        held = [word for line in across[start:end] for word in line.words]
        out.extend(lines([word for word in held if word.x0 < at], page, f"left of {at:.0f}"))
        out.extend(lines([word for word in held if word.x0 >= at], page, f"right of {at:.0f}"))
        done = end
    out.extend(across[done:])
    return out
