"""The shortest clause that carries the matter."""

import re

import numpy as np
import pytest

from minutes.model import Span
from redaction.judging.clauses import carrying, weightiest


def raised(text: str, telling: str) -> str:
    """What is raised of a sentence in which the words of `telling` tell, and no others."""
    words = [m.start() for m in re.finditer(r"\w+", text)]
    at = text.index(telling)
    tells = np.array([3.0 if at <= start < at + len(telling) else -5.0 for start in words], np.float32)
    span = carrying(text, Span(0, len(text)), words, tells)
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "telling", "clause"),
    [
        ("RT reported to all that the lad is back with his gran.", "lad is back", "the lad is back with his gran."),
        ("The pack was agreed, and the twins are at the hotel.", "twins", "the twins are at the hotel."),
        ("Her brother is on remand – the training is booked for all.", "remand", "Her brother is on remand"),
        ("Dad in HMP.", "HMP", "Dad in HMP."),
        ("He was seen, they think, at the barber's.", "seen", "He was seen, they think, at the barber's."),
        ("The audit, when done, showed the boy had been hit.", "boy had been hit", "showed the boy had been hit."),
    ],
)
def test_the_clause_that_tells_is_raised_and_the_rest_stays(text: str, telling: str, clause: str) -> None:
    assert raised(text, telling) == clause


def test_a_clause_of_a_long_sentence_is_cut_out() -> None:
    text = "The workplan was agreed with small changes to the dates, and the boy from the pub is still in hospital."
    assert raised(text, "boy from the pub").startswith("the boy")


def test_the_weightiest_words_are_told_in_the_order_of_the_text() -> None:
    words = ["the", "boy", "broke", "his", "leg", "on", "a", "Tuesday"]
    tells = np.array([0, 5, 1, 0, 4, 0, 0, 3], np.float32)
    assert weightiest(words, tells, most=3) == ["boy broke", "leg", "Tuesday"]
