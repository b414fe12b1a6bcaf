"""The private report says of an action what the contract promises."""

from datetime import date

from desk.reports.report import _action
from minutes.model import Action, Phrase, Span


def test_an_action_is_told_with_its_day_and_the_names_of_its_owners():
    action = Action(
        ref="3",
        text=Phrase("AB to write to schools"),
        owners=(Phrase("Ada Birch", (Span(0, 2),)),),
        due=Phrase("end of June"),
        due_on=date(2026, 6, 30),
        status=None,
        kind="new",
        span=None,
    )
    assert _action(action, "AB to write to schools") == {
        "ref": "3",
        "text": "AB to write to schools",
        "owners": ["Ada Birch", "AB"],
        "due": "end of June",
        "due_on": "2026-06-30",
        "status": None,
        "kind": "new",
    }
