"""How a document is set: the size of its text, how far its lines reach, how far apart they stand, what heads them."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutes.sources.pdf.flow import hyphens
from minutes.sources.pdf.flow.lines import SetLine

BULLET = re.compile(r"[●•▪◦·‣➢✓\uf0b7\uf0a7\uf0d8\uf0fc*](?:\s+|(?=\w))|[o–-]\s+(?=[A-Z(\"“‘'\d])")
NUMBER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,4})[.)]\s|\d{1,2}\.\d{1,2}\s")
_LABEL = re.compile(r"(?:[A-Z][\w’'/&-]*(?: [\w’'/&-]+){0,3}\s*:|(?:Action|ACTION)\b)")
_NEAR = 15.0
_LARGER = 1.12


@dataclass(frozen=True, slots=True)
class Setting:
    """size: of the body's letters. pitch: from line to line of one paragraph, in sizes.

    styles: of headings, highest first. known: the document's words, in lower case.
    """

    size: float
    pitch: float
    styles: tuple[tuple[float, bool], ...]
    known: frozenset[str]

    def level(self, held: Sequence[SetLine]) -> int:
        """The level of a heading set so; 0 where it is set like the body."""
        style = _style(held[0])
        return min(self.styles.index(style) + 1, 6) if style in self.styles else 0


def justified(pages: Sequence[Sequence[SetLine]]) -> list[list[SetLine]]:
    """The lines with their frame's right edge told: as far as several lines of it reach."""
    reach: dict[str, list[float]] = defaultdict(list)
    for page in pages:
        for line, after in pairwise(page):
            # Only a line that a small letter follows was surely broken for want of room.
            if line.frame == after.frame and len(line.words) > 3 and len(line.parts) == 1 and after.text[:1].islower():
                reach[line.frame].append(line.x1)
    edges = {frame: _edge(sorted(ends, reverse=True)) for frame, ends in reach.items()}
    return [[replace(line, right=line.right or edges.get(line.frame, 0.0)) for line in page] for page in pages]


def _edge(ends: Sequence[float]) -> float:
    """The furthest end that others come near: one line that sticks out is no edge."""
    enough = min(3, len(ends))
    return next(
        (end for at, end in enumerate(ends) if at + enough <= len(ends) and end - ends[at + enough - 1] < _NEAR), 0.0
    )


def setting(lines: Sequence[SetLine]) -> Setting:
    """Learn a document's setting from all its lines outside tables."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = max(sizes, key=lambda size: (sizes[size], -size), default=11.0)
    pitches = sorted(
        (after.middle - before.middle) / body
        for before, after in itertools.pairwise(lines)
        if before.page == after.page and before.frame == after.frame and _surely_goes_on(before, after)
    )
    pitch = pitches[len(pitches) // 2] if pitches else 1.3
    bold = sum(len(line.text) for line in lines if line.bold and line.size == body)
    mostly_bold = bold * 2 > sum(sizes.values())
    styles = {_style(line) for line in lines if line.size >= body * _LARGER or (line.bold and not mostly_bold)}
    styles = {style for style in styles if style[0] >= body * 0.95}
    said = hyphens.spellings([line.text for line in lines])
    return Setting(body, max(pitch, 1.0), tuple(sorted(styles, reverse=True)), said)


def _style(line: SetLine) -> tuple[float, bool]:
    return line.size, line.bold


def _surely_goes_on(before: SetLine, after: SetLine) -> bool:
    return is_full(before, after) and after.text[:1].islower()


def is_full(line: SetLine, after: SetLine) -> bool:
    """Whether the next line's first word would not have fitted on this one, the only reason to break a paragraph."""
    first = after.words[0]
    return line.right > 0 and line.x1 + 0.2 * line.size + (first.x1 - first.x0) > line.right + _slack(line)


def _slack(line: SetLine) -> float:
    """How far off a frame's edge may be told: a cell's by the width of its rule and padding."""
    return -0.25 * line.size if line.frame.startswith("cell") else 0.5


def goes_on(line: SetLine, after: SetLine, setting: Setting) -> bool:
    """Whether a paragraph goes on from one line to the next, be it over a page or a column."""
    if BULLET.match(after.text) or len(after.parts) > 1 or _style_parts(line, after):
        return False
    near = line.page == after.page and line.frame == after.frame
    if near and not 0 < after.middle - line.middle <= 1.2 * setting.pitch * max(line.size, after.size):
        return False
    ended = line.text.rstrip()[-1:] in ".:;?!"
    if re.search(r"[^\W\d_][-\u00ad]$", line.text):
        return True
    cut = len(line.text) > 25 or line.page != after.page
    if after.text[:1].islower() and not NUMBER.match(after.text) and not ended and cut:
        return True
    if (NUMBER.match(after.text) and ended) or (_LABEL.match(after.text) and (ended or not is_full(line, after))):
        return False
    return is_full(line, after)


def _style_parts(line: SetLine, after: SetLine) -> bool:
    """Whether two lines are set too differently to be one paragraph."""
    if abs(line.size - after.size) > 0.08 * max(line.size, after.size):
        return True
    return line.bold != after.bold and not (len(line.text) > 60 or len(after.text) > 60)
