"""A sentence and its neighbours as the learner sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from minutes.layouts.lines.features import View
from minutes.layouts.lines.looks import looks, matched
from minutes.layouts.lines.numbers import number
from minutes.layouts.lines.words import flags
from minutes.layouts.sentences.flows import Sentence

_TOKEN = re.compile(r"\w+(?:['’]\w+)*")
_MORE = looks("undertakings.txt")


def features_of(text: str, found: Sequence[Sentence], views: Sequence[View]) -> list[list[str]]:
    """The features of the sentences of a document, in order; `views` are those of all its units."""
    alone = [_alone(text, one, views) for one in found]
    titles = _titles(found, views)
    out: list[list[str]] = []
    for at, own in enumerate(alone):
        one = found[at]
        held = ["b", *own, f"title {titles[at]}", f"opens {one.opens} closes {one.closes}"]
        for step in (-1, 1):
            other = at + step
            if 0 <= other < len(alone):
                same = found[other].opens is False if step == 1 else not one.opens
                held += [f"{step} {feature}" for feature in alone[other] if not feature.startswith(("w ", "v "))]
                held.append(f"{step} same {same}")
            else:
                held.append(f"{step} edge")
        out.append(held)
    return out


def _alone(text: str, one: Sentence, views: Sequence[View]) -> list[str]:
    words = " ".join(text[one.span.start : one.span.end].split())
    tokens = _TOKEN.findall(words.lower())
    unit = views[one.start].unit
    opening = number(words) if one.opens else None
    held = [f"is {flag}" for flag in flags(words) if flag not in ("body", "venue", "mark", "page", "year")]
    held += [f"has {name}" for name in matched(_MORE, words)]
    held += [f"size {min(9, len(tokens) // 4)}", f"form {opening.form if opening else 'no'}", f"kind {unit.kind}"]
    held += [
        f"end {words[-1] if not words[-1].isalnum() else 'a'}",
        f"start {words[0] if not words[0].isalnum() else 'a'}",
    ]
    if one.beside:
        short = len(one.beside.split()) < 7
        held.append(f"beside {'owner' if short and 'owners' in flags(one.beside) else 'short' if short else 'long'}")
    if unit.table:
        held.append(f"under head {views[one.start].head}")
        held.append(f"cell {unit.cell + 1 == unit.columns}")
    held.append(f"under {views[one.start].under}")
    if unit.indent > 2:
        held.append("indented")
    held += [f"w {word[:14]}" for word in dict.fromkeys(tokens)]
    if tokens:
        held.append(f"w1 {tokens[0][:14]}")
    held += [f"v {a[:8]} {b[:12]}" for a, b in pairwise(tokens) if a in _LEADS]
    return held


_LEADS = frozenset(["to", "will", "would", "be", "agreed", "asked", "that", "is", "are"])


def _titles(found: Sequence[Sentence], views: Sequence[View]) -> list[str]:
    """For each sentence, what kind of words the last short line above its paragraph held."""
    return [views[one.start].under.split()[0] for one in found]
