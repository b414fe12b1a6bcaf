"""What the files are that LibreOffice opens for us, and how each shows itself in its first bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from types import MappingProxyType

from errors import UnreadableSource
from minutes.model import Source

CALLED: Mapping[str, str] = MappingProxyType(
    {"odt": "OpenDocument text (.odt)", "rtf": "rich text (.rtf)", "doc": "a Word file of the old kind (.doc)"}
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LARGEST_INSIDE = 200 * 1024 * 1024
_AGAIN = "Open it in the program it was made with, save it as Word Document (.docx), and put that file in its place."


def checked(data: bytes, source: Source) -> None:
    """Refuse what is not the kind of file its ending says, is locked, or would unpack to too much.

    LibreOffice guesses a format from the bytes, so a file under a wrong name would be opened as something else.
    """
    fits = {"odt": _is_odt, "rtf": _is_rtf, "doc": _is_doc}[source.format]
    if not fits(data, source):
        raise UnreadableSource(
            f"The file is called {source.format} but is not {CALLED[source.format]}.", source.path, _AGAIN
        )


def _is_rtf(data: bytes, _source: Source) -> bool:
    return data.lstrip()[:5] == b"{\\rtf"


def _is_doc(data: bytes, _source: Source) -> bool:
    return data[:8] == _OLE


def _is_odt(data: bytes, source: Source) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = {one.filename: one.file_size for one in package.infolist()}
            if sum(names.values()) > _LARGEST_INSIDE:
                raise UnreadableSource("The file unpacks to far more than minutes hold.", source.path, _AGAIN)
            if "content.xml" not in names or "META-INF/manifest.xml" not in names:
                return False
            locked = b"encryption-data" in package.read("META-INF/manifest.xml")
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError):
        return False
    if locked:
        raise UnreadableSource("The file is locked with a password.", source.path, "Save it without one and try again.")
    return True
