"""Words of a due date mean one day, and say by which rule; words that name no day mean none."""

from datetime import date

import pytest

from minutes.layouts.fields.when.due import due_on, phrases

HELD = date(2024, 9, 18)  # a Wednesday
NEXT = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("31/10/24", "2024-10-31"),
        ("by 31.10.2024", "2024-10-31"),
        ("2024-10-31", "2024-10-31"),
        ("30/11", "2024-11-30"),
        ("by Friday 4 October", "2024-10-04"),
        ("4th Jan", "2025-01-04"),
        ("end of October", "2024-10-31"),
        ("by December 2025", "2025-12-31"),
        ("Feb", "2025-02-28"),
        ("Apr-25", "2025-04-30"),
        ("mid-March", "2025-03-15"),
        ("end of Q3", "2024-12-31"),
        ("Q4 2024/25", "2025-03-31"),
        ("w/c 7 October", "2024-10-07"),
        ("before Christmas", "2024-12-25"),
        ("by Easter", "2025-04-20"),
        ("before Advent", "2024-12-01"),
        ("Pentecost", "2025-06-08"),
        ("next meeting", "2024-11-20"),
        ("November Board", "2024-11-20"),
        ("November", "2024-11-20"),
        ("by November 2024", "2024-11-30"),
        ("to bring to November", "2024-11-20"),
        ("by Friday", "2024-09-20"),
        ("Wednesday", "2024-09-25"),
        ("this week", "2024-09-20"),
        ("next week", "2024-09-27"),
        ("within two weeks", "2024-10-02"),
        ("a fortnight", "2024-10-02"),
        ("within ten working days", "2024-10-02"),
        ("within one month", "2024-10-18"),
        ("end of the month", "2024-09-30"),
        ("by the end of the financial year", "2025-03-31"),
        ("by the 25th", "2024-09-25"),
        ("today", "2024-09-18"),
        ("ASAP and not later than 27 September", "2024-09-27"),
        ("was 30 June, now 30 October", "2024-10-30"),
        ("before Christmas break (20/12/24)", "2024-12-20"),
        ("26 Mai", "2025-05-26"),
        ("Jan 25", "2025-01-31"),
        ("September Board", "2024-09-18"),
    ],
)
def test_words_tell_a_day(words: str, day: str) -> None:
    told = due_on(words, HELD, NEXT)
    assert told.on == date.fromisoformat(day)
    assert told.rule


@pytest.mark.parametrize(
    "words", ["ASAP", "immediately", "ongoing", "half term", "when known", "in due course", "31/2/24", "the report"]
)
def test_words_that_name_no_day_tell_none_and_say_why(words: str) -> None:
    told = due_on(words, HELD, NEXT)
    assert told.on is None
    assert told.rule


def test_an_old_action_may_have_been_due_before_the_meeting() -> None:
    assert due_on("end of May", HELD, NEXT, carried=True).on == date(2024, 5, 31)
    assert due_on("end of May", HELD, NEXT).on == date(2025, 5, 31)


def test_a_meeting_named_by_its_month_is_the_one_the_minutes_know() -> None:
    assert due_on("January meeting", HELD, NEXT, [date(2025, 1, 22)]).on == date(2025, 1, 22)
    assert due_on("January meeting", HELD, NEXT).on == date(2025, 1, 31)


def test_without_the_meetings_own_day_no_year_is_guessed() -> None:
    assert due_on("4 October", None).on is None
    assert due_on("4 October 2024", None).on == date(2024, 10, 4)


def test_a_weekday_that_does_not_agree_is_said() -> None:
    assert "Friday" in due_on("Monday 4 October 2024", HELD).rule


def test_phrases_of_time_are_found_where_they_stand() -> None:
    words = "AB to send the list by 4 October, CD asap"
    assert [words[one.start : one.end] for one in phrases(words)] == ["4 October", "asap"]
