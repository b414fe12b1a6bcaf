"""How hard the newsletter's words are."""

import pytest

from publishing.newsletter.readability import grade, syllables


@pytest.mark.parametrize(
    ("word", "many"),
    [
        ("the", 1),
        ("made", 1),
        ("asked", 1),
        ("wanted", 2),
        ("minutes", 2),
        ("people", 2),
        ("little", 2),
        ("rarely", 2),
        ("period", 3),
        ("area", 3),
        ("going", 2),
        ("safeguarding", 3),
        ("organisation", 5),
        ("17", 1),
    ],
)
def test_syllables_are_those_that_are_spoken(word: str, many: int) -> None:
    assert syllables(word) == many


def test_a_grade_follows_the_formula_of_flesch_and_kincaid() -> None:
    # Six words of one syllable in one sentence: 0.39 × 6 + 11.8 × 1 − 15.59 < 0, and no grade is below 0.
    assert grade("The cat sat on the mat.") == 0.0
    # Three words of twelve syllables in one sentence.
    assert grade("Organisations considered additional.") == pytest.approx(0.39 * 3 + 11.8 * 12 / 3 - 15.59, abs=0.06)


def test_longer_words_and_sentences_read_harder() -> None:
    plain, hard = "We met. We ate.", "Representatives considered organisational accountability arrangements together."
    assert (grade(plain) or 0) < (grade(hard) or 0)


def test_no_words_have_no_grade() -> None:
    assert grade("") is None
    assert grade("…") is None
