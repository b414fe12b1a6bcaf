"""What a reader would see of a few invented sentences, everything unsettled being withheld."""

from __future__ import annotations

from functools import cache

from minutes.model import Attendee, Block, Document, Item, Meeting, Phrase, Source, Span
from redaction import policy
from redaction.decide import decide
from redaction.detectors import detect
from redaction.mask import Redacted, mask
from redaction.model import Decisions, Ruling
from redaction.people.gather import gather
from redaction.policy import Policy
from redaction.public import plain
from redaction.words.lexicon import Lexicon


@cache
def kingston() -> Policy:
    return policy.load("kingston")


def minutes(text: str, present: tuple[str, ...] = (), title: str = "Quality Network") -> Meeting:
    """A meeting whose one item is the text, a paragraph a line; `present` is its attendance list."""
    people = tuple(Attendee(Phrase(name), None, None, None, "present") for name in present)
    blocks, at = [], 0
    for line in text.split("\n\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span(at, at + len(line))))
        at += len(line) + 2
    document = Document(Source("invented.txt", "0" * 64, "txt"), text, tuple(blocks))
    item = Item("1", Phrase("Welcome"), tuple(blocks), ())
    nothing = (None,) * 7
    return Meeting("2026-01-05-quality-network", document, Phrase(title), *nothing, people, (item,), (), (), ())


def settled(
    meeting: Meeting, lexicon: Lexicon | None = None, rulings: dict[str, Ruling] | None = None
) -> tuple[Redacted, Decisions]:
    """The meeting masked, and the decisions that shaped it."""
    words = lexicon or Lexicon()
    roster = gather(meeting, (), words)
    # Whether a whole sentence is raised for what it tells is the judge's matter, and examined elsewhere.
    found = tuple(one for one in detect(meeting, roster, words) if one.detector != "case_detail")
    decisions = decide(meeting, found, roster.by_id, kingston(), rulings or {})
    return mask(meeting, decisions, roster, kingston(), unsettled="withhold"), decisions


def page(text: str, present: tuple[str, ...] = (), lexicon: Lexicon | None = None) -> str:
    """The public words of the text, a paragraph a line."""
    redacted, _ = settled(minutes(text, present), lexicon)
    return "\n".join(plain(paragraph.text) for paragraph in redacted.public.items[0].body)
