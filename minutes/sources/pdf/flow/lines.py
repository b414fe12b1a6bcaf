"""Letters become words, words lines, and lines parts where a wide gap stands between them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pdfplumber.utils.text import extract_words

from minutes.sources.pdf.seen.capture import Mark

_BOLD = re.compile(r"bold|black|heavy|demi|semib", re.IGNORECASE)
_GLUED = 0.12
_WIDE = 1.5
_MARKER = re.compile(r"[●•▪◦·‣–➢✓\uf0b7\uf0a7o*-]|\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,4})[.)]|\d{1,2}\.\d{1,2}")


@dataclass(frozen=True, slots=True)
class SetWord:
    """A word and its place on its page, in points from the top left."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        """Half way between top and bottom."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class SetLine:
    """Words on one line of one page.

    frame: what the line is set in ("" for the page, else a column or a cell); right: where that frame ends.
    """

    words: tuple[SetWord, ...]
    page: int
    frame: str = ""
    right: float = 0.0

    @property
    def x0(self) -> float:
        """Where the first word begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where the last word ends."""
        return self.words[-1].x1

    @property
    def top(self) -> float:
        """The top of the highest word."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The bottom of the lowest word."""
        return max(word.bottom for word in self.words)

    @property
    def middle(self) -> float:
        """Where the line stands: the middle of its tallest word."""
        return max(self.words, key=lambda word: word.bottom - word.top).middle

    @property
    def size(self) -> float:
        """The size most of the letters have."""
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[round(word.size * 2) / 2] += len(word.text)
        return max(sizes, key=lambda size: (sizes[size], size))

    @property
    def bold(self) -> bool:
        """Whether every word with a letter in it is bold."""
        said = [word for word in self.words if any(map(str.isalnum, word.text))]
        return bool(said) and all(word.bold for word in said)

    @property
    def text(self) -> str:
        """The words with single spaces, glued where no gap stands between them (a raised "th")."""
        out = self.words[0].text
        for before, word in zip(self.words, self.words[1:], strict=False):
            out += ("" if word.x0 - before.x1 < _GLUED * word.size else " ") + word.text
        return out

    @property
    def parts(self) -> tuple["SetLine", ...]:
        """The line cut at its wide gaps; a bullet or number before the words is no part of its own."""
        cuts: list[list[SetWord]] = [[self.words[0]]]
        for before, word in zip(self.words, self.words[1:], strict=False):
            if word.x0 - before.x1 > _WIDE * max(word.size, before.size):
                cuts.append([])
            cuts[-1].append(word)
        parts = [replace(self, words=tuple(cut)) for cut in cuts]
        if len(parts) > 1 and _MARKER.fullmatch(parts[0].text):
            parts[:2] = [replace(self, words=parts[0].words + parts[1].words)]
        return tuple(parts)


def words(letters: Iterable[Mark]) -> list[SetWord]:
    """The words of a page's letters, in the order they were drawn."""
    single = _single(letters)
    found = extract_words(single, x_tolerance_ratio=0.15, y_tolerance=3, use_text_flow=True, return_chars=True)
    return [_word(one) for one in found]


def _single(letters: Iterable[Mark]) -> list[Mark]:
    """Each letter once: some programs print a letter twice, a hair apart, to make it bold."""
    taken: set[tuple[str, int, int]] = set()
    kept: list[Mark] = []
    for letter in letters:
        across, down = round(letter["x0"]), round(letter["top"])
        near = {(letter["text"], across + dx, down + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
        if letter["text"].isspace() or not near & taken:
            kept.append(letter)
        taken.add((letter["text"], across, down))
    return kept


def _word(found: Mark) -> SetWord:
    chars = found["chars"]
    bold = sum(bool(_BOLD.search(str(char["fontname"]))) or char["mode"] == 2 for char in chars)
    size = max(float(char["size"]) for char in chars)
    box = (float(found["x0"]), float(found["x1"]), float(found["top"]), float(found["bottom"]))
    return SetWord(found["text"], *box, size, bold * 2 > len(chars))


def lines(said: Sequence[SetWord], page: int, frame: str = "", right: float = 0.0) -> list[SetLine]:
    """Words put on lines by where they stand, from the top, each line from the left."""
    rows: list[list[SetWord]] = []
    for word in sorted(said, key=lambda word: (word.middle, word.x0)):
        row = next((row for row in reversed(rows[-3:]) if _on_line(word, row)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    made = [SetLine(tuple(sorted(row, key=lambda word: word.x0)), page, frame, right) for row in rows]
    return sorted(made, key=lambda line: line.middle)


def _on_line(word: SetWord, row: Sequence[SetWord]) -> bool:
    anchor = max(row, key=lambda one: one.bottom - one.top)
    shared = min(word.bottom, anchor.bottom) - max(word.top, anchor.top)
    return shared > 0.5 * min(word.bottom - word.top, anchor.bottom - anchor.top)
