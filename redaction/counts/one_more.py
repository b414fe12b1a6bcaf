""" "Another child", "a further death": a count of one where it is told of as having happened, and else none.

"If another child is at risk" and "allegations against another pupil" speak of nobody in particular.
"""

from __future__ import annotations

import re

from minutes.model import Span

_ANOTHER = re.compile(r"another|a further", re.IGNORECASE)
_HAPPENED = re.compile(r"\s+(?:was|were|has|had|is|are|died|went|came|left|fell|ran|broke|\w+ed)\b", re.IGNORECASE)
_OPENING = re.compile(r"(?:^|[.;:(–\n]\s*|,\s|\b(?:and|that|then)\s)$", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:more|further|other|additional|new|(?<=of )(?:the|our|these|those))(?=\s)", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:there (?:was|has been|had been)|(?:we|they|has|have) (?:had|lost)|reported|(?<!be )notified of)\s+$",
    re.IGNORECASE,
)


def happened(text: str, number: Span, behind: str) -> bool:
    """Whether a number that may be hypothetical is told of as having happened; any other number is.

    behind: what stands in the line behind what is counted.
    """
    if not _ANOTHER.fullmatch(text[number.start : number.end]):
        return True
    before = text[max(0, number.start - 30) : number.start]
    return bool(_THERE.search(before) or (_OPENING.search(before) and _HAPPENED.match(behind)))


def past_more(text: str, end: int) -> int:
    """How many letters behind a number that ends there are passed over: "two more children", "a couple of the boys"."""
    more = _MORE.match(text, end)
    return more.end() - end if more else 0
