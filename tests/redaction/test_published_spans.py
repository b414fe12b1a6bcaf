"""What the mask publishes and what published_spans says can be published are the same characters.

Whatever reaches a page must be asked about: a field that the mask published and published_spans forgot would go out
unasked. Meetings of every shape are made, each of whose words stands once and is known by its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from hypothesis import given
from hypothesis import strategies as st

from minutes.model import Action, Attendee, Block, Document, Item, Meeting, Phrase, Source, Span
from redaction import policy
from redaction.decide import decide
from redaction.mask import mask
from redaction.model import Decisions, Person
from redaction.people.roster import Roster
from redaction.published_spans import Reach, published_spans
from tests.redaction.made import finding

KINGSTON = policy.load("kingston")
WORD = re.compile(r"word[a-z]+end")


class Sheet:
    """A text that grows word by word."""

    def __init__(self) -> None:
        self.text = ""

    def span(self, words: int = 1) -> Span:
        start = len(self.text)
        for _ in range(words):
            number = len(WORD.findall(self.text))
            letters = "".join(chr(ord("a") + int(digit)) for digit in str(number))
            self.text += f"word{letters}end "
        return Span(start, len(self.text) - 1)

    def phrase(self, parts: int = 1) -> Phrase:
        spans = tuple(self.span(2) for _ in range(parts))
        return Phrase(" ".join(self.text[s.start : s.end] for s in spans), spans)


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """A meeting with any of its fields there or not, in any number."""
    sheet, some = Sheet(), st.integers(0, 3)

    def maybe() -> Phrase | None:
        return sheet.phrase(draw(st.integers(1, 2))) if draw(st.booleans()) else None

    title = sheet.phrase()
    sheet.span(3)  # words of no field: they must not come out
    people = tuple(Attendee(sheet.phrase(), None, maybe(), maybe(), "present", maybe()) for _ in range(draw(some)))
    items, actions = [], []
    for number in range(draw(some)):
        name, body, mine = sheet.phrase(), [], []
        for kind in draw(st.lists(st.sampled_from(("paragraph", "bullet", "heading", "row", "action")), max_size=4)):
            if kind == "row":
                cells = (sheet.span(), sheet.span(2))
                body.append(Block(kind, cells[0] | cells[1], 0, cells, (0, 1), 1))
                continue
            span = sheet.span(4)
            body.append(Block(kind, span, 1))
            if kind == "action":
                mine.append(action(Phrase(sheet.text[span.start : span.end], (span,)), span, maybe, sheet))
        items.append(Item(str(number), name, tuple(body), tuple(mine)))
        actions += mine
    for _ in range(draw(some)):
        actions.append(action(sheet.phrase(), None, maybe, sheet))
    venue, chair, summary = maybe(), maybe(), maybe()
    tags = (sheet.phrase(),)
    unplaced = (Block("paragraph", sheet.span(3)),)
    document = Document(Source("invented.txt", "0" * 64, "txt"), sheet.text, ())
    return Meeting(
        "2026-01-05-network", document, title, None, None, None, None, venue, chair, None, people, tuple(items),
        tuple(actions), unplaced, (), tags, summary,
    )  # fmt: skip


def action(text: Phrase, span: Span | None, maybe, sheet: Sheet) -> Action:
    return Action("1", text, (sheet.phrase(),), maybe(), None, maybe(), "new", span, sheet.phrase())


def listed(meeting: Meeting) -> Roster:
    people = {
        f"att:{n}": Person(f"att:{n}", one.name.text, role="", organisation="", standing="professional", listed=True)
        for n, one in enumerate(meeting.attendees)
    }
    return Roster(people=tuple(people.values()), attendees=tuple(people), by_id=people)


def words_of(noun: object) -> Iterator[str]:
    """Every string that can be reached from a public noun."""
    if isinstance(noun, str):
        yield noun
    elif isinstance(noun, tuple):
        for one in noun:
            yield from words_of(one)
    elif is_dataclass(noun):
        for field in fields(noun):
            yield from words_of(getattr(noun, field.name))


def published(meeting: Meeting, decisions: Decisions) -> set[str]:
    public = mask(meeting, decisions, listed(meeting), KINGSTON, unsettled="withhold").public
    return set(WORD.findall(" ".join(words_of(public))))


@given(meetings())
def test_every_word_the_mask_publishes_is_in_a_published_span(meeting: Meeting) -> None:
    reach = Reach(meeting)
    for word in published(meeting, Decisions((), ())):
        at = meeting.text.index(word)
        assert reach.touches(Span(at, at + len(word)))


@given(meetings())
def test_every_word_of_a_published_span_can_reach_a_page(meeting: Meeting) -> None:
    out = published(meeting, Decisions((), ()))
    # Tags sort meetings and are shown nowhere; for whom somebody deputised is asked about, and not shown yet.
    sidelined = [*meeting.tags]
    sidelined += [one.deputising_for for one in meeting.attendees if one.deputising_for]
    aside = {word for phrase in sidelined for word in WORD.findall(phrase.text)}
    for span in published_spans(meeting):
        assert set(WORD.findall(meeting.text[span.start : span.end])) <= out | aside


@given(meetings(), st.data())
def test_a_word_that_is_decided_on_never_comes_out(meeting: Meeting, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(WORD.findall(meeting.text)))
    decisions = decide(meeting, [finding(meeting.text, word, "case_detail")], {}, KINGSTON, {})
    assert word not in published(meeting, decisions)
