"""Why a sentence is raised, in plain words: what it seems to tell of, with what, and the words that weighed most."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from redaction.judging.categories import CATEGORIES
from redaction.words.lexicon import vocabulary

_SECOND = 0.0  # how surely a sentence must tell of a second category for the reviewer to be told so
_MOST = 3
_SAYS = MappingProxyType(
    {
        "relative": "a relative",
        "illness": "an illness",
        "injury": "an injury",
        "crime": "an offence",
        "weapon": "a weapon",
        "drug": "drink or drugs",
        "religion": "a faith",
        "home": "where somebody stays",
        "vehicle": "a vehicle",
        "court": "a court or prison",
        "school": "a school",
        "hospital": "a hospital",
        "body": "a part of the body",
        "shop": "a shop",
        "day": "a day or month",
    }
)


def because(categories: NDArray[np.float32], words: Sequence[str], weightiest: Sequence[str]) -> str:
    """A sentence for the reviewer, such as this one.

    "Seems to tell of a child who could be recognised, with an injury and a day or month: “hand”, “crushed in July”."
    """
    of = [CATEGORIES[name] for name in _likeliest(categories)]
    told = told_with(words)
    with_ = f", with {' and '.join([', '.join(told[:-1]), told[-1]]) if len(told) > 1 else told[0]}" if told else ""
    quoted = ", ".join(f"“{word}”" for word in weightiest)
    return f"Seems to tell of {' and of '.join(of)}{with_}{': ' + quoted if quoted else ''}."


def about(categories: NDArray[np.float32], words: Sequence[str]) -> tuple[str, ...]:
    """The same in words that answers are counted by: names of categories, and "with …" for what else is told."""
    return (*_likeliest(categories), *(f"with {cue}" for cue in told_with(words)))


def _likeliest(categories: NDArray[np.float32]) -> list[str]:
    """The category that is likeliest, and the second where it is likely by itself."""
    order = np.argsort(-categories, kind="stable")
    names = list(CATEGORIES)
    return [names[at] for at in order[: 2 if categories[order[1]] > _SECOND else 1]]


def told_with(words: Sequence[str]) -> list[str]:
    """What else stands among some words that helps to recognise somebody, in their order, each once."""
    known = vocabulary()
    found = []
    for word in words:
        low = word.casefold().replace("’", "'").removesuffix("'s")
        name = known.classes.get(low) or known.classes.get(low.removesuffix("s"))
        if name is None and low in known.calendar and word[0].isupper():
            name = "day"
        if name:
            found.append(_SAYS[name])
    return list(dict.fromkeys(found))[:_MOST]
