"""What words say of an action's end: done, closed without being done, opened again, going on, or nothing.

Fail closed: a doubt ("not yet complete", "once it is done", "complete subject to sign-off") is never an end. "unsure":
they speak of an end and are not plain; a person is asked. The words are data (verdict.yaml).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

from publishing.action_register.plainly import doubted, plainly
from rule_files import rule_file

Verdict = Literal["done", "closed", "reopened", "open", "unsure", ""]

_RULES = rule_file(Path(__file__).with_name("verdict.yaml"))
DONE = _RULES.source("done")
"""Words that say a thing is finished, as a pattern; `undone` asks whether they are taken back."""

_BEFORE, _AFTER = _RULES.source("doubt before"), _RULES.source("doubt behind")
_SENTENCE = re.compile(r"[.!?](?=\s|$)")
_CLAUSE = re.compile(r";|, (?=and|but|while|which|though|although)|[.!?](?=\s|$)| – (?=but\b)")


@cache
def verdict(said: str, known: frozenset[str] = frozenset()) -> Verdict:
    """What these words say of the action that they are about. Several sentences or clauses: the least that is said.

    known: stems of the action's own words, which take nothing back.
    """
    told = [one for sentence in _SENTENCE.split(said) for one in _of_sentence(sentence, known)]
    for least in ("reopened", "closed", "open", "unsure", "done"):
        if least in told:
            return least
    return ""


def _of_sentence(said: str, known: frozenset[str]) -> list[Verdict]:
    told = [one for clause in clauses(said) if (one := _of_clause(clause, known))]
    return ["unsure" if one == "done" and doubted(said, known) else one for one in told]


def clauses(said: str) -> list[str]:
    """The parts of a sentence that say something of their own."""
    return [part.strip() for part in _CLAUSE.split(said) if part.strip()]


def undone(said: str, finished: str = DONE) -> bool:
    """Whether every word that says it is finished (a pattern) is taken back by a doubt; also where none stands."""
    held = rf"\bto\W+{finished}\b|{_BEFORE}\W+(?:\w+\W+){{0,5}}?{finished}\b|\b{finished}\b[^;]*?{_AFTER}"
    return not re.search(rf"\b{finished}\b", said, re.IGNORECASE) or bool(re.search(held, said, re.IGNORECASE))


def is_held(before: str) -> bool:
    """Whether words before a statement leave it in doubt: "expected", "until", "asked whether"."""
    return bool(re.search(_BEFORE, before, re.IGNORECASE))


def _of_clause(said: str, known: frozenset[str]) -> Verdict:
    if _RULES.pattern("reopened").search(said):
        return "reopened"
    if _RULES.pattern("abandoned").search(said):
        return "closed"
    if _RULES.pattern("agreed").search(said):
        return "done"
    if _RULES.pattern("going on").search(said):
        return "open"
    if re.search(rf"\b{DONE}\b", said, re.IGNORECASE):
        return "open" if undone(said) else "done" if plainly(said, DONE, known) else "unsure"
    return ""
