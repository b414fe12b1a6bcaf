"""The action register: one action is one row however often it is carried, and two actions are never taken for one."""

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import jsonschema
import pytest

from publishing.action_register.action_view import view
from publishing.action_register.due import due_of
from publishing.action_register.follow import follow
from publishing.action_register.model import ENDED, Followed
from publishing.feeds.schemas import ACTIONS as SCHEMA
from publishing.feeds.schemas import ALL, MEETING, MEETINGS, schemas
from publishing.render import render
from redaction.public import PublicAction, PublicItem, PublicMeeting
from tests.publishing import wexmoor
from tests.publishing.wexmoor import FACTS, ROOT, TEMPLATES, another, ini, para, said

GROUP = "Practice Oversight Group"
DAYS = ("2026-01-13", "2026-04-14", "2026-07-07", "2026-10-06")


def action(text: str, ref: str = "", status: str = "", kind: str = "carried", **more: object) -> PublicAction:
    owners = tuple(said(ini(one)) for one in str(more.get("owners", "GA")).split() if one)
    due_on = str(more.get("due_on", ""))
    return PublicAction(
        str(more.get("key", "a1")), ref, said(text), owners, (), (), due_on, said(status) if status else (), kind, ""
    )


def new(text: str, ref: str = "", **more: object) -> PublicAction:
    return action(text, ref, "", "new", **more)


def met(*meetings: tuple[PublicAction, ...], group: str = GROUP) -> tuple[PublicMeeting, ...]:
    """Meetings of one group on the days above, with these actions."""
    return tuple(another(day, group, "pog", actions=held) for day, held in zip(DAYS, meetings, strict=False))


def followed(*meetings: tuple[PublicAction, ...], as_of: str = "2026-11-20") -> tuple[Followed, ...]:
    return follow(met(*meetings), {GROUP: "POG"}, as_of)


def test_an_action_carried_under_other_words_renumbered_and_closed_is_one_row_with_four_mentions() -> None:
    (one,) = followed(
        (new("GA to set up one telephone number for safeguarding advice to professionals", "7"),),
        (action("Set up a single telephone number for safeguarding advice", "7", "Ongoing"),),
        (action("telephone number for safeguarding advice", "3", "Ongoing, the supplier is chosen"),),
        (action("One telephone number for advice to professionals on safeguarding", "2", "Completed"),),
    )
    assert one.id == "POG-2026-01-01"
    assert [meeting.held_on for meeting, _ in one.mentions] == list(DAYS)
    assert (one.standing.state, one.standing.reason) == ("done", "Recorded 6 October 2026")
    assert [m.reworded for m in one.history] == [False, True, True, True]
    assert [m.renumbered for m in one.history] == [False, False, True, True]
    assert [m.news for m in one.history] == [True, False, True, True]
    assert (one.age_days, one.age_meetings) == (266, 3)


def test_two_actions_with_one_number_are_two_rows() -> None:
    rows = followed(
        (new("Brief duty teams on booking interpreters", "3", owners="AD"),),
        (new("Report waiting times for early help every quarter", "3", owners="TW"),),
    )
    assert [row.id for row in rows] == ["POG-2026-01-01", "POG-2026-04-01"]


def test_a_number_used_again_for_something_else_does_not_link() -> None:
    rows = followed(
        (new("Brief duty teams on booking interpreters", "3"),),
        (action("Quarterly waiting times for early help", "3", "Ongoing"),),
    )
    assert len(rows) == 2
    assert not rows[1].raised_here


def test_an_action_that_fits_two_earlier_ones_stands_apart() -> None:
    rows = followed(
        (
            new("Send the screening tool to schools in Wexmoor", key="a1"),
            new("Send the screening tool to schools in Tarnbridge", key="a2"),
        ),
        (action("send the screening tool to schools", status="ongoing"),),
    )
    assert len(rows) == 3


def test_two_mentions_that_fit_one_earlier_action_stand_apart() -> None:
    rows = followed(
        (new("Send the screening tool to schools and surgeries in both boroughs"),),
        (
            action("screening tool to schools", status="ongoing", key="a1"),
            action("screening tool to surgeries", status="closed", key="a2"),
        ),
    )
    assert len(rows) == 3


