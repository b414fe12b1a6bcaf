"""Which figures of a table add up to which others, called a total or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_SURE_ALONE = 3  # so many parts that add up in one line alone are no chance

Figures = Mapping[tuple[int, int], int]
Line = tuple[tuple[int, ...], int]


def adding_up(figures: Figures, called: frozenset[int] = frozenset(), bare: frozenset[int] = frozenset()) -> list[Line]:
    """The columns that are the sum of columns right beside them, in every row where all of them are known.

    figures: (row, column) -> value; called: columns whose title says total, which need no sum to be one (they are left
    to whoever asks); bare: columns without a title, of which two parts in one row are enough.

    Returns:
        For each such column, the columns that make it up, and itself. For rows, hand in the figures turned over.
    """
    columns = sorted({column for _, column in figures})
    found: list[Line] = []
    for at, total in enumerate(columns):
        if total in called:
            continue
        for parts in _runs(columns, at):
            rows = [row for row in _rows(figures) if all((row, c) in figures for c in (*parts, total))]
            told = [row for row in rows if figures[row, total] > 0]
            holds = all(sum(figures[row, c] for c in parts) == figures[row, total] for row in rows)
            enough = len(told) > 1 or (len(told) == 1 and (len(parts) >= _SURE_ALONE or total in bare))
            if holds and enough:
                found.append((parts, total))
                break
    return found


def _runs(columns: list[int], at: int) -> Iterator[tuple[int, ...]]:
    """Stretches of two columns or more that end just before one, or begin just behind it; the longest first."""
    for first in range(at - 1):
        yield tuple(columns[first:at])
    for last in range(len(columns), at + 2, -1):
        yield tuple(columns[at + 1 : last])


def _rows(figures: Figures) -> list[int]:
    return sorted({row for row, _ in figures})


def turned(figures: Figures) -> dict[tuple[int, int], int]:
    """The same with rows for columns."""
    return {(column, row): value for (row, column), value in figures.items()}
