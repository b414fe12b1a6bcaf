"""Which of the partnership's groups met."""

import re

from minutes.layouts.words import said
from minutes.model import Document, Phrase

_FIRST_LINES = 10


def group_of(document: Document, title: Phrase, groups: tuple[tuple[str, tuple[str, ...]], ...]) -> str | None:
    """The one group whose name or alias stands in the title, or else in the first lines; None where not exactly one."""
    first = "\n".join(said(document, block) for block in document.blocks[:_FIRST_LINES])
    for words in (title.text, first):
        found = _named(words, groups)
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _named(words: str, groups: tuple[tuple[str, tuple[str, ...]], ...]) -> list[str]:
    """Groups named in the words, leaving out a name that only stands inside a longer one."""
    hits: list[tuple[int, int, str]] = []
    for name, aliases in groups:
        for surface in (name, *aliases):
            pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, surface.split())) + r"(?!\w)"
            hits.extend(
                (match.start(), match.end(), name)
                for match in re.finditer(pattern, words, re.IGNORECASE)
                if surface.strip()
            )
    whole = [
        name
        for start, end, name in hits
        if not any(a <= start and end <= b and (b - a) > (end - start) for a, b, _ in hits)
    ]
    return list(dict.fromkeys(whole))
