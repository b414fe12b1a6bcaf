"""What becomes of a finding, by policy and by ruling."""

import pytest

from redaction import policy
from redaction.decide import decide
from redaction.keys import key
from redaction.model import Finding, Person, Ruling
from tests.redaction.made import ABSENT, CHILD, MINISTER, PEOPLE, ROA, STRANGER, finding, meeting

KINGSTON = policy.load("kingston")
TEXT = "Roa Tamm said that Pim was well. Pim laughed."


def ruled(found: Finding, verdict: str, scope: str = "meeting", **more: object) -> dict[str, Ruling]:
    at = key(found, scope, TEXT, meeting(TEXT).id)  # type: ignore[arg-type]
    return {at: Ruling(at, verdict, scope, "Jo", "2026-01-06", "known to us", **more)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("person", "treatment", "words"),
    [
        (ROA, "label", "RT"),
        (ABSENT, "label", "[Adviser, Elm Council]"),
        (CHILD, "withhold", "[name withheld]"),
        (MINISTER, "keep", ""),
        (STRANGER, "review", "[name withheld]"),
    ],
)
def test_a_person_is_shown_by_their_standing(person: Person, treatment: str, words: str) -> None:
    found = finding(TEXT, "Roa Tamm", person=person.id)
    (decision,) = decide(meeting(TEXT), [found], PEOPLE, KINGSTON, {}).each
    assert (decision.treatment, decision.public_text) == (treatment, words)


def test_a_name_of_nobody_known_is_held() -> None:
    decisions = decide(meeting(TEXT), [finding(TEXT, "Pim")], PEOPLE, KINGSTON, {})
    assert len(decisions.open) == 1


def test_a_doubtful_word_is_held_even_if_it_might_be_an_attendee() -> None:
    decisions = decide(meeting(TEXT), [finding(TEXT, "Roa Tamm", sure=0.3, person=ROA.id)], PEOPLE, KINGSTON, {})
    assert len(decisions.open) == 1


def test_one_answer_settles_every_place_with_the_same_question() -> None:
    both = [finding(TEXT, "Pim", question="pim"), finding(TEXT, "Pim", question="pim", nth=1)]
    rulings = ruled(both[0], "withhold")
    assert [d.treatment for d in decide(meeting(TEXT), both, PEOPLE, KINGSTON, rulings).each] == [
        "withhold",
        "withhold",
    ]


def test_an_answer_for_one_place_leaves_the_other_open() -> None:
    both = [finding(TEXT, "Pim", question="pim"), finding(TEXT, "Pim", question="pim", nth=1)]
    rulings = ruled(both[0], "keep", "here")
    assert [d.treatment for d in decide(meeting(TEXT), both, PEOPLE, KINGSTON, rulings).each] == ["keep", "review"]


def test_a_ruling_for_one_place_lapses_when_its_sentence_is_edited() -> None:
    rulings = ruled(finding(TEXT, "Pim"), "keep", "here")
    edited = TEXT.replace("was well", "was ill")
    assert decide(meeting(edited), [finding(edited, "Pim")], PEOPLE, KINGSTON, rulings).open


def test_identifying_somebody_shows_them_by_their_standing() -> None:
    found = finding(TEXT, "Pim", question="pim")
    who = Person("ruled", "Pim Orr", role="Head Teacher", standing="professional")
    (decision,) = decide(meeting(TEXT), [found], PEOPLE, KINGSTON, ruled(found, "identify", person=who)).each
    assert decision.public_text == "[Head Teacher]"


def test_identifying_somebody_on_the_list_shows_them_as_the_list_does() -> None:
    found = finding(TEXT, "Pim", question="pim")
    who = Person("ruled", "Roa Tamm", standing="professional")
    (decision,) = decide(meeting(TEXT), [found], PEOPLE, KINGSTON, ruled(found, "identify", person=who)).each
    assert decision.public_text == "RT"


