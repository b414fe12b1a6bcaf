"""Every fact says how sure it is and why; what is below the line is one question for each cause."""

from minutes.layouts.assembly.questions import questions
from minutes.model import Span
from minutes.sureness import FactKind, Sureness
from tests.minutes.test_shapes import meeting

WORDS = (
    "Harbour Practice Forum\nMonday 3 June 2024\n\nPresent: Ada Hill (AH), Bo Lee (BL), Cy Dee (CD)\n\n"
    "1. Welcome\nAll were welcomed to the meeting.\n\n2. Budget\nThe budget was noted by all members.\n"
    "Action: Ada Hill to send the budget to schools by 14 June 2024.\n\n3. Close\nThe meeting closed at noon.\n"
)


def fact(kind: FactKind, sure: float, words: str = "Ada Hill") -> Sureness:
    return Sureness(kind, words, Span(0, 1), sure, "its line reads as one")


def test_every_fact_that_is_read_says_how_sure_it_is_and_where_it_stands():
    read = meeting(WORDS)
    kinds = [one.fact for one in read.sureness]
    assert kinds.count("person") == len(read.attendees) == 3
    assert kinds.count("heading") == len(read.items) == 3
    assert kinds.count("action") == kinds.count("owner") == kinds.count("due") == 1
    assert all(0 <= one.sure <= 1 and one.because for one in read.sureness)
    people = [one for one in read.sureness if one.fact == "person" and one.span]
    assert [read.text[one.span.start : one.span.end] for one in people if one.span] == ["Ada Hill", "Bo Lee", "Cy Dee"]


def test_a_weekday_that_does_not_fit_makes_the_date_doubtful_and_says_why():
    (day,) = [one for one in meeting(WORDS.replace("Monday", "Friday")).sureness if one.fact == "date"]
    assert day.doubtful
    assert "Monday" in day.because


def test_a_meeting_without_a_date_is_not_sure_of_it():
    (day,) = [one for one in meeting(WORDS.replace("Monday 3 June 2024", "")).sureness if one.fact == "date"]
    assert (day.sure, day.span) == (0.0, None)


def test_facts_below_the_line_are_one_question_for_each_cause_and_name_them():
    facts = [fact("person", 0.9), fact("person", 0.2, "Bo Lee"), fact("person", 0.3, "Cy Dee"), fact("heading", 0.9)]
    assert list(questions(facts)) == [
        "Is this the attendance list? 3 people were read, 2 of them unsure: Bo Lee; Cy Dee."
    ]


def test_nothing_is_asked_where_all_is_sure():
    assert list(questions([fact("person", 0.9), fact("action", 0.95)])) == []
    assert list(questions(meeting(WORDS).sureness)) == []


def test_an_action_to_be_done_as_soon_as_possible_has_no_day_and_that_is_said():
    read = meeting(WORDS.replace("by 14 June 2024", "asap"))
    assert [one.due_on for one in read.actions] == [None]
    assert any(note.what.startswith("1 action says by when in words that tell no day") for note in read.notes)


def test_a_meeting_called_by_its_month_is_due_on_its_day_where_the_minutes_name_it():
    words = WORDS.replace("by 14 June 2024", "to the September meeting")
    read = meeting(words + "\n4. Dates of future meetings\nMonday 8 July 2024\nMonday 16 September 2024\n")
    assert [str(one.due_on) for one in read.actions] == ["2024-09-16"]
