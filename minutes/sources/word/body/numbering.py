"""Automatic numbers: Word keeps them out of the text, so they are counted again here as Word counts them.

Lists that share one definition count on from one another unless a list says where it starts (ECMA-376, 17.9).
"""

import re
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from minutes.sources.word.body.styles import Styles
from minutes.sources.word.body.xml_names import below, is_on, number, value, w

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a paragraph of a list: its number as Word shows it, or "" for a bullet.

    level: from 1. list_id: which list it belongs to.
    """

    words: str
    level: int
    list_id: str
    is_bullet: bool


@dataclass(slots=True)
class _Counts:
    reached: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbering:
    """The lists of a document, counting as its paragraphs come. root: its numbering part, or None."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = {value(one, "numId") or "": one for one in root.iter(w("num"))} if root is not None else {}
        kinds = root.iter(w("abstractNum")) if root is not None else ()
        self._kinds = {value(one, "abstractNumId") or "": one for one in kinds}
        self._counts: dict[str, _Counts] = {}
        self._opened: set[tuple[str, int]] = set()

    def next(self, properties: Element | None) -> Label | None:
        """The label of the next paragraph, counted; None where it is in no list."""
        found = self._styles.list_of(properties)
        if found is None:
            return None
        list_id, level, style = found
        kind_id = self._kind_of(list_id)
        if kind_id is None:
            return None
        if level is None:
            level = self._level_of_style(kind_id, style)
        level = max(0, min(level, _LEVELS - 1))
        counts = self._count(list_id, kind_id, level)
        shape = self._level(list_id, kind_id, level)
        form = value(below(shape, "numFmt")) or "decimal"
        if form == "bullet":
            return Label("", level + 1, list_id, True)
        words = self._words(list_id, kind_id, level, counts)
        return Label(words, level + 1, list_id, False) if words else None

    def _kind_of(self, list_id: str, follow: bool = True) -> str | None:
        """The definition of a list, through a numbering style where it only names one."""
        kind_id = value(below(self._lists.get(list_id), "abstractNumId"))
        if kind_id not in self._kinds:
            return None
        link = value(self._kinds[kind_id].find(w("numStyleLink")))
        target = self._styles.numbers_of(link) if link and follow else None
        return (self._kind_of(target, False) if target else None) or kind_id

    def _level(self, list_id: str, kind_id: str, level: int) -> Element | None:
        wanted = str(level)
        for change in self._lists[list_id].iter(w("lvlOverride")):
            if value(change, "ilvl") == wanted and (own := change.find(w("lvl"))) is not None:
                return own
        return next((one for one in self._kinds[kind_id].iter(w("lvl")) if value(one, "ilvl") == wanted), None)

    def _level_of_style(self, kind_id: str, style: str | None) -> int:
        for one in self._kinds[kind_id].iter(w("lvl")):
            if style is not None and value(one.find(w("pStyle"))) == style:
                return number(value(one, "ilvl")) or 0
        return 0

    def _start(self, list_id: str, kind_id: str, level: int) -> int:
        start = number(value(below(self._level(list_id, kind_id, level), "start")))
        return 1 if start is None else start

    def _count(self, list_id: str, kind_id: str, level: int) -> list[int | None]:
        reached = self._counts.setdefault(kind_id, _Counts()).reached
        self._open(list_id, reached)
        now = reached[level]
        reached[level] = self._start(list_id, kind_id, level) if now is None else now + 1
        for deeper in range(level + 1, _LEVELS):
            restart = number(value(below(self._level(list_id, kind_id, deeper), "lvlRestart")))
            if restart is None or (restart and level < restart):
                reached[deeper] = None
        return reached

    def _open(self, list_id: str, reached: list[int | None]) -> None:
        """A list that says where it starts does so once, when first met."""
        for change in self._lists[list_id].iter(w("lvlOverride")):
            level = number(value(change, "ilvl")) or 0
            start = number(value(change.find(w("startOverride"))))
            if start is not None and 0 <= level < _LEVELS and (list_id, level) not in self._opened:
                self._opened.add((list_id, level))
                reached[level] = start - 1

    def _words(self, list_id: str, kind_id: str, level: int, counts: list[int | None]) -> str:
        shape = self._level(list_id, kind_id, level)
        plain = is_on(below(shape, "isLgl"))
        pattern = value(below(shape, "lvlText"))

        def shown(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            count = counts[at]
            if count is None:
                count = self._start(list_id, kind_id, at)
            form = value(below(self._level(list_id, kind_id, at), "numFmt")) or "decimal"
            return written(count, "decimal" if plain else form)

        return re.sub(r"%([1-9])", shown, pattern if pattern is not None else f"%{level + 1}.").strip()


def written(count: int, form: str) -> str:
    """A count in one of Word's forms; those not known here (words in other scripts) come out as figures."""
    if form in ("lowerLetter", "upperLetter") and 0 < count <= 780:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        words = ""
        for size, sign in (*_ROMAN, *_ROMAN_SMALL):
            words += sign * (count // size)
            count %= size
        return words.upper() if form == "upperRoman" else words
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "ordinal":
        ending = "th" if 10 < count % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
        return f"{count}{ending}"
    return "" if form == "none" else str(count)
