"""The meeting's own day and hours are told from its front, never another meeting's, and conflicts are said aloud."""

from datetime import date

import pytest

from minutes.layouts.fields.when.dates import closing, days, own, times
from minutes.layouts.fields.when.next_meeting import next_day
from minutes.model import Span


def front(*lines: str) -> tuple[str, list[Span]]:
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return "\n".join(lines), spans


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("9.30 – 11am", ("09:30", "11:00")),
        ("2-4pm", ("14:00", "16:00")),
        ("1400hrs", ("14:00", None)),
        ("1330-1530", ("13:30", "15:30")),
        ("10.00am to 12 noon", ("10:00", "12:00")),
        ("from 1600 hours until 1715", ("16:00", "17:15")),
        ("Started: 1.30pm; finished: 3.40pm", ("13:30", "15:40")),
        ("Wednesday 18 September 2019 2.00-4.05", ("14:00", "16:05")),
        ("24th January, 201810.00am", ("10:00", None)),
        ("Start: 13:30 → 15:40", ("13:30", "15:40")),
        ("11 – 1pm", ("11:00", "13:00")),
        ("12 March 2024", (None, None)),
    ],
)
def test_hours_as_they_are_printed(words: str, hours: tuple[str | None, str | None]) -> None:
    assert times(words) == hours


@pytest.mark.parametrize(
    "words",
    [
        "24th January, 201810.00am",
        "Wed 24 January 2018",
        "January 24, 2018",
        "24.1.18",
        "2018-01-24",
        "24-Jan-2018",
        "24 Jan 18",
        "dydd Mercher 24 Ionawr 2018",
    ],
)
def test_one_day_in_many_forms(words: str) -> None:
    assert [day.on for day in days(words)] == [date(2018, 1, 24)]


def test_the_meetings_own_day_is_never_that_of_the_minutes_agreed_or_of_publication() -> None:
    text, spans = front(
        "Published: 3 March 2025",
        "The minutes of the meeting held on 5 December 2024 were agreed.",
        "Date of next meeting: 8 May 2025",
        "Education Reference Group, 6 February 2025, 4pm to 5.30pm",
    )
    told = own(text, spans)
    assert (told.on, told.start, told.end, told.said) == (date(2025, 2, 6), "16:00", "17:30", ())


def test_two_days_for_one_meeting_are_said_aloud() -> None:
    text, spans = front("Meeting held on 6 February 2025", "Date: 7 February 2025")
    assert "6 February 2025" in own(text, spans).said[0]
    assert "7 February 2025" in own(text, spans).said[0]


def test_a_weekday_that_does_not_agree_is_said_aloud() -> None:
    text, spans = front("Minutes of the meeting held on Monday 6 February 2025")
    assert "Thursday" in own(text, spans).said[0]


def test_a_year_that_is_not_printed_is_told_from_other_days_and_said_aloud() -> None:
    text, spans = front(
        "Notes, Thursday 6 February", "Actions from 5 December 2024", "Next: 8 May 2025 and 3 July 2025"
    )
    told = own(text, spans[:1])
    assert told.on == date(2025, 2, 6)
    assert "2025" in told.said[0]


def test_the_hour_at_which_the_meeting_closed() -> None:
    text, spans = front("There was no other business.", "The Chair thanked all and the meeting closed at 4.15pm.")
    assert closing(text, spans) == "16:15"


@pytest.mark.parametrize(
    "lines",
    [
        ("11. Date of next meeting", "Thursday 8 May 2025, 10am, Sallow House"),
        ("Nxt mtg Thurs 8 May 0915 same place",),
        ("There being no other business the meeting closed.", "To meet again on Thursday 8th May at 1.30pm."),
        ("The next meeting of the Panel would be held on", "8 May 2025 at the Civic Hall."),
        ("D.O.N.M.\t8.5.2025",),
        ("AB to bring the audit to the next meeting, 24 April 2025 at the latest", "Next meeting: 8 May 2025"),
    ],
)
def test_the_next_meetings_day_is_told_in_many_ways(lines: tuple[str, ...]) -> None:
    text, spans = front("Minutes of 6 February 2025", "Of the meeting of 5 December 2024", *lines)
    assert next_day(text, spans, date(2025, 2, 6)) == date(2025, 5, 8)


def test_a_day_before_the_meeting_is_never_the_next_meetings() -> None:
    text, spans = front("Next meeting: 5 December 2024")
    assert next_day(text, spans, date(2025, 2, 6)) is None
