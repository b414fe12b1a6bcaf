"""Where the source marks its headings, they head the items, whatever their words."""

import pytest

from minutes.layouts import parse
from minutes.model import Meeting, Source
from minutes.sources import markdown


def meeting(words: str) -> Meeting:
    return parse(markdown.document(words, Source("x.md", "0" * 64, "md")))


@pytest.mark.parametrize("marks", ["##", "###"])
def test_marked_headings_of_any_words_are_items(marks: str):
    words = (
        f"# Tool Committee 2026-05-12\n\n{marks} Attendees\n\n- Ada Birch\n- Ned Farrow\n\n{marks} Release train\n\n"
        f"Ada showed the plan for spring.\n\n{marks} Who mends the docs\n\nNobody had time so far.\n\n"
        f"{marks} Mascot\n\nPut off again.\n"
    )
    titles = [item.title.text for item in meeting(words).items]
    assert titles == ["Release train", "Who mends the docs", "Mascot"]


def test_numbered_items_without_marks_stay_the_items():
    words = (
        "# Board\n\n## Minutes\n\n1\\. Welcome\n\nAll were welcomed.\n\n2\\. Budget\n\nThe budget was noted.\n\n"
        "3\\. Training\n\nDates were agreed.\n\n4\\. Any other business\n\nNone.\n\n## Appendix\n\nA list of words.\n"
    )
    titles = [item.title.text for item in meeting(words).items]
    assert titles[:4] == ["Welcome", "Budget", "Training", "Any other business"]
