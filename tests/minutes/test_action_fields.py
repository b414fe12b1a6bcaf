"""An action's number, owners, day and status come out of any form of it."""

import pytest

from minutes.layouts.fields.action import read, read_rows
from minutes.model import Attendee, Block, Phrase, Span

LIST = [
    Attendee(Phrase(name), initials, None, None, "present")
    for name, initials in (("Anna Berg", "AB"), ("Colm Doyle", "CD"), ("Eve Frost", "EF"))
]


@pytest.mark.parametrize(
    ("words", "owners", "due"),
    [
        ("ACTION 3: AB to send the self-check to all schools by 31 May", ["AB"], "31 May"),
        ("Action: AB and CD to draft a letter to the panel", ["AB and CD"], None),
        ("Send the self-check to all schools (AB) by end of May", ["AB"], "end of May"),
        ("[AB] circulate the revised policy – next meeting", ["AB"], "next meeting"),
        ("Colm will check the figures and report back by 4 October.", ["Colm"], "4 October"),
        ("AB/CD – hand the poster on to front desks – asap", ["AB/CD"], "asap"),
    ],
)
def test_owners_and_day_in_any_form(words: str, owners: list[str], due: str | None) -> None:
    found = read(words, Span(0, len(words)), LIST)
    assert [one.text for one in found.owners] == owners
    assert (found.due is None) == (due is None)
    assert due is None or (found.due is not None and due in found.due.text)


def test_a_row_of_a_log_under_its_heads() -> None:
    cells = ("4.2", "Hang the new posters in both waiting rooms", "AB", "March meeting", "Completed")
    text = "\t".join(cells)
    spans, at = [], 0
    for cell in cells:
        spans.append(Span(at, at + len(cell)))
        at += len(cell) + 1
    row = Block("row", Span(0, len(text)), 0, tuple(spans), (0, 1, 2, 3, 4), 1)
    heads = {0: "Ref", 1: "Action", 2: "Owner", 3: "Due", 4: "Status"}
    found = read_rows(text, (row,), heads, LIST)
    assert found.ref == "4.2"
    assert found.text.text == "Hang the new posters in both waiting rooms"
    assert [one.text for one in found.owners] == ["AB"]
    assert found.due is not None
    assert found.due.text == "March meeting"
    assert found.status is not None
    assert found.status.text == "Completed"


def test_words_without_any_field_are_all_text() -> None:
    words = "The policy is to be shared"
    assert read(words, Span(0, len(words))).text.text == words
