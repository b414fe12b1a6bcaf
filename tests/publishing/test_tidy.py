"""One person is shown in one way, and nothing is said twice where words stand in a name's place."""

from dataclasses import replace

import pytest

from publishing.action_register.follow import follow
from publishing.text.tidy import once, tidy
from redaction.public import Run, plain
from tests.publishing.wexmoor import ACTIONS, MEETING, another, ini, said

LEAD = Run("[Detective Superintendent]", "label")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (said(ini("TWh"), " ", ini("TWh")), "TWh"),
        (said(ini("TWh"), " (", ini("TWh"), ") spoke"), "TWh spoke"),
        (said(ini("TWh"), " and ", ini("TWh")), "TWh and TWh"),
        (said(LEAD, ", Detective Superintendent, has been appointed"), "[Detective Superintendent] has been appointed"),
        (said(LEAD, " (Detective Superintendent)."), "[Detective Superintendent]."),
        (said(LEAD, ", who has retired"), "[Detective Superintendent], who has retired"),
        (
            said(Run("[improvement lead, DfE]", "label"), ", improvement lead at the DfE, had hoped"),
            "[improvement lead, DfE] had hoped",
        ),
        (
            said(Run("[Head]", "label"), ", Head Teacher of Lowmoor School, and goes"),
            "[Head Teacher] of Lowmoor School, and goes",
        ),
        (said(Run("[a nurse]", "label"), ", the school and the police"), "[a nurse], the school and the police"),
    ],
)
def test_words_in_a_names_place_do_not_stand_beside_themselves(text: tuple[Run, ...], told: str) -> None:
    assert plain(once(text)) == told


def test_owners_given_together_and_twice_are_each_there_once() -> None:
    both = said(ini("AD"), " / ", ini("TW"))
    doubled = replace(ACTIONS[0], owners=(both, both), owner_roles=("Chief", "Director"))
    (action,) = tidy(replace(MEETING, actions=(doubled,))).actions
    assert [plain(owner) for owner in action.owners] == ["AD", "TW"]
    assert action.owner_roles == ("Chief", "Director")


def test_the_register_shows_an_owner_as_the_minutes_that_raised_the_action_do() -> None:
    raised = replace(ACTIONS[0], kind="new", status=())
    later = replace(raised, kind="carried", owners=((Run("[Detective Sergeant, Tarn Vale Police]", "label"),),))
    meetings = (
        another("2026-01-13", "Practice Oversight Group", "pog", actions=(raised,)),
        another("2026-04-14", "Practice Oversight Group", "pog", actions=(later,)),
    )
    (one,) = follow(meetings, {"Practice Oversight Group": "POG"}, "2026-11-20")
    assert [plain(owner) for owner in one.owned.owners] == ["AD", "TW"]
