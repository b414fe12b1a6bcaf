"""What a person put right wins over what was read, follows its words through small edits, and is of one document."""

import pytest

from errors import CandourError
from minutes.corrections import Correction, corrected, made, shared_out
from minutes.layouts import parse
from minutes.model import Meeting, Source
from minutes.sources import text
from tests.desk.conftest import MINUTES

OTHER = (
    MINUTES.replace("14 January", "11 February")
    .replace(
        "welcomed everyone. Wanda Ferrow thanked the members for their reports", "opened the meeting and gave a date"
    )
    .replace(
        "said that the audit of early help was complete and the findings were positive",
        "told of exclusions from school",
    )
    .replace("send the findings to all partners by 2 March 2026", "ask each school for its figures by 1 April 2026")
    .replace("Send the findings to all partners by 2 March 2026", "Ask each school for its figures")
)


def read(words: str = MINUTES, digest: str = "a") -> Meeting:
    return parse(text.document(words, Source("network.txt", digest * 64, "txt")))


def said(act: str, words: str = "", meeting: Meeting | None = None, **told: str) -> Correction:
    return made(meeting or read(), act, words, told, "Jo Reader", "2026-01-20T10:00:00+00:00")


def after(*corrections: Correction, words: str = MINUTES) -> Meeting:
    found = corrected(read(words), corrections)
    assert not found.unfit
    return found.meeting


def names(meeting: Meeting) -> list[str]:
    return [one.name.text for one in meeting.attendees]


def test_a_day_that_was_put_right_moves_the_meeting_and_takes_its_note_away() -> None:
    undated = MINUTES.replace("Date: 14 January 2026\n", "").replace("15 April 2026", "to be told")
    before = read(undated)
    assert before.held_on is None
    told = corrected(before, [said("fact", meeting=before, field="date", value="14 January 2026")]).meeting
    assert told.id == "2026-01-14-thornwick-quality-network"
    assert not any("could not be found" in note.what for note in told.notes)


def test_words_of_a_passage_become_an_action_with_its_owner_and_day() -> None:
    done = after(said("action", "Wanda Ferrow thanked the members", owner="WF", due="2 March 2026", status="open"))
    action = done.actions[0]
    assert (action.text.text, action.owners[0].text, action.due_on and action.due_on.isoformat()) == (
        "Wanda Ferrow thanked the members",
        "WF",
        "2026-03-02",
    )
    kinds = [(b.kind, done.text[b.span.start : b.span.end]) for b in done.items[0].body]
    assert kinds == [
        ("paragraph", "OP welcomed everyone."),
        ("action", "Wanda Ferrow thanked the members"),
        ("paragraph", "for their reports."),
    ]
    assert all(any(one is action for action in done.actions) for item in done.items for one in item.actions)


def test_what_nobody_said_anything_of_stays_as_it_was_read() -> None:
    before = next(a for a in read().actions if a.ref == "1")
    words = "Action 1: WF to send the findings to all partners by 2 March 2026."
    done = next(a for a in after(said("action", words, status="done")).actions if a.ref == "1")
    assert (done.owners, done.due_on) == (before.owners, before.due_on)
    assert done.status is not None and done.status.text == "done"


def test_an_action_that_is_none_leaves_its_words_where_they_stood() -> None:
    done = after(said("neither", "Action 1: WF to send the findings to all partners by 2 March 2026."))
    assert done.items[1].body[-1].kind == "discussion"
    assert not any(action.span for action in done.actions)


def test_a_passage_can_be_a_decision() -> None:
    done = after(said("decision", "OP welcomed everyone."))
    assert done.items[0].body[0].kind == "decision"


@pytest.mark.parametrize(
    ("act", "words", "told", "expected"),
    [
        ("not a person", "Emrys Dowd", {}, ["Oriel Pask", "Wanda Ferrow"]),
        ("add person", "", {"name": "Sefton Arle", "presence": "present"}, ["Sefton Arle"]),
        ("change person", "Wanda Ferrow", {"name": "Wanda Ferrowby"}, ["Wanda Ferrowby"]),
        ("merge people", "Emrys Dowd", {"into": "Wanda Ferrow"}, ["Oriel Pask", "Wanda Ferrow"]),
        ("split person", "Wanda Ferrow", {"first": "Wanda", "second": "Ferrow"}, ["Wanda", "Ferrow"]),
    ],
)
def test_the_list_of_people_is_put_right(act: str, words: str, told: dict[str, str], expected: list[str]) -> None:
    found = names(after(said(act, words, **told)))
    assert set(expected) <= set(found)
    assert words not in found or act == "merge people"


