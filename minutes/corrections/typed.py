"""Words that a person typed, as words of the document: so that all that is done with words is done with them.

They are set down at the end of the canonical text, a block for each, as what is stated by hand is (minutes.sidecar).
So every detector scans them, a ruling settles them, the mask masks them, and the gate knows what was withheld of them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from minutes.model import Block, Meeting, Phrase, Span


def set_down(meeting: Meeting, words: str, near: Span | None = None) -> tuple[Meeting, Phrase | None]:
    """The meeting with these words in its text, and where they stand; None for no words.

    near: a passage in which they may stand already, as whole words; then nothing is set down.
    """
    words = " ".join(words.split())
    if not words:
        return meeting, None
    there = _standing(meeting.text, words, near) if near else None
    if there is not None:
        return meeting, Phrase(words, (there,))
    document = meeting.document
    text = document.text + ("\n\n" if document.text else "")
    span = Span(len(text), len(text) + len(words))
    told = replace(document, text=text + words, blocks=(*document.blocks, Block("paragraph", span)))
    return replace(meeting, document=told), Phrase(words, (span,))


def _standing(text: str, words: str, near: Span) -> Span | None:
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(part) for part in words.split()) + r"(?!\w)"
    match = re.search(pattern, text[near.start : near.end])
    return Span(near.start + match.start(), near.start + match.end()) if match else None
