"""Number and title of an item, and what of its line is already said under it."""

from __future__ import annotations

import re
from pathlib import Path

from minutes.layouts.assembly.stretches import Stretch
from minutes.layouts.front.titles import title
from minutes.layouts.lines.numbers import number
from minutes.layouts.words import phrase, tidy, trim
from minutes.model import Document, Phrase, Span


def heading(document: Document, stretch: Stretch, models: Path) -> tuple[str | None, Phrase, Span | None]:
    """(number as printed, title, what is already body) of a stretch that heads an item."""
    text = document.text
    spans = [one.unit.span for one in stretch.units]
    opening = number(text[spans[0].start : spans[0].end])
    printed: str | None = None
    if opening:
        printed = _plain(text[spans[0].start : spans[0].start + opening.end])
        rest = tidy(text, spans[0].start + opening.end, spans[0].end)
        spans = [*((rest,) if rest else ()), *spans[1:]]
    if not spans:
        return None, phrase(text, stretch.span) or Phrase("Minutes"), None
    spans, after = title(text, spans, models)
    held = [part for span in spans if (part := trim(text, span.start, span.end, ":|"))]
    return printed, phrase(text, *held) or Phrase("Minutes"), after


def _plain(words: str) -> str:
    """A number without the word before it and the stop after it ("Item 3." is "3")."""
    bare = re.sub(r"^\W*(?:(?:agenda\s+)?(?:item|minute|eitem)\s*(?:no\.?)?\s*)?", "", words, flags=re.IGNORECASE)
    return bare.strip(" .:)(–—-#*") or words.strip()
