"""Sentences that tell of somebody: what is raised, how it is asked, and what is left alone."""

from __future__ import annotations

import pytest

from desk.settings import Partnership, Settings
from desk.stages import lexicon
from redaction.detectors import case_detail
from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.words.lexicon import Lexicon
from tests.redaction.made import meeting


def raised(text: str, ask: str = "balanced") -> tuple[Finding, ...]:
    return case_detail.detect(Scene(meeting(text), lexicon=Lexicon(ask=ask)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Two families of six came back into the hostel last week and the eldest boy is not sleeping.",
        "The little boy has moved to his nan's until court.",
        "He is on remand, back on the 21st.",
        "Mum has epilepsy and uses a stick.",
        "Dad in HMP, sib also open.",
        "She was assaulted in the school car park on 4 December in front of her six year old.",
        "The baby's skeletal survey showed two healing fractures and dad has no account of it.",
        "Four of his friends there are not sleeping.",
    ],
)
def test_what_is_told_by_circumstance_is_raised(text: str) -> None:
    assert raised(text)


@pytest.mark.parametrize(
    "text",
    [
        "The strategy has three priorities and eleven actions.",
        "Nationally, one in six children has a mental health condition.",
        "Training on domestic abuse was attended by 214 practitioners.",
        "The published review made nine recommendations, all accepted.",
        "The minutes were agreed as a true record.",
        "Section 47 enquiries fell by 4% in the quarter.",
        "Two councils have signed the protocol.",
        "Neglect remains the commonest category, at 61%.",
    ],
)
def test_talk_in_general_is_left_alone(text: str) -> None:
    assert not raised(text)


def test_one_case_told_over_three_sentences_is_one_question() -> None:
    text = (
        "The girl from the caravan park was found at the station. She is not speaking to her mum. "
        "Her uncle was arrested on Friday and bailed to the flat."
    )
    found = raised(text)
    doubtful = {one.question for one in found if one.confidence < 0.5}
    assert len(found) >= 2 and len(doubtful) <= 1


def test_the_reason_is_in_plain_words_and_quotes_what_weighed() -> None:
    (found,) = raised("Her youngest broke his arm on Tuesday and is on the ward.")
    assert found.because.startswith("Seems to tell of ") and "“" in found.because


def test_a_bare_word_or_figure_is_left_to_other_detectors() -> None:
    assert not raised("7\nLiterally.\n3 | 4 | 2")


def test_who_is_careful_is_asked_more_than_who_is_brief() -> None:
    text = "\n".join(
        [
            "Families at the centre were pleased.",
            "There was one where it went wrong.",
            "He was worried about the brother.",
            "The home has had a difficult month and the manager has gone.",
            "Somebody from the shop rang again.",
        ]
    )
    counts = [len(raised(text, ask)) for ask in ("careful", "balanced", "brief")]
    assert counts == sorted(counts, reverse=True) and counts[0] > counts[2]


def test_the_partnership_says_how_readily_it_is_asked() -> None:
    settings = Settings(Partnership(ask="careful"), (), (), ())
    assert lexicon(settings).ask == "careful"
