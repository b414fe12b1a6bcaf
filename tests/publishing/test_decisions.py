"""Decisions: which words of minutes record one, and what the page across meetings says of each."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from publishing.meeting.decision_words import decides, opens_decisions
from publishing.meeting.view import meeting_view
from publishing.render import render
from redaction.public import PublicItem, PublicMeeting, PublicParagraph
from tests.publishing.wexmoor import FACTS, MEETING, TEMPLATES, another, ini, para, said


def of(*body: PublicParagraph) -> PublicMeeting:
    return replace(MEETING, items=(PublicItem("3.", said("Audit"), body),), actions=())


@pytest.mark.parametrize(
    "words",
    [
        "It was agreed that the plan be adopted.",
        "Resolved: that the budget be approved.",
        "Members agreed that the film be used.",
        "The Board unanimously agreed to adopt option B.",
    ],
)
def test_a_passage_that_begins_with_the_words_of_a_decision_is_one(words: str) -> None:
    assert decides(words)


@pytest.mark.parametrize(
    "words",
    [
        "The group agreed with this view.",
        "RA agreed to write to the school.",
        "Members agreed:",
        "Decisions:",
        "The agreed dates were read out.",
        "The members heard that it was agreed in May.",
    ],
)
def test_a_view_an_undertaking_of_one_person_and_a_heading_are_no_decision(words: str) -> None:
    assert not decides(words)


def test_each_bullet_under_members_agreed_is_a_decision_and_the_line_above_is_none() -> None:
    body = (
        para("Members agreed:"),
        para("that the plan be adopted;", kind="bullet", level=1),
        para("by all partners,", kind="bullet", level=2),
        para("that it be read again in May.", kind="bullet", level=1),
    )
    assert opens_decisions("Members agreed:")
    assert [one.words for one in meeting_view(of(*body)).decisions] == [
        "that the plan be adopted;",
        "that it be read again in May.",
    ]


def test_bullets_under_another_line_are_no_decisions() -> None:
    shown = meeting_view(of(para("Members heard:"), para("that it rained", kind="bullet", level=1)))
    assert shown.decisions == ()


def test_the_page_gives_reference_group_day_words_item_and_the_actions_that_follow() -> None:
    page = str(render((MEETING,), FACTS, TEMPLATES)["decisions/index.md"])
    for wanted in (
        "POG&#45;2026&#45;10&#45;D1",
        "was not brought",
        "Audit",
        "6 October 2026",
        "actions/#pog&#45;2026&#45;10&#45;02",
    ):
        assert wanted in page
    assert page.count("<tr") == 2
    assert "actions/#pog&#45;2026&#45;10&#45;01" not in page, (
        "an action of an earlier item does not follow from the decision"
    )


def test_an_action_before_the_decision_or_after_the_next_one_does_not_follow_from_it() -> None:
    first, second = MEETING.actions[1], MEETING.actions[2]
    body = (
        para("Before", kind="action", action=first.key),
        para("It was agreed that one thing be done."),
        para("After", kind="action", action=second.key),
        para("It was agreed that another thing be done."),
    )
    meeting = replace(of(*body), actions=(first, second))
    listed = json.loads(render((meeting,), FACTS, TEMPLATES)["decisions.json"])["decisions"]
    assert [len(one["actions"]) for one in listed] == [1, 0]


def test_two_meetings_of_a_group_in_one_month_share_no_reference() -> None:
    body = (para("It was agreed that it be done."),)
    items = (PublicItem("1", said("Plan"), body),)
    two = [
        another(f"2026-03-{day}", "Practice Oversight Group", "pog", items=items, actions=()) for day in ("02", "30")
    ]
    listed = json.loads(render(tuple(two), FACTS, TEMPLATES)["decisions.json"])["decisions"]
    assert [one["ref"] for one in listed] == ["POG-2026-03-30-D1", "POG-2026-03-02-D1"]


def test_no_cell_of_the_spreadsheet_is_taken_for_a_formula() -> None:
    meeting = of(para("Decision list"), para("Resolved: that it be done.", ini("RA")))
    meeting = replace(meeting, items=(replace(meeting.items[0], number="", title=said("=HYPERLINK(1)")),))
    data = render((meeting,), FACTS, TEMPLATES)["decisions.csv"]
    assert isinstance(data, bytes)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0][0] == "Reference"
    assert rows[1][4] == "'=HYPERLINK(1)"
