"""The words of the front of a document as the learner sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.layouts.lines.labeller import Labelled
from minutes.layouts.lines.words import flags
from minutes.model import Span

_WORD = re.compile(r"[\w’'&/.-]*\w[\w’'&-]*|[^\w\s]")
_MOST = 40
_GROUP = re.compile(
    r"(?:sub-?|work(?:ing)?-?)?(?:group|committee|board|forum|panel|network|partnership|executive|meeting|team|council|cttee"
    r"|gp|grp|mtg|conference|hub|bwrdd|pwyllgor|gr[wŵ]p|sub|steering|task|finish|safeguarding|children|adults?|community|safety)s?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"room|rm|hall|chamber|house|hse|centre|center|library|station|offices?|building|hq|headquarters|suite|campus|school|college"
    r"|academy|hospital|church|hotel|hub|guildhall|road|street|lane|teams|zoom|online|on-line|virtual|webex|video|link|call|hybrid"
    r"|ystafell|neuadd|phone|conf|skype|floor|theatre|museum|barn|yard|exchange|court",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FrontWord:
    """A word of the front: where it stands, and its line's ordinal among those of the front."""

    span: Span
    line: int


def words(text: str, front: Sequence[Labelled]) -> list[FrontWord]:
    """The words of the first lines of the front."""
    return [
        FrontWord(Span(match.start(), match.end()), nth)
        for nth, one in enumerate(front[:_MOST])
        for match in _WORD.finditer(text, one.unit.span.start, min(one.unit.span.end, one.unit.span.start + 400))
    ]


def features_of(text: str, front: Sequence[Labelled], found: Sequence[FrontWord]) -> list[list[str]]:
    """The features of each word, in order."""
    lines = [_line(one, nth, front) for nth, one in enumerate(front[:_MOST])]
    own = [_own(text[word.span.start : word.span.end]) for word in found]
    firsts: dict[int, int] = {}
    lasts: dict[int, int] = {}
    for at, word in enumerate(found):
        firsts.setdefault(word.line, at)
        lasts[word.line] = at
    done: list[list[str]] = []
    for at, word in enumerate(found):
        held = ["b", *own[at], *lines[word.line], f"from start {min(5, at - firsts[word.line])}"]
        held.append(f"to end {min(3, lasts[word.line] - at)}")
        for step in (-3, -2, -1, 1, 2):
            if 0 <= at + step < len(found):
                held += [f"{step} {one}" for one in own[at + step][: 3 if abs(step) == 1 else 2]]
                if abs(step) == 1 and found[at + step].line != word.line:
                    held.append(f"{step} new line")
            else:
                held.append(f"{step} edge")
        before = text[max(0, word.span.start - 2) : word.span.start]
        held.append(f"after {before.strip()[-1:]}")
        opening = " ".join(text[front[word.line].unit.span.start :][:24].lower().split()[:1])
        held.append(f"line opens {opening[:12]}")
        done.append(held)
    return done


def _own(word: str) -> list[str]:
    shape = re.sub(r"[A-Z]+", "X", re.sub(r"[a-z]+", "x", re.sub(r"\d+", "0", word)))[:6]
    held = [f"w {word.lower()[:14]}", f"s {shape}"]
    if _GROUP.fullmatch(word):
        held.append("group")
    if _PLACE.fullmatch(word):
        held.append("place")
    return held


def _line(one: Labelled, nth: int, front: Sequence[Labelled]) -> list[str]:
    words_of = one.unit.words
    held = [
        f"line {min(nth, 10)}",
        f"label {one.label}",
        f"caps {words_of.isupper()}",
        f"long {min(4, len(words_of.split()) // 5)}",
    ]
    held += [
        f"line {flag}"
        for flag in flags(words_of)
        if flag in ("date", "time", "minutes", "venue", "label", "page", "url", "person", "body", "agenda")
    ]
    held += [f"cell {one.unit.column}" if one.unit.table else "plain"]
    if any(_GROUP.fullmatch(word) for word in words_of.split()):
        held.append("line group")
    if any(_PLACE.fullmatch(word.strip(".,;:()")) for word in words_of.split()):
        held.append("line place")
    if one.unit.table and nth:
        held.append(f"beside {front[nth - 1].unit.words.lower()[:12]}")
    if nth:
        held.append(f"above {front[nth - 1].unit.words.lower()[:10]}")
        if any(_GROUP.fullmatch(word) for word in front[nth - 1].unit.words.split()):
            held.append("above group")
    if nth + 1 < len(front) and any(_GROUP.fullmatch(word) for word in front[nth + 1].unit.words.split()):
        held.append("below group")
    return held
