"""An action's words never break off before its date."""

from minutes.layouts.fields.action import read
from minutes.model import Span


def test_words_that_lead_to_a_date_keep_it() -> None:
    text = "Action 3: KP to bring a costed proposal to the next meeting."
    found = read(text, Span(0, len(text)))
    assert found.text.text.rstrip(".").endswith("to the next meeting") or found.text.text.endswith("proposal")
    assert not found.text.text.endswith(" to")
