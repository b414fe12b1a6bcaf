"""Attendance list, people.yaml and the text become a roster: exactly one person, or nobody."""

import pytest

from redaction.model import Person
from redaction.names.mentions import Known, mentions
from redaction.people.cleared_words import with_cleared_words
from redaction.words.initials import derived, public_initials
from redaction.words.lexicon import Lexicon
from tests.redaction.detectors.meetings import roster

LIST = [("Rebecca Trowle", "RT"), ("Karin Duskell", "KD"), ("Thomas Wendlebury", "TW"), ("Sara Mint", "SM")]


@pytest.mark.parametrize(
    ("surface", "identity"),
    [
        ("Rebecca Trowle", "att:1"),
        ("Becky", "att:1"),
        ("Becky Trowle", "att:1"),
        ("Trowle", "att:1"),
        ("Trowle, Rebecca", "att:1"),
        ("Rebecca’s", "att:1"),
        ("Rebeccas", "att:1"),
        ("Karin (Duskell)", "att:2"),
        ("Karin Duksell", "att:2"),
        ("Karim Duskell", "att:2"),
        ("Tom Wendleberry", "att:3"),
        ("Mr Wendlebury", "att:3"),
        ("RT", "att:1"),
        ("rt", None),
        ("Karin Vole", None),
        ("Sarah", None),
        ("Mike", None),
        ("", None),
    ],
)
def test_a_surface_names_exactly_one_person_or_nobody(surface, identity):
    who = roster("", LIST).who(surface)
    assert (who.id if who else None) == identity


def test_a_forename_two_attendees_share_names_nobody():
    assert roster("", [("Ann Trowle", None), ("Ann Mint", None)]).who("Ann") is None


def test_initials_shared_by_two_attendees_name_nobody():
    assert roster("", [("Sela Mint", "SM"), ("Soren Mabe", "SM")]).who("SM") is None


def test_initials_shared_by_two_attendees_are_lengthened_in_public():
    people = roster("", [("Sela Mint", "SM"), ("Soren Mabe", "SM")]).people
    assert [p.initials for p in people] == ["SMi", "SMa"]


def test_printed_initials_beat_derived_ones():
    assert public_initials((("Sela Mint", "SM"), ("Soren Mabe", None))) == ("SM", "SMa")


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Pat McTrowle", "PMcT"), ("Aman Vole-Gild", "AVG"), ("Dr Ann Bell", "AB"), ("Ann", "A"), ("Jo van Orme", "JvO")],
)
def test_initials_are_derived_where_none_are_printed(name, initials):
    assert derived(name) == initials


def test_public_initials_are_unique_even_for_the_same_name():
    names = public_initials((("Ann Bell", "AB"), ("Ann Bell", "AX"), ("Ann Bele", "AB"), ("Ann Bell", None)))
    assert len(set(names)) == 4


def test_the_same_name_twice_on_the_list_is_one_person():
    one = roster("", [("Ann Bell", None), ("Ann Bell", None)])
    assert [p.id for p in one.people] == ["att:1"]
    assert one.attendees == ("att:1", "att:1")


def test_people_yaml_gives_an_attendee_aliases_and_standing():
    yaml = Person("std:a", "Rebecca Trowle", ("Bexley T",), "Chair", "Health", "public-figure")
    one = roster("", LIST, (yaml,))
    who = one.who("Bexley T")
    assert who is not None
    assert (who.id, who.role, who.standing, who.listed) == ("att:1", "Chair", "public-figure", True)


def test_somebody_of_people_yaml_answers_to_the_forename_only_where_named_in_full():
    yaml = (Person("std:z", "Zelda Orme", standing="professional"),)
    assert roster("Nobody came.", (), yaml).who("Zelda") is None
    assert roster("Zelda Orme came.", (), yaml).who("Zelda") == yaml[0]


def test_somebody_who_speaks_twice_is_a_colleague():
    one = roster("Velzo shared the plan. Then Velzo noted that it was late.")
    assert [(p.id, p.standing) for p in one.people] == [("men:velzo", "professional")]


