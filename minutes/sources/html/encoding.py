"""Bytes of a web page become letters: by its mark, by what it declares, or as UTF-8."""

import codecs
import re

from errors import UnreadableSource
from minutes.model import Note
from minutes.sources.decoding import decode

_DECLARED = re.compile(rb"""(?:charset\s*=\s*|<\?xml[^>]*encoding\s*=\s*)["']?([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_HEAD = 4096
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
# The web's own table: what calls itself Latin-1 or ASCII is Windows text (WHATWG Encoding, 4.2).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252"}


def letters(data: bytes, name: str) -> tuple[str, tuple[Note, ...]]:
    """The words of a page with its mark-up, and notes of what was doubtful.

    Args:
        data: the bytes of the file.
        name: its name, for messages.

    Raises:
        UnreadableSource: the bytes are not text.
    """
    declared = _DECLARED.search(data[:_HEAD])
    if data.startswith(_MARKS) or not declared:
        return decode(data, name)
    said = declared[1].decode("ascii")
    try:
        found = codecs.lookup(said).name
    except LookupError:
        return decode(data, name)
    if found.startswith(("utf", "idna", "punycode")):
        return decode(data, name)
    try:
        words, _ = codecs.getdecoder(_MEANT.get(found, found))(data)
    except (ValueError, LookupError):
        return decode(data, name)
    if not isinstance(words, str) or "\x00" in words:
        raise UnreadableSource("The file is not readable as text.", name, "Open it in a browser and save it again.")
    return words, ()
