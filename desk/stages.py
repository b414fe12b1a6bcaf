"""The stages between a folder of minutes and a list of Cases: read, parse, examine, settle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from desk.case import Examined, Unread
from desk.isolation.apart import alone
from desk.keeping.shelf import NOTHING, Shelf
from desk.settings import Settings
from minutes.layouts import parse
from minutes.model import Attendee, Document, Meeting
from minutes.sidecar import apply
from minutes.sources import LARGEST, read
from minutes.sources.front_matter import stated
from redaction.decide import decide
from redaction.detectors import detect
from redaction.keys import normalised
from redaction.model import Finding, Ruling
from redaction.people.gather import gather
from redaction.people.roster import Roster
from redaction.policy import Policy
from redaction.review import missed, stopped
from redaction.review.typed_words import names_somebody
from redaction.words.lexicon import Lexicon

T = TypeVar("T")
Groups = tuple[tuple[str, tuple[str, ...]], ...]


def sources(content: Path) -> tuple[Path, ...]:
    """Every file in content/minutes, by name; hidden files and sidecars (.yaml) are not minutes."""
    folder = content / "minutes"
    files = (path for path in folder.glob("*") if path.is_file() and not path.name.startswith((".", "~$")))
    return tuple(sorted((path for path in files if path.suffix.lower() not in (".yaml", ".yml")), key=lambda p: p.name))


def read_all(paths: Iterable[Path], kept: Shelf = NOTHING) -> tuple[tuple[Document, ...], tuple[Unread, ...]]:
    """Read every document; what cannot be read is named, and the others go on."""
    return _parted(alone(path.name, "read", partial(_read, path, kept)) for path in paths)


def _read(path: Path, kept: Shelf) -> Document:
    """The document, or what was kept of the same bytes under the same name; whatever is amiss, `read` says it."""
    try:
        same = sha256(path.read_bytes()).hexdigest() if path.stat().st_size <= LARGEST else ""
    except OSError:
        same = ""
    make = partial(read, path)
    return kept.fetch(same, "read", (path.name,), make) if same else make()


def _parted(outcomes: Iterable[T | Unread]) -> tuple[tuple[T, ...], tuple[Unread, ...]]:
    """What went well, and what did not."""
    every = tuple(outcomes)
    return tuple(one for one in every if not isinstance(one, Unread)), tuple(o for o in every if isinstance(o, Unread))


def parse_all(
    documents: Iterable[Document], settings: Settings, paths: Iterable[Path] = (), kept: Shelf = NOTHING
) -> tuple[tuple[Meeting, ...], tuple[Unread, ...]]:
    """Parse every document, oldest meeting first; ids that two meetings share get a number each.

    paths: where the documents lie, for what is stated about them by hand; that wins over what is read. A document that
    cannot be parsed, or about which something impossible is stated, is named, and the others go on.
    """
    groups = tuple((group.name, (group.short, *group.aliases)) for group in settings.partnership.groups)
    at = {path.name: path for path in paths}
    parsed, unread = _parted(_parsed(document, groups, at, kept) for document in documents)
    meetings = sorted(
        parsed, key=lambda m: (m.held_on.isoformat() if m.held_on else "", m.id, m.document.source.sha256)
    )
    seen: dict[str, int] = {}
    told = []
    for meeting in meetings:
        seen[meeting.id] = seen.get(meeting.id, 0) + 1
        again = seen[meeting.id]
        told.append(meeting if again == 1 else replace(meeting, id=f"{meeting.id}-{again}"))
    return tuple(told), unread


def _parsed(document: Document, groups: Groups, at: Mapping[str, Path], kept: Shelf) -> Meeting | Unread:
    """One document as a meeting, with what is stated about it."""
    file = document.source.path
    facts = alone(file, "stated", lambda: stated(at[file]) if file in at else None)
    if isinstance(facts, Unread):
        return facts
    make = partial(parse, document, groups)
    meeting = alone(file, "parse", lambda: kept.fetch(document.source.sha256, "parse", (document, groups), make))
    if isinstance(meeting, Unread) or not facts:
        return meeting
    return alone(file, "stated", lambda: apply(meeting, facts, groups))


def lexicon(settings: Settings) -> Lexicon:
    """The words that the partnership's own settings explain."""
    partnership = settings.partnership
    named = (partnership.name, partnership.short_name, *(g.name for g in partnership.groups))
    aliases = tuple(alias for group in partnership.groups for alias in (*group.aliases, group.short))
    meanings = tuple(meaning for _, meaning in settings.glossary)
    return Lexicon(
        abbreviations=frozenset(abbreviation for abbreviation, _ in settings.glossary)
        | {group.short for group in partnership.groups if group.short},
        organisations=tuple(filter(None, (*named, *aliases, *partnership.organisations, *meanings))),
        places=partnership.places,
        allowed=frozenset(),
        ner=partnership.ner,
        ask=partnership.ask,
    )


