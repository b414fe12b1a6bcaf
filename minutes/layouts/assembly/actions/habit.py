"""How one minute-taker marks actions: a fact of the whole document, decided once, with its evidence.

Where actions bear a label ("Action 3:", "ACTION –", "(Action: AB)"), a sentence of the discussion that bears none is
not meant as one, however much it sounds like it; where they bear none, sentences are all there is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.layouts.assembly.actions.reported import is_reported
from minutes.layouts.lines.numbers import number
from minutes.layouts.sentences.tagger import Undertaking
from minutes.model import Span

_LABEL = re.compile(
    r"[\W_]*(?:\d{1,2}(?:\.\d{1,2})*\W+)?"
    r"(?:(?:agreed |new )?act[il1]on(?:s|ed)?(?: points?| items?)?|AP|gweithred\w*)\b"
    r"\s*(?:no\.?\s*|point\s*)?[#(\[]?(?:[A-Z]{0,4}[ /-]?\d[\w./-]*|[A-Z]\d*)?[)\]]?\s*(?:[:–—.(\[@-]|\bby\b|\bfor\b)"
    r"|.*[(\[]\s*(?:act[il1]on|AP)\b[^)\]]*[)\]]",
    re.IGNORECASE | re.DOTALL,
)
_FEWEST = 3
_PLAIN = 6
_BARE = 0.9
_DOUBT = 0.5
_LEAST = 0.9
_MOST = 1.01
_OWNED = re.compile(
    r"(?:\S+\s+){1,9}?(?:to|will|would|shall|undertook|agreed|offered|promised|asked"
    r"|(?:was|were) (?:asked|tasked|requested))\s"
)
_LISTED = ("stop", "letter", "roman", "bracket")


@dataclass(frozen=True, slots=True)
class Habit:
    """labelled: how many actions of the discussion bear a label; bare: how many sentences are surely one without.

    sure: from 0 (no label is used, or as often not) to 1 (every action bears one).
    """

    labelled: int = 0
    bare: int = 0

    @property
    def sure(self) -> float:
        """How sure it is that this minute-taker labels actions."""
        if self.labelled < _FEWEST or 2 * self.bare > self.labelled:
            return 0.0
        return min(1.0, self.labelled / _PLAIN) * self.labelled / (self.labelled + self.bare)

    def believes(self, text: str, one: Undertaking) -> bool:
        """Whether a sentence that the learner takes for an undertaking is one here. Labelled ones always are,
        and what stands under a line that announces actions.

        Of those without a label only very sure ones are, the surer the habit; and no numbered recommendation is.
        """
        if is_labelled(text, one) or one.under == "action":
            return True
        if is_reported(text[one.span.start : one.span.end]):
            return False
        if not self.sure:
            return True
        if _is_recommended(text, one):
            return self.sure < _DOUBT
        return one.sure >= _LEAST + (_MOST - _LEAST) * self.sure


def is_labelled(text: str, one: Undertaking) -> bool:
    """Whether an undertaking bears the label of an action."""
    start, end = one.span.start, one.span.end
    line = text[max(0, start - 12) : start].rpartition("\n")[2] + text[start:end]
    return _LABEL.match(line) is not None


def habit_of(text: str, said: Sequence[Undertaking], items: Sequence[Sequence[Span]]) -> Habit:
    """How actions are marked in the discussion of one document.

    items: where each item's discussion stands, those that go over old actions left out. Labels of one item alone are no
    habit: that is a list of actions.
    """
    labelled, bare, items_labelled = 0, 0, 0
    for spans in items:
        new = [one for one in said if any(span.contains(one.span) for span in spans)]
        here = sum(is_labelled(text, one) for one in new)
        labelled += here
        items_labelled += here > 0
        bare += sum(one.sure >= _BARE and not is_labelled(text, one) and not _is_recommended(text, one) for one in new)
    return Habit(labelled, bare) if items_labelled > 1 else Habit()


def review_habit(text: str, said: Sequence[Undertaking], spans: Sequence[Span]) -> Habit:
    """How old actions are marked where one item goes over them: labels of that item alone are a habit there.

    What stands between two labelled ones is news of the first, however much of it sounds like a new one.
    """
    old = [one for one in said if any(span.contains(one.span) for span in spans)]
    bare = sum(one.sure >= _BARE and not is_labelled(text, one) for one in old)
    return Habit(sum(is_labelled(text, one) for one in old), bare)


def _is_recommended(text: str, one: Undertaking) -> bool:
    """Whether it is a point of a numbered list inside an item that says what, not who ("1. Circulate the notes …")."""
    words = text[one.span.start : one.span.end]
    opening = number(words)
    return opening is not None and opening.form in _LISTED and _OWNED.match(words, opening.end) is None
