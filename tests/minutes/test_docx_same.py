"""The same minutes as text and as a Word file, in Word's own ways of saying things, give the same meeting."""

from pathlib import Path

import docx
import pytest

from minutes.layouts import parse
from minutes.model import Meeting
from minutes.sources import read, word
from tests.minutes.as_told import as_data
from tests.minutes.word_files import SOURCE, elements, numbered, p, r, told, written

PEOPLE = (
    ("Name", "Initials", "Role", "Organisation"),
    ("Oona Brackley", "OB", "Independent Chair", "Fernshire Council"),
    ("Teddy Marsh", "TM", "Detective Inspector", "Fernshire Police"),
    ("Priya Nandakumar", "PN", "Designated Nurse", "Fernshire Health Trust"),
)
HEAD = ("Fernshire Practice Review Group", "Date: 14 March 2023", "Time: 10:00 – 12:30", "Venue: Old Mill, Fernhaven")
AWAY = "Apologies: Ruth Amble (RA), Probation Service"
ITEMS = (
    ("Welcome and apologies", ("OB welcomed everyone to the meeting.",), ()),
    (
        "Neglect strategy",
        ("TM gave an update on the strategy, which the group discussed at length.",),
        ("Action 1: TM to circulate the strategy by 31 March 2023.",),
    ),
    ("Rapid reviews", ("PN said that the rapid review was complete.",), ("Action 2: PN to share the report.",)),
    ("Any other business", ("None was raised by the group.",), ()),
)
POINTS = ("More training is needed.", "Schools want a short tool.")
ACTIONS = (
    ("Action", "Description", "Owner", "Due"),
    ("1", "Circulate the strategy", "TM", "31 March 2023"),
    ("2", "Share the report", "PN", "13 June 2023"),
)
LISTS = numbered(
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
)


def in_list(words: str, list_id: int, style: str = "") -> str:
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    return p(r(words), f'{name}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>')


def as_text() -> str:
    rows = ["\t".join(row) for row in PEOPLE]
    lines = [*HEAD, "", "Present:", *rows, "", AWAY, ""]
    for number, (title, said, actions) in enumerate(ITEMS, 1):
        points = [f"• {point}" for point in POINTS] if number == 2 else []
        lines += [f"{number}. {title}", *said, *points, *actions, ""]
    return "\n".join([*lines, "Action Table", *("\t".join(row) for row in ACTIONS), ""])


def as_word(style: str = "") -> bytes:
    document = docx.Document()
    LISTS(document)

    def add(markup: str) -> None:
        document.element.body.insert(len(document.element.body) - 1, elements(markup)[0])

    def rows(held: tuple[tuple[str, ...], ...]) -> None:
        table = document.add_table(len(held), len(held[0]))
        for row, words in zip(table.rows, held, strict=True):
            for one, said in zip(row.cells, words, strict=True):
                one.text = said

    document.add_paragraph(HEAD[0], style="Title")
    document.add_paragraph("\n".join(HEAD[1:]))
    document.add_paragraph("Present:")
    rows(PEOPLE)
    document.add_paragraph(AWAY)
    for number, (title, said, actions) in enumerate(ITEMS, 1):
        add(in_list(title, 1, style))
        for words in said:
            document.add_paragraph(words)
        for point in POINTS if number == 2 else ():
            add(in_list(point, 2))
        for words in actions:
            document.add_paragraph(words)
    document.add_paragraph("Action Table")
    rows(ACTIONS)
    return written(document)


def from_text(tmp_path: Path) -> Meeting:
    path = tmp_path / "minutes.txt"
    path.write_text(as_text(), encoding="utf-8")
    return parse(read(path))


@pytest.mark.parametrize("style", ["", "Heading1", "ListParagraph"])
def test_minutes_in_words_own_ways_are_the_meeting_their_text_is(tmp_path: Path, style: str):
    document = word.read(as_word(style), SOURCE)
    assert as_data(parse(document)) == as_data(from_text(tmp_path))
    assert told(document) == ""


def test_that_meeting_is_read_in_full(tmp_path: Path):
    meeting = from_text(tmp_path)
    assert [(one.number, one.title.text) for one in meeting.items] == [
        (str(number), title) for number, (title, _, _) in enumerate(ITEMS, 1)
    ]
    assert [one.name.text for one in meeting.attendees] == [*(row[0] for row in PEOPLE[1:]), "Ruth Amble"]
    assert [(one.ref, [owner.text for owner in one.owners]) for one in meeting.actions] == [
        ("1", ["Teddy Marsh"]),
        ("2", ["Priya Nandakumar"]),
    ]
    assert str(meeting.held_on) == "2023-03-14"
