"""What is no minutes: limits of size that hold for every format, so that nothing takes longer than its length deserves.

A long meeting fills 60,000 characters; a pack of a whole day 400,000. What is beyond these limits was pasted, glued or
made by a machine, and a person has to look at the file before any program does.
"""

from __future__ import annotations

import re

from errors import UnreadableSource
from minutes.model import Document

LONGEST = 1_000_000
LONGEST_LINE = 60_000
LONGEST_WORD = 5_000
_ROW = re.compile(rb"([^\s])\1{%d}" % (LONGEST_WORD - 1))
_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}")
_PLAIN = frozenset({".txt", ".md", ".markdown", ".html", ".htm"})
_WORDS_ALONE = _PLAIN - {".html", ".htm"}
_NEXT = "Open the file and check that it holds only the minutes, in lines and paragraphs; save it again."


def check_bytes(data: bytes, form: str, name: str) -> None:
    """Raises UnreadableSource where a text-like file is one that no reader should begin on. form: ".txt" …"""
    if form in _WORDS_ALONE and len(data) > 2 * LONGEST:
        raise UnreadableSource(
            f"The file holds {len(data):,} bytes; minutes of one meeting hold fewer than {LONGEST:,} characters.",
            name,
            _NEXT,
        )
    if form in _PLAIN and _ROW.search(data):
        raise UnreadableSource(
            f"The file holds one character more than {LONGEST_WORD:,} times in a row, which no minutes do.", name, _NEXT
        )


def check_text(document: Document) -> None:
    """Raises UnreadableSource where the words that were read are too many, or without any break."""
    text, name = document.text, document.source.path
    if len(text) > LONGEST:
        raise UnreadableSource(
            f"The file holds {len(text):,} characters; minutes of one meeting hold fewer than {LONGEST:,}.", name, _NEXT
        )
    longest = max(map(len, text.split("\n")), default=0)
    if longest > LONGEST_LINE:
        raise UnreadableSource(
            f"The file holds a line of {longest:,} characters; a paragraph holds fewer than {LONGEST_LINE:,}.",
            name,
            _NEXT,
        )
    if _WORD.search(text):
        raise UnreadableSource(
            f"The file holds a word of more than {LONGEST_WORD:,} characters, without a space.", name, _NEXT
        )
