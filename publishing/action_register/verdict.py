"""What words say of an action's end: done, closed without being done, opened again, going on, or nothing.

Fail closed: a doubt ("not yet complete", "once it is done", "complete subject to sign-off") is never an end.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

Verdict = Literal["done", "closed", "reopened", "open", ""]

DONE = (
    r"(?:closed?|completed|(?<!\ba )(?<!\bthe )(?<!\bmore )complete(?! (?:the|an?|all|its|their|this|each|"
    r"every)\b)|done|"
    r"discharged|achieved|actioned|concluded|fulfilled|finished)"
)
"""Words that say a thing is finished, as a pattern; `undone` asks whether they are taken back."""

_BEFORE = (
    r"\b(?:not|never|yet|to (?:be|have|get)|until|till|once|when|if|whether|unless|before|after|nearly|almost|"
    r"partly|partially|largely|"
    r"mostly|awaiting|pending|can|cannot|could|should|will|would|may|might|must|expect\w*|hop(?:es?|ed)|being|half|asked)\b"
)
_AFTER = (
    r"\b(?:subject to|pending|but (?:not|only)|in part|in principle|except|apart from|not yet|bar|by the end of|"
    r"once|when|until|if)\b"
)
_GOING_ON = re.compile(
    r"\b(?:on-?going|outstanding|in progress|in hand|under ?way|(?:carry|carries|carried|c/f|"
    r"brought) (?:it )?(?:over|forward)|"
    r"deferred|not yet|still|remains?(?: \w+)? open|(?:is|was|kept|left|stays?) open|no (?:further )?(?:update|"
    r"progress)|"
    r"nothing (?:further|new|more) to report)\b|^\s*(?:action )?open\b|\bc/f\b",
    re.IGNORECASE,
)
_ABANDONED = re.compile(
    r"\bno longer (?:required|needed|relevant|necessary|applicable|being pursued|possible)\b"
    r"|\bwithdrawn\b|\bcancelled\b|\bsuperseded\b|\babandoned\b|\bdropped\b"
    r"|\bnot (?:be )?(?:pursued|taken forward|progressed|achieved|required|needed)\b"
    r"|\bclosed\W+(?:but )?not (?:done|completed?|achieved)\b|\bwill not (?:be )?(?:happen|proceed|done)\b"
    r"|\bclosed?\b[^.;]*\b(?:passed|transferred|moved|handed|referred|merged) (?:over |on )?(?:to|into|with)\b"
    r"|\b(?:passed|transferred|moved|handed|referred|merged) (?:over |on )?(?:to|into|with)\b[^.;]*\bclosed\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\bagreed (?:to close|for closure|that (?:it|this|(?:the|this) action) (?:is|be|was|can be|could be|"
    r"should be) (?:now )?closed)\b",
    re.IGNORECASE,
)
_REOPENED = re.compile(r"\bre-?open(?:s|ed)\b|\bopened again\b", re.IGNORECASE)
_CLAUSE = re.compile(r";|, (?=and|but|while|which|though|although)|[.!?](?=\s|$)| – (?=but\b)")


@cache
def verdict(said: str) -> Verdict:
    """What these words say of the action that they are about. Several sentences or clauses: the least that is said."""
    told = [one for clause in clauses(said) if (one := _of_clause(clause))]
    for least in ("reopened", "closed", "open", "done"):
        if least in told:
            return least
    return ""


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


def _of_clause(said: str) -> Verdict:
    if _REOPENED.search(said):
        return "reopened"
    if _ABANDONED.search(said):
        return "closed"
    if _AGREED.search(said):
        return "done"
    if _GOING_ON.search(said):
        return "open"
    if re.search(rf"\b{DONE}\b", said, re.IGNORECASE):
        return "open" if undone(said) else "done"
    return ""
