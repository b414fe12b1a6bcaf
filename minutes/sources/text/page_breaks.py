"""Pages of plain text: what stands at the foot and head of each is taken out, and what it broke is joined.

A page number on a line of its own is furniture. A line beside it is furniture too where the same words, but
for digits, stand beside the number of another page.
"""

import re
from collections import Counter

_PAGE = re.compile(
    r"\s*(?:page\s*\|?\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?|\d{1,3}\s*\|\s*page|[-–—]\s*\d{1,3}\s*[-–—])\s*",
    re.IGNORECASE,
)
_BESIDE = 2


def without_furniture(lines: list[str]) -> tuple[list[str], int]:
    """The lines of a text without its page furniture, and how many lines that was; fewer than two pages: as they are.

    A sentence that a page break cut in two is on neighbouring lines again.
    """
    pages = [at for at, line in enumerate(lines) if _PAGE.fullmatch(line)]
    if len(pages) < 2:
        return lines, 0
    beside = {at: _beside(lines, at) for at in pages}
    counted = Counter(_plain(lines[at]) for at in {at for near in beside.values() for at in near})
    gone = {at for near in beside.values() for at in near if counted[_plain(lines[at])] > 1} | set(pages)
    kept: list[str] = []
    cut = False
    for at, line in enumerate(lines):
        if at in gone:
            cut = True
        elif cut and line.strip():
            if _goes_on(kept, line):
                while kept and not kept[-1].strip():
                    kept.pop()
            kept.append(line)
            cut = False
        else:
            kept.append(line)
    return kept, len(gone)


def _beside(lines: list[str], page: int) -> list[int]:
    """The lines with words next to a page number, at most two on each side."""
    before = [at for at in range(page - 1, max(-1, page - 6), -1) if lines[at].strip()][:_BESIDE]
    after = [at for at in range(page + 1, min(len(lines), page + 6)) if lines[at].strip()][:_BESIDE]
    return [*before, *after]


def _plain(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()).casefold())


def _goes_on(kept: list[str], line: str) -> bool:
    """Whether a line goes on with the sentence before the page break."""
    before = next((line for line in reversed(kept) if line.strip()), "")
    return line.lstrip()[:1].islower() and before.rstrip()[-1:] not in ("", ".", ":", ";", "?", "!")
