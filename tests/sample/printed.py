"""Passages printed as PDF, as a word processor prints minutes: pages, header, footer, ruled tables, tabs."""

from __future__ import annotations

from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import reportlab
from reportlab.lib.colors import black
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.sample.formats import Passage

_FONTS = Path(reportlab.__file__).parent / "fonts"
_MARGIN = 64


def as_pdf(made: tuple[Passage, ...], *, header: str = "", justify: bool = False) -> bytes:
    """The bytes of a PDF.

    Args:
        made: the passages.
        header: a line to print at the head of every page.
        justify: whether lines reach the margin.
    """
    for name, file in (("Vera", "Vera.ttf"), ("Vera-Bold", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(name, str(_FONTS / file)))
    out = BytesIO()
    margins = {f"{side}Margin": _MARGIN for side in ("left", "right", "top", "bottom")}
    book = SimpleDocTemplate(out, pagesize=A4, invariant=1, **margins)

    def furnish(canvas: Any, page: Any) -> None:
        canvas.setFont("Vera", 8)
        if header:
            canvas.drawString(_MARGIN, A4[1] - 40, header)
        canvas.drawCentredString(A4[0] / 2, 36, f"Page {page.page}")

    book.build(_flow(made, justify), onFirstPage=furnish, onLaterPages=furnish)
    return out.getvalue()


def _style(size: float = 9.5, **more: Any) -> ParagraphStyle:
    return ParagraphStyle("set", fontName="Vera", fontSize=size, leading=size * 1.3, spaceAfter=6, **more)


def _flow(made: tuple[Passage, ...], justify: bool) -> list[Flowable]:
    body = _style(alignment=TA_JUSTIFY if justify else TA_LEFT)
    point = _style(leftIndent=18, bulletIndent=6)
    flow: list[Flowable] = []
    for one in made:
        if one.rows:
            flow += [_table(one), Spacer(1, 8)]
        elif one.kind == "heading":
            head = _style({1: 15, 2: 12}.get(one.level, 10.5), spaceBefore=8)
            head.fontName = "Vera-Bold"
            flow.append(Paragraph(escape(one.text), head))
        elif one.kind == "bullet":
            flow.append(Paragraph(escape(one.text), point, bulletText="•"))
        else:
            flow.append(Paragraph(escape(one.text).replace("\n", "<br/>"), body))
    return flow


def _table(one: Passage) -> Table:
    cell = _style(9)
    cell.spaceAfter = 0
    width = A4[0] - 2 * _MARGIN - 12
    longest = [max(len(row[at]) for row in one.rows) for at in range(len(one.rows[0]))]
    shares = [min(max(length, 4), 60) for length in longest]
    widths = [width * share / sum(shares) for share in shares]
    widths = [max(given, 48) for given in widths]
    rules = [] if one.kind == "tabs" else [("GRID", (0, 0), (-1, -1), 0.5, black)]
    cells = [[Paragraph(escape(words).replace("\n", "<br/>"), cell) for words in row] for row in one.rows]
    return Table(cells, widths, hAlign="LEFT", style=TableStyle([*rules, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
