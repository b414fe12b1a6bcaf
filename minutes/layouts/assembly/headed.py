"""Where the source itself marks headings (Word styles, Markdown, HTML), its headings are the items' headings.

The learner goes by words and numbers, and committees outside safeguarding head their items with any words at all: on
thirteen real sets of Markdown minutes it took 4 of 77 headings for items, and all that was said stood under none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from minutes.layouts.facts.labels import presence_label
from minutes.layouts.lines.labeller import Labelled
from minutes.model import Document

_NO_ITEM = re.compile(
    r"\W*(?:agenda|attend\w*|present|participants|members|apolog\w*|regrets|absent|who (?:was|is) (?:there|here)|guests"
    r"|(?:meeting )?(?:minutes|notes)|table of contents|contents|date(?: and time)?|time|location|venue|where|links"
    r"|(?:new |open |previous )?actions?(?: items?| log| table| points)?)\W*",
    re.IGNORECASE,
)
_KINDS = ("body", "front", "sub", "list", "title", "agenda")
_FEW = 3


def headed(document: Document, labelled: Sequence[Labelled]) -> list[Labelled]:
    """The units with the source's own headings as items, where the learner found hardly any and headings are there.

    Of several levels the one that stands most often is the items'; what is headed as attendance or agenda stays.
    """
    done = [_no_item(one) for one in labelled]
    items = [at for at, one in enumerate(done) if one.label == "B-item"]
    plain = [at for at in items if document.blocks[done[at].unit.block].kind != "heading"]
    heads = [at for at, one in enumerate(done) if _may_head(document, one)]
    if len(plain) >= _FEW or not heads:
        return done
    levels = Counter(document.blocks[done[at].unit.block].level for at in heads)
    often = max(levels.values())
    level = min(level for level, count in levels.items() if count == often)
    chosen = [at for at in heads if document.blocks[done[at].unit.block].level == level]
    missed = [at for at in chosen if done[at].kind in _KINDS]
    if len(chosen) < 2 or len(missed) < len(chosen) / 2:
        return done
    for at in missed:
        done[at] = replace(done[at], label="B-item", sure=max(done[at].heads, 0.5))
    return done


def _no_item(one: Labelled) -> Labelled:
    """A heading without a number that only announces who was there is a list's, not an item's."""
    announces = one.label == "B-item" and one.view.number is None and presence_label(one.unit.words) == "present"
    return replace(one, label="list") if announces else one


def _may_head(document: Document, one: Labelled) -> bool:
    block = document.blocks[one.unit.block]
    words = document.text[block.span.start : block.span.end]
    opens = one.unit.span.start == block.span.start and block.span.start > 0
    return opens and block.kind == "heading" and not _NO_ITEM.fullmatch(words) and not presence_label(words)