def test_somebody_who_is_only_named_is_of_unknown_standing():
    assert [p.standing for p in roster("The plan for Philippa Vole was read.").people] == ["unknown"]


@pytest.mark.parametrize(
    "text",
    [
        "We asked the Data Manager Philippa Vole about it.",
        "We asked Philippa Vole, who is the Senior Adviser for it.",
        "Karin represented Philippa Vole.",
        "Karin came on behalf of Philippa Vole.",
    ],
)
def test_a_job_or_a_deputy_in_the_sentence_makes_a_colleague(text):
    people = {p.id: p.standing for p in roster(text).people}
    assert people["men:philippa-vole"] == "professional"


def test_a_job_title_is_the_role():
    (person,) = roster("We asked the Data Manager Philippa Vole about it.").people
    assert person.role == "Data Manager"


def test_a_forename_alone_is_the_one_full_name_it_fits():
    one = roster("Andy Vole came. Andy shared it. Andy noted it.")
    who = one.who("Andy")
    assert who is not None
    assert (who.id, who.standing) == ("men:andy-vole", "professional")


def test_a_forename_that_fits_two_full_names_is_nobody():
    assert roster("Sharon Vole came. Sharon Orme came. Sharon shared it.").who("Sharon") is None


def test_a_name_only_ever_near_family_is_of_a_family():
    people = roster("His brother Velzo was ill. The mother of Philippa was told.").people
    assert {(person.name, person.standing) for person in people} == {("Velzo", "family"), ("Philippa", "family")}


@pytest.mark.parametrize(
    "text",
    [
        "Members\nVC | Velda Corrin | Nurse",
        "Key\nVC – Velda Corrin\n",
        "Velda Corrin (VC) was asked.",
        "Velda Corrin\tHeadteacher\tOrme School",
        "A question was put to DS Velda Corrin.",
        "The lead reviewer, Velda Corrin, was ill.",
        "No apologies were received from Velda Corrin.",
        "Ann was substituting for Velda Corrin.",
        "Her replacement will be Velda Corrin.",
        "The rota was clear. Velda Corrin confirmed that it had been sent.",
    ],
)
def test_a_list_a_rank_or_an_office_shows_a_colleague_whom_no_list_has(text):
    assert [p.standing for p in roster(text).people if p.name == "Velda Corrin"] == ["professional"]


@pytest.mark.parametrize(
    "text",
    ["Velda Corrin was seen by her school.", "Velda C – aged 14, was discussed.", "Mrs Velda Corrin asked for help."],
)
def test_what_is_said_of_anybody_makes_no_colleague(text):
    assert "professional" not in {p.standing for p in roster(text).people}


def test_initials_of_a_colleague_whom_only_the_text_names_are_theirs_where_nobody_else_has_them():
    people = roster("Velda Corrin\tNurse\tOrme Hospital\n\nVC asked whether it was ready.", LIST)
    assert people.who("VC") is not None and people.who("VC").name == "Velda Corrin"
    assert roster("RT asked. Ray Tamber\tNurse\tOrme Hospital", LIST).who("RT").name == "Rebecca Trowle"


@pytest.mark.parametrize(
    ("role", "left"),
    [
        ("Ward manager for Velda Corrin", "Ward manager"),
        ("Ward manager (for Velda Corrin)", "Ward manager"),
        ("Lead for the Orme wards", "Lead for the Orme wards"),
        ("Secretary to Velda Corrin", ""),
    ],
)
def test_a_role_keeps_what_stands_before_the_name_of_whom_somebody_came_for(role, left):
    found = mentions("Velda Corrin said no.", Lexicon(), Known())
    assert with_cleared_words(Person("p", "Ray Tamber", role=role), found).role == left


def test_one_letter_that_no_list_prints_is_nobodys_initials():
    people = roster("Q: Is it done? A: Not yet. B will follow.", [("Adela", None), ("Bertil", None)])
    assert people.who("A") is None and people.who("B") is None
