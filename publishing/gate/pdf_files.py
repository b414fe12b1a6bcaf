"""What a PDF says, for the gate: the words of its pages, its properties, and every stream of it opened.

Words are read by a reader of PDF that did not write them. Where a phrase runs over the end of a page, what stands
at the foot of each page would part it: so the pages are read once more without the lines that all of them share.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

import pypdfium2  # type: ignore[import-untyped]  # the library has no type hints

from errors import SiteFailed

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_FIGURES = re.compile(r"\d+")
_NEXT = "Nothing was released: what cannot be read cannot be checked. Take the file out, or tell whoever keeps Candour."


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF's."""
    return data[:5] == b"%PDF-"


def words_of(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """(where, words) of a PDF, in every reading. Raises SiteFailed where it cannot be read whole."""
    try:
        with pypdfium2.PdfDocument(data) as document:
            properties = document.get_metadata_dict()
            outline = [bookmark.get_title() for bookmark in document.get_toc()]
            pages = [page.get_textpage().get_text_bounded() for page in document]
    except pypdfium2.PdfiumError as error:
        raise SiteFailed(f"{name} is a PDF that cannot be read back.", next_step=_NEXT) from error
    yield "its properties", "\n".join((*properties.values(), *outline))
    yield "text", "\n".join(pages)
    yield "text", "\n".join(_without_shared(pages))
    for stream in _STREAM.findall(data):
        yield "a stream", _opened(stream)


def _without_shared(pages: list[str]) -> list[str]:
    """The pages less the lines that stand, but for their numbers, on all of them."""
    lines = [page.splitlines() for page in pages]
    alike = [{_FIGURES.sub("#", line).strip() for line in page} for page in lines]
    shared = set.intersection(*alike) if len(alike) > 1 else set()
    return ["\n".join(line for line in page if _FIGURES.sub("#", line).strip() not in shared) for page in lines]


def _opened(stream: bytes) -> str:
    """A stream's bytes as text: unpacked where it is packed."""
    with suppress(zlib.error):
        stream = zlib.decompress(stream)
    text = stream.decode("utf-8", "replace")
    return text if stream[:2] not in (b"\xff\xfe", b"\xfe\xff") else stream.decode("utf-16", "replace")
