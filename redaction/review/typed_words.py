"""Words that a person wrote (a reword, a summary, a reason) looked at by the same detectors as the minutes."""

from __future__ import annotations

from dataclasses import replace

from minutes.model import Block, Document, Item, Meeting, Phrase, Source, Span
from redaction.detectors import detect
from redaction.model import Finding
from redaction.names.mentions import Known, mentions
from redaction.people.context import sightings
from redaction.people.roster import Roster
from redaction.words.lexicon import Lexicon
from redaction.words.name_forms import forename, short_forms, surname

_KEPT = ("place", "organisation")


def doubtful(words: str, roster: Roster, lexicon: Lexicon) -> tuple[Finding, ...]:
    """Whatever the detectors see in words that somebody wrote; spans are offsets into `words`.

    roster: that of the meeting the words stand for. Names of places and bodies, and initials by which an attendee is
    shown in public, are no ground for doubt and left out.
    """
    if not words.strip():
        return ()
    seen = mentions(words, lexicon, _known(roster))
    family = frozenset(s.mention.span.start for s in sightings(words, seen) if s.family)
    here = replace(roster, mentions=seen, family=family, attendees=())
    found = detect(_meeting(words), here, lexicon)
    return tuple(f for f in found if f.kind not in _KEPT and not f.stands_as and not _public(f, roster))


def names_somebody(words: str, roster: Roster, lexicon: Lexicon) -> bool:
    """Whether words that are to be public name somebody, surely or perhaps, other than by public initials."""
    return any(finding.kind == "name" for finding in doubtful(words, roster, lexicon))


def _public(finding: Finding, roster: Roster) -> bool:
    """Whether a name is shown like this in public anyhow: an attendee's own initials, or a public figure."""
    person = roster.by_id.get(finding.person) if finding.person else None
    if finding.kind != "name" or person is None:
        return False
    return person.standing == "public-figure" or (person.listed and finding.surface == person.initials)


def _known(roster: Roster) -> Known:
    """The name words of everybody on the roster."""
    names = [name for person in roster.people for name in (person.name, *person.aliases) if name]
    forenames = {form for name in names for form in (forename(name), *short_forms(forename(name)))}
    return Known(frozenset(forenames - {""}), frozenset(surname(name) for name in names) - {""})


def _meeting(words: str) -> Meeting:
    """A meeting that holds nothing but these words."""
    block = Block("paragraph", Span(0, len(words)))
    document = Document(Source("words", "", "txt"), words, (block,))
    item = Item(None, Phrase(""), (block,), ())
    return Meeting(
        "words", document, Phrase(""), None, None, None, None, None, None, None, (), (item,), (), (), ()
    )  # fmt: skip
