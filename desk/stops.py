"""Withheld words that stand where the public would read them: what a release stops on, and in whose minutes.

Looked for twice, both times by the gate's own search: in the public words of each meeting, before any page is made, so
that the reviewer is asked at once; and in the bytes of the finished site. All of it is private: it names the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from publishing.gate.inspection import Search, Sighting
from publishing.gate.readings import FileReading
from redaction.public import PublicMeeting, PublicText, Run, Withheld
from redaction.records import snapshots

_WORD = re.compile(r"[^\W_]+")
_MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class Stop:
    """Withheld words that were found.

    words: as they are withheld. kind: of what. owner: id of the meeting that withholds them. meeting: id of the meeting
    in whose public words or pages they stand, "" where that is no meeting's. places: public lines, or files of a site.
    """

    words: str
    kind: str
    owner: str
    meeting: str
    places: tuple[str, ...] = ()


def in_words(public: PublicMeeting, meeting: str, search: Search) -> tuple[Stop, ...]:
    """Withheld words in the public words of one meeting, in order. meeting: its id (a page's address may differ)."""
    listed = [FileReading(line, "", zone=True) for line in snapshots.lines(_list_alone(public))]
    said = [FileReading(line, "") for line in snapshots.lines(replace(public, attendees=()))]
    together = [FileReading(" ".join(part.text for part in parts), "", parts is listed) for parts in (listed, said)]
    found = {word for reading in together for word in search.found(reading)}
    if not found:
        return ()
    places: dict[Withheld, list[str]] = {word: [] for word in sorted(found, key=_order)}
    for reading in (*listed, *said):
        for word in dict.fromkeys(search.found(reading)):
            places[word].append(reading.text)
    return tuple(
        Stop(word.surface, word.kind, word.meeting_id, meeting, tuple(at[:_MOST_PLACES])) for word, at in places.items()
    )


def _list_alone(public: PublicMeeting) -> PublicMeeting:
    """A meeting of which only the attendance list is left."""
    none: PublicText = ()
    return replace(
        public, title=none, group="", held_on="", start="", end="", venue=none, chair=none, next_meeting="",
        items=(), actions=(),
    )  # fmt: skip


def _order(word: Withheld) -> tuple[str, str, str]:
    return word.surface, word.kind, word.meeting_id


def in_site(sightings: Iterable[Sighting], pages: dict[str, str]) -> tuple[Stop, ...]:
    """Withheld words in the finished site, each with the meeting on whose pages it stands.

    pages: the address of a meeting's folder on the site -> its id.
    """
    places: dict[tuple[Withheld, str], dict[str, None]] = {}
    for sighting in sightings:
        parts = sighting.path.split("/")
        meeting = pages.get(parts[1], "") if parts[0] == "meetings" and len(parts) > 2 else ""
        places.setdefault((sighting.word, meeting), {})[f"{sighting.path}, {sighting.leak.where}"] = None
    return tuple(
        Stop(word.surface, word.kind, word.meeting_id, meeting, tuple(at)[:_MOST_PLACES])
        for (word, meeting), at in sorted(places.items(), key=lambda one: (*_order(one[0][0]), one[0][1]))
    )


def to_hold(stops: Iterable[Stop], shown: frozenset[str], standing: frozenset[str]) -> frozenset[str]:
    """The meetings that must wait: those whose words were found; where they wait already, those that show the words.

    In this order, for a page may hold another meeting's title and day as a link. shown: ids of the meetings on the
    site. standing: those of them that are public already, word for word: a newcomer takes none of them down.
    """
    every = tuple(stops)
    owners = shown & {stop.owner for stop in every}
    return owners or shown & {stop.meeting for stop in every if not stands(stop, standing)}


def stands(stop: Stop, standing: frozenset[str]) -> bool:
    """Whether words that a newcomer withholds were found on a page that is public already."""
    return stop.meeting in standing and stop.owner not in standing


def apart(found: Iterable[Stop], known: Iterable[Stop]) -> tuple[Stop, ...]:
    """What is told of `found` beside `known`: no words twice for one meeting, nor for the whole site beside a page."""
    seen = {(stop.words, stop.owner, stop.meeting) for stop in known}
    every = tuple(found)
    placed = {(stop.words, stop.owner) for stop in every if stop.meeting} | {at[:2] for at in seen}
    return tuple(
        stop
        for stop in every
        if (stop.words, stop.owner, stop.meeting) not in seen
        and (stop.meeting or (stop.words, stop.owner) not in placed)
    )


def marked(public: PublicMeeting, stops: tuple[Stop, ...]) -> PublicMeeting:
    """The same words, for the private preview, with those marked that a release would stop on."""
    words = [_WORD.findall(stop.words) for stop in stops]
    ways = sorted({r"[\W_]+".join(map(re.escape, run)) for run in words if run}, key=lambda way: (-len(way), way))
    if not ways:
        return public
    seek = re.compile(rf"(?<![^\W_])(?:{'|'.join(ways)})(?![^\W_])", re.IGNORECASE)

    def mark(text: PublicText) -> PublicText:
        return tuple(part for run in text for part in ((run,) if run.mark else _split(run, seek)))

    items = tuple(
        replace(
            item,
            title=mark(item.title),
            body=tuple(replace(p, text=mark(p.text), cells=tuple(map(mark, p.cells))) for p in item.body),
        )
        for item in public.items
    )
    actions = tuple(replace(action, text=mark(action.text), status=mark(action.status)) for action in public.actions)
    return replace(public, title=mark(public.title), venue=mark(public.venue), items=items, actions=actions)


def _split(run: Run, seek: re.Pattern[str]) -> Iterable[Run]:
    at = 0
    for match in seek.finditer(run.words):
        if match.start() > at:
            yield Run(run.words[at : match.start()])
        yield Run(match.group(), "stops")
        at = match.end()
    if at < len(run.words):
        yield Run(run.words[at:])
