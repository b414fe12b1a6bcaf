"""A paper as a Word file: headings, lists and real tables, nothing that tells who made it or when."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml.etree import _Element

from publishing.newsletter import word_file
from publishing.take_away.paper import PaperCopy, PaperPart


def word(paper: PaperCopy) -> bytes:
    """The file; the same paper gives the same bytes."""
    document = word_file.blank(f"{paper.above}: {paper.title}" if paper.above else paper.title)
    for line in (paper.source, *paper.lines, paper.address):
        word_file.lined(document, line)
    for part in paper.parts:
        _add(document, part)
    return word_file.packed(document)


def _add(document: WordDocument, part: PaperPart) -> None:
    if part.kind == "heading":
        word_file.headed(document, part.text, level=min(part.level + 1, 3))
    elif part.kind == "bullet":
        word_file.lined(document, part.text, listed=True)
    elif part.kind == "table":
        # Built as its mark-up: the library measures every cell anew for each one that is set.
        body = document.element.body
        body.insert(len(body) - 1, _table(part.rows))
        word_file.lined(document, "")
    else:
        label = f"{part.number}{':' if part.kind != 'text' else ''} " if part.number else ""
        word_file.lined(document, f"{label}{part.text}")
        if part.foot:
            word_file.lined(document, part.foot)


def _table(rows: tuple[tuple[str, ...], ...]) -> _Element:
    """The table, ruled between its rows; the first row is its head and stands again on each page."""
    table = OxmlElement("w:tbl")
    facts = _under(table, "w:tblPr")
    _under(facts, "w:tblW", {"w:w": "5000", "w:type": "pct"})
    borders = _under(facts, "w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        _under(borders, f"w:{side}", {"w:val": "single", "w:sz": "4", "w:color": "808080"})
    grid = _under(table, "w:tblGrid")
    for _ in rows[0]:
        _under(grid, "w:gridCol")
    for at, cells in enumerate(rows):
        row = _under(table, "w:tr")
        if at == 0:
            _under(_under(row, "w:trPr"), "w:tblHeader")
        for cell in cells:
            run = _under(_under(_under(row, "w:tc"), "w:p"), "w:r")
            if at == 0:
                _under(_under(run, "w:rPr"), "w:b")
            _under(run, "w:t", {"xml:space": "preserve"}).text = word_file.sayable(cell)
    return table


def _under(parent: _Element, tag: str, facts: dict[str, str] | None = None) -> _Element:
    element = OxmlElement(tag)
    for name, value in (facts or {}).items():
        element.set(qn(name), value)
    parent.append(element)
    return element
