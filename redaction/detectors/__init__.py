"""Detectors, in the order they run: each says what it saw and why, none says what to do about it.

To add one, write one file with `detect(meeting, roster, lexicon, found)` and add a line to DETECTORS.
"""

from __future__ import annotations

from collections.abc import Callable

from minutes.model import Meeting
from redaction.detectors import contact, initials, names, protected, roster, unknown_words
from redaction.lexicon import Lexicon
from redaction.nouns import Finding
from redaction.people import Roster

Detector = Callable[[Meeting, Roster, Lexicon, tuple[Finding, ...]], tuple[Finding, ...]]

# Each is handed what those before it found; only the gate of unknown words needs it, and so comes last.
DETECTORS: tuple[Detector, ...] = (
    contact.detect,
    protected.detect,
    roster.detect,
    initials.detect,
    names.detect,
    unknown_words.detect,
)


def detect(meeting: Meeting, people: Roster, lexicon: Lexicon | None = None) -> tuple[Finding, ...]:
    """Everything the detectors see in the whole text of a meeting, sorted by span. Findings may overlap.

    lexicon: what the settings add to the word lists; the same that `gather` was given.
    Raises DetectorUnavailable when a list that a detector needs cannot be read.
    """
    found: tuple[Finding, ...] = ()
    for run in DETECTORS:
        found += run(meeting, people, lexicon or Lexicon(), found)
    return tuple(sorted(found, key=lambda f: (f.span.start, -f.span.end, f.kind, f.detector)))
