"""The names model's turn, in sentences that hold a capital no rule has settled. It adds; it never releases."""

from __future__ import annotations

from redaction.names import ner_model
from redaction.names.around import PARTICLES
from redaction.names.passes.extent import last_of
from redaction.names.passes.found import NamesFound
from redaction.names.passes.scoring import LIKELY
from redaction.names.text_words import TextWords
from redaction.words.tokens import Word

_ARTICLES = frozenset(
    {"the", "a", "an", "this", "that", "our", "their", "its", "each", "every", "any", "these", "using"}
)


def vote(names: NamesFound, which: str) -> None:
    """Take what the model of that name (see ner_model.people) takes for a name."""
    here = names.here
    unsettled = [at for at, word in enumerate(here.words) if at not in names.taken and votable(here, word)]
    if not unsettled:
        return
    ends = {word.end: at for at, word in enumerate(here.words)}
    starts = {word.start: at for at, word in enumerate(here.words)}
    wanted = frozenset(unsettled)
    for span in ner_model.people(here.text, [here.words[at].start for at in unsettled], which):
        first, last = starts.get(span.start), ends.get(span.end)
        if first is None or last is None:
            continue
        run = range(first, last + 1)
        if not wanted.isdisjoint(run) and names.taken.isdisjoint(run) and _believed(here, first, last):
            names.take_all(first, max(last, last_of(here, last)), LIKELY, "The names model takes it for a name.")


def votable(here: TextWords, word: Word) -> bool:
    """Whether the model may be asked about a word: a capital in no list, or an ordinary word that is a name too."""
    if not word.capital or word.text[-1].isupper() or len(word.text) < 3 or any(c.isdigit() for c in word.text):
        return False
    return here.sorts.unknown(word) and here.shield.over(word) is None


def _believed(here: TextWords, first: int, last: int) -> bool:
    """Whether every word of a vote may be part of a name, and no article stands before it."""
    if first and here.words[first].adjacent and here.words[first - 1].key in _ARTICLES:
        return False
    after = here.beside(last)
    if after is not None and after.capital and here.sorts.ordinary(after):
        return False
    return all(
        (len(word.text) == 1 or here.may_be_name(word) or word.key in PARTICLES) and here.shield.over(word) is None
        for word in here.words[first : last + 1]
    )