def test_a_changed_role_leaves_name_and_presence() -> None:
    done = after(said("change person", "Emrys Dowd", role="Director"))
    one = done.attendees[-1]
    assert (one.name.text, one.presence, one.initials) == ("Emrys Dowd", "apologies", "ED")
    assert one.role is not None and one.role.text == "Director"
    assert done.text[one.role.spans[0].start : one.role.spans[0].end] == "Director"


def test_a_heading_goes_to_the_item_before_and_a_passage_becomes_one() -> None:
    off = after(said("no heading", "Audit of early help"))
    assert [item.title.text for item in off.items] == ["Welcome", "Date of Next Meeting"]
    assert "Audit of early help" in off.text[off.items[0].body[1].span.start : off.items[0].body[1].span.end]
    assert off.items[0].actions == read().items[1].actions
    on = after(said("heading", "WF said that the audit of early help was complete and the findings were positive."))
    assert [item.title.text for item in on.items][2].startswith("WF said")
    assert on.items[2].actions == read().items[1].actions


def test_a_passage_left_out_is_on_no_page_and_placed_again_in_an_item() -> None:
    words = "OP welcomed everyone. Wanda Ferrow thanked the members for their reports."
    out = said("leave out", words)
    gone = after(out)
    assert [gone.text[b.span.start : b.span.end] for b in gone.unplaced] == [words]
    back = after(out, said("place", words, item="2"))
    assert not back.unplaced
    assert back.text[back.items[1].body[0].span.start : back.items[1].body[0].span.end] == words


def test_it_survives_small_edits_of_the_source() -> None:
    one = said("action", "Wanda Ferrow thanked the members for their reports.", owner="WF")
    edited = MINUTES.replace("OP welcomed everyone. ", "OP welcomed all. ").replace(
        "thanked the members", "thanked members"
    )
    assert after(one, words=edited).actions[0].text.text == "Wanda Ferrow thanked members for their reports."


def test_what_no_longer_fits_is_named_and_changes_nothing() -> None:
    one = said("action", "Wanda Ferrow thanked the members for their reports.")
    found = corrected(read(MINUTES.replace(" Wanda Ferrow thanked the members for their reports.", "")), [one])
    assert found.unfit == (one,)
    assert "no longer fits" in found.meeting.notes[-1].what
    assert "thanked" not in found.meeting.notes[-1].what


def test_another_document_of_the_same_group_is_not_touched() -> None:
    one = said("fact", field="date", value="1 January 2020")
    january, february = read().document, read(OTHER, "b").document
    assert shared_out([one], [february, january]) == ((), (one,))
    assert shared_out([one], [february]) == ((),)


def test_the_same_words_twice_are_told_apart() -> None:
    twice = MINUTES.replace("reports.\n2.", "reports.\n\tIt was noted.\n2.").replace(
        "3.\tDate", "\tIt was noted.\n3.\tDate"
    )
    meeting = read(twice)
    one = said("decision", "It was noted.", meeting=meeting, nth="2")
    done = corrected(meeting, [one]).meeting
    assert [[b.kind for b in item.body].count("decision") for item in done.items] == [0, 1, 0]


@pytest.mark.parametrize(
    ("act", "words", "told", "fault"),
    [
        ("paint", "", {}, "nothing that can be put right"),
        ("action", "", {}, "which words"),
        ("fact", "", {"field": "weather", "value": "fine"}, "no fact"),
        ("add person", "", {"name": "Ada Vane", "presence": "asleep"}, "no way of being there"),
        ("decision", "OP welcomed", {"owner": "WF"}, "cannot be said"),
    ],
)
def test_what_cannot_be_is_refused_in_plain_words(act: str, words: str, told: dict[str, str], fault: str) -> None:
    with pytest.raises(CandourError, match=fault):
        said(act, words, **told)
