"""Marks of presence: whoever sent apologies is never read as having been there."""

import pytest

from minutes.layouts import parse
from minutes.model import Meeting, Source
from minutes.sources import text

NAMES = ("Ada Birch", "Ned Farrow", "Oona Swift", "Piotr Lane", "Femi Holt")


def meeting(head: str, marks: list[str], after: str = "") -> Meeting:
    rows = "\n".join(
        f"| {name} | Manager | Thornholme Council | {mark} |" for name, mark in zip(NAMES, marks, strict=True)
    )
    rule = "| " + " | ".join("---" for _ in head.split("|")) + " |"
    words = f"Thornholme Board\nMinutes of the meeting of 12 May 2026\n\n| Name | Role | Organisation | {head} |\n"
    words += f"{rule}\n{rows}\n\n{after}\n\n1. Welcome\nThe Chair opened the meeting.\n\n2. Budget\nNoted.\n"
    return parse(text.document(words, Source("x.txt", "0" * 64, "txt")))


def came(one: Meeting) -> list[str]:
    by_name = {person.name.text: person.presence for person in one.attendees}
    return [by_name.get(name, "") for name in NAMES]


@pytest.mark.parametrize("head", ["Attended", "12/5", "Here?", "P/A", ""])
def test_a_for_apologies_is_apologies_whatever_the_head_says(head: str):
    assert came(meeting(head, ["P", "P", "A", "P", "A"])) == [
        "present", "present", "apologies", "present", "apologies"
    ]  # fmt: skip


def test_ticks_and_crosses_part_who_came_from_who_did_not():
    assert came(meeting("Present", ["✓", "x", "✓", "✓", "x"])) == ["present", "absent", "present", "present", "absent"]


def test_crosses_alone_are_ticks():
    found = came(meeting("Attended", ["x", "x", "x", "", "x"]))
    assert found == ["present", "present", "present", "absent", "present"]


def test_of_a_year_of_meetings_the_column_of_this_one_decides():
    marks = ["P | A | P", "P | P | A", "A | P | P", "P | P | P", "A | A | A"]
    found = came(meeting("Jan | Mar | May", marks))
    assert found == ["present", "apologies", "present", "present", "apologies"]


def test_a_key_in_the_minutes_says_what_marks_mean():
    found = came(meeting("May", ["Y", "N", "Y", "S", "Y"], "Y = attended, N = did not attend, S = apologies"))
    assert found == ["present", "absent", "present", "apologies", "present"]


def test_titles_are_no_part_of_a_name_and_the_same_person_stands_once():
    words = (
        "Thornholme Board\nChair: D/Ch/Supt Ada Birch\n\n"
        "| Name | Role |\n| --- | --- |\n| Dr Oona Swift | Named Doctor |\n"
        "| Ada Birch | Police |\n| Cllr Ned Farrow | Lead Member |\n\n1. Welcome\nThe Chair opened the meeting.\n"
    )
    one = parse(text.document(words, Source("x.txt", "0" * 64, "txt")))
    assert sorted(person.name.text for person in one.attendees) == ["Ada Birch", "Ned Farrow", "Oona Swift"]


@pytest.mark.parametrize(
    "line",
    [
        "Present: Ada Birch (Police), Ned Farrow (Health). Apologies from Oona Swift and Piotr Lane.",
        "Those there: Ada Birch (police) and Ned Farrow (health). Sorry not to be there: Oona Swift, Piotr Lane.",
        "In attendance: Ada Birch (AB), Ned Farrow (NF). Apologies: Oona Swift (OS), Piotr Lane (PL).",
    ],
)
def test_a_line_that_turns_to_apologies_is_two_lists(line: str):
    words = (
        f"Thornholme Board, 4 May 2026\n\n{line}\n\n1. Welcome\nThe Chair opened the meeting.\n\n2. Budget\nNoted.\n"
    )
    one = parse(text.document(words, Source("x.txt", "0" * 64, "txt")))
    here = "in attendance" if line.startswith("In att") else "present"
    assert {person.name.text: person.presence for person in one.attendees} == {
        "Ada Birch": here, "Ned Farrow": here, "Oona Swift": "apologies", "Piotr Lane": "apologies"
    }  # fmt: skip
