"""Real .docx files for tests: python-docx for the file, WordprocessingML for what it cannot write."""

import io
import zipfile
from collections.abc import Callable

import docx
from docx.document import Document as WordDocument
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from minutes.model import Document, Source
from minutes.sources import word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACES = {
    "w": W,
    "r": RELATIONSHIP,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
SPACES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _SPACES.items())
SOURCE = Source("minutes.docx", "0" * 64, "docx")


def elements(markup: str) -> list[etree._Element]:
    """The elements of a stretch of WordprocessingML."""
    return list(etree.fromstring(f"<x {SPACES}>{markup}</x>"))


def p(inner: str, properties: str = "") -> str:
    """A paragraph of runs already written."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: str) -> str:
    """A table of rows already written."""
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(inner: str, properties: str = "") -> str:
    """A cell: of paragraphs where it is given markup, of one paragraph where it is given words."""
    held = inner if inner.startswith("<") else p(r(inner)) if inner else "<w:p/>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{held}</w:tc>"


def written(document: WordDocument) -> bytes:
    """A document as the bytes of a file."""
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def made(body: str, *changes: Callable[[WordDocument], None]) -> bytes:
    """A file with this body, after each change to the document."""
    document = docx.Document()
    for one in elements(body):
        document.element.body.insert(len(document.element.body) - 1, one)
    for change in changes:
        change(document)
    return written(document)


def read(body: str, *changes: Callable[[WordDocument], None]) -> Document:
    """What is read from such a file."""
    return word.read(made(body, *changes), SOURCE)


def styled(markup: str) -> Callable[[WordDocument], None]:
    """A change that adds styles."""
    return lambda document: document.styles.element.extend(elements(markup))


def numbered(markup: str) -> Callable[[WordDocument], None]:
    """A change that puts these definitions in place of every list."""

    def change(document: WordDocument) -> None:
        lists = document.part.numbering_part.element
        for one in list(lists):
            lists.remove(one)
        lists.extend(elements(markup))

    return change


def part(kind: str, markup: str) -> Callable[[WordDocument], None]:
    """A change that adds a part of its own, such as "footnotes", around this markup."""

    def change(document: WordDocument) -> None:
        data = f"<w:{kind} {SPACES}>{markup}</w:{kind}>".encode()
        held = Part(PackURI(f"/word/{kind}.xml"), f"{CONTENT}.{kind}+xml", data, document.part.package)
        document.part.relate_to(held, f"{RELATIONSHIP}/{kind}")

    return change


def rezipped(data: bytes, name: str, replacement: bytes) -> bytes:
    """A file with one of its parts, new or not, replaced."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, replacement)
    return held.getvalue()


def said(document: Document) -> list[tuple[str, str]]:
    """Each block's kind and words."""
    return [(block.kind, document.text[block.span.start : block.span.end]) for block in document.blocks]


def told(document: Document) -> str:
    """Every note, a line each."""
    return "\n".join(note.what for note in document.notes)
