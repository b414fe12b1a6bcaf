"""Pictures of pages: drawn from a PDF, or the picture file itself, page by page."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageSequence, UnidentifiedImageError

from errors import UnreadableSource

MOST = 60
_WIDTH = 1_700
_MOST_PIXELS = 60_000_000


def of_pdf(data: bytes) -> Iterator[Image.Image]:
    """The pages of a PDF that could be opened already, each about `_WIDTH` pixels wide."""
    document = pypdfium2.PdfDocument(data)
    try:
        for number in range(min(len(document), MOST)):
            page = document[number]
            yield page.render(scale=_WIDTH / max(1.0, page.get_width())).to_pil().convert("RGB")
            page.close()
    finally:
        document.close()


def of_picture(data: bytes, name: str) -> Iterator[Image.Image]:
    """The pages of a picture file. Raises UnreadableSource where it is none, or far too large."""
    again = "Scan the minutes again as a PDF, or use the file they were printed from."
    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise UnreadableSource("The picture is far larger than a page.", name, again)
            for number, frame in enumerate(ImageSequence.Iterator(picture)):
                if number == MOST:
                    return
                yield _sized(frame.convert("RGB"))
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as fault:
        raise UnreadableSource("The picture could not be opened.", name, again) from fault


def _sized(page: Image.Image) -> Image.Image:
    """A page no wider than is useful; small ones as they are."""
    if page.width <= _WIDTH:
        return page
    return page.resize((_WIDTH, round(page.height * _WIDTH / page.width)), Image.Resampling.LANCZOS)
