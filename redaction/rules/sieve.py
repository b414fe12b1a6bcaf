"""Where a pattern may match at all: every match holds pieces of text, and where one is missing nothing can be found.

Two hundred patterns seek numbers in every text, and most can find nothing in most lines, for want of a word or a sign
("years", "@", four figures). Asking whether a piece stands in a line costs a hundredth of trying the pattern there. The
pieces are taken from the pattern itself, as Python parses it, so that no rule has to state them and none can state them
wrongly; where nothing can be said for sure, the pattern is tried. What is found is the same, and a test holds that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

Choice = frozenset[str]
"""Pieces of which one must stand."""
Needs = tuple[Choice, ...]
"""Choices of which each must be met; none where nothing can be said."""

_MOST = 48
_FEW = 3
# Letters that Python takes for an ASCII letter when case is ignored, and that stay what they are in small letters.
_ODD = frozenset("\u0130\u0131\u017f\u212a")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


class Sieve:
    """One text, in small letters and with 0 for every figure, asked for pieces."""

    def __init__(self, text: str) -> None:
        self._low = _levelled(text)
        odd = any(sign in _ODD or (sign.isdecimal() and not sign.isascii()) for sign in set(text))
        self._certain = len(self._low) == len(text) and not odd
        self._threes = {self._low[at : at + _FEW] for at in range(len(self._low))}
        self._stands: dict[Choice, Choice] = {}

    def standing(self, needs: Needs) -> Needs:
        """For each choice those of its pieces that stand anywhere in the text."""
        if not self._certain:
            return ()
        return tuple([self._stands[one] if one in self._stands else self._of(one) for one in needs])

    def within(self, standing: Needs, first: int, last: int) -> bool:
        """Whether of each choice, as `standing` gave them, a piece stands in text[first:last]."""
        find = self._low.find
        for choice in standing:
            for piece in choice:
                if find(piece, first, last) >= 0:
                    break
            else:
                return False
        return True

    def lines(self, needs: Needs) -> tuple[tuple[int, int], ...]:
        """The lines, as (start, end), in which of each choice a piece stands; all of them where it cannot be said."""
        standing = self.standing(needs) or (frozenset({""}),)
        if not all(standing):
            return ()
        found: set[tuple[int, int]] = set()
        for piece in min(standing, key=len):
            at = self._low.find(piece)
            while at >= 0:
                end = self._low.find("\n", at)
                last = end if end >= 0 else len(self._low)
                found.add((self._low.rfind("\n", 0, at) + 1, last))
                at = self._low.find(piece, last + 1) if end >= 0 else -1
        return tuple(sorted(line for line in found if self.within(standing, *line)))

    def _of(self, choice: Choice) -> Choice:
        """Those of a choice's pieces that stand in the text; asked for by their first three signs first."""
        likely = [piece for piece in choice if len(piece) < _FEW or piece[:_FEW] in self._threes]
        found = self._stands[choice] = frozenset(piece for piece in likely if piece in self._low)
        return found


def _levelled(text: str) -> str:
    """Small letters, and 0 for every figure."""
    low = text.lower()
    for figure in "123456789":
        low = low.replace(figure, "0")
    return low


def needs(pattern: re.Pattern[str] | None) -> Needs:
    """What every match of a pattern holds, as a Sieve asks for it."""
    parser: Any = getattr(re, "_parser", None)
    if parser is None or pattern is None:
        return ()
    return tuple(dict.fromkeys(_each(parser.parse(pattern.pattern, pattern.flags))))


@cache
def within_a_line(pattern: re.Pattern[str]) -> bool:
    """Whether a pattern matches in a line by itself just as it does in the text: surely no line end, nothing around."""
    parser: Any = getattr(re, "_parser", None)
    return parser is not None and _stays(parser.parse(pattern.pattern, pattern.flags))


def _stays(parts: Iterable[tuple[Any, Any]]) -> bool:
    for name, told in parts:
        kind = str(name)
        if kind == "BRANCH":
            stays = all(map(_stays, told[1]))
        elif kind == "SUBPATTERN" or kind in _REPEATS:
            stays = _stays(told[-1])
        elif kind == "IN":
            stays = all(str(what) in ("LITERAL", "RANGE") and _printed(which) for what, which in told)
            stays = stays or all(str(which) in ("CATEGORY_DIGIT", "CATEGORY_WORD") for _, which in told)
        else:
            stays = (kind == "LITERAL" and _printed(told)) or (kind == "AT" and str(told) == "AT_BOUNDARY")
        if not stays:
            return False
    return True


def _printed(told: int | tuple[int, int]) -> bool:
    """Whether a sign, or the first of a range, is no line end."""
    return (told if isinstance(told, int) else told[0]) >= ord(" ")


def _each(parts: Iterable[tuple[Any, Any]]) -> Iterator[Choice]:
    """A choice for every part, or run of letters, that a sequence cannot do without."""
    run = ""
    for name, told in parts:
        letters, ends = _letters(str(name), told)
        run += letters
        if ends:
            yield from [frozenset({run})] if run else []
            yield from _inside(str(name), told)
            run = ""
    yield from [frozenset({run})] if run else []


def _letters(kind: str, told: Any) -> tuple[str, bool]:  # noqa: ANN401 - as Python's parser gives it
    """What one part surely adds to a run of letters, and whether the run ends with it."""
    if kind in ("LITERAL", "IN"):
        alike = {_sign(str(what), which) for what, which in ([(kind, told)] if kind == "LITERAL" else told)}
        sign = alike.pop() if len(alike) == 1 else ""
        return sign, not sign
    if kind in _REPEATS and len(told[2]) == 1 and told[0] > 0:
        ((name, inner),) = told[2]
        letters, ends = _letters(str(name), inner)
        return ("", True) if ends else (letters * told[0], told[0] != told[1])
    return "", True


def _sign(kind: str, told: Any) -> str:  # noqa: ANN401 - as Python's parser gives it
    """The one sign that a letter, or a part of a set in brackets, is taken for here; nothing where it may be many."""
    if kind == "LITERAL":
        sign = chr(told)
        return _levelled(sign) if sign.isascii() or sign.lower() == sign.upper() else ""
    figures = kind == "RANGE" and ord("0") <= told[0] <= told[1] <= ord("9")
    return "0" if figures or (kind == "CATEGORY" and str(told) == "CATEGORY_DIGIT") else ""


def _inside(kind: str, told: Any) -> Iterator[Choice]:  # noqa: ANN401 - as Python's parser gives it
    """The choices that one part of a sequence, which is more than letters, cannot do without."""
    if kind == "SUBPATTERN":
        yield from _each(told[-1])
    elif kind == "ATOMIC_GROUP":
        yield from _each(told)
    elif kind in _REPEATS and told[0] > 0:
        yield from _each(told[2])
    elif kind == "ASSERT" and told[0] > 0:  # what stands ahead; what stands behind may lie outside the lines
        yield from _each(told[1])
    elif kind == "BRANCH":
        best = [max(_each(way), key=_telling, default=frozenset[str]()) for way in told[1]]
        every = frozenset[str]().union(*best)
        if all(best) and len(every) <= _MOST:
            yield every


def _telling(choice: Choice) -> tuple[int, int, list[str]]:
    """How much a choice tells: by the shortest of its pieces, and by how few they are."""
    return (min(map(len, choice)), -len(choice), sorted(choice))
