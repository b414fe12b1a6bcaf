"""Words that a reviewer writes are looked at like the minutes themselves."""

from dataclasses import replace

from redaction.review.typed_words import doubtful, names_somebody
from redaction.words.lexicon import Lexicon
from tests.redaction.made import ROSTER

PLAIN = Lexicon()
LISTED = replace(ROSTER, printed={"RT": ("att:0",)}, as_printed=frozenset({"RT"}))


def test_plain_new_words_give_no_ground_for_doubt() -> None:
    assert not doubtful("A case was discussed.", ROSTER, PLAIN)


def test_no_words_give_no_ground_for_doubt() -> None:
    assert not doubtful("  ", ROSTER, PLAIN)


def test_a_name_in_the_new_words_is_seen() -> None:
    assert names_somebody("A case about Jessica Zorvex was discussed.", ROSTER, PLAIN)


def test_a_word_in_no_list_is_seen() -> None:
    assert names_somebody("The case of Zorvex was discussed.", ROSTER, PLAIN)


def test_an_attendees_public_initials_are_no_ground_for_doubt() -> None:
    assert not names_somebody("RT said that a case was discussed.", LISTED, PLAIN)


def test_a_telephone_number_in_the_new_words_is_seen_but_names_nobody() -> None:
    words = "A case was discussed; ring 01632 960 961."
    assert {f.kind for f in doubtful(words, ROSTER, PLAIN)} == {"contact"}
    assert not names_somebody(words, ROSTER, PLAIN)


def test_case_detail_in_the_new_words_is_seen() -> None:
    found = doubtful("One mother died of an overdose and her baby is in care.", ROSTER, PLAIN)
    assert "case_detail" in {f.kind for f in found}


def test_spans_are_offsets_into_the_new_words() -> None:
    words = "Yes. Jessica Zorvex spoke."
    (found,) = [f for f in doubtful(words, ROSTER, PLAIN) if f.kind == "name"]
    assert words[found.span.start : found.span.end] == "Jessica Zorvex"
