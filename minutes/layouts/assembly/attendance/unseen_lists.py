"""An attendance list in a form that the learner takes for other words of the front: known by names, line after line.

A list that is not read costs more than any other fault, for every name in the minutes is then a stranger's. So where
the learner sees nobody before the first item, and lines there open with names, they are the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.layouts.lines.labeller import Labelled
from minutes.layouts.lines.words import like_a_name
from minutes.model import Document

_KINDS = ("front", "list", "body", "title")
_SURNAME_FIRST = re.compile(r"\W*(?:[A-Z][a-z]{0,3})?[A-Z][A-Z'’-]+, (?:(?:Dr|Cllr|Rev|Prof)\.? )?[A-Z][\w'’-]+")
_ENDS = re.compile(r"\s*[,(:;\n\t|\[/]|\s[–—-]\s|\s{2,}")
_FEWEST = 3
_LONGEST = 30


def with_unseen_lists(document: Document, labelled: Sequence[Labelled]) -> list[Labelled]:
    """The units, with lines that open with a name as entries of the list where the learner found next to none."""
    done = list(labelled)
    first = next((at for at, one in enumerate(done) if one.label == "B-item"), len(done))
    if first == len(done) or sum(one.kind in ("there", "away") for one in done[:first]) >= _FEWEST:
        return done
    found = [at for at in range(first) if done[at].kind in _KINDS and _opens_with_a_name(document, done[at])]
    if len(found) < _FEWEST:
        return done
    for at in found:
        done[at] = replace(done[at], label="B-there", sure=0.5)
    return done


def _opens_with_a_name(document: Document, one: Labelled) -> bool:
    words = document.text[one.unit.span.start : one.unit.span.end].strip()
    if len(words.split()) > _LONGEST:
        return False
    return _SURNAME_FIRST.match(words) is not None or like_a_name(_ENDS.split(words, maxsplit=1)[0])
