"""Counts of a few people or cases: what is one, what is not, and when the whole sentence is raised."""

from __future__ import annotations

import pytest

from redaction.detectors import small_numbers
from redaction.model import Finding
from redaction.people.scene import Scene
from tests.redaction.detectors.meetings import meeting


def seen(text: str) -> list[Finding]:
    return list(small_numbers.detect(Scene(meeting(text))))


def small(text: str) -> list[tuple[str, int | None]]:
    return [(f.surface, f.value) for f in seen(text) if f.kind == "small_number" and 1 <= (f.value or 0) <= 5]


def raised(text: str) -> list[str]:
    return [f.surface for f in seen(text) if f.kind == "case_detail"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("In 3 families a child was waiting for a dentist.", [("3", 3)]),
        ("We saw five babies and two toddlers.", [("five", 5), ("two", 2)]),
        ("A couple of young people came to notice.", [("A couple of", 2)]),
        ("A couple of the boys went back.", [("A couple of", 2)]),
        ("Two more young people went missing over the holiday.", [("Two", 2)]),
        ("Another child was placed out of area.", [("Another", 1)]),
        ("There has been a further death at the unit.", [("a further", 1)]),
        ("Another two families came forward.", [("two", 2)]),
        ("Only the two placements broke down.", [("two", 2)]),
        ("5 CYP are open to the team and 3 CLA are out of county.", [("5", 5), ("3", 3)]),
        ("A handful of pupils have no place.", [("A handful of", 5)]),
        ("The boroughs have five or six cases.", [("five or six", 5)]),
        ("There were 2-3 incidents at the park.", [("2-3", 2)]),
        ("Both siblings were seen.", [("Both", 2)]),
        ("Only one very young baby was weighed.", [("one", 1)]),
        ("4 of the 12 children had a plan.", [("4", 4)]),
        ("Of the nine families, two had a lead worker.", [("two", 2)]),
        ("12 children were seen, of whom 3 had a plan.", [("3", 3)]),
        ("12 children were seen. Two of these had a plan.", [("Two", 2)]),
        ("2 (two) children were seen.", [("2 (two)", 2)]),
        ("Number of children with two plans: 3", [("3", 3)]),
        ("Two child deaths were told to the panel.", [("Two", 2)]),
        ("In two cases the surgery was not told.", [("two", 2)]),
    ],
)
def test_a_few_people_or_cases_are_counted(text: str, counts: list[tuple[str, int]]) -> None:
    assert small(text) == counts


@pytest.mark.parametrize(
    "text",
    [
        "There were no cases and zero deaths.",
        "285 episodes involved 118 children.",
        "Two officers and three nurses visited families.",
        "Five actions and four meetings were noted.",
        "One in five children is poor.",
        "Two or more children may share a room.",
        "See one child at a time.",
        "At least two children in each class.",
        "Two children's homes have opened.",
        "One case study was read.",
        "Each agency will bring two cases.",
        "It was agreed that the auditors should read five cases.",
        "Both children and parents were thanked.",
        "Section 3 cases and Level 4 families.",
        "Children under 5 are seen; the 2 year old children too.",
        "Two young people from the forum spoke of school.",
        "One of the cases was long.",
        "A single father came.",
        "If another child is at risk a referral should be made.",
        "Where a further referral is received the clock starts again.",
        "Allegations against another pupil are handled under Part 5.",
        "Another case study was shown.",
        "There were 5% of children and £3 families funds.",
        "Two of the reports were read. Three of these were late.",
    ],
)
def test_what_counts_nobody_in_particular_is_let_be(text: str) -> None:
    assert small(text) == []
    assert raised(text) == []


def test_a_bare_figure_raises_no_sentence() -> None:
    assert raised("In 3 families a child was waiting for a dentist.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Seven children were seen and 5 children were selected, with 2 of these discussed by the group.",
        "Elm and Oak have three or four cases still outstanding.",
        "Elm has three siblings who are at risk at home.",
        "Two young children were living with overcrowding.",
    ],
)
def test_what_was_done_with_a_few_raises_the_whole_sentence_once_and_for_a_person(sentence: str) -> None:
    found = [f for f in seen(f"All was well. {sentence} Then tea.") if f.kind == "case_detail"]
    assert [f.surface for f in found] == [sentence]
    assert found[0].confidence < 0.5


def test_a_sentence_carries_its_smallest_count() -> None:
    (one,) = [f for f in seen("Of 8 children discussed, 2 children were removed.") if f.kind == "case_detail"]
    assert one.value == 2
