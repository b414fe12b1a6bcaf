"""Tables as Word's plain text leaves them: each cell opens a line with a tab, a row ends in an empty line.

A cell may hold several lines, and an empty line of its own, so that one row arrives as several chunks.
The first chunk with more than one cell says how many a row has; chunks that add up to it are one row.
"""

from dataclasses import dataclass

Cell = list[str]


@dataclass(frozen=True, slots=True)
class CellRun:
    """Chunks of cells with no more than one empty line between them, and where the next line stands."""

    chunks: list[list[Cell]]
    end: int


def is_cell(line: str) -> bool:
    """Whether a line opens a cell: a tab before the words and none inside them."""
    return line.startswith("\t") and "\t" not in line[1:].strip()


def take_run(lines: list[str], at: int) -> CellRun:
    """The run of cells that begins at line `at`, which must open a cell."""
    chunks: list[list[Cell]] = []
    while at < len(lines) and is_cell(lines[at]):
        chunk: list[Cell] = []
        while at < len(lines) and lines[at] and (chunk or is_cell(lines[at])):
            if is_cell(lines[at]):
                chunk.append([lines[at].strip()])
            elif "\t" in lines[at].strip() or not lines[at].strip():
                break
            else:
                chunk[-1].append(lines[at].strip())
            at += 1
        chunks.append(chunk)
        if at + 1 < len(lines) and not lines[at].strip(" ") and is_cell(lines[at + 1]):
            at += 1
        else:
            break
    return CellRun(chunks, at)


def size(run: CellRun, known: frozenset[int] = frozenset()) -> int:
    """How many cells the rows of a run have, 0 where it is no table but text set in: a table's rows are alike.

    `known`: the sizes of tables before it; one row is a table where it has such a size.
    """
    whole = [len(row) for row in rows(run) if len(row) > 1]
    usual = max(sorted(set(whole)), key=whole.count, default=0)
    alike = whole.count(usual)
    plain = len(whole) > 1 and usual <= 12 and alike * 2 >= len(whole)
    return usual if plain or (usual in known and alike == len(whole)) else 0


def rows(run: CellRun) -> list[list[Cell]]:
    """The run's rows: chunks put together where they add up to a whole row, as they stand where they do not."""
    size = next((len(chunk) for chunk in run.chunks if len(chunk) > 1), 1)
    if size == 1:
        return run.chunks
    whole: list[list[Cell]] = []
    waiting: list[list[Cell]] = []
    for chunk in run.chunks:
        waiting.append(chunk)
        held = sum(map(len, waiting))
        if held == size and (len(waiting) == 1 or len(waiting[0]) > 1):
            whole.append([cell for part in waiting for cell in part])
            waiting = []
        elif held >= size or len(waiting[0]) == 1:
            whole.extend(waiting)
            waiting = []
    return whole + waiting
