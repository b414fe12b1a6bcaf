"""Tables set with spaces or bare bars: cells that stand under one another, without a tab or an outer bar."""

import re
from dataclasses import dataclass

_GAP = re.compile(r"(?<=\S)(?:   +)(?=\S)")
_BAR = re.compile(r"(?<=\S)[ ]+\|(?:[ ]+|$)")
_NUMBER = re.compile(r"\W*(?:\d+(?:[./]\d+)*|[ivxIVX]+|[a-zA-Z]|Item \d+)?\W*")
_NEAR = 2
_LEAST = 3


@dataclass(frozen=True, slots=True)
class AlignedRows:
    """Rows of (column, words) and the line after the last; a cell may hold several lines."""

    rows: list[list[tuple[int, str]]]
    end: int


def barred(lines: list[str], at: int) -> AlignedRows | None:
    """The rows of a table set with bars between its cells, which begins at a line; None where fewer than two do so."""
    rows: list[list[tuple[int, str]]] = []
    end = at
    while end < len(lines):
        cells = _BAR.split(lines[end].strip().strip("|").strip())
        if len(cells) < 2:
            blank = not lines[end].strip() and end + 1 < len(lines) and _BAR.search(lines[end + 1].strip())
            if not blank:
                break
            end += 1
            continue
        if not re.fullmatch(r"[\s|:+-]*", lines[end]):
            rows.append(list(enumerate(cells)))
        end += 1
    return AlignedRows(rows, end) if len(rows) > 1 else None


def aligned(lines: list[str], at: int) -> AlignedRows | None:
    """The rows of a table set with spaces, which begins at a line; None where too few lines stand so."""
    if not _parts(lines[at]):
        return None
    held: list[list[tuple[int, str]]] = []
    end = at
    while end < len(lines) and lines[end].strip():
        parts = _parts(lines[end])
        if not parts:
            begins = len(lines[end]) - len(lines[end].lstrip())
            if not held or begins < min(start for row in held for start, _ in row[1:]) - _NEAR:
                break
            parts = [(begins, lines[end].strip())]
        held.append(parts)
        end += 1
    whole = [row for row in held if len(row) > 1]
    starts = _columns(whole)
    if len(whole) < _LEAST or len(starts) < 2 or _is_prose(whole):
        return None
    rows: list[list[tuple[int, str]]] = []
    for row in held:
        placed = [(_column(starts, start), words) for start, words in row]
        if len(row) == 1 and rows:
            _add(rows[-1], placed[0])
        else:
            rows.append(placed)
    return AlignedRows(rows, end)


def _parts(line: str) -> list[tuple[int, str]]:
    """(where it starts, words) of the parts of a line that wide gaps divide; none where it is no row."""
    line = line.expandtabs(4).rstrip()
    found: list[tuple[int, str]] = []
    start = len(line) - len(line.lstrip())
    for gap in _GAP.finditer(line):
        found.append((start, line[start : gap.start()].strip()))
        start = gap.end()
    found.append((start, line[start:].strip()))
    if len(found) < 2 or (len(found) == 2 and _NUMBER.fullmatch(found[0][1])):
        return []
    return found


def _columns(rows: list[list[tuple[int, str]]]) -> list[int]:
    """Where columns begin: starts that two rows share, nearly."""
    starts = sorted(start for row in rows for start, _ in row)
    groups: list[list[int]] = []
    for start in starts:
        if groups and start - groups[-1][-1] <= _NEAR:
            groups[-1].append(start)
        else:
            groups.append([start])
    return [group[0] for group in groups if len(group) > 1]


def _column(starts: list[int], start: int) -> int:
    return max((nth for nth, begins in enumerate(starts) if begins <= start + _NEAR), default=0)


def _add(row: list[tuple[int, str]], more: tuple[int, str]) -> None:
    for nth, (column, words) in enumerate(row):
        if column == more[0]:
            row[nth] = (column, f"{words}\n{more[1]}")
            return
    row.append(more)


def _is_prose(rows: list[list[tuple[int, str]]]) -> bool:
    """Whether the left column is running text: long lines, hardly one of them a whole."""
    left = [row[0][1] for row in rows]
    return sum(len(words) > 45 for words in left) > 0.5 * len(left)
