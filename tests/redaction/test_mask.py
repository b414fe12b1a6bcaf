"""The mask: what the public reads."""

import pytest

from errors import Unsettled
from minutes.model import Action, Attendee, Phrase, Span
from redaction import policy
from redaction.decide import decide
from redaction.fingerprint import fingerprint
from redaction.mask import Redacted, mask, signed
from redaction.public import Run, SignOff, plain
from redaction.withheld_terms import withheld
from tests.redaction.made import CHILD, PEOPLE, ROA, ROSTER, finding, meeting, phrase, span

KINGSTON = policy.load("kingston")
TEXT = "Roa Tamm’s team met\nLio in May. RT to write."


def masked(text: str = TEXT, **more: object) -> Redacted:
    made = meeting(text)
    found = [finding(text, "Roa Tamm", person=ROA.id), finding(text, "Lio", person=CHILD.id)]
    return mask(made, decide(made, found, PEOPLE, KINGSTON, {}), ROSTER, KINGSTON)


def test_names_give_way_to_initials_and_marks_and_the_rest_stays_word_for_word() -> None:
    (paragraph,) = masked().public.items[0].body
    assert plain(paragraph.text) == "RT’s team met [name withheld] in May. RT to write."
    assert paragraph.text[0] == Run("RT", "initials")
    assert paragraph.text[2] == Run("[name withheld]", "withheld", "name")


def test_it_refuses_while_anything_is_open() -> None:
    made = meeting(TEXT)
    decisions = decide(made, [finding(TEXT, "Lio")], PEOPLE, KINGSTON, {})
    with pytest.raises(Unsettled):
        mask(made, decisions, ROSTER, KINGSTON)


def test_a_preview_withholds_what_is_open() -> None:
    made = meeting(TEXT)
    decisions = decide(made, [finding(TEXT, "Lio")], PEOPLE, KINGSTON, {})
    shown = mask(made, decisions, ROSTER, KINGSTON, unsettled="withhold").public
    assert "Lio" not in plain(shown.items[0].body[0].text)


def test_a_name_split_over_two_passages_leaves_no_fragment_in_either() -> None:
    text = "Action: ask Lio\nTamm about it"
    action = Action(None, phrase(text, "Tamm about it"), (), None, None, None, "new", None)
    made = meeting(text, actions=(action,), body="Action: ask Lio")
    decisions = decide(made, [finding(text, "Lio\nTamm", person=CHILD.id)], PEOPLE, KINGSTON, {})
    public = mask(made, decisions, ROSTER, KINGSTON).public
    assert plain(public.items[0].body[0].text) == "Action: ask [name withheld]"
    assert plain(public.actions[0].text) == "[name withheld] about it"


def test_an_attendee_is_listed_by_name_and_an_owner_by_role() -> None:
    text = "Roa Tamm Nurse, Elm Trust\nRT to write."
    attendee = Attendee(phrase(text, "Roa Tamm"), "RT", phrase(text, "Nurse"), phrase(text, "Elm Trust"), "present")
    action = Action("1", phrase(text, "RT to write."), (phrase(text, "RT"),), None, None, None, "new", None)
    made = meeting(text, (attendee,), (action,), body="RT to write.")
    decisions = decide(made, [finding(text, "RT", person=ROA.id)], PEOPLE, KINGSTON, {})
    public = mask(made, decisions, ROSTER, KINGSTON).public
    assert (public.attendees[0].name, public.attendees[0].initials) == ("Roa Tamm", "RT")
    assert public.actions[0].owner_roles == ("Nurse, Elm Trust",)


def test_a_title_that_names_a_person_does_not_become_the_address() -> None:
    text = "Review of Lio\nWords."
    made = meeting(text)
    from dataclasses import replace

    made = replace(made, id="2026-01-05-review-of-lio", title=Phrase("Review of Lio", (Span(0, 13),)))
    decisions = decide(made, [finding(text, "Lio", person=CHILD.id)], PEOPLE, KINGSTON, {})
    assert "lio" not in mask(made, decisions, ROSTER, KINGSTON).public.id


def test_the_fingerprint_follows_the_words_and_the_policy_but_not_the_signature() -> None:
    first = fingerprint(masked(), KINGSTON)
    assert first == fingerprint(signed(masked(), SignOff("Chair", "2026-02-01")), KINGSTON)
    assert first != fingerprint(masked(TEXT.replace("team", "crew")), KINGSTON)
    assert first != fingerprint(masked(), policy.load("roles"))


def test_an_ordinary_word_that_was_withheld_is_looked_for_with_its_neighbours() -> None:
    made = meeting(TEXT)
    decisions = decide(made, [finding(TEXT, "Lio", person=CHILD.id)], PEOPLE, KINGSTON, {})
    (short,) = withheld(made, decisions, lambda word: False)
    assert (short.surface, short.exact) == ("s team met Lio in May RT", True)


def test_a_distinctive_name_is_looked_for_on_its_own() -> None:
    made = meeting(TEXT)
    decisions = decide(made, [finding(TEXT, "Roa Tamm", person=ROA.id)], PEOPLE, KINGSTON, {})
    (name,) = withheld(made, decisions, lambda word: False)
    assert (name.surface, name.exact) == ("Roa Tamm", False)


def test_spans_in_made_texts_are_where_they_say() -> None:
    assert span(TEXT, "Lio") == Span(20, 23)
