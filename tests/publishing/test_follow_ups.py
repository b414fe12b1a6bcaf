"""What later minutes say of an action is followed by number, words and owner; what is doubtful claims nothing."""

from collections.abc import Mapping

import pytest

from publishing.action_register.model import Answer, Followed
from tests.publishing.follow_ups.made import Outcome, followed_in, outcomes

WANTED = 0.95


SETS = ("cases.yaml", "second.yaml", "third.yaml", "fourth.yaml")


@pytest.fixture(scope="module", params=SETS)
def followed(request: pytest.FixtureRequest) -> tuple[Outcome, ...]:
    return tuple(outcomes(request.param))


def test_follow_ups_are_linked_rightly(followed: tuple[Outcome, ...]) -> None:
    assert len(followed) >= 30
    wrong = [one for one in followed if not one.right]
    assert 1 - len(wrong) / len(followed) >= WANTED, wrong


def test_nothing_is_said_to_be_done_that_is_not(followed: tuple[Outcome, ...]) -> None:
    assert [one for one in followed if one.found != "open" and one.wanted == "open"] == []


def test_what_later_minutes_say_plainly_is_not_passed_over(followed: tuple[Outcome, ...]) -> None:
    assert [one for one in followed if one.passed_over] == []


def test_what_is_doubtful_is_asked_about_and_the_answer_is_used() -> None:
    (asked,) = _only_case("Believed to be")
    assert [one.report.text for one in asked.doubts] and asked.standing.state != "done"
    key = asked.doubts[0].key
    for answer, state in (("done", "done"), ("about", "no-date"), ("other", "no-date")):
        (told,) = _only_case("Believed to be", {key: answer})
        assert (told.standing.state, told.doubts) == (state, ())


def test_what_is_of_something_else_is_no_news_of_the_action() -> None:
    (asked,) = _only_case("Fewer than were asked for")
    assert asked.history[-1].silent, "what may be about it is not shown before a person has said so"
    (told,) = _only_case("Fewer than were asked for", {asked.doubts[0].key: "about"})
    assert told.history[-1].reports[0].by == "person"


def _only_case(title: str, answers: Mapping[str, Answer] | None = None) -> tuple[Followed, ...]:
    return followed_in("third.yaml", title, answers or {})
