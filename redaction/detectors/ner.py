"""The names model as a second pair of eyes: what it alone takes for a name waits for a person.

It looks only at sentences that hold something unsettled, and can only add a question. Names it settles by agreeing
with the rules are settled in mentions.py, where its vote counts beside theirs.
"""

from __future__ import annotations

from minutes.model import Span
from redaction.model import Finding
from redaction.names import ner_model
from redaction.names.status_marks import status_marks
from redaction.people.scene import Scene
from redaction.words.name_forms import folded
from redaction.words.tokens import Word, words
from redaction.words.word_classes import Sorts

_UNSURE = 0.5


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Doubtful findings of kind name. Raises DetectorUnavailable when the model cannot be loaded."""
    text, which = scene.text, scene.lexicon.ner
    open_at = [f.span.start for f in scene.found if f.kind == "name" and f.confidence < _UNSURE]
    if not open_at:
        return ()
    missed = _Missed(scene)
    return tuple(_finding(text, span) for span in ner_model.people(text, open_at, which) if missed.by_all(span))


def _finding(text: str, span: Span) -> Finding:
    surface = text[span.start : span.end]
    because = "The names model takes it for a name, and nothing else does."
    return Finding(span, surface, "name", "ner", 0.4, because, None, folded(surface))


class _Missed:
    """Asks of a stretch of a text whether no other detector has seen a word of it."""

    def __init__(self, scene: Scene) -> None:
        self._seen = sorted((f.span.start, f.span.end) for f in scene.found)
        self._sorts, all_words = Sorts(scene.lexicon), words(scene.text)
        marks = status_marks(scene.text, all_words, self._sorts, scene.roster.forenames)
        self._marks = frozenset(all_words[at] for at in marks)
        self._capitals = [word for word in all_words if word.capital and not word.all_capitals]

    def by_all(self, span: Span) -> bool:
        """Whether all its capitals were seen by nobody, and nothing in the lists speaks against their being a name."""
        inside = [word for word in self._capitals if span.start <= word.start and word.end <= span.end]
        return bool(inside) and all(not self._known(word) and _may_name(word, self._sorts) for word in inside)

    def _known(self, word: Word) -> bool:
        return word in self._marks or any(start < word.end and word.start < end for start, end in self._seen)


def _may_name(word: Word, sorts: Sorts) -> bool:
    """Whether nothing in the lists speaks against the word's being a name."""
    if sorts.safe(word) or sorts.abbreviation(word) or sorts.calendar(word) or sorts.place_word(word):
        return False
    known = sorts.known
    return word.key in known.british_forenames or word.key in known.surnames or word.key in known.forenames
