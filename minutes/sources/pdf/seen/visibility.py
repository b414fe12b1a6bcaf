"""Which letters of a page a reader can see. Only those become minutes; the others are counted by their reason.

A letter is told unseen by how it was drawn (invisible, too small, turned, off the page, covered by a later box) and
by looking at the drawn page: where a letter should be and nothing is, it was hidden, whatever the means.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from minutes.sources.pdf.seen.capture import Mark, SeenPage
from minutes.sources.pdf.seen.limits import PdfTally
from minutes.sources.pdf.seen.rendering import Box, Picture

SMALLEST = 3.0
_THICK = 5.0
_NARROW = frozenset(".,:;'’‘`´!|-–_iIl1°·•")
_UNMAPPED = re.compile(r"\(cid:\d+\)")
_INVISIBLE_MODES = (3, 7)

COVERED = "box"
MARKED = "marked"
INVISIBLE = "invisible"
OFF_PAGE = "off the page"
SMALL = "small"
TURNED = "turned"
UNSEEN = "unseen"
UNMAPPED = "unmapped"


@dataclass(frozen=True, slots=True)
class PageSight:
    """The letters of a page that can be seen, how many were not and why, and whether they come from OCR."""

    letters: tuple[Mark, ...]
    hidden: Counter[str]
    from_ocr: bool
    is_picture: bool


@dataclass(frozen=True, slots=True)
class _Page:
    crop: Box
    boxes: tuple[Mark, ...]
    marked: tuple[Box, ...]
    scan: Mark | None
    picture: Picture | None
    later: Callable[[Mark, int], bool]


def look(page: SeenPage, picture: Picture | None, marked: tuple[Box, ...]) -> PageSight:
    """Sort the letters of a page into seen and hidden.

    Args:
        page: the page.
        picture: how it looks, or None where it could not be drawn.
        marked: the areas of redaction marks that were set but never applied.

    Raises:
        UnreadableSource and pdfminer's errors, from drawing the page.
    """
    letters = page.objects.get("char", [])
    scan = _scan(page)
    boxes = _boxes(page)
    # Every letter is held against every box: counted, so that thousands of both are refused and not waited for.
    page.tally.add(len(letters) * (len(boxes) // 200))
    context = _Page(page.cropbox, boxes, marked, scan, picture, _later(letters, page.tally))
    reasons = [_reason(letter, context) for letter in letters]
    _spare_narrow(letters, reasons)
    kept = [letter for letter, reason in zip(letters, reasons, strict=True) if not reason]
    # A space has no mark of its own: it is counted with nobody.
    hidden = Counter(
        reason for letter, reason in zip(letters, reasons, strict=True) if reason and letter["text"].strip()
    )
    words = [letter for letter in kept if letter["text"].strip()]
    on_scan = scan is not None and any(_inside(letter, scan) and _is_ocr(letter, scan) for letter in words)
    bare = picture is None or picture.is_bare(page.cropbox)
    pictured = not on_scan and ((scan is not None and len(words) < 200) or (not words and not hidden and not bare))
    return PageSight(tuple(kept), hidden, on_scan, pictured)


def _scan(page: SeenPage) -> Mark | None:
    """A picture that fills most of the page, as a scanner makes it."""
    x0, top, x1, bottom = page.cropbox
    area = max((x1 - x0) * (bottom - top), 1.0)
    images = page.objects.get("image", [])
    return next((image for image in images if _area(image) >= 0.6 * area), None)


def _area(mark: Mark) -> float:
    return float((mark["x1"] - mark["x0"]) * (mark["bottom"] - mark["top"]))


def _boxes(page: SeenPage) -> tuple[Mark, ...]:
    """Filled shapes and thick strokes: whatever can lie over words."""
    filled = [mark for kind in ("rect", "curve") for mark in page.objects.get(kind, []) if mark.get("fill")]
    strokes = [
        {**line, "top": line["top"] - line["linewidth"] / 2, "bottom": line["bottom"] + line["linewidth"] / 2}
        for line in page.objects.get("line", [])
        if (line.get("linewidth") or 0) >= _THICK
    ]
    return tuple(
        mark for mark in (*filled, *strokes) if mark["x1"] - mark["x0"] > 2 and mark["bottom"] - mark["top"] > 3
    )


def _later(letters: list[Mark], tally: PdfTally) -> Callable[[Mark, int], bool]:
    """Whether a letter drawn after `order` stands on a given letter: the label printed on a black box."""

    def found(letter: Mark, order: int) -> bool:
        tally.add(len(letters) // 200)
        return any(other["order"] > order and _overlap(other, letter) for other in letters if other["text"].strip())

    return found


def _overlap(one: Mark, other: Mark) -> bool:
    across = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return bool(across > 0.3 and down > 0.3)


def _reason(letter: Mark, page: _Page) -> str:
    """Why a letter cannot be seen; "" where it can."""
    if _UNMAPPED.fullmatch(letter["text"]):
        return UNMAPPED
    if not _inside(letter, {"x0": page.crop[0], "top": page.crop[1], "x1": page.crop[2], "bottom": page.crop[3]}):
        return OFF_PAGE
    if any(_inside(letter, dict(zip(("x0", "top", "x1", "bottom"), box, strict=True))) for box in page.marked):
        return MARKED
    ocr = page.scan is not None and _is_ocr(letter, page.scan) and _inside(letter, page.scan)
    if letter["mode"] in _INVISIBLE_MODES and not ocr:
        return INVISIBLE
    if letter["size"] < SMALLEST and letter["text"].strip():
        return SMALL
    across, up = letter["matrix"][:2]
    if across <= 0 or abs(up) > 0.2 * across:
        return TURNED
    return _by_eye(letter, page)


def _is_ocr(letter: Mark, scan: Mark) -> bool:
    """Whether a letter is the text layer of a scan: drawn invisibly, or before the picture that then covers it."""
    return bool(letter["mode"] in _INVISIBLE_MODES or letter["order"] < scan["order"])


def _by_eye(letter: Mark, page: _Page) -> str:
    if not letter["text"].strip():
        return ""
    box = _core(letter)
    bare = page.picture is not None and page.picture.is_bare(box)
    for cover in page.boxes:
        over = cover["order"] > letter["order"] and _inside(letter, cover)
        # Where the page shows something though a box is drawn over it, the box may be glass (a highlight).
        if over and (bare or page.picture is None or page.later(letter, cover["order"])):
            return COVERED
    if page.picture is None:
        return ""
    if bare:
        return COVERED if page.picture.is_dark(box) and not _on_its_own_colour(letter, page) else UNSEEN
    return UNSEEN if _is_white(letter) and page.picture.is_light(box) else ""


def _on_its_own_colour(letter: Mark, page: _Page) -> bool:
    """Whether a letter was drawn on a shape of its own colour."""
    ground = [box for box in page.boxes if box["order"] < letter["order"] and _inside(letter, box)]
    return bool(ground) and ground[-1].get("non_stroking_color") == letter.get("non_stroking_color")


def _core(letter: Mark) -> Box:
    """The middle of a letter's place, without the edges that its neighbours may reach into."""
    inset = 0.12 * (letter["x1"] - letter["x0"])
    return letter["x0"] + inset, letter["top"], letter["x1"] - inset, letter["bottom"]


def _inside(mark: Mark, area: Mark) -> bool:
    """Whether the middle of a mark lies in an area."""
    across, down = (mark["x0"] + mark["x1"]) / 2, (mark["top"] + mark["bottom"]) / 2
    return bool(area["x0"] <= across <= area["x1"] and area["top"] <= down <= area["bottom"])


def _colour(letter: Mark) -> tuple[float, ...]:
    given = letter.get("non_stroking_color") or ()
    return tuple(float(part) for part in given if isinstance(part, int | float))


def _is_white(letter: Mark) -> bool:
    colour = _colour(letter)
    if len(colour) == 4:
        return max(colour) < 0.1
    return len(colour) in (1, 3) and min(colour) > 0.9


def _spare_narrow(letters: list[Mark], reasons: list[str]) -> None:
    """A dot or a stroke too thin to be told on the drawn page is seen where its neighbour is."""
    for at, letter in enumerate(letters):
        if reasons[at] == UNSEEN and letter["text"] in _NARROW:
            beside = [reasons[near] for near in (at - 1, at + 1) if 0 <= near < len(letters)]
            if "" in beside:
                reasons[at] = ""
