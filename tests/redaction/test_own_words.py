"""Places that the bodies of a meeting are named for are no people; whoever shares such a word is still asked about."""

import pytest

from minutes.layouts import parse
from minutes.model import Meeting, Source
from minutes.sources import text
from redaction.detectors import detect
from redaction.people.gather import gather
from redaction.words.lexicon import Lexicon
from redaction.words.own_words import with_own_words

LIST = """Oxmarsh and Teddle Safeguarding Partnership
Minutes of the meeting held on 4 March 2026

Present:
Ada Birch (AB), Chair, Oxmarsh Council
Ned Farrow (NF), Inspector, Teddle Police

1. Welcome
{}
"""


def meeting(words: str) -> Meeting:
    return parse(text.document(LIST.format(words), Source("x.txt", "0" * 64, "txt")))


def asked(words: str) -> set[str]:
    one = meeting(words)
    people = gather(one, ())
    return {f.surface for f in detect(one, people) if f.kind == "name" and f.span.start > one.text.index("1. Welcome")}


@pytest.mark.parametrize(
    "words",
    [
        "Schools in Oxmarsh and Teddle have been asked.",
        "Oxmarsh has more referrals than Teddle.",
        "The Polish and Eritrean communities were asked, and leaflets went out in Tigrinya, Urdu and Welsh.",
        "Wraddle Council and Wraddle Police will join. Families in Wraddle were told.",
        "See Page 3 of the paper and Ward 6 of the plan.",
    ],
)
def test_places_peoples_and_numbered_things_are_no_questions(words: str):
    assert asked(words) == set()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mrs Oxmarsh rang about her son.", "Oxmarsh"),
        ("Kelsey Teddle was seen at school.", "Kelsey Teddle"),
        ("Mrs Wraddle Police were told.", "Wraddle"),
        ("Rowan 6 was at home.", "Rowan"),
    ],
)
def test_somebody_who_shares_the_word_is_still_a_person(words: str, name: str):
    assert any(name in surface or surface in name for surface in asked(words))


def test_what_is_a_name_on_the_list_is_no_place():
    one = meeting("Nothing.")
    assert "Birch" not in with_own_words(Lexicon(), one).places
    assert {"Oxmarsh", "Teddle"} <= set(with_own_words(Lexicon(), one).places)
