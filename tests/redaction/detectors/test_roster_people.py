"""People of the attendance list and their initials, over the whole text."""

from redaction.detectors import detect
from tests.redaction.detectors.meetings import found, held, meeting, roster, sure

LIST = [("Ines Tarrow", "IT"), ("Paul Mottle", "PM"), ("Velda Luck", "VL")]


def people(text, attendees=LIST):
    return [(f.surface, f.person) for f in found(text, attendees)]


def test_every_surface_of_an_attendee_is_theirs():
    text = "Velda noted it. Velda Luck agreed. Luck, Velda. Velda (Luck) left. Veldas view. velda luck wrote."
    assert {person for _, person in people(text)} == {"att:3"}
    assert len(people(text)) >= 6


def test_a_name_split_over_cells_is_found_piece_by_piece_and_whole():
    text = "Velda \n\tLuck\nThe others came."
    assert ("Velda \n\tLuck", "att:3") in people(text)


def test_another_surname_is_another_person():
    assert [f.person for f in found("Velda Murkane wrote.", LIST)] == [None] or all(
        p != "att:3" for _, p in people("Velda Murkane wrote.")
    )


def test_a_surname_that_is_an_ordinary_word_is_doubtful_in_mid_sentence():
    assert held("We asked the board for Luck again.", LIST) == ["Luck"]


def test_a_forename_two_attendees_share_is_a_name_of_nobody():
    names = found("Velda noted it.", [("Velda Luck", None), ("Velda Stroud-Orme", None)])
    assert [(f.person, f.confidence >= 0.5, f.question) for f in names] == [("shared:att:1+att:2", True, "velda")]
    both = roster("Velda noted it.", [("Velda Luck", None), ("Velda Stroud-Orme", None)])
    assert both.who("Velda") is None
    somebody = both.by_id["shared:att:1+att:2"]
    assert (somebody.name, somebody.initials, somebody.listed) == ("", "", True)
    assert somebody not in both.people


def test_initials_are_a_person_before_a_verb_and_in_lists():
    text = "IT said so. PM, IT and VL agreed. PM’s point. Ask IT to write.\nIT / PM"
    assert all(f.person and f.confidence > 0.9 for f in found(text, LIST))
    assert len(found(text, LIST)) == 8


def test_initials_that_read_as_an_abbreviation_are_held():
    names = found("The IT support was slow and the IT systems failed.", LIST)
    assert [(f.surface, f.confidence < 0.5, f.person) for f in names] == [("IT", True, None)] * 2


def test_initials_in_small_letters_are_a_word():
    assert people("It said it was late, at 2 pm.") == []


def test_initials_two_attendees_share_name_nobody():
    names = found("SM noted it.", [("Sela Mint", "SM"), ("Soren Mabe", "SM")])
    assert [f.person for f in names] == ["shared:att:1+att:2"]
    assert names[0].confidence >= 0.5


def test_a_forename_a_colleague_shares_with_somebody_unknown_is_nobodys():
    names = found("Velda noted it. The file of Velda Murkane was lost.", [("Velda Luck", None)])
    assert [f.person for f in names] == [None, "men:velda-murkane"]


def test_initials_printed_behind_a_name_in_the_text_count():
    text = "The Independent Chair Cora Rusk (CR) wrote. CR said no."
    assert [(f.surface, f.person) for f in found(text)] == [
        ("Cora Rusk", "men:cora-rusk"),
        ("CR", "men:cora-rusk"),
        ("CR", "men:cora-rusk"),
    ]


def test_findings_are_sorted_and_their_surface_is_the_text():
    text = "Velda Luck noted it at 12 Elm Street, Kent. IT said so to Zorvath."
    one = meeting(text, LIST)
    seen = detect(one, roster(text, LIST))
    assert list(seen) == sorted(seen, key=lambda f: (f.span.start, -f.span.end, f.kind, f.detector))
    assert all(text[f.span.start : f.span.end] == f.surface for f in seen)


def test_the_same_minutes_give_the_same_findings():
    text = "Velda Luck noted it. IT said so to Zorvath. Will Wales left."
    assert found(text, LIST) == found(text, LIST)


def test_a_lower_case_full_name_of_plain_words_is_not_a_person():
    assert sure("there was still hope field work would help", [("Hope Field", None)]) == []


def test_a_month_that_is_an_attendees_forename_is_held_where_it_is_no_date():
    text = "It was for June, we said. It was due by June or on 4 June, or June 2024."
    assert held(text, [("June Trowle", None)]) == ["June"]


def test_initials_that_are_only_derived_count_where_a_person_would_stand():
    names = found("QV said so. The QV plan was late.", [("Quin Vasterby", None)])
    assert [(f.surface, f.person) for f in names] == [("QV", "att:1")]
