"""People come out of a list whatever the order of its fields and whatever parts them."""

import pytest

from minutes.layouts.fields.person import over_lines, people, people_over_lines
from minutes.model import Attendee, Presence, Span


def read(text: str, presence: Presence = "present") -> tuple[Attendee, ...]:
    return people(text, Span(0, len(text)), presence)


def lines(*held: str) -> tuple[str, list[Span]]:
    spans, at = [], 0
    for line in held:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 2
    return "\n\n".join(held), spans


def shown(one: Attendee) -> tuple[str, str | None, str | None, str | None]:
    return (
        one.name.text,
        one.initials,
        one.role.text if one.role else None,
        one.organisation.text if one.organisation else None,
    )


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Tamsin Corrie TCr Chief Finance Officer", ("Tamsin Corrie", "TCr", "Chief Finance Officer", None)),
        ("MO\tMaureen Oakes\tIndependent Scrutineer", ("Maureen Oakes", "MO", "Independent Scrutineer", None)),
        ("Marlford Police – Det Insp Joy Hall", ("Joy Hall", None, "Det Insp", "Marlford Police")),
        ("Dr Ifeoma Okonjo (IO), Designated Doctor", ("Ifeoma Okonjo", "IO", "Designated Doctor", None)),
        ("Okonjo, Ifeoma – Designated Doctor", ("Ifeoma Okonjo", None, "Designated Doctor", None)),
    ],
)
def test_one_person_in_any_order_of_fields(line: str, person: tuple[str | None, ...]) -> None:
    assert [shown(one) for one in read(line)] == [person]


def test_a_run_of_many_with_a_body_that_two_share() -> None:
    found = read("Present: Anna Berg (AB, Police), Cllr Colm Doyle; Eve Frost and Gita Hall – Housing")
    assert [one.name.text for one in found] == ["Anna Berg", "Colm Doyle", "Eve Frost", "Gita Hall"]
    assert [one.organisation.text for one in found if one.organisation] == ["Police", "Housing", "Housing"]


def test_a_deputy_keeps_whom_they_stand_in_for() -> None:
    found = read("Kwabena Osei (Youth Justice Service, substituting for Rosie Lamb)")
    assert [one.name.text for one in found] == ["Kwabena Osei"]
    assert found[0].deputising_for is not None
    assert found[0].deputising_for.text == "Rosie Lamb"


def test_name_role_and_body_on_lines_of_their_own_are_one_person() -> None:
    text, spans = lines(
        "Faith Oldroyd",
        "Director of Nursing",
        "Marlford Hospitals NHS Trust",
        "Sunita Patel",
        "Head of Housing",
        "Tilford Council",
    )
    found = people_over_lines(text, spans, "present")
    assert [shown(one) for one in found] == [
        ("Faith Oldroyd", None, "Director of Nursing", "Marlford Hospitals NHS Trust"),
        ("Sunita Patel", None, "Head of Housing", "Tilford Council"),
    ]


def test_all_names_and_then_all_roles_are_put_together_in_order() -> None:
    text, spans = lines(
        "Faith Oldroyd", "Sunita Patel", "Ewan Baird", "Director of Nursing", "Head of Housing", "Service Manager"
    )
    found = people_over_lines(text, spans, "present")
    assert [(one.name.text, one.role.text if one.role else None) for one in found] == [
        ("Faith Oldroyd", "Director of Nursing"),
        ("Sunita Patel", "Head of Housing"),
        ("Ewan Baird", "Service Manager"),
    ]


def test_whoever_takes_the_minutes_is_the_minute_taker() -> None:
    assert read("Pippa Lodge (minutes)")[0].presence == "minute taker"


def test_a_line_that_names_nobody_is_told_as_unread() -> None:
    text, spans = lines("Faith Oldroyd – Director of Nursing", "Vacant – Named GP", "Sunita Patel – Head of Housing")
    reading = over_lines(text, spans, "present")
    assert [one.attendee.name.text for one in reading.people] == ["Faith Oldroyd", "Sunita Patel"]
    assert all(0 < one.sure <= 1 for one in reading.people)


def test_nobody_is_listed_twice() -> None:
    found = read("Chair: Hanne Warsame; Present: Hanne Warsame (Hub Manager), Craig Pell (Police)")
    assert [one.name.text for one in found] == ["Hanne Warsame", "Craig Pell"]