def test_a_reword_that_names_somebody_settles_nothing() -> None:
    found = finding(TEXT, "Pim laughed.", "case_detail", sure=0.4)
    rulings = ruled(found, "reword", "here", words="Lio laughed.")
    decisions = decide(meeting(TEXT), [found], PEOPLE, KINGSTON, rulings, names_somebody=lambda words: "Lio" in words)
    assert decisions.open and "Lio" not in decisions.open[0].public_text


def test_a_reword_that_names_nobody_is_shown() -> None:
    found = finding(TEXT, "Pim laughed.", "case_detail", sure=0.4)
    rulings = ruled(found, "reword", "here", words="A child laughed.")
    decisions = decide(meeting(TEXT), [found], PEOPLE, KINGSTON, rulings, names_somebody=lambda words: "Lio" in words)
    assert [d.public_text for d in decisions.united] == ["A child laughed."]


def test_unsure_stays_open() -> None:
    found = finding(TEXT, "Pim", question="pim")
    assert decide(meeting(TEXT), [found], PEOPLE, KINGSTON, ruled(found, "unsure")).open


def test_overlapping_spans_become_their_union_and_the_strictest_holds() -> None:
    parts = [finding(TEXT, "Roa Tamm", person=ROA.id), finding(TEXT, "Tamm said", "identifier")]
    (united,) = decide(meeting(TEXT), parts, PEOPLE, KINGSTON, {}).united
    assert (TEXT[united.span.start : united.span.end], united.treatment) == ("Roa Tamm said", "withhold")


def test_a_withheld_sentence_settles_the_doubtful_name_in_it() -> None:
    parts = [finding(TEXT, "Roa Tamm said that Pim was well.", "case_detail"), finding(TEXT, "Pim")]
    decisions = decide(meeting(TEXT), parts, PEOPLE, KINGSTON, {})
    assert not decisions.open and decisions.united[0].public_text == "[case detail withheld]"


def test_keeping_a_sentence_never_releases_the_name_in_it() -> None:
    whole = finding(TEXT, "Roa Tamm said that Pim was well.", "case_detail", sure=0.4)
    decisions = decide(meeting(TEXT), [whole, finding(TEXT, "Pim")], PEOPLE, KINGSTON, ruled(whole, "keep", "here"))
    assert [TEXT[d.span.start : d.span.end] for d in decisions.open] == ["Pim"]


def test_initials_in_brackets_behind_a_name_go_with_it() -> None:
    text = "Roa Tamm (RT) spoke."
    parts = [finding(text, "Roa Tamm", person=ROA.id), finding(text, "RT", person=ROA.id)]
    (united,) = decide(meeting(text), parts, PEOPLE, KINGSTON, {}).united
    assert text[united.span.start : united.span.end] == "Roa Tamm (RT)"


def test_a_doubtful_word_outside_every_page_asks_nothing() -> None:
    text = "Agenda for Zorvex\nRoa Tamm spoke."
    decisions = decide(meeting(text, body="Roa Tamm spoke."), [finding(text, "Zorvex", sure=0.3)], PEOPLE, KINGSTON, {})
    assert not decisions.open and decisions.each[0].treatment == "withhold"


@pytest.mark.parametrize(
    ("words", "person", "hidden"),
    [
        ("Mrs Pim laughed.", CHILD, "Mrs Pim"),
        ("The Rev. Pim laughed.", CHILD, "Rev. Pim"),
        ("Then Mr Pim laughed.", ROA, "Mr Pim"),
        ("Then Dr Pim laughed.", ROA, "Pim"),
        ("Then Mr Pim laughed.", MINISTER, None),
        ("Ask the Misses. Pim laughed.", CHILD, "Pim"),
    ],
)
def test_a_courtesy_title_goes_with_the_name_behind_it(words: str, person: Person, hidden: str | None) -> None:
    decisions = decide(meeting(words), [finding(words, "Pim", person=person.id)], PEOPLE, KINGSTON, {})
    shown = [words[d.span.start : d.span.end] for d in decisions.united]
    assert shown == ([hidden] if hidden else [])
