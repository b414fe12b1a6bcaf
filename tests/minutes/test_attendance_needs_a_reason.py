"""Whoever is read as present was said to be: in the meeting's own list, and by a mark that says so."""

import pytest

from minutes.layouts import parse
from minutes.model import Meeting, Source
from minutes.sources.text import document

HEAD = (
    "Thornholme Safeguarding Board\n\nDate: 4 March 2025\nTime: 10am\n\nPresent:\nAda Birch (AB), Chair\n"
    "Tom Reed (TR), Police\nIda Crane (IC), Health\nApologies: Cora Lane (CL), Schools\n\n"
)
GRID = (
    "Thornholme Safeguarding Board\n\nDate: 4 March 2025\n\nName\tRole\t{}\nAda Birch\tChair\tY\nTom Reed\tPolice\tN\n"
    "Ida Crane\tHealth\t{}\nOtto Finch\tSchools\tY\n\n1. Welcome\n\nAB opened the meeting.\n\n2. Budget\n\nNoted.\n\n"
    "3. AOB\n\nNone.\n"
)


def read(words: str) -> Meeting:
    return parse(document(words, Source("minutes.txt", "0" * 64, "txt")))


@pytest.mark.parametrize(
    "listed",
    [
        "### Attendance\n\nZebulon Krankheit, Thornholme School\n\nAB said that attendance was falling.",
        "Attendance: Zebulon Krankheit, Maude Nettle\nThe conference was delayed.",
        "In attendance: Zebulon Krankheit\nApologies: Wilma Crook\nThe conference was delayed.",
    ],
)
def test_a_list_inside_the_discussion_is_discussion(listed: str):
    items = (
        f"## 1. Welcome\n\nAB opened it.\n\n## 2. Notes\n\nAgreed.\n\n## 3. Schools\n\n{listed}\n\n## 4. Risk\n\nNone."
    )
    words = HEAD + items
    meeting = read(words)
    assert {one.name.text for one in meeting.attendees} == {"Ada Birch", "Tom Reed", "Ida Crane", "Cora Lane"}
    held = [*(block for item in meeting.items for block in item.body), *meeting.unplaced]
    assert any("Zebulon" in meeting.text[block.span.start : block.span.end] for block in held)


@pytest.mark.parametrize("head", ["Here?", "Attending", "In room"])
@pytest.mark.parametrize("mark", ["Z", "?", "N"])
def test_a_mark_that_says_nothing_makes_nobody_present(head: str, mark: str):
    there = {one.name.text for one in read(GRID.format(head, mark)).attendees if one.presence == "present"}
    assert there == {"Ada Birch", "Otto Finch"}
