"""Words whose spelling shows them to be no name: explained abbreviations, plurals of them, words run together."""

from __future__ import annotations

import re

from redaction.words.lexicon import vocabulary

_HUMPS = re.compile(r"[A-Z][a-z]+")
_SHORT = 2
_WORD = r"(?:[A-Z][\w'’-]*|of|for|and|the|in|to|with|&)"
_DEFINED = re.compile(rf"({_WORD}(?: {_WORD}){{1,7}}) \([\"“'‘]?(\w{{2,8}})[\"”'’]?\)")


def defined(text: str) -> frozenset[str]:
    """Abbreviations of mixed case that the text itself explains: "Acting for Children (AfC)".

    Only those with the small letter of a small joining word, which no name's initials have.
    """
    found = set()
    for match in _DEFINED.finditer(text):
        letters = "".join(word[0] for word in match[1].split())
        if not match[2].isupper() and letters.endswith(match[2]) and not match[2][1:].isupper():
            found.add(match[2])
    return frozenset(found)


def plural_abbreviation(text: str) -> bool:
    """Whether a word is an abbreviation's plural: three to six capitals and an s ("ATMs")."""
    return text.endswith("s") and text[:-1].isupper() and 3 <= len(text) - 1 <= 6


def run_on(text: str) -> bool:
    """Whether ordinary words, none of them a name, are written as one, each with its capital: "SafeLives"."""
    parts, known = _HUMPS.findall(text), vocabulary()
    if len(parts) < _SHORT or "".join(parts) != text:
        return False
    keys = [part.casefold() for part in parts]
    named = any(key in known.british_forenames or key in known.british_surnames for key in keys)
    return not named and all(key in known.english and len(key) > _SHORT for key in keys)
