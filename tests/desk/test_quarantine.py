"""What the last look finds holds a meeting, never the site; it becomes a question, and only the desk names it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desk import run
from desk.options import Order
from desk.releasing import publish
from desk.reviewing import signing
from desk.reviewing.workspace import Bench
from errors import LeakFound
from minutes.model import Meeting
from redaction.model import Ruling
from redaction.public import Withheld
from redaction.records.journal import StepKind
from redaction.review import answers
from redaction.review.answers import Answer
from tests.desk.conftest import MINUTES
from tests.review.conftest import folder, visit

FIRST, SECOND = "2026-01-14-thornwick-quality-network", "2026-02-11-thornwick-quality-network"
Plant = Callable[..., None]


@pytest.fixture
def order(tmp_path: Path) -> Order:
    made = folder(tmp_path, MINUTES)
    other = MINUTES.replace("14 January", "11 February").replace("early help", "late visits")
    (made.content / "minutes" / "second.txt").write_text(other, "utf-8")
    return made


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Plant:
    """Make a meeting withhold words that nothing masks, as a fault between the mask and the gate would."""
    planted: list[Withheld] = []
    whole = publish.withheld

    def withheld(meeting: Meeting, *rest: object) -> tuple[Withheld, ...]:
        mine = tuple(word for word in planted if word.meeting_id == meeting.id)
        return (*whole(meeting, *rest), *mine)  # type: ignore[arg-type]

    monkeypatch.setattr(publish, "withheld", withheld)
    return lambda words, meeting: planted.append(Withheld(words, "name", meeting))


STEPS: tuple[StepKind, ...] = ("circulated", "comments", "opened")


def approve(order: Order) -> Bench:
    bench = Bench(order)
    bench.refresh()
    for meeting in [sheet.meeting.id for sheet in bench.sheets()]:
        for step in STEPS:
            signing.take(bench, bench.sheet(meeting), step, "Oriel Pask")
        signing.approve(bench, meeting, "Oriel Pask", "Chair")
    return bench


def public(order: Order) -> list[str]:
    return sorted(path.parent.name for path in order.output.glob("meetings/2026-*/meeting.json"))


def said(verdict: str, scope: str = "everywhere") -> Answer:
    return Answer(verdict, scope, "An ordinary word", "Jo Reader", "2026-02-01T10:00:00+00:00")  # type: ignore[arg-type]


def test_a_word_withheld_and_shown_in_one_meeting_is_asked_before_anything_is_built(order: Order, plant: Plant) -> None:
    plant("early help", FIRST)
    bench = Bench(order)
    bench.refresh()
    (asked,) = bench.sheet(FIRST).questions
    assert asked.stopped and asked.surface == "early help" and len(asked.places) == 2
    assert "audit of" in asked.places[1].before
    assert bench.sheet(FIRST).state == "questions" and bench.sheet(FIRST).case.why == "1 question is open"
    assert not bench.sheet(SECOND).questions


def test_ordinary_words_may_be_shown_after_one_answer(order: Order, plant: Plant) -> None:
    plant("early help", FIRST)
    bench = Bench(order)
    bench.refresh()
    bench.rule([answers.ruling(bench.sheet(FIRST).questions[0], said("keep"))])
    assert not bench.sheet(FIRST).questions
    assert "early help" in str(bench.sheet(FIRST).shown.public)
    bench.rule(answers.undone(bench.done.pop().rulings, "Jo", "2026-02-01T11:00:00+00:00"))
    assert len(bench.sheet(FIRST).questions) == 1


def test_a_name_is_withheld_everywhere_after_one_answer(order: Order, plant: Plant) -> None:
    plant("early help", FIRST)
    bench = Bench(order)
    bench.refresh()
    bench.rule([answers.ruling(bench.sheet(FIRST).questions[0], said("withhold"))])
    assert not bench.sheet(FIRST).questions
    assert "early help" not in str(bench.sheet(FIRST).shown.public)
    assert "[name withheld]" in str(bench.sheet(FIRST).shown.public)


def test_a_row_of_the_attendance_list_that_is_no_person_goes_with_the_answer(order: Order, plant: Plant) -> None:
    source = order.content / "minutes" / "network.txt"
    words = source.read_text("utf-8").replace("Apologies:", "Item Quire\tIQ\tPaper\nApologies:")
    words = words.replace("\tAction 1:", "\tThe Item Quire was read.\n\tAction 1:")
    source.write_text(words, "utf-8")
    plant("Item Quire", FIRST)
    here = visit(order)
    said_in_body = here.bench.sheet(FIRST).meeting.text.index("The Item Quire") + 4
    decisions = here.bench.sheet(FIRST).examined.decisions.each
    place = next(d for d in decisions if d.span.start == said_in_body)
    here.bench.rule([Ruling(place.question, "keep", "meeting", "Jo", "2026-02-01", "Shown")])
    asked = here.bench.sheet(FIRST).questions
    (row,) = [one for one in asked if one.row]
    page = here.get(f"/meetings/{FIRST}/?q={row.key}").get_data(as_text=True)
    assert "on the attendance list a person?" in page and "Not a person" in page and "Identify" not in page
    here.bench.rule([answers.ruling(row, said("keep"))])
    names = [attendee.name.text for attendee in here.bench.sheet(FIRST).meeting.attendees]
    assert "Item Quire" not in names and "Oriel Pask" in names
    text = here.get(f"/meetings/{FIRST}/text/").get_data(as_text=True)
    assert "Item Quire" in text.partition("Not published")[2]


def test_the_review_page_offers_two_answers_with_each_place(order: Order, plant: Plant) -> None:
    plant("early help", FIRST)
    here = visit(order)
    page = here.get(f"/meetings/{FIRST}/").get_data(as_text=True)
    assert "what is “early help”?" in page and "Ordinary words" in page and "withhold it everywhere" in page
    question = here.bench.sheet(FIRST).questions[0]
    sent = {"key": question.key, "verdict": "keep", "scope": "everywhere"}
    assert here.post(f"/meetings/{FIRST}/answer", sent).status_code == 303
    assert not here.bench.sheet(FIRST).questions


@pytest.mark.slow
def test_a_leak_that_only_the_pages_show_holds_its_meeting_and_the_others_go_out(
    order: Order, plant: Plant, capsys: pytest.CaptureFixture[str]
) -> None:
    bench = approve(order)
    plant("14 January 2026", FIRST)
    run.build(order)
    assert public(order) == [SECOND]
    screen = capsys.readouterr().out
    assert "1 meeting published" in screen and "14 January 2026" in screen and "found by the last look" in screen
    told = json.loads(order.report.read_text("utf-8"))
    assert "14 January 2026" in {stop["words"] for stop in told["stops"]}
    bench.refresh()
    (asked,) = bench.sheet(FIRST).questions
    assert asked.stopped and not bench.sheet(SECOND).questions
    bench.rule([answers.ruling(asked, said("keep"))])
    assert not bench.sheet(FIRST).questions
    approve(order)
    run.build(order)
    assert public(order) == [FIRST, SECOND]
    assert not (order.records / "stopped.json").exists()


@pytest.mark.slow
def test_words_of_one_meeting_on_the_page_of_another_hold_both(order: Order, plant: Plant) -> None:
    third = MINUTES.replace("14 January", "11 March").replace("early help", "good cheer")
    (order.content / "minutes" / "third.txt").write_text(third, "utf-8")
    approve(order)
    plant("late visits", FIRST)
    run.build(order)
    assert public(order) == ["2026-03-11-thornwick-quality-network"]


@pytest.mark.slow
def test_a_newcomer_takes_no_page_down_that_is_public_already(order: Order, plant: Plant) -> None:
    first = order.content / "minutes" / "network.txt"
    words = first.read_text("utf-8")
    first.unlink()
    approve(order)
    run.build(order)
    assert public(order) == [SECOND]
    first.write_text(words, "utf-8")
    approve(order)
    plant("late visits", FIRST)
    run.build(order)
    assert public(order) == [SECOND]


@pytest.mark.slow
def test_a_leak_of_the_whole_site_stops_the_release_and_what_was_made_is_deleted(
    order: Order, plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(order)
    run.build(order)
    before = {path: path.read_bytes() for path in order.output.rglob("*") if path.is_file()}
    (order.content / "pages").mkdir()
    (order.content / "pages" / "about.md").write_text("# About\n\nMarigold Fenwhistle keeps this site.\n", "utf-8")
    plant("Marigold Fenwhistle", FIRST)
    with pytest.raises(LeakFound) as fault:
        run.build(order)
    assert "Fenwhistle" not in str(fault.value) and any("Fenwhistle" in line for line in fault.value.private)
    assert {path: path.read_bytes() for path in order.output.rglob("*") if path.is_file()} == before
    assert not (order.workshop / "site").exists() and not (order.workshop / "docs").exists()


@pytest.mark.slow
def test_a_preview_never_refuses_and_marks_what_a_release_would_stop_on(
    order: Order, plant: Plant, capsys: pytest.CaptureFixture[str]
) -> None:
    plant("early help", FIRST)
    plant("keeps this site", FIRST)
    (order.content / "pages").mkdir()
    (order.content / "pages" / "about.md").write_text("# About\n\nMarigold keeps this site.\n", "utf-8")
    run.build(replace(order, preview=True))
    page = (order.output / "meetings" / FIRST / "index.html").read_text("utf-8")
    assert '<mark class="stops" title="A release would stop here">early help</mark>' in page
    assert "A release would stop on 2 withheld words or passages" in capsys.readouterr().out


@pytest.mark.slow
def test_a_meeting_that_cannot_be_rendered_is_held_alone(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    approve(order)
    whole = publish.render

    def render(meetings: tuple[object, ...], *rest: object) -> object:
        if any("early help" in str(meeting) for meeting in meetings):
            raise KeyError("early help")
        return whole(meetings, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(publish, "render", render)
    run.build(order)
    assert public(order) == [SECOND]


def test_a_word_of_our_own_templates_in_a_tag_is_no_leak_but_in_text_it_is(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<td data-l="Role">x</td>', "utf-8")
    sought = (Withheld("Role", "name", FIRST, exact=True), Withheld("Fenwhistle", "name", FIRST, exact=True))
    assert publish.inspect(tmp_path, sought) == ()
    (tmp_path / "index.html").write_text('<td data-l="Fenwhistle">Role</td>', "utf-8")
    assert {seen.word.surface for seen in publish.inspect(tmp_path, sought)} == {"Role", "Fenwhistle"}
