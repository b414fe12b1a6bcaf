"""What is stated by hand wins over what was read, is checked, and is looked through like all other words."""

from datetime import date
from pathlib import Path

import pytest

from errors import BadSettings
from minutes.layouts import parse
from minutes.model import Meeting, Source
from minutes.sidecar import apply, check
from minutes.sources import read, text
from minutes.sources.front_matter import split, stated

MINUTES = "Practice Forum Meeting\nVenue: Dell House\n\n1. Welcome\nAll were welcomed.\n2. Budget\nNoted by all.\n"
GROUPS = (("Forum of Practice", ("FoP", "practice forum")),)


def meeting(words: str = MINUTES) -> Meeting:
    return parse(text.document(words, Source("a.txt", "abcdef" + "0" * 58, "txt")), GROUPS)


def test_what_is_stated_wins_and_the_id_follows():
    facts = check({"title": "Forum", "group": "FoP", "date": "27/03/2024", "start": 840, "end": "16:00"}, "a.yaml")
    found = apply(meeting(), facts, GROUPS)
    assert (found.title.text, found.group, found.held_on) == ("Forum", "Forum of Practice", date(2024, 3, 27))
    assert (found.start, found.end, found.id) == ("14:00", "16:00", "2024-03-27-forum-of-practice")
    assert found.venue is not None
    assert found.venue.text == "Dell House"


def test_stated_words_stand_in_the_text_where_detectors_scan_and_in_no_item():
    facts = check({"summary": "Ada  Hill\nspoke.", "tags": ["neglect", "Bo Lee"], "chair": "Ada Hill"}, "a.yaml")
    before = meeting()
    found = apply(before, facts)
    assert found.text.startswith(before.text)
    assert found.summary is not None
    for phrase in (found.summary, *found.tags, found.chair):
        assert phrase is not None
        (span,) = phrase.spans
        assert span.start >= len(before.text)
        assert found.text[span.start : span.end] == phrase.text
    assert [tag.text for tag in found.tags] == ["neglect", "Bo Lee"]
    assert found.summary.text == "Ada Hill spoke."
    assert found.items == before.items
    assert found.document.blocks[-1].span.end == len(found.text)


def test_a_stated_date_takes_away_the_note_that_none_was_found_and_leaves_one_of_its_own():
    found = apply(meeting(), check({"date": date(2024, 3, 27)}, "a.yaml"))
    assert not any("could not be found" in note.what for note in found.notes)
    assert any("stated by hand" in note.what and note.where == "a.yaml" for note in found.notes)


@pytest.mark.parametrize(
    ("raw", "place", "value"),
    [
        ({"date": "soon"}, "a.yaml, date", "soon"),
        ({"date": "27 March"}, "a.yaml, date", "27 March"),
        ({"start": "2pm"}, "a.yaml, start", "2pm"),
        ({"tags": ["x", ""]}, "a.yaml, tags.1", "''"),
        ({"titel": "X"}, "a.yaml, titel", "title, group"),
        (["title"], "a.yaml", "title"),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_with_its_file_its_place_and_itself(raw: object, place: str, value: str):
    with pytest.raises(BadSettings) as fault:
        check(raw, "a.yaml")
    assert fault.value.where == place
    assert value in str(fault.value)


def test_a_group_that_is_none_of_the_partnerships_is_refused():
    with pytest.raises(BadSettings, match="none of the partnership's groups"):
        apply(meeting(), check({"group": "Board"}, "a.yaml"), GROUPS)


def test_a_sidecar_is_read_from_beside_the_minutes(tmp_path: Path):
    (tmp_path / "a.txt").write_text(MINUTES, encoding="utf-8")
    assert stated(tmp_path / "a.txt") is None
    (tmp_path / "a.yaml").write_text("start: 14:00\ndate: 2024-03-27\n", encoding="utf-8")
    found = stated(tmp_path / "a.txt")
    assert found is not None
    assert (found.facts.start, found.facts.date, found.file) == ("14:00", date(2024, 3, 27), "a.yaml")


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter_is_read_and_is_no_part_of_the_text(tmp_path: Path, name: str):
    (tmp_path / name).write_text(f"---\ntitle: Our Forum\ntags: [neglect]\n---\n{MINUTES}", encoding="utf-8")
    found = stated(tmp_path / name)
    assert found is not None
    assert found.facts.title == "Our Forum"
    assert read(tmp_path / name).text.startswith("Practice Forum Meeting")


def test_a_rule_of_dashes_at_the_head_is_no_front_matter():
    words = "---\nPractice Forum: minutes\n---\nDate: 1 May 2020\n"
    assert split(words) == (None, words)


def test_facts_in_two_places_and_broken_yaml_are_refused(tmp_path: Path):
    (tmp_path / "a.txt").write_text(f"---\ntitle: Our Forum\n---\n{MINUTES}", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("title: [", encoding="utf-8")
    with pytest.raises(BadSettings, match="more than one place"):
        stated(tmp_path / "a.txt")
    (tmp_path / "a.txt").write_text(MINUTES, encoding="utf-8")
    with pytest.raises(BadSettings, match="not valid YAML"):
        stated(tmp_path / "a.txt")
