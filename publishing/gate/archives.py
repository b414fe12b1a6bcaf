"""What packed files hold, for the gate: a gzip file's content, a zip file's members (a Word file is a zip file)."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator

from errors import SiteFailed

ZIPPED = b"PK\x03\x04"
_MOST_MEMBERS, _MOST_BYTES = 200, 20_000_000
_NEXT = "Nothing was released: what cannot be read cannot be checked. Take the file out, or tell whoever keeps Candour."


def unpacked(data: bytes) -> bytes | None:
    """What a gzip file holds, or None where it is none. A damaged one is read as plain bytes."""
    if data[:2] != b"\x1f\x8b":
        return None
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return None


def members(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """What a zip file (a Word file is one) holds: (name, bytes). Raises SiteFailed where it cannot be read whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
            if len(entries) > _MOST_MEMBERS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
                raise SiteFailed(f"{name} holds more than can be read back.", next_step=_NEXT)
            found = [(_readable(entry.filename), packed.read(entry)) for entry in entries]
            found.append(("comment.txt", packed.comment))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, zlib.error) as error:
        raise SiteFailed(f"{name} is a packed file that cannot be read back.", next_step=_NEXT) from error
    yield from found


def _readable(member: str) -> str:
    """A member's name; the parts of a Word file that end in .rels are mark-up too."""
    return f"{member}.xml" if member.endswith(".rels") else member
