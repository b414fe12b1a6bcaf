"""What the detectors missed and a person found: rulings that carry the words they are about.

Such a ruling has a `kind`, and its `words` are those that were found. Here it becomes Findings like any detector's, so
that it takes part in deciding, in masking and in what the gate looks for. Most withhold; one that keeps says of words
the last look stopped on that they are ordinary ones, and may be shown wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from minutes.model import Meeting, Span
from redaction.keys import key, normalised
from redaction.model import Finding, Kind, Ruling, Scope

DETECTOR = "a reader"
BECAUSE = "Found by a reader; the checks had not seen it."
MAY_BE_SHOWN = "Said to be ordinary words."


def detect(meeting: Meeting, rulings: Mapping[str, Ruling]) -> tuple[Finding, ...]:
    """A finding for every place that a ruling of this sort is about, in text order."""
    found: dict[tuple[Span, str], Finding] = {}
    for ruling in rulings.values():
        if ruling.kind is None:
            continue
        for one in places(meeting, ruling.words, ruling.kind, ruling.scope):
            if key(one, ruling.scope, meeting.text, meeting.id) == ruling.key:
                found[one.span, one.kind] = replace(one, because=MAY_BE_SHOWN) if ruling.verdict == "keep" else one
    return tuple(found[at] for at in sorted(found, key=lambda at: (at[0], at[1])))


def may_be_shown(rulings: Mapping[str, Ruling], meeting_id: str) -> frozenset[str]:
    """The words, as `normalised` has them, that a person said are ordinary ones, everywhere or in this meeting."""
    kept = (r for r in rulings.values() if r.kind is not None and r.verdict == "keep" and r.scope != "here")
    return frozenset(normalised(r.words) for r in kept if r.key == key_of(r.words, r.kind, r.scope, meeting_id))


def key_of(words: str, kind: Kind | None, scope: Scope, meeting_id: str) -> str:
    """The key of a ruling on these words for a meeting or everywhere, whether or not the minutes hold them."""
    asked = Finding(Span(0, len(words)), words, kind or "name", DETECTOR, 1.0, BECAUSE, None, normalised(words))
    return key(asked, scope, words, meeting_id)


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
