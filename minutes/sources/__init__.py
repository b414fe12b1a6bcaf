"""FORMAT -> Document, one file a format: to add one, write its file and its line in `FORMATS`."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from errors import UnreadableSource
from minutes.model import Document, Source
from minutes.sources import html, limits, markdown, office, pdf, scanned, text, word
from minutes.sources.word.refused import REFUSED

LARGEST = 25 * 1024 * 1024

FORMATS: Mapping[str, Callable[[bytes, Source], Document]] = MappingProxyType(
    {
        ".txt": text.read,
        ".md": markdown.read,
        ".markdown": markdown.read,
        ".pdf": pdf.read,
        ".html": html.read,
        ".htm": html.read,
        ".docx": word.read,
        ".odt": office.read,
        ".rtf": office.read,
        ".doc": office.read,
        ".png": scanned.read,
        ".jpg": scanned.read,
        ".jpeg": scanned.read,
        ".tif": scanned.read,
        ".tiff": scanned.read,
    }
)


def read(path: Path) -> Document:
    """Read one source document.

    Args:
        path: the file; its suffix says its format. Only its name, never its folders, is kept.

    Returns:
        The document: one canonical text, its blocks in reading order, and notes of what was dropped.

    Raises:
        UnreadableSource: unknown format, empty, too large, or not text; says what to do next.
    """
    form = path.suffix.lower()
    if form in REFUSED:
        what, next_step = REFUSED[form]
        raise UnreadableSource(what, path.name, next_step)
    if form not in FORMATS:
        known = ", ".join(FORMATS)
        raise UnreadableSource(
            f"This kind of file cannot be read yet ({form or 'no ending'}).",
            path.name,
            f"Save the minutes as one of {known} and put that file in its place.",
        )
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except OSError as fault:
        raise UnreadableSource(
            "The file could not be opened.", path.name, "Close it in other programs, check it is there, and try again."
        ) from fault
    if size > LARGEST:
        raise UnreadableSource(
            f"The file is larger than {LARGEST // 1024 // 1024} MB.",
            path.name,
            "Check that it holds only the minutes, without pictures or attachments, and save it again.",
        )
    limits.check_bytes(data, form, path.name)
    document = FORMATS[form](data, Source(path.name, hashlib.sha256(data).hexdigest(), form[1:]))
    if not document.text.strip():
        raise UnreadableSource(
            "The file holds no words.", path.name, "Save the minutes again, or take the file away if it is not needed."
        )
    limits.check_text(document)
    return document
