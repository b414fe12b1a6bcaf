"""The attendance list: entries that stand before the discussion, or under a heading of the meeting's own at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from minutes.layouts.assembly import absent
from minutes.layouts.assembly.marks import by_marks
from minutes.layouts.assembly.stretches import Stretch
from minutes.layouts.facts.labels import presence_label, presence_opening
from minutes.layouts.facts.roles import ROLE, is_person
from minutes.layouts.fields.names import full_name
from minutes.layouts.fields.person import Reading, in_rows, over_lines
from minutes.layouts.lines.words import like_a_name
from minutes.layouts.rules.attendance import own_initials
from minutes.layouts.rules.reading import by_rules
from minutes.layouts.words import fold, must, tidy, trim
from minutes.model import Attendee, Block, Document, Presence, Span

_SURE = 0.5
_HEADED = 0.5
_TOLD = 0.6
_GONE = ("apologies", "absent")
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
_AWAY = re.compile(
    r"apol|absent|unable|not (?:present|attend|in att)|could not|not able|non.?att"
    r"|sent (?:their |her |his )?(?:sorr|regret)"
    r"|regrets|ymddiheur|sorry|not to be (?:there|here)|couldn['’]t (?:come|make|be)|missing were",
    re.IGNORECASE,
)
# Where one run of people ends and another of a different presence begins on the same line.
_TURNS = re.compile(
    r"(?<=[.;])\s+(?=(?:apolog|apols|sorry|regrets|absent|unable to|not (?:present|able)|in attendance"
    r"|also (?:present|there|in)|ymddiheur)[^.:;]{0,50}?(?::|\bfrom\b|\bby\b|\bfor\b)\s)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"in attendance|attending|officers|observ|guests|invite|also (?:there|present)|support", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Listed:
    """Who was read and how sure each is, from which stretches, and what of the list said nobody."""

    attendees: tuple[Attendee, ...]
    doubtful: tuple[Attendee, ...]
    used: frozenset[int]
    unread: tuple[Span, ...]


@dataclass(slots=True)
class _List:
    """A part of the list that is read in one go: lines or rows of one presence, under heads if it has them."""

    presence: Presence
    table: int
    lines: list[Span]
    rows: list[Block]
    head: Block | None = None


def listed(document: Document, found: Sequence[Stretch], held_on: date | None) -> Listed:
    """Read the attendance list out of the stretches of a document."""
    entries = _entries(document, found)
    tables = {found[at].table for at in entries if found[at].table}
    used = set(entries)
    lists: list[_List] = []
    bodies: list[tuple[int, Span | None]] = []
    side: Presence | None = None
    for at, stretch in enumerate(found):
        words = document.text[stretch.span.start : stretch.span.end]
        if at in entries:
            opened = _opened(document, stretch.span, bool(stretch.table))
            side = opened[0] if opened else side
            first, *others = _runs(document, opened[1] if opened and opened[1] else stretch.span, bool(stretch.table))
            _list(document, lists, stretch, side, first if opened or others else None)
            for run in others:
                turned = _opened(document, run, table=False)
                side = turned[0] if turned else side
                _list(document, lists, stretch, side, (turned[1] if turned else None) or run, told=True)
        elif at > max(entries, default=-1):
            break
        elif stretch.kind == "item":
            side = None
        elif stretch.table in tables and stretch.table:
            used.add(at)
        elif stretch.kind == "list" or (len(words.split()) < 7 and _told(words)):
            told = _told(words)
            side = told or side
            body = None if told else tidy(document.text, stretch.span.start, stretch.span.end)
            bodies.append((stretch.span.start, body))
            if stretch.kind == "list" or presence_label(words):
                used.add(at)
    readings = [_read(document, one, held_on) for one in lists]
    people = [one for reading in readings for one in reading.people]
    untitled = [replace(one.attendee, name=full_name(one.attendee.name)) for one in people]
    read = _once(_under(document, untitled, bodies))
    away = [
        replace(one.attendee, name=full_name(one.attendee.name)) for one in absent.told(document, found, entries, read)
    ]
    attendees = own_initials(absent.with_absent(read, away))
    doubtful = tuple(one.attendee for one in people if one.sure < _SURE)
    return Listed(attendees, doubtful, frozenset(used), tuple(span for reading in readings for span in reading.unread))


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
    lists: list[_List],
    stretch: Stretch,
    side: Presence | None,
    rest: Span | None,
    told: bool = False,
) -> None:
    """Put an entry to the part of the list it belongs to, or begin one. told: its own words say how they came."""
    presence = side if told and side else _presence(stretch, side)
    last = lists[-1] if lists else None
    if last is None or (last.presence, last.table) != (presence, stretch.table):
        first = next((block for block in document.blocks if stretch.table and block.table == stretch.table), None)
        last = _List(presence, stretch.table, [], [], first if first and header(document, first) else None)
        lists.append(last)
    if stretch.table:
        last.rows.append(document.blocks[stretch.units[0].unit.block])
    else:
        last.lines.append(rest or stretch.span)


def _presence(stretch: Stretch, side: Presence | None) -> Presence:
    """How somebody came: what the heading over them says, unless the learner is sure that it is the other way."""
    away = stretch.kind == "away"
    if stretch.table and any("mark" in one.view.flags for one in stretch.units):
        return side or "present"
    if side is None or (stretch.kind in ("there", "away") and away != (side in _GONE) and stretch.sure >= _TOLD):
        return "apologies" if away else "present"
    return side


def _read(document: Document, one: _List, held_on: date | None) -> Reading:
    """A part of the list, by the tagger or by the rules, whichever names more people plausibly."""
    if one.table:
        learnt = in_rows(document.text, one.rows, one.presence, _columns(document, one))
    else:
        learnt = over_lines(document.text, one.lines, one.presence)
    ruled = by_rules(
        document, one.presence, one.rows or [Block("paragraph", span) for span in one.lines], one.head, held_on
    )
    best = ruled if _plausible(ruled) + _HEADED * bool(one.head) > _plausible(learnt) else learnt
    return by_marks(document, one.rows, _columns(document, one) or {}, best, held_on) if one.rows else best


def _plausible(reading: Reading) -> float:
    """How many people with names like names a reading has; other names, and words that say nothing, count against."""
    names = [one.attendee.name.text for one in reading.people]
    good = sum(like_a_name(words) for words in names)
    facts = sum(
        fact is not None for one in reading.people for fact in (one.attendee.initials, one.attendee.organisation)
    )
    return good - 0.6 * (len(names) - good) - 0.3 * len(reading.unread) + 0.01 * facts


def _columns(document: Document, one: _List) -> dict[int, str] | None:
    """The heads of a table: its first row, where that is no entry and its cells are short."""
    row = next(block for block in document.blocks if block.table == one.table)
    if row in one.rows:
        return None
    said = [fold(document.text[cell.start : cell.end]) for cell in row.cells]
    return dict(zip(row.columns, said, strict=True)) if all(len(words.split()) < 6 for words in said) else None


def _once(attendees: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """The same person named twice is one, with what either place says; the first place keeps."""
    kept: dict[str, Attendee] = {}
    for one in attendees:
        key = one.name.text.casefold()
        before = kept.get(key)
        kept[key] = (
            one
            if before is None
            else replace(
                before,
                initials=before.initials or one.initials,
                role=before.role or one.role,
                organisation=before.organisation or one.organisation,
            )
        )
    return tuple(kept.values())


def _told(words: str) -> Presence | None:
    """How those are there whom a heading of a list announces; None where it announces nobody."""
    if label := presence_label(words):
        return label
    if _AWAY.search(words):
        return "apologies"
    if _BESIDE.search(words):
        return "in attendance"
    return "present" if _heads(words) else None


def _opened(document: Document, span: Span, table: bool) -> tuple[Presence, Span | None] | None:
    """What an entry's own words open with: "Apologies: A, B"; and the stretch after that."""
    block = Block("paragraph", span)
    if not table and (opening := presence_opening(document, block)):
        return opening
    words = document.text[span.start : span.end]
    colon = re.match(r"[^:,;()\n]{3,60}:\s*", words)
    if colon and (told := _told(colon[0])) and colon.end() < len(words):
        return told, trim(document.text, span.start + colon.end(), span.end)
    if away := _AWAY.search(words[:60]):
        after = re.compile(r".{0,40}?\b(?:from|by|for|of|:|–|-)\s+(?=[A-Z])").match(words, away.end())
        return "apologies", trim(document.text, span.start + (after.end() if after else away.end()), span.end)
    return None


