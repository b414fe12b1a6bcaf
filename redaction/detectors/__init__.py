"""Detectors, in the order they run: each says what it saw and why, none says what to do about it.

To add one, write one file with `detect(scene)` and add a line to DETECTORS.
"""

from __future__ import annotations

from collections.abc import Callable

from minutes.model import Meeting
from redaction.detectors import (
    beside,
    case_detail,
    case_names,
    initials,
    names,
    names_in_addresses,
    ner,
    patterns,
    protected,
    roster,
    small_numbers,
    tied_places,
    unclear,
    unknown_words,
)
from redaction.model import Finding
from redaction.names.own_places import explained
from redaction.people.roster import Roster
from redaction.people.scene import Scene
from redaction.settlement.settle import settle
from redaction.words.lexicon import Lexicon

Detector = Callable[[Scene], tuple[Finding, ...]]

# Each is shown what those before it found. The gate of unknown words comes after all that settle a word, and before
# those that raise whole sentences: a sentence that a person keeps must not have settled the words in it.
DETECTORS: tuple[Detector, ...] = (
    patterns.detect,
    names_in_addresses.detect,
    protected.detect,
    roster.detect,
    initials.detect,
    names.detect,
    case_names.detect,
    unknown_words.detect,
    ner.detect,
    beside.detect,
    case_detail.detect,
    small_numbers.detect,
    tied_places.detect,
    unclear.detect,
)


def detect(meeting: Meeting, people: Roster, lexicon: Lexicon | None = None) -> tuple[Finding, ...]:
    """Everything the detectors see in the whole text of a meeting, sorted by span. Findings may overlap.

    lexicon: what the settings add to the word lists; the same that `gather` was given.
    Raises DetectorUnavailable when a list that a detector needs cannot be read.
    """
    scene = Scene(meeting, people, explained(lexicon or Lexicon(), meeting))
    for run in DETECTORS:
        scene = scene.with_found(run(scene))
    found = settle(meeting, people.by_id, scene.lexicon, scene.found)
    return tuple(sorted(found, key=lambda f: (f.span.start, -f.span.end, f.kind, f.detector)))
