"""What the detectors missed and a person found: rulings that carry the words they are about.

Such a ruling has a `kind`, and its `words` are those that were found. Here it becomes Findings like any detector's, so
that it takes part in deciding, in masking and in what the gate looks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from minutes.model import Meeting, Span
from redaction.keys import key, normalised
from redaction.nouns import Finding, Kind, Ruling, Scope

DETECTOR = "a reader"
BECAUSE = "Found by a reader; the checks had not seen it."


def detect(meeting: Meeting, rulings: Mapping[str, Ruling]) -> tuple[Finding, ...]:
    """A finding for every place that a ruling of this sort is about, in text order."""
    found: dict[tuple[Span, str], Finding] = {}
    for ruling in rulings.values():
        if ruling.kind is None:
            continue
        for one in places(meeting, ruling.words, ruling.kind, ruling.scope):
            if key(one, ruling.scope, meeting.text, meeting.id) == ruling.key:
                found[one.span, one.kind] = one
    return tuple(found[at] for at in sorted(found, key=lambda at: (at[0], at[1])))


def places(meeting: Meeting, words: str, kind: Kind, scope: Scope) -> tuple[Finding, ...]:
    """Every place where these words stand in the minutes, whole words only, however spaced or capitalised."""
    asked = "" if scope == "here" else normalised(words)
    return tuple(
        Finding(span, meeting.text[span.start : span.end], kind, DETECTOR, 1.0, BECAUSE, None, asked)
        for span in _occurrences(meeting.text, words)
    )


def _occurrences(text: str, words: str) -> Iterable[Span]:
    parts = words.split()
    if not parts:
        return
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(part) for part in parts) + r"(?!\w)"
    for match in re.finditer(pattern, text, re.IGNORECASE):
        yield Span(match.start(), match.end())
