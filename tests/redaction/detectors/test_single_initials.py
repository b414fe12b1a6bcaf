"""One letter with a full stop, where the list has its people by one letter and a surname."""

from tests.redaction.detectors.meetings import found

PARISH = [("A. Quellan", None), ("J. Mortlake", None), ("S. Vasterby", None), ("S. Orme", None)]


def named(text, attendees):
    return {f.surface: f.person for f in found(text, attendees) if f.because.startswith("One letter")}


def test_a_letter_is_the_one_person_of_the_list_whom_it_may_be():
    assert named("J. declared an interest. To be done – A., by May.", PARISH) == {"J.": "att:2", "A.": "att:1"}


def test_a_letter_before_a_comma_is_somebody_whatever_stands_before_it():
    assert named("Proposed J., seconded A., signed by the Chairman.", PARISH) == {"J.": "att:2", "A.": "att:1"}


def test_a_letter_that_two_may_be_is_neither():
    assert named("S. spoke.", PARISH)["S."] == "shared:att:3+att:4"


def test_a_letter_that_ends_a_sentence_or_stands_before_a_surname_is_no_person_by_itself():
    assert named("We chose plan A. Then J. Mortlake spoke.", PARISH) == {}


def test_a_list_with_forenames_gives_no_letter_to_anybody():
    assert named("J. declared an interest.", [("Jan Mortlake", None), ("Ann Quellan", None)]) == {}
