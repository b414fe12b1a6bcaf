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
    words = [{c: text[s.start : s.end].strip() for c, s in zip(r.columns, r.cells, strict=True)} for r in rows]
    head = words[0] if words and not any(_value(w) is not None for c, w in words[0].items() if c) else {}
    known = settings("small_numbers")
    first = [row.get(0, "") for row in words]
    if len(rows) < 2 or any(re.search(known["table_never"], w, re.IGNORECASE) for w in head.values()):
        return None
    if not re.search(known["table_counts"], "\n".join([caption, *head.values(), *first]), re.IGNORECASE):
        return None
    cells = tuple(_figures(text, rows, words, head))
    every = [w for row in words[bool(head) :] for c, w in row.items() if c]
    figures = [w for w in every if (re.search(r"\d", w) and len(w) < 20) or _value(w) is not None]
    if not any(cell.role in ("count", "to date") for cell in cells) or 2 * len(figures) < len(every):
        return None
    bare = frozenset(at for at, row in enumerate(words) if not row.get(0, "").strip())
    return Grid(cells, tuple(row.span for row in rows), bare, _told(text, rows))


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
    known = settings("small_numbers")
    skips, totals = re.compile(known["table_skips"], re.IGNORECASE), re.compile(known["totals"], re.IGNORECASE)
    counts = re.compile(known["table_counts"], re.IGNORECASE)  # a title that says what is counted: labels are its kinds
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
    known = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in settings("tied_figures").items()}
    digits = _DIGITS.search(inside)
    if digits is None or known["share_never"].search(title) or known["share_never"].search(label):
        return None
    down = bool(known["share_row"].search(label))
    if down or known["share_title"].search(title) or known["share_cell"].search(inside):
        named = down or known["share_title"].search(title)
        if not named and re.search(settings("small_numbers")["table_skips"], label, re.IGNORECASE):
            return None  # "In time %": a measure of its own
        share = float(digits[0]) if not down else None
        return Cell(span, 0, row, column, role="share", down=down, share=share)
    down = bool(known["change_title"].match(label))
    if down or known["change_title"].search(title) or known["change_cell"].search(inside):
        return Cell(span, 0, row, column, role="change", down=down)
    down = bool(known["to_date"].search(label))
    value = _value(inside)
    if value is not None and (down or known["to_date"].search(title)):
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
