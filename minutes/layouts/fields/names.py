"""A name as printed made a name: turned round where need be, without titles; and what marks of presence mean."""

from __future__ import annotations

import re

from minutes.layouts.fields.vocabulary import listed
from minutes.model import Phrase, Presence

_EDGE = " \t\n,;:.–—-"


def without_titles(name: str) -> str:
    """A full name without the titles it opens with; a surname alone keeps its title."""
    parts = name.split()
    while len(parts) > 2 and _is_title(parts[0]):
        parts = parts[1:]
    return " ".join(parts)


def _is_title(word: str) -> bool:
    """Whether a word is a title or a rank, or several in one ("D/Ch/Supt", "Det.Insp")."""
    parts = [part for part in re.split(r"[/.]", word.casefold()) if part]
    ranks = listed("rank") - {"a", "t"} | {"d", "ch"}
    return bool(parts) and all(part in listed("honorific") or (part in ranks and word[0].isupper()) for part in parts)


def full_name(name: Phrase, honorific: Phrase | None = None) -> Phrase:
    """The name forename first, without titles and degrees; a surname alone keeps its title ("Cllr Tudge")."""
    spans, words = name.spans, name.text.strip(_EDGE)
    if words.count(",") == 1:
        last, _, first = (part.strip(_EDGE) for part in words.partition(","))
        if first.casefold().replace(".", "") in listed("degree"):
            words = last
        elif first and last:
            words = f"{first} {last}"
    parts = without_titles(words).split()
    while len(parts) > 2 and parts[-1].strip(".").casefold() in listed("degree") and parts[-1].isupper():
        parts = parts[:-1]
    if len(parts) == 1 and honorific:
        return Phrase(f"{honorific.text} {parts[0]}", (*honorific.spans, *spans))
    return Phrase(" ".join(parts) or name.text, spans)


def presence_of(mark: str, otherwise: Presence) -> Presence:
    """How somebody came, as a mark in a grid says it; `otherwise` where the mark is none we know."""
    low = re.sub(r"[^\w✓✔√☑☒●✗✘ ]", "", mark.casefold()).strip()
    for known, means in (("here", "present"), ("away", "apologies"), ("absent", "absent")):
        first = low.split()[0] if low else ""
        if low in listed(known) or (first in listed(known) and len(low.split()) < 4):
            if means == "present" and otherwise in ("in attendance", "minute taker"):
                return otherwise
            return means  # type: ignore[return-value]
    return otherwise
