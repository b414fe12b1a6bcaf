"""What a PDF carries besides the words of its pages: one test a carrier. None of it is read, each is noted."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.minutes.pdf_pages import OPEN, SECRET, drawn, holding, lines, page, read


def annotated(subtype: str, extra: str = "") -> Callable[[Any], None]:
    """A page with an annotation over its words, written by hand for reportlab."""

    def hide(canvas: Any) -> None:
        from reportlab.pdfbase import pdfdoc

        canvas.drawString(72, 600, "Told by somebody")
        note = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Annot"),
                "Subtype": pdfdoc.PDFName(subtype),
                "Rect": pdfdoc.PDFArray([60, 590, 260, 614]),
                "Contents": pdfdoc.PDFString(SECRET),
                "T": pdfdoc.PDFString(SECRET),
                **({"IC": pdfdoc.PDFArray([0, 0, 0]), "C": pdfdoc.PDFArray([0, 0, 0])} if extra == "black" else {}),
            }
        )
        canvas._addAnnotation(note)

    return hide


@pytest.mark.parametrize("subtype", ["Text", "FreeText", "Highlight", "Stamp"])
def test_what_is_written_in_comments_is_not_read(subtype: str):
    document = page(annotated(subtype))
    assert "Jaydon" not in document.text
    assert any("comment" in note.what for note in document.notes)


def test_words_under_a_black_annotation_hold_the_meeting():
    document = page(annotated("Square", "black"))
    assert "somebody" not in document.text
    assert holding(document)


def test_a_redaction_that_was_marked_and_not_applied_holds_the_meeting():
    document = page(annotated("Redact"))
    assert "somebody" not in document.text
    assert any("never applied" in note.what for note in holding(document))


def test_the_address_of_a_link_is_not_read():
    def link(canvas: Any) -> None:
        canvas.linkURL("mailto:jaydon@example.invalid", (60, 590, 260, 614))

    document = page(link)
    assert "jaydon" not in document.text
    assert any("links" in note.what or "link" in note.what for note in document.notes)


def test_form_fields_are_not_read():
    def form(canvas: Any) -> None:
        canvas.acroForm.textfield(name="child", value=SECRET, x=72, y=600, width=200)

    document = page(form)
    assert "Jaydon" not in document.text
    assert any("form fields" in note.what for note in document.notes)


def test_properties_are_not_read():
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setAuthor(SECRET)
    lines(OPEN)(canvas)
    canvas.save()
    document = read(out.getvalue())
    assert document.text == OPEN
    assert any("properties" in note.what for note in document.notes)


def test_bookmarks_are_not_read():
    def bookmark(canvas: Any) -> None:
        canvas.bookmarkPage("here")
        canvas.addOutlineEntry(SECRET, "here")

    document = page(bookmark)
    assert "Jaydon" not in document.text
    assert any("bookmarks" in note.what for note in document.notes)


def test_attachments_are_not_read():
    data = drawn(lines(OPEN))
    name = f"<< /EmbeddedFiles << /Names [({SECRET}.txt) << /Type /Filespec /F ({SECRET}.txt) >>] >> >>".encode()
    document = read(data.replace(b"/Type /Catalog", b"/Names " + name + b" /Type /Catalog"))
    assert "Jaydon" not in document.text
    assert any("attached" in note.what for note in document.notes)


def test_scripts_are_not_run_and_are_noted():
    data = drawn(lines(OPEN))
    action = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Type /Catalog"
    document = read(data.replace(b"/Type /Catalog", action))
    assert any("script" in note.what.lower() for note in document.notes)
