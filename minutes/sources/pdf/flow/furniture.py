"""What stands on every page and belongs to none: headers, footers, page numbers."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.sources.pdf.flow.lines import SetLine

_ZONE = 0.12
_NUMBER = re.compile(
    r"(?:page|p\.?)?\s*[-–—]?\s*\d{1,3}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,3})?|page\s*\|\s*\d{1,3}|\d{1,3}\s*\|\s*page",
    re.IGNORECASE,
)
_TELLING = (re.compile(r"\b(?:19|20)\d\d\b"), re.compile(r"\b(?:minutes|notes|meeting)\b", re.IGNORECASE))


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of one page and its height."""

    lines: tuple[SetLine, ...]
    top: float
    height: float


def without_furniture(sheets: Sequence[PageLines]) -> tuple[list[tuple[SetLine, ...]], int, int]:
    """Each page's lines without what is printed on all of them.

    A line at the top that tells what the meeting is, and is said nowhere else, is kept once, on its first page.

    Returns:
        the lines of each page; how many headers and footers were left out; how many page numbers.
    """
    places: dict[tuple[str, bool], list[tuple[int, SetLine]]] = defaultdict(list)
    numbers: set[tuple[int, int]] = set()
    for at, sheet in enumerate(sheets):
        for line in sheet.lines:
            zone = _zone(line, sheet)
            if zone is None:
                continue
            if _NUMBER.fullmatch(line.text.strip()) and _counts(line.text, at + 1):
                numbers.add((at, id(line)))
            else:
                places[(_shape(line.text), zone)].append((at, line))
    dropped: set[tuple[int, int]] = set()
    for (shape, is_header), found in places.items():
        if not _repeats(found, len(sheets)):
            continue
        keep = _kept(shape, found, sheets) if is_header else None
        dropped |= {(at, id(line)) for at, line in found if line is not keep}
    gone = dropped | numbers
    left = [tuple(line for line in sheet.lines if (at, id(line)) not in gone) for at, sheet in enumerate(sheets)]
    return left, len(dropped), len(numbers)


def _zone(line: SetLine, sheet: PageLines) -> bool | None:
    """True for the head of a page, False for its foot, None between."""
    where = (line.middle - sheet.top) / max(sheet.height, 1.0)
    return True if where < _ZONE else False if where > 1 - _ZONE else None


def _shape(words: str) -> str:
    """Words with the numbers in them left open: "Page 3 of 9" is the same on every page."""
    return re.sub(r"\d+", "#", " ".join(words.casefold().split()))


def _counts(words: str, page: int) -> bool:
    """Whether a number alone can be a page's: no further from its place than a cover or two."""
    number = int(re.findall(r"\d{1,3}", words)[0])
    return abs(number - page) <= 3


def _repeats(found: Sequence[tuple[int, SetLine]], pages: int) -> bool:
    """On enough pages, at much the same height."""
    on = {at for at, _ in found}
    heights = sorted(line.middle for _, line in found)
    level = heights[-1] - heights[0] < 6
    return pages > 1 and level and (len(on) >= 3 or len(on) == pages) and len(on) >= pages / 3


def _kept(shape: str, found: Sequence[tuple[int, SetLine]], sheets: Sequence[PageLines]) -> SetLine | None:
    """A header of the first page that says what nothing else there does: that these are minutes, or of which year."""
    first = found[0][1]
    others = [line.text for line in sheets[0].lines if line is not first]
    if found[0][0] != 0 or shape in " ".join(map(_shape, others)):
        return None
    tells = any(pattern.search(first.text) and not pattern.search(" ".join(others)) for pattern in _TELLING)
    return first if tells else None
