"""Plain text, as taken from Word or PDF, with whatever tabs, bullets and mark-up it brings."""

import re
from dataclasses import dataclass, field, replace

from minutes.model import Document, Note, Source
from minutes.sources.canvas import LINE_END, Piece, compose
from minutes.sources.decoding import decode
from minutes.sources.front_matter import split
from minutes.sources.html_walk import has_markup
from minutes.sources.plain_lines import goes_on, is_bullet, is_rule, line_pieces, plain, text_width
from minutes.sources.text import tables
from minutes.sources.text.aligned import aligned, barred
from minutes.sources.text.page_breaks import without_furniture

_PIPE = re.compile(r"^\s*\|(.+)\|\s*$")
_PIPE_RULE = re.compile(r"^[\s|:-]+$")
_STRONG = re.compile(r"^\s*[-*•]?\s*(\*\*|__)(?=\S).+\1[\s:.]*$")
_UNCLOSED_BOLD = re.compile(r"\*\*(?=\S)([^*]+?)(?<=\S)\*\*")


@dataclass(slots=True)
class _TextReading:
    lines: list[str]
    width: int
    pieces: list[Piece] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)
    sizes: set[int] = field(default_factory=set)


def read(data: bytes, source: Source) -> Document:
    """Bytes of a text file to a Document. Raises UnreadableSource where they are not text."""
    words, notes = decode(data, source.path)
    return document(split(words)[1], source, notes)


def document(words: str, source: Source, notes: tuple[Note, ...] = ()) -> Document:
    """Clean words to a Document. Pure; never raises."""
    lines = [line.rstrip(" ") for line in words.split("\n")]
    lines, furniture = without_furniture(lines)
    lines = [("\t" + line.lstrip(" ")[1:]) if line.lstrip(" ").startswith("\t") else line for line in lines]
    reading = _TextReading(lines, text_width([line for line in lines if "\t" not in line]))
    at = gap = 0
    while at < len(lines):
        gap = gap + 1 if not lines[at].strip() else gap
        before, first = len(reading.pieces), at
        at = _take(reading, at)
        if len(reading.pieces) > before:
            _place(reading, before, first, gap)
            gap = 0
    where = source.path
    if furniture:
        notes = (*notes, Note(f"Left out of the text: {furniture} lines at the head or foot of pages.", where))
    dropped = tuple(Note(f"Left out of the text: {what}.", where) for what in sorted(reading.dropped))
    return compose(reading.pieces, source, (*notes, *dropped))


def _take(reading: _TextReading, at: int) -> int:
    """Take what begins at line `at`; gives the line after it."""
    line = reading.lines[at]
    if not line.strip():
        return at + 1
    if tables.is_cell(line):
        run = tables.take_run(reading.lines, at)
        if size := tables.size(run, frozenset(reading.sizes)):
            reading.sizes.add(size)
            _take_cells(reading, run)
            return run.end
        return _take_paragraph(reading, at)
    if "\t" in line.strip() and not is_bullet(line):
        _row(reading, line.split("\t"))
        return at + 1
    if pipe := _PIPE.match(line):
        if not _PIPE_RULE.match(line):
            _row(reading, pipe[1].split("|"))
        return at + 1
    if table := barred(reading.lines, at) or aligned(reading.lines, at):
        for nth, cells in enumerate(table.rows):
            _say_row(reading, cells, nth == 0)
        return table.end
    return _take_paragraph(reading, at)


def _take_paragraph(reading: _TextReading, at: int) -> int:
    held = [reading.lines[at]]
    while at + len(held) < len(reading.lines) and not has_markup(held[-1]):
        following = reading.lines[at + len(held)]
        if not goes_on(held[-1], following, reading.width):
            break
        held.append(following.strip())
    _say(reading, LINE_END.join(held))
    return at + len(held)


def _place(reading: _TextReading, nth: int, line: int, gap: int) -> None:
    """Tell a piece how many empty lines stand before it and how far its lines are set in."""
    piece = reading.pieces[nth]
    held = reading.lines[line : line + 1 + piece.text.count(LINE_END)]
    indents = tuple(len(each.expandtabs(4)) - len(each.expandtabs(4).lstrip()) for each in held)
    below = reading.lines[line + 1] if line + 1 < len(reading.lines) else ""
    strong = all(_STRONG.match(each) for each in held) or (len(held) == 1 and is_rule(below))
    reading.pieces[nth] = replace(piece, gap=gap, indents=indents, strong=strong)


def _say(reading: _TextReading, line: str) -> None:
    pieces, dropped = line_pieces(line)
    reading.pieces.extend(pieces)
    reading.dropped.update(dropped)


def _take_cells(reading: _TextReading, run: tables.CellRun) -> None:
    fresh = True
    for row in tables.rows(run):
        full = [cell for cell in row if any(line.strip() for line in cell)]
        if len(full) < 2:
            for line in (line for cell in full for line in cell):
                _say(reading, line)
            continue
        _row(reading, ["\n".join(cell) for cell in row], fresh)
        fresh = False


def _row(reading: _TextReading, cells: list[str], opens: bool = False) -> None:
    """A row; where only one cell has words, those words as they would stand outside a table."""
    full = [cell for cell in cells if cell.strip()]
    if len(full) == 1:
        _say(reading, full[0].strip())
        return
    _say_row(reading, list(enumerate(cells)), opens)


def _say_row(reading: _TextReading, cells: list[tuple[int, str]], opens: bool) -> None:
    said: list[tuple[int, str]] = []
    for column, cell in cells:
        parts: list[str] = []
        for line in cell.split("\n"):
            pieces, dropped = line_pieces(line.strip())
            reading.dropped.update(dropped)
            parts.extend(piece.text or " ".join(words for _, words in piece.cells) for piece in pieces)
        said.append((column, plain("\n".join(parts))))
    reading.pieces.append(Piece("row", "", 0, tuple(said), opens))
