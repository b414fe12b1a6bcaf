"""A small Word file: the words and the few styles they use, no more. The same words give the same bytes.

The library's template brings a thumbnail, a theme and tables of fonts and styles. Some fonts are called as people are,
and the gate would have to take each for a leak; nobody needs them.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import RGBColor

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_UNUSED_PARTS = (
    "theme",
    "stylesWithEffects",
    "customXml",
    "webSettings",
    "fontTable",
    "thumbnail",
    "extended-properties",
)
_STYLES = frozenset(
    ("Normal", "Heading1", "Heading2", "Heading3", "ListBullet", "DefaultParagraphFont", "TableNormal", "NoList")
)
_UNSAYABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FONT, _LINK = "Arial", "5A2157"


def blank(title: str) -> WordDocument:
    """A Word document with a title as its first heading, and nothing that tells who made it or when."""
    document = Document()
    document.core_properties.author = document.core_properties.comments = ""
    document.core_properties.title = sayable(title)
    document.core_properties.created = document.core_properties.modified = datetime(*_EARLIEST[:6])
    for rels in (document.part.rels, document.part.package.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.rsplit("/", 1)[-1] in _UNUSED_PARTS]:
            rels.pop(key)
    _plain_styles(document.styles.element)
    headed(document, title, level=1)
    return document


def headed(document: WordDocument, words: str, level: int) -> None:
    """Add a heading."""
    document.add_heading(sayable(words), level=level)


def lined(document: WordDocument, words: str, listed: bool = False) -> None:
    """Add a paragraph, or a point of a list."""
    document.add_paragraph(sayable(words), style="List Bullet" if listed else None)


def linked(document: WordDocument, words: str, address: str, after: str) -> None:
    """Add a paragraph whose first words are a link to the address ("" for none)."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(sayable(words))
    if address:
        run.font.underline, run.font.color.rgb = True, RGBColor.from_string(_LINK)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(run._r)
        paragraph._p.append(link)
    paragraph.add_run(sayable(after))


def sayable(words: str) -> str:
    """The words without characters that XML cannot hold."""
    return _UNSAYABLE.sub("", words)


def _plain_styles(styles: BaseOxmlElement) -> None:
    """Only the styles in use, in one font that every computer has."""
    for element in list(styles):
        unused = element.tag == qn("w:style") and element.get(qn("w:styleId")) not in _STYLES
        if unused or element.tag == qn("w:latentStyles"):
            styles.remove(element)
    for link in list(styles.iter(qn("w:link"))):
        styles_of = link.getparent()
        if styles_of is not None:
            styles_of.remove(link)
    for fonts in styles.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for kind in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{kind}"), _FONT)


def packed(document: WordDocument) -> bytes:
    """The file, with every time stamp in its package the earliest one there is."""
    made, again = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # The system that made an entry is a byte of it: the same on Windows as elsewhere.
            entry.create_system = 0
            new.writestr(entry, old.read(name))
    return again.getvalue()
