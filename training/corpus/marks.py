"""Marks of no width inside a text that is being laid out: one private character opens, one closes.

They live through wrapping, upper case and damage, and are taken out at the end, which leaves exact spans.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_FIRST = 0xF0000
_LAST = 0xFFFFD


@dataclass(frozen=True, slots=True)
class Mark:
    """Half-open [start, end) of character offsets into the rendered text; what it is; what is known of it."""

    label: str
    start: int
    end: int
    facts: Mapping[str, object] = field(default_factory=dict)


class Marker:
    """Hands out marks for one rendering, and takes them out again."""

    def __init__(self) -> None:
        self._given: list[tuple[str, Mapping[str, object]]] = []

    def __call__(self, words: str, label: str, **facts: object) -> str:
        """The words between two marks; "" stays ""."""
        if not visible(words).strip():
            return words
        number = len(self._given)
        if _FIRST + 2 * number + 1 > _LAST:
            raise ValueError("a rendering has more marks than there are characters for")
        self._given.append((label, facts))
        return f"{chr(_FIRST + 2 * number)}{words}{chr(_FIRST + 2 * number + 1)}"

    def taken_out(self, text: str) -> tuple[str, tuple[Mark, ...]]:
        """The text without marks, and the spans they held, in order, white space at their ends left out.

        A mark whose other half is missing (a style cut the words) is left out, and so is one that holds nothing.
        """
        out: list[str] = []
        opened: dict[int, int] = {}
        found: list[Mark] = []
        for character in text:
            code = ord(character)
            if not _FIRST <= code <= _LAST:
                out.append(character)
            elif (code - _FIRST) % 2 == 0:
                opened[(code - _FIRST) // 2] = len(out)
            elif (number := (code - _FIRST) // 2) in opened:
                start, end = opened.pop(number), len(out)
                while start < end and out[start].isspace():
                    start += 1
                while start < end and out[end - 1].isspace():
                    end -= 1
                if start < end:
                    label, facts = self._given[number]
                    found.append(Mark(label, start, end, facts))
        return "".join(out), tuple(sorted(found, key=lambda mark: (mark.start, -mark.end, mark.label)))


def is_mark(character: str) -> bool:
    """Whether a character is one of our marks."""
    return _FIRST <= ord(character) <= _LAST


def visible(text: str) -> str:
    """The text without marks."""
    return "".join(character for character in text if not is_mark(character))


def width(text: str) -> int:
    """How many characters of the text show."""
    return sum(not is_mark(character) for character in text)
