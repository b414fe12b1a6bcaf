"""What the taggers of fields learn from is the same every time, and its labels say where somebody new begins."""

from pathlib import Path
from random import Random

import pytest

from minutes.layouts.fields.tokens import tokens
from minutes.model import Span
from training.fields import actions_learned, lists, people_learned
from training.fields.example import Example, SaidField, joined, labels
from training.fields.made_lists import made_list


def test_the_word_list_of_minutes_is_the_one_made_from_the_lists() -> None:
    assert lists.TO.read_bytes() == lists.joined()


def test_an_invented_list_is_the_same_every_time() -> None:
    one, other = (made_list(Random("list 7")) for _ in range(2))
    assert (one.text, one.said) == (other.text, other.said)


def test_every_field_of_an_invented_list_stands_where_it_is_said_to() -> None:
    for nth in range(40):
        example = made_list(Random(f"list {nth}"))
        assert all(
            example.text[one.start : one.end].strip() == example.text[one.start : one.end] for one in example.said
        )


@pytest.mark.slow
def test_the_same_examples_give_the_same_bytes(tmp_path: Path) -> None:
    held = [made_list(Random(f"list {nth}")) for nth in range(25)]
    for name in ("one", "two"):
        people_learned.train(held, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_label_says_where_somebody_new_begins() -> None:
    text = "Ann Bell, Nurse; Cy Dean"
    said = [SaidField(0, 8, "N", 0), SaidField(10, 15, "R", 0), SaidField(17, 24, "N", 1)]
    example = Example(text, [((0, Span(0, len(text))),)], said, "test")
    assert labels(example, tokens(text, example.lines), starts=True) == ["S-N", "I-N", "O", "B-R", "O", "S-N", "I-N"]


def test_printed_lines_of_one_paragraph_can_be_joined() -> None:
    text = "AB to send\nthe list"
    first, second = Span(0, 10), Span(11, 19)
    assert len(joined(text, [((0, first),), ((0, second),)])) == 2
    assert joined(text.replace("\n", " "), [((0, first),), ((0, second),)]) == [((0, Span(0, 19)),)]


@pytest.mark.slow
def test_a_model_that_learnt_little_still_reads_what_it_saw(tmp_path: Path) -> None:
    held = [made_list(Random(f"list {nth}")) for nth in range(60)]
    people_learned.train(held, tmp_path / "model")
    count = people_learned.measure(held, tmp_path / "model")
    assert count["right"] > 0.8 * count["marked"]
    assert actions_learned.figures(count)
