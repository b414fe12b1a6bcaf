"""Shapes of names that a trial was known to miss, and working signs that make somebody a colleague."""

import pytest

from redaction.detectors import detect
from redaction.people.gather import gather
from redaction.words.lexicon import Lexicon
from tests.redaction.detectors.meetings import found, held, meeting, roster, sure


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("we heard from kevin thornquell about it.", "kevin thornquell"),
        ("Joy Board’s action was late.", "Board"),
        ("Joy Church noted it.", "Joy Church"),
        ("Grace England said that it was late.", "Grace England"),
        ("A note from HANNAH MURKANE came.", "HANNAH MURKANE"),
        ("It was for SMITH, Jane to reply.", "Jane"),
        ("We thanked Seán O'Dowd and Pat McLeod-Ayre.", "Seán O'Dowd"),
        ("It was sent to DSupt Vasterby.", "Vasterby"),
        ("Hannah ‘Spud’ Murkane wrote.", "Hannah"),
        ("The Minister, Kevin Hall, had promised it.", "Kevin Hall"),
        ("Action 4: June to write to the schools.", "June"),
        ("Apologies came from Velda, and May. We began.", "May"),
        ("Autumn thanked him for six years.", "Autumn"),
    ],
)
def test_a_name_of_a_known_hole_is_found_or_held(text, name):
    assert name in " ".join(f.surface for f in found(text))


def test_a_name_over_a_line_end_is_found_whole():
    assert ("att:1", "Velda\nLuck") in [
        (f.person, f.surface) for f in found("We asked Velda\nLuck to go.", [("Velda Luck", None)])
    ]


def test_a_misspelling_of_an_attendee_is_theirs_whatever_follows():
    assert [f.person for f in found("Action: Mihcael supports it.", [("Michael Vane", None)])] == ["att:1"]


@pytest.mark.parametrize(
    "text",
    [
        "Young people wrote to us.",
        "Small charities were asked.",
        "Faith settings are to be told.",
        "Will any of this change?",
        "Foster carers came.",
        "The Acting for Children (“AfC”) team met. It was AfC again.",
        "The Pre-School team met.",
    ],
)
def test_an_ordinary_word_that_is_plainly_one_is_not_asked_about(text):
    assert held(text, lexicon=Lexicon(ner="none")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The team from Kent (Philippa Vasterby) came.",
        "Tools were created with Philippa Vasterby last year.",
        "The chair thanked Philippa Vasterby for her presentation.",
        "All to send Philippa Vasterby any guidance.",
        "It was led by Philippa Vasterby.",
        "We noted the appointment of Philippa Vasterby as scrutineer.",
        "Philippa Vasterby will circulate the slides.",
        "10:00 – 10:15\nWelcome\nPhilippa Vasterby\n\n10:15 – 10:30\nRisk",
        "Philippa Vasterby’s action to send the note is closed.",
    ],
)
def test_a_working_sign_makes_a_colleague(text):
    assert [p.standing for p in roster(text).people] == ["professional"]


@pytest.mark.parametrize(
    "text",
    [
        "Philippa Vasterby was at home.",
        "The file of Philippa Vasterby was lost.",
        "The mother of Philippa Vasterby thanked her for the report.",
        "Philippa, aged 9, will share a room.",
    ],
)
def test_what_shows_no_work_stays_a_question(text):
    names = found(text)
    people = roster(text).by_id
    assert names
    assert all(f.person is None or people[f.person].standing in ("unknown", "family") for f in names)


def test_somebody_on_an_earlier_list_is_a_colleague_who_is_not_there():
    before = meeting("Philippa Vasterby", [("Philippa Vasterby", None)])
    now = meeting("The note for Philippa Vasterby is late.")
    people = gather(now, (), None, before.attendees)
    assert [(p.id, p.standing, p.listed) for p in people.people] == [("ear:philippa-vasterby", "professional", False)]
    assert {f.person for f in detect(now, people) if f.kind == "name"} == {"ear:philippa-vasterby"}


def test_a_short_form_and_a_whole_name_without_a_list_are_one_person():
    text = "Rebecca Vasterby presented it. Becky Vasterby noted one thing."
    assert [p.name for p in roster(text).people] == ["Rebecca Vasterby"]
    assert len(set(f.person for f in found(text))) == 1
    assert sure(text)
