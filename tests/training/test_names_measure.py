"""The figures on names: what is counted on a rendering whose names are known."""

from pathlib import Path

from training.names.measure import measure, renderings
from training.names.stretches import places, touches, united, within

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def test_names_questions_and_words_of_a_rendering_are_counted() -> None:
    figures = measure(renderings(CORPUS, ["0"], 1))
    assert figures.words > 100
    assert 0 < figures.settled <= figures.found <= figures.mentions
    assert figures.idle <= figures.questions
    assert sum(figures.lost.values()) == figures.mentions - figures.found
    assert f"{figures.mentions} names" in figures.line()


def test_the_same_renderings_give_the_same_figures() -> None:
    assert measure(renderings(CORPUS, ["0"], 1)) == measure(renderings(CORPUS, ["0"], 1))


def test_words_are_found_whole_and_the_longest_first() -> None:
    assert places("Ann Bell met Bella and Ann", ["Ann", "Ann Bell", "Bell"]) == [(0, 8), (23, 26)]


def test_stretches_that_touch_are_one_and_hold_what_lies_in_them() -> None:
    held = united([(5, 9), (0, 3), (9, 12)])
    assert held == [(0, 3), (5, 12)]
    assert within((6, 11), held)
    assert not within((2, 6), held)
    assert touches((2, 6), held)
    assert not touches((3, 5), held)
