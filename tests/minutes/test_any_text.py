"""Whatever is put in, reading and parsing end well, and every span lies in the text."""

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from minutes.layouts import parse
from minutes.model import Block, Document, Meeting, Phrase, Source, Span
from minutes.sources import markdown, text

SOURCE = Source("any.txt", "0" * 64, "txt")

LINES = st.sampled_from(
    [
        "Present:",
        "Attendees:",
        "Apologies:",
        "Apologies: Ada Hill, Bo Lee",
        "AGENDA",
        "MINUTES",
        "Action Table",
        "\tAction\tOfficer",
        "1. Welcome",
        "2.\tBudget",
        "<p>3.</p>\t<p>Data</p>",
        "Action 3: AB to act by 1 May 2020",
        "Action:",
        "ACTION: – ",
        "Action closed.",
        "\tAda\n\tHill",
        "Ada Hill (AH)",
        "Chair: Ada Hill",
        "Date: 31/02/2020",
        "Time: 99:99 – 25pm",
        "Item\tNotes",
        "Name\tRole\tP/A",
        "- a point",
        "# One",
        "<ul> ● x",
        "Ada Hill’s action to share it was closed.",
        "Next meeting: 30 February",
        "The next meeting is 3 May",
        "14:00 - 16:00",
        "Page 2 of 3",
        "",
        "\t",
        "| a | b |",
    ]
)
JUMBLE = st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=25).map("\n".join)


def phrases(meeting: Meeting) -> Iterator[Phrase | None]:
    yield from (meeting.title, meeting.venue, meeting.chair)
    for one in meeting.attendees:
        yield from (one.name, one.role, one.organisation, one.deputising_for)
    for item in meeting.items:
        yield item.title
    for action in meeting.actions:
        yield from (action.text, action.due, action.status, *action.owners)


def spans(meeting: Meeting) -> Iterator[Span]:
    blocks: list[Block] = [*meeting.document.blocks, *meeting.unplaced]
    blocks += [block for item in meeting.items for block in item.body]
    for block in blocks:
        yield block.span
        yield from block.cells
    for phrase in phrases(meeting):
        yield from phrase.spans if phrase else ()


def whole(document: Document) -> None:
    meeting = parse(document)
    assert all(span.end <= len(meeting.text) for span in spans(meeting))
    assert meeting.items or meeting.unplaced or meeting.attendees or meeting.notes


@given(JUMBLE)
def test_any_jumble_of_minutes_is_read_and_every_span_lies_in_the_text(words: str):
    whole(text.document(words, SOURCE))


@given(JUMBLE)
def test_any_jumble_called_markdown_is_read_too(words: str):
    whole(markdown.document(words, SOURCE))


@given(st.text(alphabet="ABab 19.\n\t:–|<>&", max_size=120))
def test_blocks_stand_in_order_and_never_overlap(words: str):
    blocks = text.document(words, SOURCE).blocks
    assert all(one.span.end <= other.span.start for one, other in pairwise(blocks))
