"""Passages written as a Word file. The same words give the same bytes."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document

from tests.sample.formats import Passage

_WRITTEN = datetime(2024, 1, 2, 3, 4, 6, tzinfo=UTC)


def as_word(made: tuple[Passage, ...]) -> bytes:
    """The bytes of a .docx file with headings, lists, tables and tabs."""
    book = Document()
    for one in made:
        if one.kind == "table":
            table = book.add_table(len(one.rows), len(one.rows[0]), style="Table Grid")
            for row, cells in zip(table.rows, one.rows, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    cell.text = words
        elif one.rows:
            for row in one.rows:
                book.add_paragraph("\t".join(row))
        elif one.kind == "heading":
            book.add_heading(one.text, one.level or 1)
        elif one.kind == "bullet":
            book.add_paragraph(one.text, style="List Bullet")
        else:
            book.add_paragraph(one.text)
    facts = book.core_properties
    facts.author = facts.title = facts.comments = facts.last_modified_by = ""
    facts.created = facts.modified = _WRITTEN.replace(tzinfo=None)
    out = BytesIO()
    book.save(out)
    return _settled(out.getvalue())


def _settled(data: bytes) -> bytes:
    """The same package with one date on all its parts: a .docx remembers when each was zipped."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as given, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name in sorted(given.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = ZipInfo(name, _WRITTEN.timetuple()[:6])
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            made.writestr(part, given.read(name))
    return out.getvalue()