def test_the_same_words_of_another_owner_are_another_action() -> None:
    rows = followed((new("Report on progress", owners="AD"),), (action("Report on progress", owners="TW"),))
    assert len(rows) == 2


def test_actions_of_two_groups_are_never_linked() -> None:
    one, other = met((new("Write to all schools about attendance"),)), "Strategic Leadership Group"
    two = (another("2026-02-01", other, "slg", actions=(action("Write to all schools about attendance"),)),)
    assert len(follow(one + two, {GROUP: "POG", other: "SLG"}, "2026-11-20")) == 2


def test_a_closed_action_that_a_list_prints_again_is_not_a_new_one() -> None:
    (one,) = followed(
        (new("Write to all schools about attendance"),),
        (action("Write to all schools about attendance", status="Closed"),),
        (action("Write to all schools about attendance", status="Closed"),),
    )
    assert one.standing.reason == "Recorded 14 April 2026"
    assert one.age_days == 91


@pytest.mark.parametrize(
    ("due_on", "state", "reason"),
    [
        ("2026-11-27", "on-time", "7 days left"),
        ("2026-11-20", "on-time", "Due today"),
        ("2026-11-13", "overdue", "7 days past the date agreed"),
        ("", "no-date", ""),
    ],
)
def test_the_state_of_an_open_action_is_counted_from_the_day_handed_in(due_on: str, state: str, reason: str) -> None:
    (one,) = followed((new("Write to all schools about attendance", due_on=due_on),))
    assert (one.standing.state, one.standing.reason) == (state, reason)


def test_two_meetings_without_news_say_no_more_than_that_none_could_be_linked() -> None:
    (one,) = followed((new("Write to all schools about attendance"),), (), ())
    assert (one.standing.state, one.standing.reason) == (
        "no-news",
        "Raised 2 meetings ago; no later minutes that we could link",
    )


def test_an_action_past_its_date_is_overdue_however_silent_the_minutes_are() -> None:
    (one,) = followed((new("Write to all schools about attendance", due_on="2026-02-01"),), (), ())
    assert one.standing.state == "overdue"


def test_an_action_only_carried_says_that_no_news_could_be_linked() -> None:
    (one,) = followed(
        (new("Write to all schools about attendance"),),
        (action("write to all schools", status="Ongoing"),),
        (),
    )
    assert (one.standing.state, one.standing.reason) == (
        "no-news",
        "Raised 2 meetings ago; carried since, no news that we could link",
    )
    assert [mention.action is None for mention in one.history] == [False, False, True]


def test_a_report_of_progress_or_a_new_date_is_news() -> None:
    (one,) = followed(
        (new("Write to all schools about attendance", due_on="2026-02-01"),),
        (action("write to all schools about attendance", status="Ongoing", due_on="2026-12-24"),),
        (action("write to all schools about attendance", status="Ongoing; the letter is drafted"),),
        (action("write to all schools about attendance", status="Ongoing"),),
    )
    assert [mention.news for mention in one.history] == [True, True, True, False]
    assert (one.standing.state, one.dated.due_on) == ("on-time", "2026-12-24")


@pytest.mark.parametrize("status", ["No longer required", "Withdrawn", "Closed as superseded by the new plan"])
def test_an_action_ended_without_being_done_says_so(status: str) -> None:
    (one,) = followed((new("Write to all schools about attendance"),), (action("write to all schools", status=status),))
    assert (one.standing.state, one.standing.reason) == ("closed", "Ended 14 April 2026")


def test_ids_stay_as_they_are_when_later_minutes_are_added() -> None:
    first = ((new("Write to all schools", key="a1"), new("Report waiting times for early help", key="a2")),)
    before = [one.id for one in followed(*first)]
    after = [one.id for one in followed(*first, (new("Brief duty teams on booking interpreters"),))]
    assert after[: len(before)] == before == ["POG-2026-01-01", "POG-2026-01-02"]


def test_withheld_words_take_no_part_in_linking() -> None:
    rows = followed(
        (new("x", key="a1"),), (replace(action("y"), text=said(wexmoor.CASE)),), (replace(action("z"), text=()),)
    )
    assert len(rows) == 3


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return render(wexmoor.MEETINGS, FACTS, TEMPLATES)


