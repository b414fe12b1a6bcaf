"""Names the roster does not know: titles, forenames, verbs of speaking, propagation, growth, protected phrases."""

import pytest

from redaction.words.lexicon import Lexicon
from tests.redaction.detectors.meetings import found, held, sure

NO_MODEL = Lexicon(ner="none")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The report was sent to Mr Quorn yesterday.", "Quorn"),
        ("The report was sent to Dr. Quorn yesterday.", "Quorn"),
        ("We heard from Cllr Ashdale today.", "Ashdale"),
        ("We heard from Philippa Thornquell about it.", "Philippa Thornquell"),
        ("We heard from Philippa about it.", "Philippa"),
        ("Velzo explained the audit.", "Velzo"),
        ("Mina Okoro-Vane (Health) noted the audit.", "Mina Okoro-Vane"),
        ("It was for J. Vasterby to reply.", "J. Vasterby"),
        ("Thanks to Hannah J. Vasterby for the paper.", "Hannah J. Vasterby"),
        ("We thanked Pieter van der Zell for it.", "Pieter van der Zell"),
        ("Grace explained the audit.", "Grace"),
        ("Minutes of the last meeting:AOB]Hannah noted one thing.", "Hannah"),
        ("We heard of Hannah(Murkane) again.", "Hannah"),
        ("Philippa’s paper was read.", "Philippa"),
        ("The paper is by HANNAH MURKANE of Health.", "HANNAH MURKANE"),
    ],
)
def test_a_name_is_found_by_its_shape(text, name):
    assert name in sure(text)


def test_a_possessive_without_apostrophe_is_the_name():
    assert sure("Velzo explained it. Velzos point was noted.") == ["Velzo", "Velzos"]


def test_a_surname_found_once_is_a_name_wherever_it_stands():
    assert "Murkane" in sure("Hannah Murkane was there. It fell to Murkane to write.")


def test_a_forename_and_a_place_are_a_person_not_a_place():
    assert "Will Wales" in sure("Will Wales noted it.")
    assert "Hannah Kent" in sure("A word from Hannah Kent about it.")


def test_a_place_by_itself_is_a_place():
    assert [f.surface for f in found("The team from West Sussex and Kent came.", kind="place")] == [
        "West Sussex",
        "Kent",
    ]
    assert held("The team from West Sussex and Kent came.") == []


@pytest.mark.parametrize(
    "phrase",
    [
        "Arthur Blenk and Mina Vole Orthopaedic Hospital",
        "Rupert Vasterby Centre",
        "St John Ambulance",
        "Hannah Vole School",
        "Children Act",
    ],
)
def test_a_protected_phrase_names_nobody(phrase):
    text = f"It was held at the {phrase} last week."
    assert sure(text) == []
    assert held(text) == []


def test_st_john_does_not_make_john_safe():
    assert sure("The visit to St John was for John and the others.") == ["John", "John"]


def test_a_surname_that_is_an_institutions_word_stays_a_person():
    assert "Hannah Hall" in sure("It was agreed with Hannah Hall that we wait.")


def test_a_body_named_for_a_place_swallows_no_person():
    assert "Hannah Vole" in sure("Hannah Vole Norfolk County Council sent a note.")


def test_the_full_name_of_somebody_on_the_list_is_theirs_though_fathers_are_spoken_of():
    text = "Jory Elm\nJory Elm will share the fathers’ suggestions. The mother, Jory Elm, was told."
    colleague, mother = found(text, [("Jory Elm", None)])[-2:]
    assert colleague.person is not None and mother.person is None


def test_a_name_near_family_is_nobody_and_asked_about_apart():
    text = "Velzo explained it. Velzo noted it. The mother of Velzo was told."
    names = found(text)
    assert [f.person for f in names] == ["men:velzo", "men:velzo", None]
    assert names[2].question != names[0].question


def test_an_age_behind_a_name_is_a_child_not_a_colleague():
    text = "Velzo explained it. Velzo noted it. Velzo, aged 9, was seen. Velzo (9) was seen."
    assert [f.person for f in found(text)] == ["men:velzo", "men:velzo", None, None]


@pytest.mark.parametrize("word", ["Zorvath", "Quandril-Vex", "ZORVATHIANS"])
def test_a_capital_that_nothing_vouches_for_is_held(word):
    assert held(f"The plan for {word} is late.", lexicon=NO_MODEL) == [word]


def test_an_ordinary_word_that_is_a_surname_is_held_even_at_the_start():
    assert held("Berry was late again with the plan.") == ["Berry"]


def test_ordinary_words_at_the_start_and_safe_capitals_are_let_be():
    assert held("Colleagues met. The Safeguarding Partnership and the Foster Carers agreed. Young People wrote.") == []


def test_an_ordinary_word_with_a_capital_in_mid_sentence_is_held():
    assert held("We asked the Gravel about it.") == ["Gravel"]


def test_neighbouring_unknown_capitals_are_one_question():
    assert [f.question for f in found("The plan for Zorvath Quandril is late.")] == ["zorvath quandril"]


def test_what_the_settings_add_is_vouched_for():
    words = Lexicon(frozenset({"QZXT"}), ("Zorvath Trustees",), ("Quandril",), frozenset({"wibbleton"}))
    assert held("The QZXT, Zorvath Trustees, Quandril and Wibbleton sent notes.", lexicon=words) == []


def test_general_abbreviations_are_not_asked_about():
    assert held("The LADO and the QZXT met the MASH about EHCPs.") == []


def test_unknown_initials_that_speak_are_held():
    assert held("QZ said that it was late.") == ["QZ"]


def test_unknown_initials_that_own_an_action_are_held():
    assert held("Write to the board, QZ", owners=["QZ"]) == ["QZ"]


def test_days_and_months_are_nobody_even_in_the_plural():
    assert found("On Fridays, and since April agreed dates, we met. In May noted gaps were closed.") == []


def test_a_month_that_speaks_at_the_start_is_a_name():
    assert sure("April noted the gaps.") == ["April"]


def test_a_forename_that_is_a_word_before_a_safe_capital_is_held():
    assert held("We met the Faith Forum about it.") == ["Faith"]


def test_a_month_before_a_surname_is_a_person():
    assert sure("We heard from June Trowle. The June Report came in June 2024.") == ["June Trowle"]


def test_a_word_in_no_list_is_held_at_the_start_of_a_sentence_too():
    assert held("Zorvath was late again. Zorvath, then.", lexicon=NO_MODEL) == ["Zorvath", "Zorvath"]
