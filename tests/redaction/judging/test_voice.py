"""Why a sentence is raised, in plain words."""

import numpy as np

from redaction.judging.categories import CATEGORIES
from redaction.judging.voice import because, told_with
from redaction.words.lexicon import vocabulary


def test_a_reason_names_the_matter_what_tells_it_and_the_weightiest_words() -> None:
    categories = np.full(len(CATEGORIES), -4.0, np.float32)
    categories[list(CATEGORIES).index("health")] = 2.0
    words = ["his", "aunt", "has", "asthma", "and", "was", "in", "the", "hospital", "in", "July"]
    assert because(categories, words, ["asthma", "July"]) == (
        "Seems to tell of somebody's health, with a relative, an illness and a hospital: “asthma”, “July”."
    )


def test_a_second_matter_is_named_where_it_is_likely() -> None:
    categories = np.full(len(CATEGORIES), 1.0, np.float32)
    assert because(categories, ["so"], []).count(" of ") >= 2


def test_plurals_and_possessives_are_of_their_words_class() -> None:
    assert told_with(["the", "boy", "cousins", "nan's"]) == ["a relative"]
    assert told_with(["On", "Tuesday"]) == ["a day or month"] and told_with(["may"]) == []


def test_a_word_has_one_class_and_every_class_can_be_said() -> None:
    known = vocabulary().classes
    assert known["fracture"] == "injury" and known["caravan"] == "home" and "head" not in known
    assert all(told_with([word]) for word in ("fist", "bakery", "moped", "dagger", "vodka", "prison", "college"))
