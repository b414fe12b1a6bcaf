"""Headings of one document are numbered in one way: one missed between two is found, one that breaks in goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minutes.layouts.facts.labels import is_part
from minutes.layouts.lines.labeller import Labelled

_LONGEST = 40
_WORD = len("action")  # "A3" numbers items in some minutes, "Action 3" in none
_MAY_BE = 0.03
_SURE = 0.75
_NUMBERED = 4
_TITLE = 20
_PARAGRAPH = 0.2


def in_sequence(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The units with the headings that the others' numbers ask for, and without unsure ones that do not fit."""
    done = _with_parts(_with_numbers(_without_actions(labelled)))
    heads = [at for at, one in enumerate(done) if one.label == "B-item"]
    form = _form(done, heads)
    if form is None:
        return done
    chain = [at for at in heads if _is(done[at], form)]
    columns = Counter(done[at].unit.column for at in chain)
    column = max(sorted(columns), key=lambda each: columns[each])
    levels = Counter(done[at].unit.level for at in chain if done[at].unit.kind == "heading")
    level = max(sorted(levels), key=lambda each: levels[each], default=-1)
    edges = [-1, *chain, len(done)]
    for before, after in pairwise(edges):
        low = _value(done, before) if before >= 0 else 0
        high = _value(done, after) if after < len(done) else low + 40
        at, wanted = before + 1, low + 1
        while at < after and wanted < high:
            one = done[at]
            least = _MAY_BE if before >= 0 and after < len(done) else 0.25
            least = 0.0 if one.unit.kind == "heading" and one.unit.level == level else least
            if _is(one, form) and one.unit.column == column and _value(done, at) == wanted:
                if not one.view.rest and not _titled(done, at):
                    at += 1
                    continue
                if one.heads >= least and len(one.view.tokens) <= _LONGEST and one.kind in ("body", "action", "front"):
                    done[at] = replace(one, label="B-item", sure=max(one.heads, 0.3))
                    wanted += 1
                    if not one.view.rest and at + 1 < after + 1 and at + 1 < len(done):
                        done[at + 1] = replace(done[at + 1], label="I-item")
            at += 1
    for at in heads:
        one = done[at]
        if one.label != "B-item" or len(chain) < 4 or (one.heads > _SURE and (one.view.number or not _runs_on(one))):
            continue
        if (one.view.number is None and not _stands_out(one)) or (one.view.number and one.view.number.form == "action"):
            done[at] = replace(one, label="body")
    return _without_subheadings(_without_inner_numbers(done, form), form)


def _without_inner_numbers(done: list[Labelled], form: str) -> list[Labelled]:
    """The units with a point or two of a list inside an item (1, 2, **1, 2**, 3) as what was said in it."""
    chain = [at for at, one in enumerate(done) if one.label == "B-item" and _is(one, form)]
    nth = 1
    while nth < len(chain):
        wanted = _value(done, chain[nth - 1]) + 1
        after = next(
            (skip for skip in (1, 2) if nth + skip < len(chain) and _value(done, chain[nth + skip]) == wanted), 0
        )
        if (
            _value(done, chain[nth]) != wanted
            and after
            and all(_value(done, at) < wanted for at in chain[nth : nth + after])
        ):
            for at in chain[nth : nth + after]:
                done[at] = replace(done[at], label="body")
            del chain[nth : nth + after]
        nth += 1
    return done


def _without_subheadings(done: list[Labelled], form: str) -> list[Labelled]:
    """The units with headings that bear no number, between an item and the very next number, as headings inside it.

    Neighbouring numbers show that no item is missing between them.
    """
    chain = [at for at, one in enumerate(done) if one.label == "B-item" and _is(one, form)]
    if len(chain) < _NUMBERED:
        return done
    for before, after in pairwise(chain):
        if _value(done, after) != _value(done, before) + 1:
            continue
        for at in range(before + 1, after):
            if done[at].label == "B-item" and done[at].view.number is None:
                done[at] = replace(done[at], label="body")
                for more in range(at + 1, after):
                    if done[more].label != "I-item":
                        break
                    done[more] = replace(done[more], label="body")
    return done


def _with_numbers(labelled: Sequence[Labelled]) -> list[Labelled]:
    """A number alone beside the title of an item opens that item."""
    done = list(labelled)
    for at in range(len(done) - 1):
        one, title = done[at], done[at + 1]
        beside = one.unit.table and one.unit.block == title.unit.block
        if beside and title.label == "B-item" and one.label == "body" and one.view.number and not one.view.rest:
            done[at] = replace(one, label="B-item")
            done[at + 1] = replace(title, label="I-item")
    return done


def _with_parts(done: list[Labelled]) -> list[Labelled]:
    """A line numbered 1 right under one that opens a part of the meeting ("Part B: restricted items") opens an item."""
    for at in range(len(done) - 1):
        one, following = done[at], done[at + 1]
        opens = following.view.number is not None and following.view.number.value == 1 and not _runs_on(following)
        if opens and following.label == "body" and following.view.rest and is_part(one.unit.words):
            done[at + 1] = replace(following, label="B-item", sure=max(following.heads, 0.3))
    return done


def _form(done: Sequence[Labelled], heads: Sequence[int]) -> str | None:
    """The form of number that most headings have; None where most have none. Long lines without one count little."""
    forms: Counter[str] = Counter()
    weights: dict[str, float] = {}
    for at in heads:
        form = number.form if (number := done[at].view.number) else ""
        forms[form] += 1
        weights[form] = weights.get(form, 0.0) + (_PARAGRAPH if not form and _runs_on(done[at]) else 1.0)
    best = max(sorted(forms), key=lambda each: forms[each] if each else 0, default="")
    return best if best and forms[best] >= 3 and weights[best] * 2 > sum(weights.values()) else None


def _runs_on(one: Labelled) -> bool:
    """Whether a line is long, as a paragraph is and a title is not."""
    return len(one.view.tokens) > _TITLE


def _is(one: Labelled, form: str) -> bool:
    return one.view.number is not None and one.view.number.form == form


def _value(done: Sequence[Labelled], at: int) -> int:
    number = done[at].view.number
    return number.value if number else 0


def _titled(done: Sequence[Labelled], at: int) -> bool:
    """Whether a number alone is followed by words that can be its title: short, in the next cell or line."""
    following = done[at + 1] if at + 1 < len(done) else None
    if following is None or len(following.view.tokens) > 16 or following.view.number:
        return False
    if done[at].unit.table:
        return following.unit.block == done[at].unit.block
    return following.label in ("B-item", "I-item") or following.heads > _MAY_BE


def _stands_out(one: Labelled) -> bool:
    return one.unit.strong or one.unit.kind == "heading" or one.unit.words.isupper()


def _without_actions(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The units; what calls itself "Action 2 (…)" heads no item, however much it stands like a heading."""
    done, turned = list(labelled), -1
    for at, one in enumerate(done):
        number = one.view.number
        opens = one.label == "B-item" and number is not None and number.form == "action" and number.end > _WORD
        if opens or (one.label == "I-item" and at - 1 == turned):
            done[at], turned = replace(one, label="body"), at
    return done
