"""Sentences that tell what was done or said, and put nothing on anybody: "RW mentioned that two posts had been filled".

Only for sentences that bear no label. What somebody has agreed, offered or been asked to do is an undertaking all the
same, and so is what follows it in the sentence ("AB has the figures and will send them").
"""

from __future__ import annotations

import re

_AHEAD = (
    r"(?:will|would|shall|should|must|needs?|agreed|undertook|undertaken|offered|volunteered|promised|asked|tasked"
    r"|requested|please|action(?:ed)?|to (?!the\b|an?\b|th[ai]t\b|this\b|these\b|those\b|their\b|its\b|our\b|all\b"
    r"|[A-Z\d]))"
)
_FORWARD = re.compile(rf"\b{_AHEAD}|['’]ll\b")
_SAYING = (
    r"(?:said|reported|continued|confirmed|advised|noted|explained|added|told|stated|commented|highlighted|shared"
    r"|updated|informed|outlined|described|observed|reminded|felt|recalled|remarked|mentioned)"
)
_SAID = re.compile(rf"(?:\S+\s+){{1,8}}?{_SAYING}\b")
_DONE = re.compile(
    r"(?:\S+\s+){1,8}?(?P<verb>(?:has|have|had)\s+(?:(?:also|now|already|since|recently|just|not|all|both|been)\s+)*"
    r"(?!agreed|undertaken|offered|volunteered|promised|asked|tasked|requested|been|to\b)\w+(?:ed|en|wn|nt|ne|ld|de|pt|un|ut|ft))\b"
)
_STATUS = re.compile(
    r"\W*(?:(?:this |the )?action )?(?:(?:is|was|has been|remains?|now) )*"
    r"(?:closed?|completed?|discharged|done|on-?going|open|outstanding|in progress|carried forward)\W*",
    re.IGNORECASE,
)
_THEN = re.compile(rf"(?:\b(?:and|but|who|so|then)\b|[;,])\s+(?:\S+\s+){{0,3}}?{_AHEAD}")


def is_status(sentence: str) -> bool:
    """Whether a sentence says only how an action stands ("Action closed."): it is news of one, never one."""
    return _STATUS.fullmatch(sentence) is not None


def is_reported(sentence: str) -> bool:
    """Whether a sentence without a label only tells: what somebody said of what is, or what has been done."""
    done = _DONE.match(sentence)
    if done and _FORWARD.search(sentence, 0, done.start("verb")) is None:
        return _THEN.search(sentence, done.end()) is None
    return _SAID.match(sentence) is not None and _FORWARD.search(sentence) is None
