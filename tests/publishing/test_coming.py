"""The next meeting: never one that is over, and the same day, hour and place on every page that gives it."""

import re
from dataclasses import replace
from html import unescape

import pytest

from publishing.meeting.coming import announced, known_days, next_meetings
from publishing.meeting.ordering import by_group
from publishing.render import render
from redaction.public import PublicItem, PublicMeeting
from tests.publishing.wexmoor import FACTS, TEMPLATES, another, para, said

GROUP = "Practice Oversight Group"


def met(day: str, following: str, words: str) -> PublicMeeting:
    last = PublicItem("9.", said("Date of next meeting"), (para(words),))
    return another(day, GROUP, "practice-oversight-group", next_meeting=following, items=(last,), actions=())


OLD = met("2026-07-07", "2026-10-06", "Tuesday 6 October 2026 at 10.00am in the Corn Hall.")
NEW = met(
    "2026-10-06",
    "2026-12-03",
    "The next meeting will be on Thursday 3 December 2026, 9.30 am – 11.30 am, Wexmoor Civic Centre.",
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Thursday 3 December 2026, 9.30 am, Wexmoor Civic Centre.", ("09:30", "", "Wexmoor Civic Centre")),
        ("3rd December 2026 at 14:00 to 16:00 via Teams", ("14:00", "16:00", "Teams")),
        ("The group meets next on 3 December at Tarn House, 2pm.", ("14:00", "", "Tarn House")),
        ("3 December 2026. Papers by 20 November.", ("", "", "")),
        ("3 December 2026; agenda items to the Business Unit.", ("", "", "")),
        ("To be confirmed.", ("", "", "")),
    ],
)
def test_hour_and_place_are_given_where_the_minutes_give_them(words: str, told: tuple[str, str, str]) -> None:
    (group,) = (one for one in by_group((met("2026-10-06", "2026-12-03", words),), FACTS) if one.meetings)
    (when,) = next_meetings((group,), "2026-11-20")
    assert (when.start, when.end, when.place) == told


def test_a_day_that_is_over_is_never_the_next_meeting() -> None:
    (group,) = (one for one in by_group((OLD, NEW), FACTS) if one.meetings)
    assert [one.on for one in next_meetings((group,), "2026-11-20")] == ["2026-12-03"]
    assert next_meetings((group,), "2026-12-04") == ()
    assert [one.on for one in known_days((group,))] == ["2026-12-03"]
    old, new = announced(OLD, group, "2026-12-04"), announced(NEW, group, "2026-12-04")
    assert old and (old.state, old.minutes) == ("held", NEW)
    assert new and new.state == "passed"


def test_home_group_calendar_newsletter_and_minutes_agree() -> None:
    files = render((OLD, NEW), FACTS, TEMPLATES)
    wanted = "9.30am to 11.30am, Wexmoor Civic Centre"
    for name in ("index.md", "groups/pog/index.md", f"meetings/{NEW.id}/index.md"):
        assert wanted in unescape(str(files[name])), name
    calendar = str(files["groups/pog/calendar.ics"])
    assert "DTSTART;TZID=Europe/London:20261203T093000" in calendar
    assert "Wexmoor Civic Centre" in calendar
    assert "The next meeting is on 3 December 2026." in str(files[f"meetings/{NEW.id}/summary.txt"])


def test_minutes_of_an_older_meeting_offer_no_past_day() -> None:
    files = render((OLD, NEW), FACTS, TEMPLATES)
    page = unescape(str(files[f"meetings/{OLD.id}/index.md"]))
    assert "Add to calendar" not in page
    assert re.search(
        r'<a href="[./]*meetings/2026-10-06-practice-oversight-group/">Minutes of 6 October 2026</a>', page
    )
    assert "next meeting" not in str(files[f"meetings/{OLD.id}/summary.txt"])


def test_a_day_that_passed_without_minutes_stays_in_the_calendar() -> None:
    facts = replace(FACTS, as_of="2026-12-20")
    files = render((OLD, NEW), facts, TEMPLATES)
    assert "20261203T093000" in str(files["calendar.ics"])
    assert "Add to calendar" not in str(files[f"meetings/{NEW.id}/index.md"])
    assert "No minutes of it are published yet" in str(files[f"meetings/{NEW.id}/index.md"])
