"""How much of a PDF is read: a file that unfolds to gigabytes or draws millions of marks is refused, not suffered."""

import re
import zlib
from dataclasses import dataclass

from errors import UnreadableSource

PAGES = 500
OBJECTS = 200_000
MARKS = 800_000
MARKS_A_PAGE = 60_000
EDGES_A_PAGE = 6_000
UNFOLDED = 400 * 1024 * 1024
UNFOLDED_A_STREAM = 128 * 1024 * 1024
COMMANDS_A_PAGE = 16 * 1024 * 1024

_STREAM = re.compile(rb"stream\r?\n")
_CHUNK = 1024 * 1024
_LAYERS = 3


def too_much(what: str, name: str) -> UnreadableSource:
    """The refusal of a file that asks for more than minutes ever need."""
    return UnreadableSource(
        f"The PDF holds {what}, far more than minutes do.",
        name,
        "Check that it is the right file; if it is, print only the minutes to a new PDF.",
    )


@dataclass(slots=True)
class PdfTally:
    """Counts what is drawn, over the file and on the page in hand."""

    name: str
    marks: int = 0
    on_page: int = 0

    def turn(self) -> None:
        """A new page begins."""
        self.on_page = 0

    def add(self, marks: int = 1) -> None:
        """Count marks drawn. Raises UnreadableSource past the bounds."""
        self.marks += marks
        self.on_page += marks
        if self.marks > MARKS or self.on_page > MARKS_A_PAGE:
            raise too_much("more letters and lines than can be read", self.name)


def check_unfolding(data: bytes, name: str) -> None:
    """Unfold every compressed stream of a file in small steps, keeping nothing, before anything else opens it.

    Args:
        data: the bytes of the file; streams of an encrypted file cannot be judged here.
        name: the file's name, for the refusal.

    Raises:
        UnreadableSource: a stream, or all together, unfold past the bounds.
    """
    total = 0
    for found in _STREAM.finditer(data):
        total += unfolded(data, found.end(), name)
        if total > UNFOLDED:
            raise too_much("more than 400 MB once unfolded", name)


def unfolded(data: bytes, start: int, name: str, layer: int = 1) -> int:
    """How many bytes the stream at `start` unfolds to; 0 where it is not of the usual (Flate) kind."""
    if not _is_folded(data[start : start + 2]):
        return 0
    size, inner = 0, b""
    unfolding = zlib.decompressobj()
    waiting = memoryview(data)[start:]
    at = 0
    try:
        while at < len(waiting) and not unfolding.eof:
            given = bytes(waiting[at : at + _CHUNK])
            at += len(given)
            while given:
                out = unfolding.decompress(given, _CHUNK)
                size += len(out)
                if len(inner) < _CHUNK * 4:
                    inner += out
                if size > UNFOLDED_A_STREAM:
                    raise too_much("a part of more than 128 MB once unfolded", name)
                given = unfolding.unconsumed_tail
    except zlib.error:
        return size
    if layer < _LAYERS and _is_folded(inner[:2]):
        size += unfolded(inner, 0, name, layer + 1)
    return size


def _is_folded(opening: bytes) -> bool:
    """Whether two bytes can open a zlib stream (RFC 1950, 2.2)."""
    return len(opening) == 2 and opening[0] & 0x0F == 8 and (opening[0] << 8 | opening[1]) % 31 == 0
