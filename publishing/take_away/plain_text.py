"""A paper as plain text: lines of at most 78 characters, nothing but words."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from publishing.take_away.paper import PaperCopy, PaperPart

_WIDTH = 78


def plain_text(paper: PaperCopy) -> str:
    """The whole paper, ending with a line break."""
    title = f"{paper.above}: {paper.title}" if paper.above else paper.title
    head = [title, "=" * min(len(title), _WIDTH), paper.source, *paper.lines, paper.address]
    blocks = ["\n".join(head), *("\n".join(_lines(part)) for part in paper.parts)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _lines(part: PaperPart) -> Iterator[str]:
    if part.kind == "heading":
        yield part.text.upper() if part.level == 1 else part.text
        yield ("-" if part.level == 1 else "~") * min(len(part.text), _WIDTH)
    elif part.kind == "table":
        head, *rows = part.rows
        for row in rows or [head]:
            named = (f"{name}: {cell}" if name else cell for name, cell in zip(head, row, strict=True) if cell)
            yield from _wrapped("; ".join(named), "- ", "  ")
    elif part.kind == "bullet":
        yield from _wrapped(part.text, "  " * part.level + "- ", "  " * part.level + "  ")
    else:
        label = f"{part.number}{':' if part.kind != 'text' else ''} " if part.number else ""
        yield from _wrapped(f"{label}{part.text}", "", "    " if label else "")
        if part.foot:
            yield from _wrapped(part.foot, "    ", "    ")


def _wrapped(words: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        words, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
