"""The title is what the meeting is called, never a stamp or a line of somebody's e-mail."""

import pytest

from minutes.layouts.facts.titles import may_be_title
from tests.minutes.test_shapes import meeting

REST = "\n3 June 2024\nPresent: Ada Hill (AH), Bo Lee (BL)\n\n1. Welcome\nAll were welcomed.\n\n2. Budget\nNoted.\n"


@pytest.mark.parametrize(
    "words",
    [
        "FINAL PUBLISHED MEETING",
        "DRAFT v2 – not for onward circulation",
        "Confidential",
        "From: Ada Hill",
        "RE: RE: minutes",
    ],
)
def test_a_stamp_or_the_head_of_an_e_mail_is_no_title(words: str):
    assert not may_be_title(words)


@pytest.mark.parametrize("words", ["Harbour Practice Forum", "Public Health Board", "Final Review Panel"])
def test_a_groups_name_is_one(words: str):
    assert may_be_title(words)


def test_the_title_under_a_stamp_is_found():
    assert meeting("FINAL PUBLISHED MEETING\nHarbour Practice Forum" + REST).title.text == "Harbour Practice Forum"
