"""Whether a clause says plainly that a thing is finished: every word that stands before the end is accounted for.

A list of doubts is never long enough ("all but complete", "marked complete in error", "understood to be complete").
So the words are asked the other way round: those up to the end must be the action's own, somebody's initials, a day,
or one of a few words that take nothing back. What is left over is not a denial, but a question for a person.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from publishing.text.stems import stem
from rule_files import rule_file

_RULES = rule_file(Path(__file__).parent / "plainly.yaml")
PLAIN = _RULES.word_set("plain words")
_DOUBT = _RULES.pattern("doubt")
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?%?")
_BRACKETED = re.compile(r"\([^()]*\)")
_INITIALS = re.compile(r"(?:[A-Z][a-z]{0,2}){1,3}[A-Z][a-z]?\d?(?:['’]s?)?")
_TAIL_WORDS = "in on at by since last this today yesterday before during following early late w c"
_TAIL = frozenset(_TAIL_WORDS.split())
_MORE_TAIL = _TAIL | frozenset("and as to for with from".split())  # noqa: SIM905
_PAST = re.compile(r"[a-z]+ed|sent|given|shown")
_PASSIVE = re.compile(r"\b(?:been|was|were|is|are)\s+(?:(?:now|since|also|already|duly|all|both)\s+)*$")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TO_COME = re.compile(
    r"^\W*by (?:the )?(?:end|next|start|spring|summer|autumn|winter|[A-Z][a-z]+day|\d|then\b|when\b|"
    rf"(?:{_MONTHS})\b)"
)
_DELIMITER = re.compile(r"^\W*?(?:[,;:)(]|\s[-–—]\s|$)")


@cache
def plainly(said: str, finished: str, known: frozenset[str]) -> bool:
    """Whether a clause says, with the words of the pattern `finished`, that something is finished, and nothing else.

    known: stems that are accounted for: those of the action and of the item's title.
    """
    return any(_ends_at(match, said, known) for match in re.finditer(rf"\b{finished}\b", said, re.IGNORECASE))


def accounted(said: str, known: frozenset[str]) -> bool:
    """Whether a sentence speaks of nothing else: every word is accounted for, or casts a doubt."""
    return _accounted(_DOUBT.sub(" ", _BRACKETED.sub(" ", said)), known)


def doubted(said: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence holds a word, not of the action's own, that may take back what another says."""
    return any(stem(match.group().split()[-1]) not in known for match in _DOUBT.finditer(said))


def _ends_at(match: re.Match[str], said: str, known: frozenset[str]) -> bool:
    start, end = match.span()
    for bracket in _BRACKETED.finditer(said):
        if bracket.start() < start and end < bracket.end():
            inner = bracket.group()[1:-1]
            return _accounted(said[bracket.start() + 1 : start], known) and not doubted(inner, known)
    before, after = (_BRACKETED.sub(" ", part) for part in (said[:start], said[end:]))
    return _accounted(before, known) and _tail(after, bool(_PASSIVE.search(before)), known)


def _accounted(words: str, known: frozenset[str]) -> bool:
    return all(_is_known(token, known) for token in _TOKEN.findall(words))


def _is_known(token: str, known: frozenset[str]) -> bool:
    low = re.sub(r"['’]s?$", "", token).casefold()
    if low in PLAIN or stem(low) in known or _INITIALS.fullmatch(token):
        return True
    return token.rstrip("stndrh").isdigit() or bool(re.fullmatch(r"[A-Z]{0,4}\d+[a-z]?", token))


def _tail(after: str, passive: bool, known: frozenset[str]) -> bool:
    """Whether what follows the end adds to it, and does not narrow it: nothing, a day, a doer, or the thing itself."""
    if _TO_COME.match(after):
        return False
    starters = _MORE_TAIL if passive else _TAIL
    at, before = 0, ""
    for token in _TOKEN.finditer(after):
        if _DELIMITER.match(after[at : token.start()]) and after[at : token.start()].strip():
            return True
        if token.group().casefold() in starters:
            return True
        if before == "and" and _PAST.fullmatch(token.group()):
            continue
        if not _is_known(token.group(), known):
            return False
        before = token.group()
        at = token.end()
    return True
