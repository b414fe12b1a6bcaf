"""What a sentence only tells is no action; what somebody has agreed or will do is."""

import pytest

from minutes.layouts.assembly.actions.reported import is_reported


@pytest.mark.parametrize(
    "sentence",
    [
        "Petra Lunn has since collected the colleges' numbers.",
        "RW mentioned that the two vacant posts in the night team had been filled.",
        "The Chair noted the good turnout at both sessions.",
        "Members have been sent the slides.",
    ],
)
def test_what_was_done_or_said_is_told(sentence: str) -> None:
    assert is_reported(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Petra Lunn has agreed to ring round the colleges.",
        "KP has the figures and will send them round.",
        "The Chair said that she would write to the school.",
        "Petra Lunn to circulate the slides.",
        "Circulate the slides to members.",
        "The Clerk has been asked to find a date.",
    ],
)
def test_what_is_still_to_be_done_is_not(sentence: str) -> None:
    assert not is_reported(sentence)
