"""The same minutes saved in each format give the same meeting."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from minutes.layouts import parse
from minutes.model import Meeting, Phrase
from minutes.sources import read
from tests.sample.formats import WRITERS, Passage, passages

CONTENT = Path(__file__).resolve().parents[2] / "content" / "minutes"
# One meeting a group, each of another shape: names with tabs; organisation, forename and surname; a table with P/A.
MEETINGS = ("2024-10-08-slg", "2024-11-20-qan", "2024-12-05-pog")
ENDINGS = (".txt", ".md", ".html", ".docx", ".pdf")


def said(phrase: Phrase | None) -> str | None:
    return " ".join(phrase.text.split()) if phrase else None


def facts(meeting: Meeting) -> dict[str, Any]:
    people = [
        (said(one.name), one.initials, said(one.role), said(one.organisation), one.presence, said(one.deputising_for))
        for one in meeting.attendees
    ]
    actions = [
        (one.ref, said(one.text), [said(owner) for owner in one.owners], said(one.due), said(one.status), one.kind)
        for one in meeting.actions
    ]
    return {
        "title": said(meeting.title),
        "days": (meeting.held_on, meeting.start, meeting.end, meeting.next_meeting),
        "place": (said(meeting.venue), said(meeting.chair)),
        "people": people,
        "items": [(one.number, said(one.title)) for one in meeting.items],
        "actions": actions,
    }


@cache
def source(name: str) -> tuple[Passage, ...]:
    path = next(path for path in sorted(CONTENT.iterdir()) if path.stem == name)
    document = read(path)
    made = passages(document, ruled=not name.endswith("slg"))
    # The font that comes with reportlab has no ś; the letter stands in a name of one of the groups.
    return tuple(
        Passage(
            one.kind,
            one.text.replace("ś", "š"),
            one.level,
            tuple(tuple(cell.replace("ś", "š") for cell in row) for row in one.rows),
        )
        for one in made
    )


@cache
def meeting(name: str, ending: str, folder: Path) -> dict[str, Any]:
    path = folder / f"{name}{ending}"
    path.write_bytes(WRITERS[ending](source(name)))
    return facts(parse(read(path)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("formats")


@pytest.mark.parametrize("name", MEETINGS)
@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("part", ["title", "days", "place", "people", "items", "actions"])
def test_each_format_gives_the_same_meeting(name: str, ending: str, part: str, folder: Path):
    assert meeting(name, ending, folder)[part] == meeting(name, ".txt", folder)[part]


@pytest.mark.parametrize("name", MEETINGS)
def test_the_meetings_compared_are_full_ones(name: str, folder: Path):
    told = meeting(name, ".txt", folder)
    assert len(told["people"]) > 8
    assert len(told["items"]) > 6
    assert len(told["actions"]) > 3


@pytest.mark.parametrize("ending", ENDINGS)
def test_writing_twice_gives_the_same_bytes(ending: str):
    assert WRITERS[ending](source(MEETINGS[0])) == WRITERS[ending](source(MEETINGS[0]))
