"""One file of each source format that hides a name in every way the format can; each way has a name of its own.

`HIDES` says for every ending and every way either the file that does it, or why the format cannot.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import docx
from PIL import Image, ImageDraw, PngImagePlugin
from reportlab.pdfbase import pdfdoc

from tests.minutes.office_files import saved
from tests.minutes.pdf_pages import drawn
from tests.minutes.word_files import made, p, r, written

SEEN = "The Board met at noon"
WAYS: Mapping[str, str] = {
    "comment": "Quillfeather",
    "deletion": "Ravensworthy",
    "hidden": "Sallowbeck",
    "paper": "Thistlemoor",
    "header": "Underhollow",
    "properties": "Vellacourt",
    "link": "Wintergarth",
    "picture": "Yarrowdene",
}
"""A way to hide words -> the name hidden that way: in a comment, in a tracked deletion that nobody accepted, as hidden
text, in the colour of the paper, in a header of every page, among the file's properties, in the address behind a link,
in the words that stand for a picture."""

NO_COMMENTS = "has no comments"
NO_CHANGES = "has no tracked changes"
NO_LOOKS = "has no colours and nothing that hides"
NO_PAGES = "has no headers: a page that prints one prints it as words"
NO_LINKS = "has no links and no pictures inside"
LOST = "loses the words for a picture when LibreOffice saves it"
A_STATEMENT = "has no properties but front matter, which is stated by hand and tested in test_sidecar"


def web_page() -> bytes:
    """HTML with all of them."""
    told = WAYS
    return (
        f"<html><head><title>Minutes</title><meta name='author' content='{told['properties']}'></head><body>"
        f"<div style='mso-element:header'>{told['header']}</div><p>{SEEN}</p><!-- {told['comment']} -->"
        f"<p>Noted <del>{told['deletion']}</del> <span hidden>{told['hidden']}</span></p>"
        f"<p>Agreed <span style='color:#fff'>{told['paper']}</span> "
        f"<a href='mailto:{told['link']}@x.example'>here</a> <img alt='{told['picture']}' src='x.png'></p>"
    ).encode()


def markdown() -> bytes:
    """Markdown with what it can carry, written as HTML where it has no mark of its own."""
    told = WAYS
    return (
        f"{SEEN}\n\n<!-- {told['comment']} -->\n\nNoted <del>{told['deletion']}</del> and "
        f"<span hidden>{told['hidden']}</span> <span style='color:white'>{told['paper']}</span>\n\n"
        f"[here](mailto:{told['link']}@x.example) ![{told['picture']}](x.png)\n"
    ).encode()


@cache
def word_file() -> bytes:
    """Word with all of them."""
    told = WAYS
    deleted = f'<w:del w:id="2" w:author="x"><w:r><w:delText>{told["deletion"]}</w:delText></w:r></w:del>'
    link = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText> HYPERLINK "mailto:{told["link"]}@x.example" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("here") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    white = r(told["paper"], '<w:color w:val="FFFFFF"/>')
    body = p(r(SEEN)) + p(r("Noted ") + deleted + r(told["hidden"], "<w:vanish/>")) + p(r("Agreed ") + white + link)
    document = docx.Document(io.BytesIO(made(body)))
    document.core_properties.author = told["properties"]
    document.sections[0].header.paragraphs[0].text = f"{told['header']} Group"
    document.add_comment(document.paragraphs[0].runs[0], f"Is {told['comment']} meant?", "x", "x")
    dot = io.BytesIO()
    Image.new("RGB", (4, 4), "grey").save(dot, "PNG")
    dot.seek(0)
    document.add_paragraph("Closed").add_run().add_picture(dot)
    document.inline_shapes[0]._inline.docPr.set("descr", told["picture"])
    return written(document)


def pdf_file() -> bytes:
    """PDF with what it can carry. Its words are left uncompressed, so that a test can see that they are there."""

    def page(canvas: Any) -> None:
        canvas.setAuthor(WAYS["properties"])
        canvas.drawString(72, 760, SEEN)
        canvas._addAnnotation(_remark(WAYS["comment"]))
        words = canvas.beginText(72, 600)
        words.setTextRenderMode(3)
        words.textOut(WAYS["hidden"])
        canvas.drawText(words)
        canvas.linkURL(f"mailto:{WAYS['link']}@x.example", (60, 500, 260, 514))
        canvas._code.append(f"/Figure << /Alt ({WAYS['picture']}) >> BDC")
        canvas.rect(72, 300, 20, 20)
        canvas._code.append("EMC")
        canvas.setFillGray(1)
        canvas.drawString(72, 560, WAYS["paper"])

    return drawn(page, pageCompression=0)


def _remark(words: str) -> pdfdoc.PDFDictionary:
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Annot"),
            "Subtype": pdfdoc.PDFName("Text"),
            "Rect": pdfdoc.PDFArray([400, 690, 420, 710]),
            "Contents": pdfdoc.PDFString(words),
        }
    )


def picture(kind: str) -> Callable[[], bytes]:
    """A picture of a page, with words in (nearly) the colour of the paper, and a name among its properties."""

    def made_so() -> bytes:
        page = Image.new("RGB", (1_240, 500), "white")
        pen = ImageDraw.Draw(page)
        pen.text((100, 120), SEEN, fill="black", font_size=44)
        pen.text((100, 320), WAYS["paper"], fill=(253, 253, 253), font_size=44)
        held = io.BytesIO()
        if kind == "PNG":
            told = PngImagePlugin.PngInfo()
            told.add_text("Author", WAYS["properties"])
            page.save(held, kind, pnginfo=told)
        elif kind == "TIFF":
            page.save(held, kind, tiffinfo={270: WAYS["properties"]})
        else:
            page.save(held, kind, quality=95, comment=WAYS["properties"].encode())
        return held.getvalue()

    return made_so


def as_office(ending: str) -> Callable[[], bytes]:
    """The Word file as LibreOffice saves it in another format."""
    return lambda: saved(word_file())[ending]


Way = Callable[[], bytes] | str


def _ways(file: Callable[[], bytes], **cannot: str) -> dict[str, Way]:
    """Every way in one file, but those that the format cannot carry."""
    return {way: cannot.get(way, file) for way in WAYS}


_TEXT = dict.fromkeys(("hidden", "paper"), NO_LOOKS) | dict.fromkeys(("link", "picture"), NO_LINKS)
_TEXT |= {"comment": NO_COMMENTS, "deletion": NO_CHANGES, "header": NO_PAGES, "properties": A_STATEMENT}
_SCAN = dict(_TEXT)
del _SCAN["paper"], _SCAN["properties"]

HIDES: Mapping[str, Mapping[str, Way]] = {
    ".txt": _ways(lambda: SEEN.encode(), **_TEXT),
    ".md": _ways(markdown, header=NO_PAGES, properties=A_STATEMENT),
    ".markdown": _ways(markdown, header=NO_PAGES, properties=A_STATEMENT),
    ".html": _ways(web_page),
    ".htm": _ways(web_page),
    ".docx": _ways(word_file),
    ".odt": _ways(as_office("odt")),
    ".rtf": _ways(as_office("rtf")),
    ".doc": _ways(as_office("doc"), picture=LOST),
    ".pdf": _ways(pdf_file, deletion=NO_CHANGES, header=NO_PAGES),
    ".png": _ways(picture("PNG"), **_SCAN),
    ".jpg": _ways(picture("JPEG"), **_SCAN),
    ".jpeg": _ways(picture("JPEG"), **_SCAN),
    ".tif": _ways(picture("TIFF"), **_SCAN),
    ".tiff": _ways(picture("TIFF"), **_SCAN),
}
