"""What kinds of words a line holds: names, jobs, bodies, dates, verbs of undertaking."""

import re
from functools import cache, lru_cache
from pathlib import Path

from minutes.layouts.lines.looks import looks, matched

_LISTS = Path(__file__).with_name("lists")
_BODIES = (
    r"council|borough|school|schools|academy|academies|college|university|police|constabulary|trust|nhs|ccg"
    r"|icb|ics|hospital|hospitals|partnership|board|probation|ofsted|cafcass|camhs|healthwatch|diocese"
    r"|church|charity|foundation|association|society|housing|homes|ltd|limited|cic|authority|federation"
    r"|alliance|network|centre|surgery|ambulance|nursery|court|fire|prison|yjs|yot|cps|nspcc|service"
    r"|services|svc|team|unit|agency|department|directorate|health|education|social care|women's aid|refuge"
    r"|project|group"
)


PATTERNS = looks("looks.txt")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def _names() -> tuple[frozenset[str], frozenset[str]]:
    held = [
        frozenset((_LISTS / name).read_text(encoding="utf-8").split()) for name in ("forenames.txt", "surnames.txt")
    ]
    return held[0], held[1]


def flags(words: str) -> list[str]:
    """The names of the patterns that words match."""
    return list(_flags(words))


@lru_cache(maxsize=4096)
def _flags(words: str) -> tuple[str, ...]:
    return tuple(matched(PATTERNS, words))


def named(words: str, small: frozenset[str]) -> tuple[int, bool]:
    """How many full names a line may hold, and whether it opens with one. `small`: words the text has so."""
    forenames, surnames = _names()
    found, opens, before, start = 0, False, False, True
    for match in _WORD.finditer(words[:400]):
        word = match[0]
        lower = word.lower()
        capital = word[0].isupper() and lower not in small
        if before and capital and (lower in surnames or lower not in forenames):
            found += 1
            opens = opens or start
            start = False
            before = False
            continue
        if before:
            start = False
        before = capital and lower in forenames
        if not before and not (len(word) <= 4 and word[0].isupper()):
            start = False
    return found, opens


def like_a_name(words: str) -> bool:
    """Whether words can be somebody's name: two with capitals, one of them known as a name, none a job or body."""
    forenames, surnames = _names()
    parts = [part for part in _WORD.findall(words) if part.lower().strip(".") not in _HONORIFICS]
    if not 2 <= len(parts) <= 5 or not (parts[0][0].isupper() and _SURNAME.match(parts[-1])):
        return False
    if _BODY.search(words) or _JOB.search(words):
        return False
    return (
        parts[0].lower() in forenames or parts[-1].lower() in surnames or parts[-1].split("-")[-1].lower() in surnames
    )


# "d'Souza" and "ffrench" open with small letters.
_SURNAME = re.compile(r"[^\W\d_a-z]|[a-z]{1,2}['’][^\W\d_a-z]|ff[a-z]{3}")
_HONORIFICS = frozenset(
    [
        *("dr", "mr", "mrs", "ms", "miss", "mx", "cllr", "councillor", "coun", "prof", "professor", "rev", "revd"),
        *("canon", "sir", "dame", "lady", "lord", "supt", "insp", "sgt", "di", "ds", "dc", "dci", "det", "pc"),
    ]
)
_BODY = re.compile(rf"\b(?:{_BODIES})\b", re.IGNORECASE)
_JOB = re.compile(
    r"\b(?:chief|director|head of|manager|officer|advis[eo]r|nurse|consultant|coordinator|administrator|inspector"
    r"|superintendent|practitioner|assistant|deputy|specialist)\b",
    re.IGNORECASE,
)
