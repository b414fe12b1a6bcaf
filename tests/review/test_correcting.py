"""Putting right what was read, on the page as a browser without scripts sends it."""

from redaction.records import corrections
from tests.review.conftest import Visit

PASSAGE = "OP welcomed everyone. Wanda Ferrow thanked Quillan and the members for their reports."


def page(here: Visit, more: str = "") -> str:
    return " ".join(here.get(f"/meetings/{here.meeting}/read/{more}").get_data(as_text=True).split())


def say(here: Visit, act: str, words: str, **more: str):
    return here.post(f"/meetings/{here.meeting}/read/say", {"act": act, "words": words, **more})


def test_a_missed_action_is_in_the_register_of_the_page_at_once(here: Visit) -> None:
    done = say(here, "action", PASSAGE, owner="WF", due="2 March 2026", back="p309")
    assert done.status_code == 303 and done.headers["Location"].endswith("/read/#p309")
    public = here.bench.sheet(here.meeting).shown.public
    assert public.actions[0].due_on == "2026-03-02"
    assert "Owner: WF. Due: 2 March 2026." in page(here)


def test_what_is_typed_is_looked_through_like_the_minutes(here: Visit) -> None:
    say(here, "add person", "", name="Sefton Arle", role="Father of Zebedia", presence="present")
    assert "Zebedia" not in str(here.bench.sheet(here.meeting).shown.public)


def test_a_refused_form_comes_back_with_what_was_typed_and_says_why(here: Visit) -> None:
    done = here.post(f"/meetings/{here.meeting}/read/facts", {"title": "A title", "date": "some day in May"})
    told = done.get_data(as_text=True)
    assert done.status_code == 422
    assert "some day in May" in told and "cannot be the date" in told and 'role="alert"' in told


def test_another_day_takes_the_answers_along(here: Visit) -> None:
    here.answer("withhold")
    before, left = here.meeting, len(here.bench.sheet(here.meeting).questions)
    say(here, "add person", "", name="Sefton Arle", presence="present")
    facts = {"title": "Thornwick Quality Network", "date": "15 January 2026", "start": "14:00", "end": "16:00"}
    told = {**facts, "venue": "Elder Hall", "chair": "Oriel Pask", "next_meeting": "15 April 2026"}
    done = here.post(f"/meetings/{before}/read/facts", told)
    assert done.headers["Location"].startswith("/meetings/2026-01-15-thornwick-quality-network/read/")
    assert len(here.bench.sheet(here.meeting).questions) == left
    assert "put right by Jo Reader" in page(here)


def test_what_was_put_right_is_taken_back_as_easily(here: Visit) -> None:
    say(here, "not a person", "Emrys Dowd")
    assert "People (2)" in page(here)
    (one,) = corrections.load(here.bench.order.records)
    here.post(f"/meetings/{here.meeting}/read/take-back", {"correction": one.id, "what": "Not a person, Emrys Dowd"})
    assert "Taken back: Not a person, Emrys Dowd" in page(here)
    assert "People (3)" in page(here)


def test_nobody_puts_anything_right_without_a_name(here: Visit) -> None:
    here.state.by = ""
    assert say(here, "not a person", "Emrys Dowd").headers["Location"] == "/"
    assert not corrections.load(here.bench.order.records)