def colleagues(meetings: Iterable[Meeting]) -> dict[str, tuple[Attendee, ...]]:
    """For each meeting's id, who is on the attendance lists of earlier meetings of its group, each name once.

    meetings: oldest first. A meeting of no known group has no earlier ones.
    """
    lists: dict[str, dict[str, Attendee]] = {}
    found = {}
    for meeting in meetings:
        known = lists.setdefault(meeting.group or "", {})
        found[meeting.id] = tuple(known.values()) if meeting.group else ()
        known.update({attendee.name.text: attendee for attendee in meeting.attendees})
    return found


def examine(
    meeting: Meeting,
    earlier: tuple[Attendee, ...],
    settings: Settings,
    words: Lexicon,
    policy: Policy,
    rulings: dict[str, Ruling],
    kept: Shelf = NOTHING,
) -> Examined | Unread:
    """Find everything in a meeting, and decide what policy and rulings can settle; told where that cannot be done."""

    def look() -> Examined:
        there = attending(meeting, rulings)
        return judge(there, *find(there, earlier, settings, words, kept), policy, rulings, words)

    return alone(meeting.document.source.path, "detect", look)


def attending(meeting: Meeting, rulings: dict[str, Ruling]) -> Meeting:
    """The same meeting without those rows of its attendance list that a person said are nobody.

    Their lines go to what is not published, where the reviewer still sees them.
    """
    gone = stopped.not_people(meeting, rulings)
    if not gone:
        return meeting
    rows = [attendee for attendee in meeting.attendees if normalised(attendee.name.text) in gone]
    spans = [span for row in rows for span in row.name.spans]
    lines = [block for block in meeting.document.blocks if any(block.span.contains(span) for span in spans)]
    unplaced = sorted({*meeting.unplaced, *lines}, key=lambda block: block.span)
    kept = tuple(attendee for attendee in meeting.attendees if attendee not in rows)
    return replace(meeting, attendees=kept, unplaced=tuple(unplaced))


def find(
    meeting: Meeting, earlier: tuple[Attendee, ...], settings: Settings, words: Lexicon, kept: Shelf = NOTHING
) -> tuple[Roster, tuple[Finding, ...]]:
    """Who is in a meeting, and everything the detectors see; no ruling changes either.

    earlier: who was on the lists of earlier meetings of the group, known as colleagues who are not there.
    """

    def look() -> tuple[Roster, tuple[Finding, ...]]:
        roster = gather(meeting, settings.people, words, earlier)
        return roster, detect(meeting, roster, words)

    inputs = (meeting, earlier, settings.people, words)
    return kept.fetch(meeting.document.source.sha256, "find", inputs, look)


def judge(
    meeting: Meeting,
    roster: Roster,
    detected: tuple[Finding, ...],
    policy: Policy,
    rulings: dict[str, Ruling],
    words: Lexicon,
) -> Examined:
    """Decide on what the detectors found, and on what people found beside them; new wordings are looked at as well."""
    findings = (*detected, *missed.detect(meeting, rulings))
    names = partial(names_somebody, roster=roster, lexicon=words)
    decisions = decide(meeting, findings, roster.by_id, policy, rulings, names)
    return Examined(meeting, roster, findings, decisions, missed.may_be_shown(rulings, meeting.id))
