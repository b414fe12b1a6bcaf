"""An agency's page: what it must do and by when, what binds it, whom it waits for, and its organisations apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from publishing.agency.duties import owner_roles
from publishing.agency.organisations import organisations
from publishing.agency.speakers import speakers
from publishing.agency.view import AgencyView, agency_views
from publishing.context import Press, prepare
from publishing.meeting.ordering import by_group
from publishing.render import render
from publishing.text.escape import environment
from publishing.text.facts import Named
from publishing.text.imperative import imperative
from redaction.public import PublicAttendee, PublicItem, PublicMeeting, Run, plain
from tests.publishing.wexmoor import ACTIONS, FACTS, MEETING, TEMPLATES, another, ini, para, said

HEALTH = Named("health", "Health", ("Health", "Hospital", "Care Board", "NHS"))
SCHOOLS = Named("schools", "Schools", ("School",))
GROUP = "Practice Oversight Group"
NURSE = PublicAttendee("Ottoline Farthingay", "OF", "Named Nurse", "Tarn General Hospital", "present")
CHIEF = PublicAttendee("Barnaby Quillstone", "BQ", "Chief Nurse (Chair)", "Tarn Vale Care Board", "apologies")
HEAD = PublicAttendee("Perpetua Strandling", "PS", "Headteacher", "Larch School", "present")


def asked(words: str, *owners: str, due_on: str = "", roles: tuple[str, ...] = (), key: str = "x1") -> object:
    text = tuple(part for owner in owners for part in (ini(owner), " and "))[:-1]
    return replace(
        ACTIONS[1],
        key=key,
        ref="",
        text=said(*text, f" to {words}"),
        owners=tuple(said(ini(owner)) for owner in owners),
        owner_roles=roles,
        due=(),
        due_on=due_on,
    )


def held(*actions: object, day: str = "2026-10-06", **more: object) -> PublicMeeting:
    facts = {"attendees": (NURSE, CHIEF, HEAD), "items": (), **more}
    return another(day, GROUP, "practice-oversight-group", actions=actions, **facts)


def pressed(*meetings: PublicMeeting) -> Press:
    facts = replace(FACTS, agencies=(HEALTH, SCHOOLS), glossary=(("CB", "Care Board"),))
    return prepare(environment(TEMPLATES), facts, meetings)


def shown(key: str, *meetings: PublicMeeting) -> AgencyView:
    return next(view for view in agency_views(pressed(*meetings)) if view.facts.key == key)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ((ini("AD"), " and ", ini("TW"), " to brief the duty teams"), "Brief the duty teams."),
        ((ini("AD"), " will ask for figures."), "Ask for figures."),
        (("She will bring both terms",), "Bring both terms."),
        (("The Business Manager to circulate the plan",), "Circulate the plan."),
        (("share the tool",), "Share the tool."),
        (("Letter to schools about transport",), "Letter to schools about transport."),
        ((Run("[a professional]", "label"), " to write to the court"), "Write to the court."),
    ],
)
def test_an_action_is_put_as_an_order_without_whoever_is_to_do_it(text: tuple[str | Run, ...], order: str) -> None:
    assert plain(imperative(said(*text), ("Business Manager",))) == order


def test_what_is_to_be_done_to_something_stays_as_the_minutes_say_it() -> None:
    assert plain(imperative(said(ini("AD"), " to be told of the day"))) == "AD to be told of the day."


def test_two_owners_without_roles_are_known_by_their_rows_of_the_attendance_list() -> None:
    press = pressed(held(asked("write the plan", "OF", "PS")))
    assert owner_roles(press.followed[0]) == ("Named Nurse, Tarn General Hospital", "Headteacher, Larch School")


def test_an_agency_is_told_what_is_late_first_then_by_the_day_it_is_due() -> None:
    many = [
        asked("act last", "OF", key="x1"),
        asked("act in March", "OF", due_on="2027-03-01", key="x2"),
        asked("act in January", "OF", due_on="2027-01-10", key="x3"),
        asked("be quick", "OF", due_on="2026-10-20", key="x4"),
    ]
    todo = shown("health", held(*many)).todo
    assert [one.due_on for one in todo] == ["2026-10-20", "2027-01-10", "2027-03-01", ""]
    assert [one.left for one in todo[:2]] == ["31 days past the date agreed", "51 days left"]


def test_a_hospital_is_not_the_board_that_pays_it() -> None:
    meeting = held(asked("count the beds", "OF", key="x1"), asked("pay for the desk", "BQ", key="x2"))
    assert [one.id for one in shown("tarn-general-hospital", meeting).todo] == ["POG-2026-10-01"]
    assert [one.id for one in shown("tarn-vale-care-board", meeting).todo] == ["POG-2026-10-02"]
    assert len(shown("health", meeting).todo) == 2


def test_a_kind_with_one_organisation_needs_no_page_for_it() -> None:
    parts = organisations((held(),), (HEALTH, SCHOOLS), (("CB", "Care Board"),))
    assert list(parts) == ["health"]
    assert [one.words for one in parts["health"]] == [("Tarn General Hospital",), ("Tarn Vale Care Board", "CB")]


def test_what_others_owe_it_is_what_it_waits_for() -> None:
    meeting = held(asked("send the hospital a list of schools", "PS"))
    assert [one.id for one in shown("health", meeting).waiting] == ["POG-2026-10-01"]
    assert shown("health", meeting).todo == ()


def test_decisions_bind_by_name_by_all_partners_and_by_an_action_taken_on() -> None:
    key = "x9"
    body = (
        para("It was agreed that the NHS number be used."),
        para("It was agreed that all partners sign."),
        para("It was agreed that the police patrol."),
        para("It was agreed that the film be shown."),
        para("OF to show the film", kind="action", action=key),
    )
    meeting = held(asked("show the film", "OF", key=key), items=(PublicItem("1", said("Plan"), body),))
    assert [one.decision.name for one, _ in shown("health", meeting).decisions] == ["D1", "D2", "D4"]
    assert [one.decision.name for one, _ in shown("tarn-vale-care-board", meeting).decisions] == ["D2"]


def test_who_speaks_for_it_is_told_by_role_and_never_by_name() -> None:
    meetings = (held(), held(day="2026-12-01", attendees=(CHIEF, HEAD)))
    groups = by_group(meetings, FACTS)
    one = next(one for one in speakers(HEALTH, groups) if one.group.name == GROUP)
    assert one.roles == ("Chief Nurse, Tarn Vale Care Board", "Named Nurse, Tarn General Hospital")
    assert (one.attended, one.of) == (1, 2)
    files = render(meetings, replace(FACTS, agencies=(HEALTH, SCHOOLS)), TEMPLATES)
    assert not any(NURSE.name in str(files[name]) for name in files if name.startswith("agencies/"))


def test_an_agency_has_a_feed_and_a_calendar_of_its_own() -> None:
    meeting = replace(held(asked("count the beds", "OF", due_on="2027-01-10")), sign_off=MEETING.sign_off)
    files = render((meeting,), replace(FACTS, agencies=(HEALTH, SCHOOLS)), TEMPLATES)
    assert "Count the beds." in str(files["agencies/health/feed.xml"])
    assert "BEGIN:VEVENT" in str(files["agencies/health/tarn-general-hospital/calendar.ics"])
    assert "BEGIN:VEVENT" not in str(files["agencies/schools/calendar.ics"])
    assert any(name.startswith("subscribe/roles/") for name in files)
