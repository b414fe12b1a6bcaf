"""What stands before the items: the meeting's title, date, time, venue, chair and minute taker."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from minutes.layouts.facts.dates import days, first_day, times
from minutes.layouts.facts.labels import is_actions, is_agenda, is_minutes
from minutes.layouts.facts.titles import choose, is_opening, is_place, title_in
from minutes.layouts.fields.when.dates import closing, own
from minutes.layouts.words import fold, must, said, tidy, trim
from minutes.model import Block, Document, Phrase, Span

_LABELS: tuple[tuple[str, str], ...] = (
    ("next", r"(?:date (?:and time |, time and venue )?of )?(?:the )?next meeting(?: date)?"),
    (
        "taker",
        r"minutes?(?: ?takers?| taken(?: by)?| by)|notes?(?: ?takers?| taken(?: by)?| by)|minuted by|clerk"
        r"|scribe|notetaker",
    ),
    ("chair", r"(?:meeting )?chair(?:ed by|person|man|woman)?|in the chair|chair of (?:the )?meeting"),
    ("venue", r"venue|location|place|where|held at|held via"),
    ("time", r"times?(?: of meeting)?|start time"),
    ("date", r"(?:meeting )?dates?(?: of (?:the )?meeting)?(?: ?(?:and|&|/) ?time)?|held on|when"),
    ("title", r"meeting(?: title| name)?|title|group|name of (?:meeting|group)|committee|subject"),
)
_LABEL = re.compile("|".join(rf"(?P<{kind}>{words})" for kind, words in _LABELS), re.IGNORECASE)
_IN_LINE = re.compile(rf"(?:^|(?<=[\s;,|]))(?:{_LABEL.pattern})\s*:\s*", re.IGNORECASE)
_VENUE_IN = re.compile(
    r"\b(?i:held\s+(?:at|in|via|on|by)|at|in|via|by)\s+(?P<venue>(?:the\s+)?(?:[A-Z][\w’'&.-]*)(?:[\s,]+(?:[A-Z0-9][\w’'&.-]*|of|the|and|upon"
    r"|on))*)"
)
_ONLINE = re.compile(
    r"(?:held\s+)?(?:virtual(?:ly)?(?: meeting)?\s*)?(?:[–—-]\s*)?(?:via|on|by|over)?\s*(?:microsoft"
    r"|ms)?\s*(?:teams|zoom|google meet|webex|skype|video ?conference|teleconference)(?: (?:call"
    r"|meeting))?|virtual(?: meeting)?|online",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_AFTER_TIME = re.compile(
    r"(?:\d\s*(?:am|pm|noon|hrs)|\d[:.]\d\d)\)?\s*[,;–-]\s*(?P<venue>[A-Z][A-Za-z].{3,100})$", re.IGNORECASE
)


@dataclass(slots=True)
class Header:
    """What the header says. `used`: the spans of the blocks it was read from; `said`: what the reviewer should hear."""

    title: Phrase | None = None
    held_on: date | None = None
    start: str | None = None
    end: str | None = None
    venue: Phrase | None = None
    chair: Phrase | None = None
    taker: Phrase | None = None
    next_meeting: date | None = None
    used: set[Span] = field(default_factory=set)
    said: list[str] = field(default_factory=list)


def read_header(document: Document, blocks: Sequence[Block]) -> Header:
    """The header out of the blocks that stand before the items and outside every list."""
    header = Header()
    loose: list[Block] = []
    waiting: str | None = None
    for block in blocks:
        facts = list(_facts(document, block))
        if waiting and not facts:
            _take(document, header, waiting, block.span)
            header.used.add(block.span)
            waiting = None
            continue
        for kind, span in facts:
            waiting = kind if span is None else None
            if span is not None:
                _take(document, header, kind, span)
        if facts:
            header.used.add(block.span)
        elif block.kind != "row":
            loose.append(block)
    _read_loose(document, header, loose)
    told = own(document.text, [block.span for block in blocks])
    header.held_on = told.on or header.held_on
    if told.start:
        header.start, header.end = told.start, told.end
    header.end = header.end or closing(document.text, [block.span for block in document.blocks[-15:]])
    header.said.extend(told.said)
    return header


def _facts(document: Document, block: Block) -> Iterator[tuple[str, Span | None]]:
    """(what, where it is said) for each labelled fact; no place where the label stands alone."""
    text = document.text
    if block.kind == "row":
        cells = list(block.cells)
        for at, cell in enumerate(cells):
            label = _LABEL.fullmatch(text[cell.start : cell.end].strip(" :\n"))
            if label and label.lastgroup and at + 1 < len(cells):
                yield label.lastgroup, cells[at + 1]
            else:
                yield from _labelled(text, cell)
        return
    alone = _LABEL.fullmatch(text[block.span.start : block.span.end].rstrip(" :"))
    if alone and alone.lastgroup and text[block.span.end - 1] == ":":
        yield alone.lastgroup, None
        return
    yield from _labelled(text, block.span)


def _labelled(text: str, span: Span) -> Iterator[tuple[str, Span | None]]:
    words = text[span.start : span.end]
    labels = [match for match in _IN_LINE.finditer(words) if match.lastgroup]
    if labels and words[: labels[0].start()].strip():
        labels = []
    dash = re.match(rf"(?:{_LABEL.pattern})\s+[–—-]\s+", words, re.IGNORECASE)
    if not labels and dash:
        labels = [dash]
    for at, match in enumerate(labels):
        end = labels[at + 1].start() if at + 1 < len(labels) else len(words)
        yield match.lastgroup or "", trim(text, span.start + match.end(), span.start + end, ",;|")


def _take(document: Document, header: Header, kind: str, span: Span) -> None:
    text = document.text
    words = fold(text[span.start : span.end])
    if kind in ("date", "time"):
        header.held_on = header.held_on or first_day(words)
        header.start, header.end = (header.start, header.end) if header.start else times(words)
    elif kind == "next":
        header.next_meeting = header.next_meeting or first_day(words)
    elif kind == "title":
        if not first_day(words):
            header.title = header.title or must(text, span)
    elif kind == "venue":
        via = re.compile(r"(?:held\s+)?(?:via|by)\s+", re.IGNORECASE).match(text, span.start, span.end)
        header.venue = header.venue or must(text, Span(via.end(), span.end) if via and via.end() < span.end else span)
    else:
        setattr(header, kind, getattr(header, kind) or must(text, span))


def _read_loose(document: Document, header: Header, blocks: Sequence[Block]) -> None:
    """Unlabelled lines: a title, a date with its time, a venue."""
    titles: list[Span] = []
    for block in blocks[:14]:
        words = said(document, block)
        if len(words.split()) > 40 or is_agenda(words):
            continue
        if _ONLINE.fullmatch(words):
            header.venue = header.venue or must(document.text, block.span)
            header.used.add(block.span)
            continue
        if re.match(r"(?:date (?:and time )?of )?next meeting\b", words, re.IGNORECASE):
            continue
        dated = days(words)
        if dated and dated[0].on and (header.held_on in (None, dated[0].on)):
            _dated(document, header, block)
        elif header.start is None and len(words) < 40 and times(words)[0]:
            header.start, header.end = times(words)
            header.used.add(block.span)
            continue
        if titles and (header.held_on or header.start) and is_place(words):
            header.venue = header.venue or must(document.text, block.span)
            header.used.add(block.span)
        elif span := title_in(document.text, block.span):
            titles.append(span)
        elif is_opening(words) or is_minutes(words) or is_actions(words):
            header.used.add(block.span)
    if header.title is None and titles:
        chosen = choose(document.text, titles)
        header.title = must(document.text, chosen)
        header.used.update(_block_of(document, span) for span in titles[: titles.index(chosen) + 1])


def _dated(document: Document, header: Header, block: Block) -> None:
    words = said(document, block)
    header.held_on = first_day(words)
    if header.start is None:
        header.start, header.end = times(words)
    header.used.add(block.span)
    header.venue = header.venue or _venue(document, block)


def _venue(document: Document, block: Block) -> Phrase | None:
    """The place named in the line of the date: "… at the Town Hall", "… via Teams", or what follows the time."""
    text, span = document.text, block.span
    dated = days(text[span.start : span.end])
    # After the date first: in a line of capitals the date itself reads like a name.
    after_date = span.start + dated[-1].end if dated else span.start
    tried = (_VENUE_IN.finditer(text, start, span.end) for start in (after_date, span.start))
    for found in chain.from_iterable(tried):
        if not days(found["venue"]) and not _WEEKDAY.match(found["venue"]):
            place = tidy(text, found.start("venue"), found.end("venue"))
            return must(text, place) if place else None
    after = _AFTER_TIME.search(text, span.start, span.end)
    place = tidy(text, after.start("venue"), after.end("venue")) if after else None
    return must(text, place) if place and not days(text[place.start : place.end]) else None


def _block_of(document: Document, span: Span) -> Span:
    return next((block.span for block in document.blocks if block.span.contains(span)), span)
