"""Small invented meetings for tests of redaction: a text, and whatever of it is claimed."""

from __future__ import annotations

from minutes.model import Action, Attendee, Block, Document, Item, Meeting, Phrase, Source, Span
from redaction.model import Finding, Kind, Person
from redaction.people.roster import Roster


def span(text: str, words: str, nth: int = 0) -> Span:
    """Where these words stand in the text, the nth time."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def phrase(text: str, words: str) -> Phrase:
    return Phrase(words, (span(text, words),))


def meeting(
    text: str, attendees: tuple[Attendee, ...] = (), actions: tuple[Action, ...] = (), body: str = ""
) -> Meeting:
    """A meeting whose one item is `body` (a part of the text), or the whole text."""
    where = span(text, body) if body else Span(0, len(text))
    item = Item("1", Phrase("Welcome"), (Block("paragraph", where),), actions)
    document = Document(Source("invented.txt", "0" * 64, "txt"), text, ())
    return Meeting(
        "2026-01-05-quality-network", document, Phrase("Quality Network"), None, None, None, None, None, None, None,
        attendees, (item,), actions, (), (),
    )  # fmt: skip


def finding(
    text: str,
    words: str,
    kind: Kind = "name",
    sure: float = 0.9,
    person: str | None = None,
    question: str = "",
    nth: int = 0,
) -> Finding:
    return Finding(span(text, words, nth), words, kind, "test", sure, "because of the test", person, question)


ROA = Person(
    "att:0", "Roa Tamm", role="Nurse", organisation="Elm Trust", standing="professional", listed=True, initials="RT"
)
ABSENT = Person("std:ida", "Ida Volk", role="Adviser", organisation="Elm Council", standing="professional")
CHILD = Person("men:lio", "Lio", standing="child")
STRANGER = Person("men:pim", "Pim", standing="unknown")
MINISTER = Person("std:may", "May Orrin", standing="public-figure")
PEOPLE = {person.id: person for person in (ROA, ABSENT, CHILD, STRANGER, MINISTER)}
ROSTER = Roster(people=tuple(PEOPLE.values()), attendees=("att:0",), by_id=PEOPLE)
