"""Builds small invented meetings for the tests of detection. Everybody in them is made up."""

from __future__ import annotations

from collections.abc import Iterable

from minutes.model import Action, Attendee, Document, Meeting, Phrase, Source, Span
from redaction.detectors import detect
from redaction.model import Finding, Person
from redaction.people.gather import Roster, gather
from redaction.words.lexicon import Lexicon


def meeting(text: str, attendees: Iterable[tuple[str, str | None]] = (), owners: Iterable[str] = ()) -> Meeting:
    """A meeting of that text; each attendee (name, initials) is printed in it, or stands nowhere."""
    people = tuple(Attendee(_phrase(text, name), initials, None, None, "present") for name, initials in attendees)
    actions = tuple(
        Action(None, Phrase("do it"), (_phrase(text, owner),), None, None, None, "new", None) for owner in owners
    )
    document = Document(Source("a.txt", "0" * 64, "txt"), text, ())
    nothing = (None,) * 7
    return Meeting("m", document, Phrase("A meeting"), *nothing, people, (), actions, (), ())


def _phrase(text: str, words: str) -> Phrase:
    at = text.find(words)
    return Phrase(words, (Span(at, at + len(words)),) if at >= 0 else ())


def roster(text: str, attendees: Iterable[tuple[str, str | None]] = (), standing: tuple[Person, ...] = ()) -> Roster:
    return gather(meeting(text, attendees), standing)


def found(
    text: str,
    attendees: Iterable[tuple[str, str | None]] = (),
    kind: str = "name",
    lexicon: Lexicon | None = None,
    owners: Iterable[str] = (),
) -> list[Finding]:
    """What the detectors see, of one kind."""
    one = meeting(text, attendees, owners)
    words = lexicon or Lexicon()
    return [finding for finding in detect(one, gather(one, (), words), words) if finding.kind == kind]


def sure(*args: object, **more: object) -> list[str]:
    """Surfaces of the names that are surely names."""
    return [f.surface for f in found(*args, **more) if f.confidence >= 0.5]  # type: ignore[arg-type]


def held(*args: object, **more: object) -> list[str]:
    """Surfaces of the names somebody should look at."""
    return [f.surface for f in found(*args, **more) if f.confidence < 0.5]  # type: ignore[arg-type]
