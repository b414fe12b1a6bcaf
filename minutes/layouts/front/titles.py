"""Where the title of an item ends in the line that opens the item, where what was said follows on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pycrfsuite

from minutes.layouts.words import tidy
from minutes.model import Span

MODEL = "titles.crf"
_WORD = re.compile(r"[\w’'&/-]*\w[\w’'&-]*|[^\w\s]")
_MOST = 40
_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with"]
)
_VERBS = re.compile(
    r"\w+ed|was|were|is|are|has|had|gave|said|told|took|went|spoke|led|will|would|noted|none|made|put|ran|saw|asks?|thanked",
    re.IGNORECASE,
)


def words(text: str, spans: Sequence[Span]) -> list[Span]:
    """The words and signs of the lines of a heading, the first of them."""
    found = [Span(match.start(), match.end()) for span in spans for match in _WORD.finditer(text, span.start, span.end)]
    return found[:_MOST]


def features_of(text: str, found: Sequence[Span], spans: Sequence[Span]) -> list[list[str]]:
    """The features of each word of a heading, in order."""
    said = [text[one.start : one.end] for one in found]
    kinds = [_kind(word) for word in said]
    starts = {span.start for span in spans[1:]}
    longest = len(said)
    done: list[list[str]] = []
    for at, word in enumerate(said):
        held = [
            "b",
            f"w {word.lower()[:14]}",
            f"k {kinds[at]}",
            f"at {min(at, 8)}",
            f"left {min(9, longest - at) // 3}",
        ]
        if found[at].start in starts:
            held.append("new line")
        for step in (-2, -1, 1, 2, 3):
            if 0 <= at + step < len(said):
                held.append(f"{step} k {kinds[at + step]}")
                if abs(step) < 3:
                    held.append(f"{step} w {said[at + step].lower()[:14]}")
            else:
                held.append(f"{step} edge")
        held.append("k3 " + " ".join(kinds[max(0, at - 1) : at + 3]))
        held.append(f"verb soon {any(kind == 'verb' for kind in kinds[at : at + 4])}")
        held.append(f"stops {sum(one in '.:–—' for one in said[:at])}")
        held.append(f"stop left {any(one in '.:–—' for one in said[at:-1])}")
        held.append(f"long {longest > 10} {longest > 16}")
        done.append(held)
    return done


def _kind(word: str) -> str:
    if not word[0].isalnum():
        return word
    if word.isupper() and len(word) > 1:
        return "CAPS" if len(word) > 4 else "INI"
    if word[0].isupper():
        return "Cap"
    if word[0].isdigit():
        return "num"
    return "small" if word in _SMALL else "verb" if _VERBS.fullmatch(word) else "low"


@cache
def _tagger(model: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return tagger


def title(text: str, spans: Sequence[Span], models: Path) -> tuple[list[Span], Span | None]:
    """The stretches of a heading that are its title, and what of it is already said under it."""
    found = words(text, spans)
    if len(found) < 3:
        return list(spans), None
    tagger = _tagger(models / MODEL)
    tagger.set(features_of(text, found, spans))
    labels = tagger.tag()
    end = next((at for at, label in enumerate(labels) if label == "O"), len(labels))
    if end in (0, len(found)):
        return list(spans), None
    last = found[end - 1].end
    held = [tidy(text, span.start, min(span.end, last)) for span in spans if span.start < last]
    return [span for span in held if span], tidy(text, last, spans[-1].end)
