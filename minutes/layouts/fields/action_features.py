"""An action's tokens as the learner sees them: the token, its neighbours, its place, its column, and whether it tells
when or who.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from minutes.layouts.fields.looks import Look, look
from minutes.layouts.fields.tokens import CELL, LINE, Token
from minutes.layouts.fields.vocabulary import listed
from minutes.layouts.fields.when.due import phrases
from minutes.model import Attendee

_STATUS, _MODAL, _LABEL, _WHOLE = (listed(name) for name in ("status", "modal", "label", "whole"))
_HEADS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("ref", r"\bref|\bno\b|#|\bid\b|\bitem\b|\bnumber\b"),
        (
            "owner",
            r"\bowner|\blead\b|\bwho|\bresponsib|\bofficer|\bassigned|\baction(?:ed)? (?:by|for)\b(?! when)|\binitials"
            r"|\bname\b",
        ),
        ("due", r"\bdue|\bwhen\b|\bdate\b|\bdeadline|\btarget|\btimescale|\bcompletion|(?<!action )\bby\b$"),
        ("status", r"\bstatus|\brag\b|\bopen\b|\bcomplete\b"),
        (
            "update",
            r"\bupdate|\bprogress|\boutcome|\bposition|\bcomment|\bnotes?\b|\blatest\b|\bresponse|\bhappened\b"
            r"|where are we",
        ),
        ("action", r"\baction|\btask|\bwhat\b|\bagreed|\bdescription|\bdiscussion|\bminute"),
    )
)


def features(text: str, held: Sequence[Token], heads: Mapping[int, str], people: Sequence[Attendee]) -> list[list[str]]:
    """The features of every token of one action. people: the attendance list, where it is known."""
    looks = look(held)
    when = _when(text, held)
    known = _known(people)
    who = ["+".join(sorted(known.get(one.low, ()))) for one in looks]
    told = heads_of(heads)
    ends = _ends(looks)
    depth, out = 0, []
    modal = next((at for at, one in enumerate(looks) if one.low in _MODAL), len(looks))
    many = max((one.token.line for one in looks), default=0)
    for at, one in enumerate(looks):
        token = one.token
        depth += (token.words in ("(", "[")) - (at > 0 and looks[at - 1].token.words in (")", "]"))
        first, last = ends[at]
        found = [
            "b",
            *one.own,
            f"in={min(max(depth, 0), 1)}",
            f"from={min(first, 6)}",
            f"to={min(last, 6)}",
            f"line={min(token.line, 3)}|{min(many, 3)}",
        ]
        found += [
            f"when={when[at]}",
            f"who={who[at]}",
            f"who={who[at]}|in={min(max(depth, 0), 1)}|from={min(first, 2)}|to={min(last, 2)}",
        ]
        found.append(f"modal={'here' if at == modal else 'before' if at < modal else 'after'}|who={who[at]}")
        found.append(f"cell={min(token.cell, 5)}")
        if one.low in _STATUS:
            found.append("status")
        if one.low in _WHOLE:
            found.append("whole")
        if told:
            found += [f"head={told.get(token.column, 'none')}", f"head={told.get(token.column, 'none')}|{one.sort}"]
        for step in (-4, -3, -2, -1, 1, 2, 3):
            place = at + step
            if not 0 <= place < len(looks):
                found.append(f"{step}:none")
                continue
            other = looks[place]
            found += _beside(step, other.low, other.sort, bool(when[place]), who[place])
        found.append(f"pair={looks[at - 1].low if at else 'none'}|{one.low}")
        found.append(
            f"sorts={looks[at - 1].sort if at else 'none'}|{one.sort}"
            f"|{looks[at + 1].sort if at + 1 < len(looks) else 'none'}"
        )
        out.append(found)
    return out


@lru_cache(maxsize=1 << 16)
def _beside(step: int, low: str, sort: str, tells_when: bool, who: str) -> tuple[str, ...]:
    """What a token tells of one so many places before or behind it."""
    found = [f"{step}:sort={sort}", f"{step}:when={tells_when}", f"{step}:who={who}"]
    if abs(step) < 3:
        found.append(f"{step}:w={low}")
    listed_as = (("status", _STATUS), ("modal", _MODAL), ("label", _LABEL))
    found += [f"{step}:{name}" for name, words in listed_as if low in words]
    return tuple(found)


def _when(text: str, held: Sequence[Token]) -> list[str]:
    """For each token, the rule of the due phrase it is in, with B- at its first; "" for none."""
    out = [""] * len(held)
    if not held:
        return out
    start = min(token.start for token in held)
    found = phrases(text[start : max(token.end for token in held)])
    for phrased in found:
        fresh = True
        for at, token in enumerate(held):
            if token.start < start + phrased.end and start + phrased.start < token.end and not token.is_break:
                out[at] = ("B-" if fresh else "I-") + phrased.name
                fresh = False
    return out


def _known(people: Sequence[Attendee]) -> dict[str, set[str]]:
    """What each word can be of somebody on the list: initials, forename, surname."""
    known: dict[str, set[str]] = {}
    for one in people:
        words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", one.name.text)
        if one.initials:
            known.setdefault(one.initials.casefold(), set()).add("initials")
        elif len(words) > 1:
            known.setdefault("".join(word[0] for word in words).casefold(), set()).add("initials")
        if words:
            known.setdefault(words[0].casefold().replace("’", "'"), set()).add("forename")
            known.setdefault(words[-1].casefold().replace("’", "'"), set()).add("surname")
    return known


def _ends(looks: Sequence[Look]) -> list[tuple[int, int]]:
    """For each token, how many stand before it and behind it in its line and cell."""
    out, start = [(0, 0)] * len(looks), 0
    for at in range(len(looks) + 1):
        if at == len(looks) or looks[at].token.words in (LINE, CELL, "\t"):
            for place in range(start, at):
                out[place] = place - start, at - 1 - place
            start = at + 1
    return out


def heads_of(heads: Mapping[int, str]) -> dict[int, str]:
    """What each column's head announces; {} where most announce nothing, as a row of something else does."""
    told = {column: head_of(words) for column, words in heads.items()}
    return told if sum(kind == "other" for kind in told.values()) * 2 <= len(told) else {}


def head_of(words: str) -> str:
    """What the head of a column announces: ref, action, owner, due, status, several joined by +, or other."""
    found = [name for name, pattern in _HEADS if pattern.search(words)]
    if len(found) == 2 and found[1] == "action" and found[0] in ("owner", "due", "status", "ref"):
        found = found[:1]
    return "+".join(found) or "other"
