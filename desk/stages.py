"""The stages between a folder of minutes and a list of Cases: read, parse, examine, settle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from desk.case import Examined, Unread
from desk.isolation.apart import alone
from desk.keeping.shelf import NOTHING, Shelf
from desk.settings import Settings
from minutes.model import Attendee, Meeting
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
        public=frozenset((*partnership.public, partnership.contact.email, partnership.contact.phone)),
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
