"""Each source in cases/ is parsed and compared with the expected result beside it, whole."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from minutes.layouts import parse
from minutes.model import Action, Attendee, Meeting, Phrase
from minutes.sources import read

CASES = Path(__file__).parent / "cases"
SOURCES = sorted(path for path in CASES.iterdir() if path.suffix != ".json")


def words(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase else None


def day(value: object) -> str | None:
    return str(value) if value else None


def as_attendee(one: Attendee) -> list[str | None]:
    role, organisation = words(one.role), words(one.organisation)
    return [one.presence, one.name.text, one.initials, role, organisation, words(one.deputising_for)]


def as_action(one: Action) -> list[Any]:
    owners = [owner.text for owner in one.owners]
    due = [words(one.due), day(one.due_on)]
    return [one.kind, one.ref, one.text.text, owners, *due, words(one.status), one.span is not None]


def as_told(one: Action) -> list[Any]:
    """An action as the minutes are judged by: what, who, and whether it still stands open."""
    return [one.ref, one.text.text, [owner.text for owner in one.owners], standing(one.status)]


def standing(status: Phrase | None) -> str | None:
    said = words(status)
    if said is None:
        return None
    return "closed" if re.search(r"clos|complet|done|discharg|achiev", said, re.IGNORECASE) else "open"


def as_data(meeting: Meeting) -> dict[str, Any]:
    facts = [meeting.title.text, day(meeting.held_on), meeting.start, meeting.end]
    text = meeting.text
    return {
        "header": [*facts, words(meeting.venue), words(meeting.chair), day(meeting.next_meeting)],
        "attendees": [as_attendee(one) for one in meeting.attendees],
        "items": [
            {
                "heading": [one.number, one.title.text],
                "body": [[block.kind, text[block.span.start : block.span.end]] for block in one.body],
            }
            for one in meeting.items
        ],
        "actions": [as_action(one) for one in meeting.actions],
        "headings": [[one.number, one.title.text] for one in meeting.items],
        "told": [as_told(one) for one in meeting.actions],
        "unplaced": [text[block.span.start : block.span.end] for block in meeting.unplaced],
        "notes": [note.what for note in meeting.notes],
    }


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_each_shape_is_read_as_written_beside_it(source: Path):
    expected = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
    whole = expected.pop("whole", [])
    meeting = parse(read(source))
    found = as_data(meeting)
    # A case may state only what it is about; each fact it states is compared whole.
    assert {fact: found[fact] for fact in expected} == expected
    assert all(words in meeting.text for words in whole)


def test_every_case_has_both_a_source_and_an_expected_result():
    assert {path.stem for path in SOURCES} == {path.stem for path in CASES.glob("*.json")}
    assert SOURCES


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_action_block_is_one_of_the_items_actions(source: Path):
    for item in parse(read(source)).items:
        marked = [block.span for block in item.body if block.kind == "action"]
        assert set(marked) <= {action.span for action in item.actions}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_phrases_are_the_words_of_their_spans(source: Path):
    meeting = parse(read(source))
    phrases = [meeting.title, *(one.name for one in meeting.attendees), *(one.title for one in meeting.items)]
    phrases += [action.text for action in meeting.actions] + [owner for a in meeting.actions for owner in a.owners]
    for phrase in phrases:
        if phrase.spans:
            assert " ".join(" ".join(meeting.text[s.start : s.end] for s in phrase.spans).split()) == phrase.text
