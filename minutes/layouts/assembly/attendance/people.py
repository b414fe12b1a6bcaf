"""The attendance list: entries that stand before the discussion, or under a heading of the meeting's own at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from minutes.layouts.assembly.attendance import absent
from minutes.layouts.assembly.attendance.entries import entries_of
from minutes.layouts.assembly.attendance.initials import own_initials, with_lone_initials
from minutes.layouts.assembly.attendance.keys import with_keys
from minutes.layouts.assembly.attendance.once import each_once
from minutes.layouts.assembly.attendance.openings import announced, is_of_a_body, labelled_row, opened
from minutes.layouts.assembly.attendance.parts import List, read
from minutes.layouts.assembly.attendance.presence_columns import read_columns
from minutes.layouts.assembly.stretches import Stretch
from minutes.layouts.facts.labels import presence_label
from minutes.layouts.facts.roles import ROLE, is_person
from minutes.layouts.fields.names import full_name
from minutes.layouts.fields.people.split_names import columns_of_names
from minutes.layouts.fields.person import Listed
from minutes.layouts.words import must, tidy, trim
from minutes.model import Attendee, Document, Presence, Span

_SHORT = 7
_TOLD = 0.6
_GONE = ("apologies", "absent")
# Where one run of people ends and another of a different presence begins on the same line.
_TURNS = re.compile(
    r"(?<=[.;])\s+(?=(?:apolog|apols|sorry|regrets|absent|unable to|not (?:present|able)|in attendance"
    r"|also (?:present|there|in)|ymddiheur)[^.:;]{0,50}?(?::|\bfrom\b|\bby\b|\bfor\b)\s)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was read; each as the tagger had them, with how sure; from which stretches; what of the list said nobody, and
    its headings (told).
    """

    attendees: tuple[Attendee, ...]
    listed: tuple[Listed, ...]
    used: frozenset[int]
    unread: tuple[Span, ...]
    told: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Parts:
    """The list as it is parted: what is read in one go, the bodies it stands under, and the stretches it is told by."""

    used: set[int]
    lists: list[List] = field(default_factory=list)
    bodies: list[tuple[int, Span | None]] = field(default_factory=list)
    side: Presence | None = None
    marked: frozenset[int] = frozenset()


def listed(document: Document, found: Sequence[Stretch], held_on: date | None) -> Attendance:
    """Read the attendance list out of the stretches of a document."""
    entries = entries_of(document, found)
    beside = read_columns(document, sorted({found[at].table for at in entries if found[at].table}))
    columns = {at for at in entries if found[at].table in beside}
    parts = _parted(document, found, entries - columns)
    parts.used |= columns
    names = columns_of_names(document.text, [row for one in parts.lists for row in one.rows])
    readings = [read(document, one, held_on, names) for one in parts.lists]
    people = [one for table in beside.values() for one in table]
    people += [one for reading in readings for one in reading.people]
    untitled = [replace(one.attendee, name=full_name(one.attendee.name)) for one in people]
    known = each_once(_under(document, untitled, parts.bodies))
    gone = list(absent.told(document, found, entries, known))
    away = [replace(one.attendee, name=full_name(one.attendee.name)) for one in gone]
    attendees = own_initials(with_lone_initials(with_keys(document, absent.with_absent(known, away))))
    unread = tuple(span for reading in readings for span in reading.unread)
    told = tuple(found[at].span for at in sorted(parts.used - entries))
    return Attendance(attendees, (*people, *gone), frozenset(parts.used), unread, told)