def _heads(words: str) -> bool:
    return bool(
        re.search(
            r"present|attend|apol|members|name|there|here|\bwho\b|list|absent|guest|observer", words, re.IGNORECASE
        )
    )


def _entries(document: Document, found: Sequence[Stretch]) -> set[int]:
    """The stretches that are entries of the meeting's own list."""
    heads = [at for at, stretch in enumerate(found) if stretch.kind == "item"]
    first, last = (heads[0], heads[-1]) if heads else (len(found), len(found))
    second = heads[2] if len(heads) > 2 else last
    kept: set[int] = set()
    title = ""
    for at, stretch in enumerate(found):
        if stretch.kind == "item":
            title = document.text[stretch.span.start : stretch.span.end]
        if stretch.kind not in ("there", "away"):
            continue
        if at < first or (at < second and _WELCOME.search(title)):
            kept.add(at)
    kept |= {
        at for at in range(first) if found[at].kind in ("front", "list", "body") and _opens_list(document, found[at])
    }
    return _whole_tables(document, found[:first], kept) | kept | _at_end(found, last, kept)


def _opens_list(document: Document, stretch: Stretch) -> bool:
    """Whether a line before the items opens with "Present:" or the like and goes on with somebody's name."""
    if stretch.table:
        return False
    opening = presence_opening(document, Block("paragraph", stretch.span))
    if opening is None:
        return False
    first = re.split(r"\s*[,;(–\n]|\s-\s", document.text[opening[1].start : opening[1].end])[0]
    return like_a_name(first)


def _whole_tables(document: Document, front: Sequence[Stretch], kept: set[int]) -> set[int]:
    """Every row of a table before the items whose head is an attendance list's, or half of whose rows are entries."""
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
            more.update(at for at in held if at not in heads and len(front[at].units) > 1)
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


def _at_end(found: Sequence[Stretch], last: int, kept: set[int]) -> set[int]:
    """Entries under a list heading after the last item with nothing said after them."""
    heads = [at for at in range(last, len(found)) if found[at].kind == "list"]
    if not heads or kept:
        return set()
    after = range(heads[0], len(found))
    people = {at for at in after if found[at].kind in ("there", "away")}
    return people if len(people) * 2 >= len(after) - 1 else set()


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
