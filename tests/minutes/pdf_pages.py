"""Small PDFs drawn for the tests, and their reading."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from minutes.model import Document, Note, Source
from minutes.sources import pdf

WIDE, HIGH = A4
Draw = Callable[[Any], None]


def drawn(*pages: Draw, **options: Any) -> bytes:
    """The bytes of a PDF whose pages are drawn one by one."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, **options)
    for page in pages:
        canvas.setFont("Helvetica", 11)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(data: bytes) -> Document:
    return pdf.read(data, Source("minutes.pdf", "0" * 64, "pdf"))


def said(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.span.start : block.span.end]) for block in document.blocks]


def lines(*words: str, x: float = 72, y: float = 760, pitch: float = 14, font: str = "Helvetica") -> Draw:
    """Draw lines one under the other."""

    def draw(canvas: Any) -> None:
        canvas.setFont(font, 11)
        for at, line in enumerate(words):
            canvas.drawString(x, y - at * pitch, line)

    return draw


def both(*draws: Draw) -> Draw:
    def draw(canvas: Any) -> None:
        for one in draws:
            one(canvas)

    return draw


SECRET = "Jaydon Oakes"
OPEN = "The Board met at noon"


def page(hide: Callable[[Any], None]) -> Document:
    """A page with words to be read and something hidden."""
    return read(drawn(both(lines(OPEN), hide)))


def holding(document: Document) -> list[Note]:
    return [note for note in document.notes if note.holds]
