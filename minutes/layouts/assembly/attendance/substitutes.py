"""Who came instead of somebody who sent apologies, told in brackets behind the name: no one who stayed away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.layouts.words import trim
from minutes.model import Span

_INSTEAD = re.compile(
    r"\s*\([^()]*\b(?:substitut\w*|deputi\w*|deputy|represented by|in (?:his|her|their) (?:place|absence|stead)"
    r"|attended|attending)\b[^()]*\)",
    re.IGNORECASE,
)


def without_substitutes(text: str, span: Span) -> Iterator[Span]:
    """The parts of a list of apologies that name those absent: "Mr A Bell (Ms C Dow attended as substitute), …"."""
    at = span.start
    for found in _INSTEAD.finditer(text, span.start, span.end):
        if kept := trim(text, at, found.start()):
            yield kept
        at = found.end()
    if kept := trim(text, at, span.end):
        yield kept
