"""Whether a sentence says something to somebody who has not read the sentence before it."""

from __future__ import annotations

import re

from publishing.newsletter.plain_words import WORDS
from rule_files import rule_file

_NEAR = 6  # words
_OPENING = re.compile(r"^(?:that|to|for|on|with|not) ")


def stands_alone(sentence: str) -> bool:
    """Whether it is a whole statement that points back at nothing. For "that …" and "to …", of what was agreed, too."""
    known = rule_file(WORDS).pattern
    if sentence.rstrip().endswith(("?", ":", ",", ";", "…")) or known("points back").search(sentence):
        return False
    opening = _OPENING.match(sentence)
    said = _OPENING.sub("", sentence)
    near = " ".join(known("it was").sub("", said).split()[:_NEAR])
    if known("it or they").search(near) or said.count("(") != said.count(")"):
        return False
    if opening:
        return True
    return (
        not known("starts badly").match(said)
        and not known("instruction").match(said.lower())
        and known("a verb").search(said) is not None
    )
