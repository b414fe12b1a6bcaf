"""An owner's words mean exactly one person of the list, or stay as they are printed."""

import pytest

from minutes.layouts.fields.owners import named, told_in
from minutes.model import Attendee, Phrase, Presence


def one(name: str, initials: str | None = None, role: str | None = None, presence: Presence = "present") -> Attendee:
    return Attendee(Phrase(name), initials, Phrase(role) if role else None, None, presence)


LIST = (
    one("Bernadette Quill", "BQ", "Independent Chair"),
    one("Fraser Gilchrist", "FG", "Commissioning Manager"),
    one("Jaswinder Kaur Dhillon", "JKD", "Partnership Business Manager"),
    one("Jaswant Mann", "JM", "Contracts Manager"),
    one("Josie Maddern", "JMa", "Governance Officer (minutes)"),
    one("Craig Pettifer", None, "Sergeant"),
    one("Craig Duddridge", None, "Tenancy Manager"),
    one("Gareth Huws", None, None),
    one("Cllr Ida Moss", None, "Cabinet Member"),
    one("Rosie Lamb", "RL", "Head of Housing", "apologies"),
    one("Roger Lumley", "RL", "Station Manager"),
)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("JM", ["Jaswant Mann"]),
        ("JMa", ["Josie Maddern"]),
        ("JM / JMa", ["Jaswant Mann", "Josie Maddern"]),
        ("Chair/Fraser", ["Bernadette Quill", "Fraser Gilchrist"]),
        ("the Chair", ["Bernadette Quill"]),
        ("Business Manager", ["Jaswinder Kaur Dhillon"]),
        ("Jaswinder Dhilon", ["Jaswinder Kaur Dhillon"]),
        ("@Craig P", ["Craig Pettifer"]),
        ("Craig", ["Craig"]),
        ("Mr Duddridge", ["Craig Duddridge"]),
        ("Sgt Pettifer and FG", ["Craig Pettifer", "Fraser Gilchrist"]),
        ("GHu", ["Gareth Huws"]),
        ("RL", ["Roger Lumley"]),
        ("ALL", ["ALL"]),
        ("All agencies", ["All agencies"]),
        ("Fire and Rescue", ["Fire and Rescue"]),
        ("Housing and Safe Steps", ["Housing", "Safe Steps"]),
        ("Nobody Known", ["Nobody Known"]),
        ("Cllr Moss", ["Ida Moss"]),
        ("Theatres Directorate", ["Theatres Directorate"]),
        ("JM, Immediate", ["Jaswant Mann"]),
    ],
)
def test_words_name_exactly_one_person_or_stay_as_printed(printed: str, meant: list[str]) -> None:
    assert [who.text for who in named(Phrase(printed), LIST, "Bernadette Quill")] == meant


def test_an_undertaking_that_opens_with_somebody_on_the_list_is_theirs() -> None:
    assert [one.text for one in told_in(Phrase("JM and Fraser will check the figures"), LIST)] == [
        "Jaswant Mann",
        "Fraser Gilchrist",
    ]
    assert [
        one.text
        for one in told_in(Phrase("It was agreed that the Chair would write to them"), LIST, "Bernadette Quill")
    ] == ["Bernadette Quill"]
    assert told_in(Phrase("Nobody Known to check the figures"), LIST) == ()
    assert told_in(Phrase("Check the figures"), LIST) == ()


def test_an_entry_of_the_list_that_holds_no_letters_is_nobody() -> None:
    (said,) = named(Phrase("Gilchrits"), (one("…"), one("Fraser Gilchrist", "FG")), None)
    assert said.text in ("Fraser Gilchrist", "Gilchrits")
