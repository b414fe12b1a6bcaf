"""An action as an order: "AD and TW to brief the duty teams" becomes "Brief the duty teams." No word is added."""

from __future__ import annotations

import re
from dataclasses import replace

from publishing.text.sentences import part
from redaction.public import PublicText, Run, plain

_DO = re.compile(r"\s*(?:(?:will|shall|to|(?:has |have )?agreed to|(?:is|are|was|were) (?:asked )?to)\s+)(?=[a-z])")
_PASSIVE = re.compile(r"(?:be|have been|get)\b")
_JOINED = re.compile(r"[\s,;/&+]*(?:and\b)?[\s,;/&+]*")
_PRONOUN = re.compile(r"(?:she|he|they|we|i)\b", re.IGNORECASE)
_STOPS = ".!?…:;"


def imperative(text: PublicText, owners: tuple[str, ...] = ()) -> PublicText:
    """The text without whoever is to do it, first letter large, closed by a full stop.

    owners: who undertook it, in words (initials, roles): only these, marked people and pronouns are taken off.
    A text that does not say who is to do what stays as it is, but for its first letter and its stop.
    """
    said = plain(text)
    end = _subject(text, said, owners)
    does = _DO.match(said, end) if end else re.compile(r"to\s+(?=[a-z])", re.IGNORECASE).match(said)
    if does and not _PASSIVE.match(said, does.end()):
        text = part(text, does.end(), len(said))
    return _closed(_opened(text))


def _subject(text: PublicText, said: str, owners: tuple[str, ...]) -> int:
    """Where the words that name its owners end; 0 where it does not begin with them."""
    if pronoun := _PRONOUN.match(said):
        return pronoun.end()
    for owner in sorted((owner for owner in owners if owner), key=len, reverse=True):
        for words in (owner, f"the {owner}"):
            if said.casefold().startswith(words.casefold()) and not said[len(words) : len(words) + 1].isalnum():
                return len(words)
    end = at = 0
    for run in text:
        if run.mark in ("initials", "label"):
            end = at + len(run.words)
        elif not _JOINED.fullmatch(run.words):
            break
        at += len(run.words)
    return end


def _opened(text: PublicText) -> PublicText:
    first, *rest = text or (Run(""),)
    if first.mark:
        return text
    return (replace(first, words=first.words[:1].upper() + first.words[1:]), *rest)


def _closed(text: PublicText) -> PublicText:
    *before, last = text or (Run(""),)
    words = last.words.rstrip()
    if last.mark or not words:
        return (*text, Run(".")) if last.mark else text
    return (*before, replace(last, words=words if words[-1] in _STOPS else f"{words}."))
