"""Tables of figures as minutes print them: which are tables of counts, and what each of their cells is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.model import Block, Meeting, Span
from redaction.counts.numbers import numbers, plain
from redaction.counts.tied_cells import BECAUSE, Cell, Grid, second_cells
from redaction.rules.regex_rules import settings

__all__ = ["BECAUSE", "grids", "second_cells"]

_FIGURE = re.compile(
    r"^\s*(\d{1,3}(?:,\d{3})+|\d+)\s*\*?\s*(?:\(\s*(\d+(?:\.\d+)?)\s?(?:%|per ?cent)\s*\))?\s*$", re.IGNORECASE
)
_NONE = re.compile(r"^\s*(?:nil|none|no|zero)\s*$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_BEFORE, _BEHIND, _FAR = 3, 2, 800  # how many lines around a table, and letters of them, may tell its total


def grids(meeting: Meeting) -> tuple[Grid, ...]:
    """The tables of figures of a meeting; those of actions, attendance and agenda are none."""
    tables: dict[int, list[Block]] = {}
    for block in meeting.document.blocks:
        if block.kind == "row" and block.table:
            tables.setdefault(block.table, []).append(block)
    captions = _captions(meeting)
    read = (_grid(meeting.text, rows, captions.get(number, "")) for number, rows in tables.items())
    return tuple(grid for grid in read if grid is not None)


def _told(text: str, rows: list[Block]) -> frozenset[int]:
    """The numbers in the lines just before and just behind a table."""
    before = text[: rows[0].span.start].rstrip()[-_FAR:].splitlines()[-_BEFORE:]
    behind = text[rows[-1].span.end : rows[-1].span.end + _FAR].lstrip().splitlines()[:_BEHIND]
    return frozenset(number.value for line in (*before, *behind) for number in numbers(line))


def _captions(meeting: Meeting) -> dict[int, str]:
    """The line and the heading before each table."""
    captions: dict[int, str] = {}
    heading = line = ""
    for block in meeting.document.blocks:
        words = meeting.text[block.span.start : block.span.end]
        if block.kind == "row":
            captions.setdefault(block.table, f"{heading}\n{line}")
        elif block.kind == "heading":
            heading, line = words, ""
        else:
            line = words
    return captions


def _grid(text: str, rows: list[Block], caption: str) -> Grid | None:
    """The figures of one table, or None where it is of actions, of attendance, or of anything but figures."""
    words = [{c: text[s.start : s.end].strip() for c, s in zip(r.columns, r.cells, strict=True)} for r in rows]
    head = _head(words)
    if len(rows) < 2 or not _counts_people(words, head, caption):
        return None
    cells = tuple(_figures(text, rows, words, head))
    if not any(cell.role in ("count", "to date") for cell in cells) or not _mostly_figures(words[bool(head) :]):
        return None
    bare = frozenset(at for at, row in enumerate(words) if not row.get(0, "").strip())
    return Grid(cells, tuple(row.span for row in rows), bare, _told(text, rows))


def _head(words: list[dict[int, str]]) -> dict[int, str]:
    """The titles of the columns: the first row, where it holds no figure."""
    return words[0] if words and not any(_value(w) is not None for c, w in words[0].items() if c) else {}


def _counts_people(words: list[dict[int, str]], head: dict[int, str], caption: str) -> bool:
    """Whether the head, the first column or the caption tells that people or cases are counted, and no other thing."""
    known = settings("small_numbers").pattern
    if any(known("table never").search(title) for title in head.values()):
        return False
    first = [row.get(0, "") for row in words]
    return known("table counts").search("\n".join([caption, *head.values(), *first])) is not None


def _mostly_figures(rows: list[dict[int, str]]) -> bool:
    """Whether at least half of the cells but the first of each row are short and hold a figure."""
    every = [w for row in rows for c, w in row.items() if c]
    figures = [w for w in every if (re.search(r"\d", w) and len(w) < 20) or _value(w) is not None]
    return 2 * len(figures) >= len(every)


def _value(words: str) -> int | None:
    """The count a cell holds, in figures or in words; None where it holds none."""
    figure = _FIGURE.match(words)
    if figure:
        return int(figure[1].replace(",", ""))
    if _NONE.match(words):
        return 0
    try:
        return plain(" ".join(words.split()))
    except (KeyError, ValueError):
        return None


def _figures(text: str, rows: list[Block], words: list[dict[int, str]], head: dict[int, str]) -> Iterator[Cell]:
    known = settings("small_numbers").pattern
    skips, totals = known("table skips"), known("totals")
    counts = known("table counts")  # a title that says what is counted: labels are its kinds
    for at, row in enumerate(rows):
        label = words[at].get(0, "")
        if head and at == 0:
            continue
        for column, span in zip(row.columns, row.cells, strict=True):
            title, inside = head.get(column, ""), text[span.start : span.end]
            if column == 0:
                continue
            cell = _tied(inside, span, label, title, at, column)
            if cell is not None:
                yield cell
            elif not skips.search(title) and (counts.search(title) or not skips.search(label)):
                yield from _count(inside, span, at, column, bool(totals.search(label)), bool(totals.search(title)))


def _tied(inside: str, span: Span, label: str, title: str, row: int, column: int) -> Cell | None:
    """The cell as a share, a change or a running total of its line; None where it is none of them."""
    known = settings("tied_figures").pattern
    digits = _DIGITS.search(inside)
    if digits is None or known("share never").search(title) or known("share never").search(label):
        return None
    down = bool(known("share row").search(label))
    if down or known("share title").search(title) or known("share cell").search(inside):
        named = down or known("share title").search(title)
        if not named and settings("small_numbers").pattern("table skips").search(label):
            return None  # "In time %": a measure of its own
        share = float(digits[0]) if not down else None
        return Cell(span, 0, row, column, role="share", down=down, share=share)
    down = bool(known("change title").match(label))
    if down or known("change title").search(title) or known("change cell").search(inside):
        return Cell(span, 0, row, column, role="change", down=down)
    down = bool(known("to date").search(label))
    value = _value(inside)
    if value is not None and (down or known("to date").search(title)):
        return Cell(span, value, row, column, role="to date", down=down)
    return None


def _count(inside: str, span: Span, row: int, column: int, of_column: bool, of_row: bool) -> Iterator[Cell]:
    value = _value(inside)
    if value is None:
        return
    figure = _FIGURE.match(inside)
    share = float(figure[2]) if figure and figure[2] else None
    start = span.start + len(inside) - len(inside.lstrip())
    end = span.end if share is not None else start + len(figure[1] if figure else inside.strip())
    yield Cell(Span(start, end), value, row, column, of_column, of_row, share=share)
