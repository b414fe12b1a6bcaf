"""The clauses of a sentence that speak of one action among several, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publishing.action_register.entries import Entry
from publishing.action_register.reports.references import Reference, references
from publishing.action_register.reports.said import Said, is_bare_verdict
from publishing.action_register.verdict import Verdict, is_held, verdict
from publishing.text.sentences import sentences
from redaction.public import plain

_ASKS = re.compile(r"^[^A-Za-z0-9(]*(?:\([^)]*\)\s*)?(?:[\w’'/&,-]+\s+){0,7}?(?:to|will)\s+(?!be\b|have\b)[a-z]+")
# "Outstanding from January: action 4 – complete": words that only say in which list it stood.
_WHERE = re.compile(
    r"\W*(?:outstanding|open|remaining|carried (?:over|forward)|left over)\b[^.;]*[:–—-]\s*", re.IGNORECASE
)


def asks(part: str) -> bool:
    """Whether a clause asks for something to be done: "BT to review the form"."""
    return bool(_ASKS.match(part))


def _only_says_where(before: str) -> bool:
    return bool(_WHERE.fullmatch(before)) and not is_held(before)


def told_of(part: str, known: frozenset[str]) -> Verdict:
    """What a clause says of its action.

    Words before the number only cast doubt: "Outstanding from May: action 4 – complete" is done.
    """
    told = verdict(part, known)
    if told == "open" and (match := re.search(r"\bactions?\s", part, re.IGNORECASE)):
        after, before = verdict(part[match.end() :], known), part[: match.start()]
        return after if after == "done" and _only_says_where(before) else told
    return told


def parts(words: str, given: list[tuple[tuple[Entry, ...], Reference]]) -> Iterator[tuple[Entry, str]]:
    """Each entry with the clauses of the sentence that speak of it: its own, and those after it that name none."""
    spans = [(found, clause) for clause in _spans(words) for found in [_within(clause, given)]]
    speaking: tuple[Entry, ...] = ()
    told: dict[int, tuple[Entry, list[str]]] = {}
    for found, (start, end) in spans:
        speaking = found if found is not None else speaking
        for entry in speaking:
            told.setdefault(id(entry), (entry, []))[1].append(words[start:end])
    for entry, parts in told.values():
        yield entry, "; ".join(parts)


def _within(clause: tuple[int, int], given: list[tuple[tuple[Entry, ...], Reference]]) -> tuple[Entry, ...] | None:
    """The entries named in a clause; None where it names no number at all."""
    inside = [found for found, reference in given if clause[0] <= reference.at < clause[1]]
    return tuple(entry for found in inside for entry in found) if inside else None


def _spans(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(r";|, (?=and|but|while|which|though|although)|$", words):
        if match.start() > start or not words:
            yield start, match.start()
        start = match.start()


def is_report(said: Said) -> bool:
    """Whether a passage read as an action only says how an earlier one stands: "Action 6 (film) is complete"."""
    words = plain(said.text)
    if is_bare_verdict(words):
        return True
    first = sentences(said.text)[:1]
    given = [one for sentence in first for one in references(plain(sentence), True, ())]
    if not given or given[0].at > 1:
        return False
    if not given[0].numbers:
        return bool(verdict(plain(first[0])))
    rest = re.sub(
        r"^\s*(?:the )?actions?[\s\w.,/&-]*?(?=\(|\b(?:is|are|was|were|has|have|had|remains?|to|will)\b|[:–])",
        "",
        words,
        flags=re.I,
    )
    return bool(verdict(plain(first[0]))) and not asks(rest)
