"""Bytes become clean words: one character for one meaning, nothing invisible."""

import re
import unicodedata

from errors import UnreadableSource
from minutes.model import Note

_INVISIBLE = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile("\r\n|\r|\x0b|\x0c|\x85|\u2028|\u2029")
_BOOKMARK = re.compile(r"\[bookmark:[^\]\n]*\]", re.IGNORECASE)


def decode(data: bytes, name: str) -> tuple[str, tuple[Note, ...]]:
    """The words of a text file, and notes of what was doubtful or dropped.

    Args:
        data: the bytes of the file.
        name: the file's name, for messages.

    Raises:
        UnreadableSource: the bytes are not text in UTF-8, UTF-16 with its mark, or Windows-1252.
    """
    notes: list[Note] = []
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        words = _attempt(data, "utf-16", name)
    elif b"\x00" in data:
        raise _not_text(name)
    else:
        try:
            words = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            words = _attempt(data, "cp1252", name)
            notes.append(
                Note("The file was not in UTF-8; it was read as Windows text. Check accents and dashes.", name)
            )
    clean, dropped = tidy(words, name)
    return clean, (*notes, *dropped)


def tidy(words: str, name: str) -> tuple[str, tuple[Note, ...]]:
    """Words with line ends, spaces and letters in one form, and nothing in them that cannot be seen."""
    notes: list[Note] = []
    words = _SPACES.sub(" ", _LINE_ENDS.sub("\n", words))
    for pattern, what in (
        (_INVISIBLE, "invisible characters were taken out"),
        (_CONTROL, "control characters were taken out"),
        (_BOOKMARK, "Word bookmark marks were taken out"),
    ):
        words, count = pattern.subn("", words)
        if count:
            notes.append(Note(f"{count} {what}.", name))
    return unicodedata.normalize("NFC", words), tuple(notes)


def _attempt(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise _not_text(name) from fault


def _not_text(name: str) -> UnreadableSource:
    return UnreadableSource(
        "The file is not readable as text.", name, "Open it in its own program and save it as plain text (UTF-8)."
    )
