"""Where the text names somebody, by shape alone: titles, forenames, a new word that speaks, and what grows from them.

Knows no roster beyond the words it is given as `known`; says nothing about who is meant. Measured order of rules:
forename bigrams and titles, unambiguous forenames, "unknown word + reporting verb", the names model's vote, spreading
through the document, growth over neighbouring capitals and single initials.
"""

from __future__ import annotations

from functools import lru_cache

from redaction.names.passes.found import Mention, NamesFound
from redaction.names.passes.keyed import keyed
from redaction.names.passes.placing import placed, told_of
from redaction.names.passes.seeding import seed
from redaction.names.passes.spreading import misspelt, spread
from redaction.names.passes.voting import vote
from redaction.names.text_words import Known, TextWords
from redaction.words.lexicon import Lexicon

__all__ = ["Known", "Mention", "mentions"]


@lru_cache(maxsize=8)
def mentions(text: str, lexicon: Lexicon, known: Known) -> tuple[Mention, ...]:
    """Every mention of somebody in the text, in order, none overlapping.

    Confidence 0.8 and above: surely a name; below 0.5: somebody should look.
    """
    names = NamesFound(TextWords(text, lexicon, known))
    keyed(names)
    seed(names)
    vote(names, lexicon.ner)
    spread(names)
    misspelt(names)
    placed(names)
    told_of(names)
    return names.in_order()
