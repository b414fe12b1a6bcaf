"""Tables: rows of cells, with what is merged across or down, and tables that stand inside a cell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from minutes.sources.canvas import Piece
from minutes.sources.word.body.story import Drawn, Story
from minutes.sources.word.body.visibility import UNKNOWN, shade
from minutes.sources.word.body.xml_names import below, called, is_on, number, value, w

Reader = Callable[[Element, Story, bool], list[Drawn]]
_WRAPS = frozenset(("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"))
_REPEATED = 8
"""Words: what a cell over several rows says of each of them (an organisation, an owner); longer is said once."""


@dataclass(slots=True)
class _Cell:
    """A cell: where it stands, what it holds, whether it goes on from the cell above."""

    column: int
    drawn: list[Drawn]
    goes_on: bool = False
    opens: bool = False


@dataclass(slots=True)
class _Rows:
    """What goes on from row to row: the colour under the table, cells merged downwards, whether a table begins."""

    ground: str
    merged: dict[int, str] = field(default_factory=dict)
    opens: bool = True


def read_table(table: Element, story: Story, read: Reader) -> Iterator[Drawn]:
    """The pieces of a table: a row of one full cell is what stands in it, as it would outside a table."""
    properties = table.find(w("tblPr"))
    ground = UNKNOWN if story.styles.is_shaded(value(below(properties, "tblStyle"))) else story.ground
    rows = _Rows(shade(below(properties, "shd"), ground))
    kept = [row for row in _inside(table, "w:tr") if _stays(row, story)]
    even = len({count for count in (len(list(_inside(row, "w:tc"))) for row in kept) if count > 1}) == 1
    for row in kept:
        yield from _row(list(_cells(row, story, rows, read, even)), rows)


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, whatever wraps them."""
    for child in parent:
        if called(child) == name:
            yield child
        elif called(child) in _WRAPS:
            yield from _inside(child, name)


def _stays(row: Element, story: Story) -> bool:
    """Whether a row is on the page once tracked changes are accepted."""
    properties = row.find(w("trPr"))
    gone = below(properties, "del") is not None
    if gone or below(properties, "ins") is not None:
        story.count("change")
    hidden = is_on(below(properties, "hidden")) and next(row.iter(w("t")), None) is not None
    if hidden:
        story.count("hidden")
    return not gone and not hidden


def _cells(row: Element, story: Story, rows: _Rows, read: Reader, even: bool) -> Iterator[_Cell]:
    """A row's cells. even: all rows have as many, so that the count says the column and not Word's finer grid."""
    at = number(value(below(row, "trPr", "gridBefore"))) or 0
    for count, cell in enumerate(_inside(row, "w:tc")):
        properties = cell.find(w("tcPr"))
        merge = below(properties, "vMerge")
        with story.within(shade(below(properties, "shd"), rows.ground)):
            drawn = read(cell, story, True)
        goes_on = merge is not None and (value(merge) or "continue") == "continue"
        if any(below(properties, change) is not None for change in ("cellIns", "cellDel", "cellMerge")):
            story.count("change")
        aside = below(properties, "hMerge")
        if (goes_on or (aside is not None and value(aside) != "restart")) and drawn:
            story.count("hidden")
            drawn = []
        if below(properties, "cellDel") is None:
            yield _Cell(count if even else at, drawn, goes_on, merge is not None and not goes_on)
        at += number(value(below(properties, "gridSpan"))) or 1


def _row(cells: list[_Cell], rows: _Rows) -> Iterator[Drawn]:
    if all(one.bare for cell in cells for one in cell.drawn):
        return
    full = [cell for cell in cells if cell.drawn]
    said = {cell.column: _first(cell) for cell in cells}
    for cell in cells:
        if cell.goes_on and full:
            said[cell.column] = rows.merged.get(cell.column, "")
        else:
            rows.merged.pop(cell.column, None)
        if cell.opens and _is_repeated(said[cell.column]):
            rows.merged[cell.column] = said[cell.column]
    rest = [one for cell in full for one in cell.drawn]
    if sum(bool(words) for words in said.values()) > 1:
        yield Drawn(Piece("row", "", 0, tuple(said.items()), rows.opens), tabled=True)
        rows.opens = False
        rest = [one for cell in full for one in cell.drawn[_outer(cell) :]]
    yield from rest
    rows.opens = rows.opens or any(one.tabled for one in rest)


def _is_repeated(words: str) -> bool:
    """Whether a merged cell's words hold for each of its rows: a number counts one thing, so it is not repeated."""
    return not words[:1].isdigit() and 0 < len(words.split()) <= _REPEATED


def _outer(cell: _Cell) -> int:
    """How many of a cell's pieces stand before the first table in it."""
    return next((at for at, one in enumerate(cell.drawn) if one.tabled), len(cell.drawn))


def _first(cell: _Cell) -> str:
    """A cell's words up to a table inside it, a line a paragraph."""
    return "\n".join(_plain(one.piece) for one in cell.drawn[: _outer(cell)])


def _plain(piece: Piece) -> str:
    return piece.text or " ".join(words.strip() for _, words in piece.cells if words.strip())
