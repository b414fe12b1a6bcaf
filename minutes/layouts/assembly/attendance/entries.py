"""Which stretches of a document are entries of the meeting's own list: those before the discussion, or at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.layouts.assembly.attendance import absent
from minutes.layouts.assembly.attendance.openings import announced, labelled_row
from minutes.layouts.assembly.stretches import Stretch
from minutes.layouts.facts.labels import presence_label, presence_opening
from minutes.layouts.lines.words import like_a_name
from minutes.layouts.words import fold
from minutes.model import Block, Document

_WELCOME = re.compile(
    r"welcome|introduction|apolog|attend|present|opening|preliminar|sederunt|house ?keeping|hello|croeso|ymddiheur|who",
    re.IGNORECASE,
)
_NAMES = re.compile(r"name|attend|member|present|representative|who|enw", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:fore|sur|first|last|full|member)?[ -]?names?|attend\w*|members?|present|apolog\w*|apols?|representatives?|role"
    r"|title|job title|position|designation|post|organisations?|organization|agency|agencies|body|service|representing"
    r"|initials?|inits?|status|p/a|email|enw|role.{1,5}(?:organisation|agency)|deputy|substitute|area|sector|employer|team"
    r"|in attendance|absent|name.{1,5}(?:role|title|organisation|agency)",
    re.IGNORECASE,
)


def entries_of(document: Document, found: Sequence[Stretch]) -> set[int]:
    """The stretches that are entries of the meeting's own list."""
    heads = [at for at, stretch in enumerate(found) if stretch.kind == "item"]
    first, last = (heads[0], heads[-1]) if heads else (len(found), len(found))
    second = heads[2] if len(heads) > 2 else len(found)
    kept: set[int] = set()
    title = ""
    for at, stretch in enumerate(found):
        if stretch.kind == "item":
            title = document.text[stretch.span.start : stretch.span.end]
        if stretch.kind not in ("there", "away"):
            continue
        if stretch.kind == "away" and not stretch.table and absent.is_sentence(_said(document, stretch)):
            continue
        if at < first or (at < second and (_WELCOME.search(title) or _under_heading(document, found, at))):
            kept.add(at)
    kept |= {
        at for at in range(first) if found[at].kind in ("front", "list", "body") and _opens_list(document, found[at])
    }
    return _whole_tables(document, found[:first], kept) | kept | _at_end(document, found, last, kept)


def _under_heading(document: Document, found: Sequence[Stretch], at: int) -> bool:
    """Whether an entry stands, with others only between, under a line that announces a list and nothing else."""
    while at and found[at].kind in ("there", "away"):
        at -= 1
    return presence_label(_said(document, found[at])) is not None


def _opens_list(document: Document, stretch: Stretch) -> bool:
    """Whether a line before the items opens with "Present:" or the like and goes on with somebody's name."""
    if stretch.table:
        return labelled_row(document, document.blocks[stretch.units[0].unit.block]) is not None
    opening = presence_opening(document, Block("paragraph", stretch.span))
    if opening is None:
        return False
    first = re.split(r"\s*[,;(–\n]|\s-\s", document.text[opening[1].start : opening[1].end])[0]
    return like_a_name(first)


def _whole_tables(document: Document, front: Sequence[Stretch], kept: set[int]) -> set[int]:
    """Every row under an attendance list's head in a table before the items, or of one half of which are entries."""
    rows: dict[int, list[int]] = {}
    for at, stretch in enumerate(front):
        if stretch.table:
            rows.setdefault(stretch.table, []).append(at)
    more: set[int] = set()
    for held in rows.values():
        heads = {at for at in held if header(document, document.blocks[front[at].units[0].unit.block])}
        above = front[held[0] - 1] if held[0] else None
        announced = above is not None and not above.table and presence_label(_said(document, above)) is not None
        if heads or announced or sum(at in kept for at in held) * 2 > len(held):
            opens = min(heads, default=-1)
            more.update(at for at in held if at not in heads and at > opens and len(front[at].units) > 1)
    return more


def _said(document: Document, stretch: Stretch) -> str:
    return document.text[stretch.span.start : stretch.span.end]


def header(document: Document, row: Block) -> bool:
    """Whether a row heads an attendance list: short cells, two of them words that head such a list."""
    if row.kind != "row":
        return False
    said = [fold(document.text[cell.start : cell.end]) for cell in row.cells]
    known = sum(_HEAD.fullmatch(words.strip(" :.*?")) is not None for words in said)
    return known > 1 and any(_NAMES.search(words) for words in said) and all(len(words.split()) < 6 for words in said)


def _at_end(document: Document, found: Sequence[Stretch], last: int, kept: set[int]) -> set[int]:
    """Entries under a list heading after the last item with nothing said after them."""
    heads = [at for at in range(last, len(found)) if found[at].kind == "list"]
    missing = not any(found[at].kind == "away" for at in kept)
    if not heads or (kept and not missing):
        return set()
    after = range(heads[0], len(found))
    people = {at for at in after if found[at].kind in ("there", "away")}
    if kept and announced(_said(document, found[heads[0]])) not in ("apologies", "absent"):
        return set()
    return people if len(people) * 2 >= len(after) - 1 else set()
