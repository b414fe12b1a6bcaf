"""What later minutes say of an action is followed by number, words and owner; what is doubtful claims nothing."""

import pytest

from tests.publishing.follow_ups.made import Outcome, outcomes

WANTED = 0.95


@pytest.fixture(scope="module")
def followed() -> tuple[Outcome, ...]:
    return (*outcomes("cases.yaml"), *outcomes("second.yaml"))


def test_follow_ups_are_linked_rightly(followed: tuple[Outcome, ...]) -> None:
    assert len(followed) >= 60
    wrong = [one for one in followed if not one.right]
    assert 1 - len(wrong) / len(followed) >= WANTED, wrong


def test_nothing_is_said_to_be_done_that_is_not(followed: tuple[Outcome, ...]) -> None:
    assert [one for one in followed if one.found != "open" and one.wanted == "open"] == []


def test_what_later_minutes_say_plainly_is_not_passed_over(followed: tuple[Outcome, ...]) -> None:
    assert len([one for one in followed if one.missing]) <= 1