def _parted(document: Document, found: Sequence[Stretch], entries: set[int]) -> _Parts:
    """The list in parts that are each read in one go."""
    marked = frozenset(found[at].table for at in entries if found[at].table and _has_mark(found[at]))
    parts = _Parts(used=set(entries), marked=marked)
    tables = {found[at].table for at in entries if found[at].table}
    for at, stretch in enumerate(found):
        words = document.text[stretch.span.start : stretch.span.end]
        if at in entries:
            _entry(document, parts, stretch)
        elif at > max(entries, default=-1):
            break
        elif stretch.kind == "item":
            parts.side = None
        elif stretch.table in tables and stretch.table:
            parts.used.add(at)
        elif stretch.kind == "list" or (len(words.split()) < _SHORT and announced(words)):
            told = announced(words)
            parts.side = told or (parts.side if is_of_a_body(words) else None)
            body = None if told else tidy(document.text, stretch.span.start, stretch.span.end)
            parts.bodies.append((stretch.span.start, body))
            if stretch.kind == "list" or presence_label(words):
                parts.used.add(at)
    return parts


def _entry(document: Document, parts: _Parts, stretch: Stretch) -> None:
    """Put an entry to the parts of the list, each of its runs by itself."""
    table = bool(stretch.table)
    row = document.blocks[stretch.units[0].unit.block]
    if labelled := labelled_row(document, row):
        parts.lists.append(List(labelled[0], 0, list(labelled[1]), []))
        return
    told = opened(document, stretch.span, table)
    parts.side = told[0] if told else parts.side
    first, *others = _runs(document, told[1] if told and told[1] else stretch.span, table)
    _list(document, parts, stretch, parts.side, first if told or others else None)
    for run in others:
        turned = opened(document, run, table=False)
        parts.side = turned[0] if turned else parts.side
        _list(document, parts, stretch, parts.side, (turned[1] if turned else None) or run, told=True)


def _runs(document: Document, span: Span, table: bool) -> list[Span]:
    """A line's runs of people, apart where the line itself turns to others: "… and C D. Apologies from E F."."""
    if table:
        return [span]
    cuts = [found.end() for found in _TURNS.finditer(document.text, span.start, span.end)]
    edges = [span.start, *cuts, span.end]
    runs = [trim(document.text, start, end) for start, end in pairwise(edges) if start < end]
    return [run for run in runs if run] or [span]


def _list(
    document: Document,
    parts: _Parts,
    stretch: Stretch,
    side: Presence | None,
    rest: Span | None,
    told: bool = False,
) -> None:
    """Put an entry to the part of the list it belongs to, or begin one. told: its own words say how they came."""
    lists = parts.lists
    presence = side if told and side else _presence(stretch, side, stretch.table in parts.marked)
    last = lists[-1] if lists else None
    if last is None or (last.presence, last.table) != (presence, stretch.table):
        last = List(presence, stretch.table, [], [])
        lists.append(last)
    if stretch.table:
        last.rows.append(document.blocks[stretch.units[0].unit.block])
    else:
        last.lines.append(rest or stretch.span)


def _has_mark(stretch: Stretch) -> bool:
    """Whether a row of a table holds a mark of presence."""
    return any("mark" in one.view.flags for one in stretch.units)


def _presence(stretch: Stretch, side: Presence | None, marked: bool) -> Presence:
    """How somebody came: what the heading over them says, unless the learner is sure that it is the other way.

    marked: whether rows of their table bear marks, which say it better than either.
    """
    away = stretch.kind == "away"
    if marked:
        return side or "present"
    if side is None or (stretch.kind in ("there", "away") and away != (side in _GONE) and stretch.sure >= _TOLD):
        return "apologies" if away else "present"
    return side


def _under(
    document: Document, read: Sequence[Attendee], bodies: Sequence[tuple[int, Span | None]]
) -> tuple[Attendee, ...]:
    """People without an organisation take the one they are listed under."""
    done: list[Attendee] = []
    for one in read:
        start = one.name.spans[0].start if one.name.spans else -1
        body = next((span for at, span in reversed(bodies) if at < start), None)
        words = document.text[body.start : body.end] if body else ""
        if body and one.organisation is None and not is_person(words) and not ROLE.fullmatch(words):
            one = replace(one, organisation=must(document.text, body))
        done.append(one)
    return tuple(done)
