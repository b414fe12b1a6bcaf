"""Items whose numbers stand on lines of their own, each with its title on the line below: as council websites print.

The learner sees a number alone as little; that the numbers rise one by one through the whole document tells what they
are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minutes.layouts.lines.labeller import Labelled

_FORMS = ("stop", "bare", "item", "year", "code", "zero")
_FEWEST = 3
_LONGEST = 16
_OPEN = ("front", "body", "title", "sub", "item", "agenda")
_SPEAKS = re.compile(r"[a-z]{3,}[.;]\s*$|\b(?:was|were|had|has|have|will|agreed|welcomed|noted|said)\b")


def with_lone_numbers(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The units, with numbers alone that rise one by one and the titles under them as headings of items."""
    done = list(labelled)
    for chain in _chains(done):
        if len(chain) >= _FEWEST and _rising(done, chain):
            for at in chain:
                done[at] = replace(done[at], label="B-item", sure=max(done[at].heads, 0.5))
                done[at + 1] = replace(done[at + 1], label="I-item", sure=max(done[at + 1].heads, 0.5))
    return done


def _chains(done: Sequence[Labelled]) -> list[list[int]]:
    """The titled numbers alone of each form, in order."""
    return [[at for at in range(len(done) - 1) if _titled(done, at, form)] for form in _FORMS]


def _titled(done: Sequence[Labelled], at: int, form: str) -> bool:
    one, title = done[at], done[at + 1]
    number = one.view.number
    if number is None or number.form != form or one.view.rest or one.unit.table or title.unit.table:
        return False
    words = title.unit.words
    fits = title.kind in _OPEN and one.kind in _OPEN and not title.view.number and words[:1].isupper()
    return fits and len(title.view.tokens) <= _LONGEST and not _SPEAKS.search(words)


def _rising(done: Sequence[Labelled], chain: Sequence[int]) -> bool:
    """Whether the numbers go up by one, but for a gap or two, from a low one."""
    values = [number.value for at in chain if (number := done[at].view.number)]
    steps = [after - before for before, after in pairwise(values)]
    return all(step > 0 for step in steps) and sum(step == 1 for step in steps) * 4 >= len(steps) * 3
