"""The names model as a second pair of eyes: what it alone takes for a name waits for a person.

It looks only at sentences that hold something unsettled, and can only add a question. Names it settles by agreeing
with the rules are settled in mentions.py, where its vote counts beside theirs.
"""

from __future__ import annotations

from minutes.model import Meeting
from redaction.model import Finding
from redaction.names import ner_model
from redaction.people.gather import Roster
from redaction.words.lexicon import Lexicon
from redaction.words.name_forms import folded
from redaction.words.tokens import Word, words
from redaction.words.word_classes import Sorts

_UNSURE = 0.5


def detect(meeting: Meeting, roster: Roster, lexicon: Lexicon, found: tuple[Finding, ...]) -> tuple[Finding, ...]:  # noqa: ARG001
    """Doubtful findings of kind name. Raises DetectorUnavailable when the model cannot be loaded."""
    text = meeting.text
    open_at = [f.span.start for f in found if f.kind == "name" and f.confidence < _UNSURE]
    if not open_at:
        return ()
    seen = sorted((f.span.start, f.span.end) for f in found)
    sorts = Sorts(lexicon)
    capitals = [word for word in words(text) if word.capital and not word.all_capitals]
    raised = []
    for span in ner_model.people(text, open_at, lexicon.ner):
        inside = [word for word in capitals if span.start <= word.start and word.end <= span.end]
        missed = [word for word in inside if not any(a < word.end and word.start < b for a, b in seen)]
        if missed and len(missed) == len(inside) and all(_may_name(word, sorts) for word in missed):
            surface = text[span.start : span.end]
            because = "The names model takes it for a name, and nothing else does."
            raised.append(Finding(span, surface, "name", "ner", 0.4, because, None, folded(surface)))
    return tuple(raised)


def _may_name(word: Word, sorts: Sorts) -> bool:
    """Whether nothing in the lists speaks against the word's being a name."""
    if sorts.safe(word) or sorts.abbreviation(word) or sorts.calendar(word) or sorts.place_word(word):
        return False
    known = sorts.known
    return word.key in known.british_forenames or word.key in known.surnames or word.key in known.forenames
