"""An action's words never break off before its date."""

from minutes.layouts.fields.action import read
from minutes.layouts.fields.when.due_in_text import due_in
from minutes.model import Phrase, Span


def test_words_that_lead_to_a_date_keep_it() -> None:
    text = "Action 3: KP to bring a costed proposal to the next meeting."
    found = read(text, Span(0, len(text)))
    assert found.text.text.rstrip(".").endswith("to the next meeting") or found.text.text.endswith("proposal")
    assert not found.text.text.endswith(" to")


def test_a_meeting_in_mid_sentence_is_when_it_is_due() -> None:
    text = "Action 4: RW to table for October's board a short note on the cost of cover."
    due = read(text, Span(0, len(text))).due
    assert due is not None and due.text == "October's board"


def test_a_day_that_nothing_leads_to_is_no_due_date() -> None:
    text = "Action 4: KP to read the report of 4 May again."
    assert due_in(text, Phrase(text, (Span(0, len(text)),))) is None