def test_open_data_is_as_its_schemas_say(files: dict[str, str]) -> None:
    for _, schema in ALL:
        jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(files["actions.json"]), SCHEMA)
    jsonschema.validate(json.loads(files["meetings.json"]), MEETINGS)
    meetings = [name for name in files if name.endswith("/meeting.json") and name.startswith("meetings/")]
    assert len(meetings) == len(wexmoor.MEETINGS)
    for name in meetings:
        jsonschema.validate(json.loads(files[name]), MEETING)


def test_the_schemas_in_docs_are_those_that_are_published() -> None:
    for name, text in schemas().items():
        assert (ROOT / "docs" / Path(name)).read_text(encoding="utf-8") == text


def test_home_and_groups_count_each_open_action_once(files: dict[str, str]) -> None:
    open_ones = [one for one in json.loads(files["actions.json"])["actions"] if one["state"] not in ("done", "closed")]
    assert f'<span class="big">{len(open_ones)}</span>' in files["index.md"]


def test_a_due_date_is_a_day_with_the_words_that_say_more() -> None:
    told = replace(new("Write to all schools", due_on="2025-10-31"), due=said("by the end of October 2025"))
    assert (str(due_of(told).day), str(due_of(told).words)) == ("31 Oct 2025", "by the end of October 2025")
    plain_day = replace(told, due=said("by 31 October 2025"))
    assert (str(due_of(plain_day).day), str(due_of(plain_day).words)) == ("31 Oct 2025", "")
    words_alone = replace(told, due_on="", due=said("by the summer"))
    assert (str(due_of(words_alone).day), str(due_of(words_alone).words)) == ("by the summer", "")
    assert not due_of(new("Write to all schools")).day


def test_a_carried_action_keeps_owner_due_and_full_text_from_its_first_appearance() -> None:
    first = replace(
        new("Write to all schools about attendance in the autumn", "7", due_on="2026-02-01", owners="TW"),
        due=said("1 Feb"),
    )
    later = replace(action("write to all schools", "7", "Ongoing"), owners=())
    (one,) = followed((first,), (later,))
    shown = view(later, frozenset(), "", "", one)
    assert [str(owner.html) for owner in shown.owners] == ['<a class="ini" href="../2026-01-13-pog/#att-TW">TW</a>']
    assert str(shown.due.day) == "1 Feb 2026"
    assert "about attendance in the autumn" in str(shown.in_full)


def test_a_later_date_without_a_day_takes_the_place_of_a_day_that_has_passed() -> None:
    moved = replace(action("write to all schools", "7", "Ongoing"), due=said("in the summer"))
    (one,) = followed((new("Write to all schools", "7", due_on="2026-02-01"),), (moved,))
    assert one.standing.state == "no-date"


def test_the_calendar_of_actions_holds_the_days_on_which_open_ones_are_due(files: dict[str, str]) -> None:
    told = json.loads(files["actions.json"])["actions"]
    wanted = sorted(one["due_on"].replace("-", "") for one in told if one["due_on"] and one["state"] not in ENDED)
    assert wanted
    assert sorted(re.findall(r"DTSTART;VALUE=DATE:(\d+)", files["actions.ics"])) == wanted


def test_a_report_read_as_an_action_shows_the_action_as_it_was_raised_and_what_was_said() -> None:
    raised = new("Write to all schools about attendance", "7", due_on="2026-02-01", owners="TW")
    report = replace(new("Action 7 (letter to schools) is complete", "7"), owners=(), due=said("by the summer"))
    item = PublicItem("2.", said("Actions"), (para("Action 7 (letter to schools) is complete.", action="a1"),))
    meetings = met((raised,), (report,))
    (one,) = follow((meetings[0], replace(meetings[1], items=(item,))), {GROUP: "POG"}, "2026-11-20")
    assert (one.standing.state, one.standing.reason) == ("done", "Recorded 14 April 2026")
    shown = view(report, frozenset(), "", "", one)
    assert unescape(str(shown.said)) == "Action 7 (letter to schools) is complete."
    assert str(shown.html) == "Write to all schools about attendance"
    assert (str(shown.due.day), str(shown.owners[0].html)) == (
        "1 Feb 2026",
        '<a class="ini" href="../2026-01-13-pog/#att-TW">TW</a>',
    )
