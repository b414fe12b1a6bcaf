"""Who stands under a heading of attendance came as the heading says, to the last line of the list.

The learner sees a few lines at a time: it loses the last name of a list, and takes rows under "Apologies" for people
who were there because they look like those above. A heading that says in so many words who follows ("Present",
"Apologies received", "Absent:") decides for all that look like entries, until something else begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.layouts.assembly.attendance.openings import announced, is_column, is_of_a_body, told_away
from minutes.layouts.facts.labels import is_actions, is_agenda, is_minutes, presence_label, presence_opening
from minutes.layouts.fields.names import without_titles
from minutes.layouts.fields.vocabulary import has_initials_shape, kinds
from minutes.layouts.lines.labeller import Labelled
from minutes.layouts.lines.words import like_a_name
from minutes.model import Block, Document, Presence

_OPEN = ("front", "body", "list", "title", "there", "away")
_ENTRY = ("there", "away")
_GONE = ("apologies", "absent")
_ENDS = re.compile(r"\s*[,(:;\n\t|\[/]|\s[–—-]\s|\s{2,}|\s+and\s|\s*&\s")
_OWN = re.compile(r"apol|absent|\bdna\b|\bsent\b|unable|not present|in attendance|present|✓|✗|✔", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:was|were|is|are|had|has|have|will|noted|agreed|welcomed|that|which|there)\b")
_FORENAME = re.compile(r"[\W\d]*(?P<first>[A-Z])\w+ \((?P=first)[A-Za-z]{1,3}\)")
_AWAY = re.compile(r"\W*(?:apolog|apols\b|regrets|ymddiheur|sorry|unable|not (?:present|able|there))", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*[,/;&]\s*[A-Z]{2,4})*\W*$")
_BRACKETED = re.compile(r"[\W\d]*(?P<first>[A-Z])\w+ [\w'’ -]{2,30} [\[(](?P=first)[A-Za-z]{1,3}[\])]")
_LONGEST = 30


def with_headed_lists(document: Document, labelled: Sequence[Labelled]) -> list[Labelled]:
    """The units, with headings of attendance before the items as such and what looks like an entry under one as one."""
    heads = [at for at, one in enumerate(labelled) if one.label == "B-item"]
    first, third = (*heads, len(labelled))[0], (*heads, *[len(labelled)] * 3)[2]
    done = _there_until_it_turns(document, labelled, third)
    last = max((*heads, third)) + 1  # a list may stand after the last item too
    side: Presence | None = None
    for at, one in enumerate(done):
        if third <= at < last or one.kind not in _OPEN or _closes(one):
            side = None
            continue
        listing = at < first or (at >= last and _is_of_a_list(done, at))
        told = _announces(one) if listing else announced(one.unit.words) if one.kind == "list" else None
        opened = _opened(document, one) if listing else None
        if opened:
            side = opened
            done[at] = _as(one, "away" if side in _GONE else "there")
        elif told:
            side = told
            done[at] = replace(one, label="list")
        elif side is not None:
            done[at], side = _under(document, one, side)
    return done


def _there_until_it_turns(document: Document, labelled: Sequence[Labelled], before: int) -> list[Labelled]:
    """The units; nobody is away before the list turns to those who are, unless their own line says so.

    before: where the list must have turned, if it does.
    """
    done = list(labelled)
    turns = next((at for at, one in enumerate(done[:before]) if _turns(one)), 0)
    for at, one in enumerate(done[:turns]):
        if one.kind == "away" and not _OWN.search(_row(document, one)):
            done[at] = _as(one, "there")
    return done


def _turns(one: Labelled) -> bool:
    """Whether a line announces those who were not there."""
    return _announces(one) in _GONE or (not one.unit.table and _AWAY.match(one.unit.words) is not None)


def _row(document: Document, one: Labelled) -> str:
    """The words of a unit's whole row, or of its line."""
    span = document.blocks[one.unit.block].span if one.unit.table else one.unit.span
    return document.text[span.start : span.end]


def _is_of_a_list(done: Sequence[Labelled], at: int) -> bool:
    """Whether the learner sees a list at a unit or right beside it."""
    return any(one.kind in (*_ENTRY, "list") for one in done[max(0, at - 1) : at + 2])


def _closes(one: Labelled) -> bool:
    """Whether a line says that something else begins: the agenda, the minutes proper, the actions."""
    return any(told(one.unit.words) for told in (is_agenda, is_minutes, is_actions))


def _announces(one: Labelled) -> Presence | None:
    """The presence that a line or row by itself announces; a mark or a head among cells announces nothing."""
    return None if one.unit.table and one.unit.columns > 1 else presence_label(one.unit.words)


def _under(document: Document, one: Labelled, side: Presence) -> tuple[Labelled, Presence | None]:
    """A unit under a heading as an entry of its list, where it is one; and the presence that holds after it."""
    kind = "away" if side in _GONE else "there"
    if one.kind in _ENTRY and not one.unit.table and _AWAY.match(one.unit.words):
        return _as(one, "away"), "apologies"
    if one.kind in _ENTRY:
        if not _OWN.search(_row(document, one)):
            return _as(one, kind), side
        # "Apologies were received from A," on one line, "B and C." on the next.
        return one, "apologies" if one.kind == "away" and not one.unit.table and told_away(one.unit.words) else side
    if one.unit.table:
        return one, side
    if one.kind == "list" and not _opens_with_somebody(one.unit.words):
        # Under a heading that says nothing of presence those after apologies may have come: their own lines tell.
        stays = is_of_a_body(one.unit.words) and (side not in _GONE or is_column(one.unit.words))
        return one, announced(one.unit.words) or (side if stays else None)
    if _opens_with_somebody(one.unit.words):
        return _as(one, kind), side
    return one, None if _SAYS.search(one.unit.words) or one.view.number else side


def _opened(document: Document, one: Labelled) -> Presence | None:
    """The presence that a line opens with, where somebody's name or initials follow: "Away: Ann Bell, CD"."""
    told = None if one.unit.table else presence_opening(document, Block("paragraph", one.unit.span))
    if told is None:
        return None
    rest = document.text[told[1].start : one.unit.span.end].strip()
    return told[0] if _opens_with_somebody(rest) or _INITIALS.match(rest) else None


def _as(one: Labelled, kind: str) -> Labelled:
    """The unit as an entry: it goes on with the one before it only where it did so already."""
    begins = "I" if one.kind in _ENTRY and not one.begins else "B"
    return replace(one, label=f"{begins}-{kind}", sure=max(one.sure, 0.5) if one.kind in _ENTRY else 0.5)


def _opens_with_somebody(words: str) -> bool:
    """Whether a line opens with somebody: a name, a surname with its title, a forename with initials, or initials."""
    if len(words.split()) > _LONGEST or _SAYS.search(words):
        return False
    opening = _ENDS.split(words.strip(" •*-–"), maxsplit=1)[0].strip(" .")
    parts = opening.split()
    if like_a_name(opening) or _BRACKETED.match(words):
        return True
    if parts and all(has_initials_shape(part.strip(".")) and part.isupper() for part in parts):
        return len(re.findall(r"\b[A-Z]{2,4}\b", words)) > 1
    if len(parts) == 2 and "honorific" in kinds(parts[0].strip(".")) and parts[1][:1].isupper():
        return without_titles(opening) == opening and "body" not in kinds(parts[1])
    return len(parts) == 1 and _FORENAME.match(words) is not None
