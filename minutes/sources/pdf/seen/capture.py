"""A page of pdfplumber that remembers more: how each letter was drawn, in which order, and when it becomes too much."""

import re
from collections.abc import Sequence
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTItem, LTPage
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextSeq
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFStackT, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.utils import Matrix, PathSegment
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from minutes.sources.pdf.seen import limits

Mark = dict[str, Any]
"""A thing drawn, as pdfplumber describes it (x0, x1, top, bottom, …), with `order` and for letters `mode`."""

_UNMAPPED = re.compile(r"\(cid:(\d+)\)")
# Codes without a letter in Windows' table print a bullet (ISO 32000-1, Annex D.2, note 3); pdfminer leaves them open.
_BULLETS = frozenset((127, 129, 141, 143, 144, 157))
_SYMBOLS = re.compile(r"symbol|wingding|dingbat|webding", re.IGNORECASE)


class _Device(PDFPageAggregator):
    """Counts every mark and keeps the text rendering mode (ISO 32000-1, 9.3.6), which pdfminer forgets."""

    def __init__(self, resources: PDFResourceManager, number: int, tally: limits.PdfTally) -> None:
        super().__init__(resources, pageno=number, laparams=None)
        self.tally = tally
        self.mode = 0

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        self.mode = textstate.render if isinstance(textstate.render, int) else 0
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        self.tally.add()
        advance = super().render_char(matrix, font, fontsize, scaling, rise, cid, ncs, graphicstate)
        vars(self.cur_item._objs[-1])["mode"] = self.mode
        return advance

    def paint_path(
        self, gstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Sequence[PathSegment]
    ) -> None:
        self.tally.add(1 + len(path))
        super().paint_path(gstate, stroke, fill, evenodd, path)

    def render_image(self, name: str, stream: PDFStream) -> None:
        self.tally.add()
        super().render_image(name, stream)


class _Interpreter(PDFPageInterpreter):
    """Counts the stretches drawn again and again, so that forms within forms cannot multiply without end."""

    def do_Do(self, xobjid_arg: PDFStackT) -> None:
        tally = getattr(self.device, "tally", None)
        if isinstance(tally, limits.PdfTally):
            named = resolve1(self.xobjmap.get(getattr(xobjid_arg, "name", ""), None))
            size = len(named.get_data()) if _is_form(named) else 0
            # Setting up a form costs what some twenty letters do.
            tally.add(20 + size // 100)
        super().do_Do(xobjid_arg)


def _is_form(named: object) -> bool:
    return isinstance(named, PDFStream) and getattr(named.get("Subtype"), "name", "") == "Form"


class SeenPage(Page):
    """One page of a PDF; its objects carry `order` (when they were drawn) and letters `mode`."""

    def __init__(self, pdf: PDF, page: PDFPage, number: int, tally: limits.PdfTally) -> None:
        super().__init__(pdf, page, number)
        self.tally = tally
        self.drawn: LTPage | None = None

    @property
    def layout(self) -> LTPage:
        """What the page draws. Raises UnreadableSource past the bounds, pdfminer's errors where it is damaged."""
        if self.drawn is None:
            self.tally.turn()
            commands = sum(len(part.get_data()) for part in map(resolve1, self.page_obj.contents) if _is_stream(part))
            if commands > limits.COMMANDS_A_PAGE:
                raise limits.too_much("a page of more than 16 MB of drawing", self.tally.name)
            device = _Device(self.pdf.rsrcmgr, self.page_number, self.tally)
            _Interpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
            self.drawn = device.get_result()
        return self.drawn

    def process_object(self, obj: LTItem) -> Mark:
        """As pdfplumber, with the rendering mode of a letter and its bullets told."""
        mark = super().process_object(obj)
        mark["mode"] = vars(obj).get("mode", 0)
        unmapped = _UNMAPPED.fullmatch(mark.get("text") or "")
        if unmapped and (int(unmapped[1]) in _BULLETS or _SYMBOLS.search(str(mark.get("fontname")))):
            mark["text"] = "•"
        return mark

    def parse_objects(self) -> dict[str, list[Mark]]:
        """As pdfplumber, with the order of drawing."""
        objects: dict[str, list[Mark]] = {}
        for order, mark in enumerate(self.iter_layout_objects(self.layout._objs)):
            mark["order"] = order
            objects.setdefault(mark["object_type"], []).append(mark)
        return objects


def _is_stream(part: object) -> bool:
    return isinstance(part, PDFStream)
