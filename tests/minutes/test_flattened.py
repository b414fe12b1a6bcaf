"""A row of a log set on lines of its own is one action, with who, by when and how it stands."""

from datetime import date

import pytest

from minutes.layouts.assembly.actions.flattened import filled
from minutes.model import Action, Attendee, Document, Phrase, Source, Span

PEOPLE = tuple(
    Attendee(Phrase(name), initials, None, None, "present")
    for name, initials in (("Ada Birch", "AB"), ("Ned Farrow", None), ("Oona Swift", "OS"))
)


def read(words: str, behind: str) -> Action:
    document = Document(Source("x.txt", "0" * 64, "txt"), f"{words}{behind}", ())
    action = Action(None, Phrase(words, (Span(0, len(words)),)), (), None, None, None, "new", None)
    return filled(document, action, [0], PEOPLE)


def told(action: Action) -> tuple[list[str], str | None, str | None]:
    due, status = action.due, action.status
    return [one.text for one in action.owners], due.text if due else None, status.text if status else None


@pytest.mark.parametrize(
    ("behind", "facts"),
    [
        ("\nNed Farrow\nMay 2026\nComplete\nNext row", (["Ned Farrow"], "May 2026", "Complete")),
        ("\nAB / OS\n31/10/26\nClosed – sent out", (["AB / OS"], "31/10/26", "Closed – sent out")),
        ("\n\nOna\n", ([], None, None)),
        ("\nThe group then talked about the budget for the year.", ([], None, None)),
        (". The Inspector has found somebody. Closed.", ([], None, "Closed")),
        (" and many more words of the same sentence\nNed Farrow", ([], None, None)),
    ],
)
def test_short_lines_behind_an_action_are_its_cells(behind: str, facts: tuple[list[str], str | None, str | None]):
    assert told(read("Draft the leaflet", behind)) == facts


def test_what_an_action_has_it_keeps():
    action = Action(None, Phrase("Draft it", (Span(0, 8),)), (Phrase("AB"),), None, date(2026, 5, 1), None, "new", None)
    document = Document(Source("x.txt", "0" * 64, "txt"), "Draft it\nNed Farrow", ())
    assert filled(document, action, [0], PEOPLE) == action
