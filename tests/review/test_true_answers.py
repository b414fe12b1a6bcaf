"""Answers that are true: no invented reason, a refusal keeps what was typed, undo says what, numbers that stay."""

from pathlib import Path

from desk.reviewing.approving.warned import warnings
from tests.review.conftest import Visit, folder, visit


def page(here: Visit, more: str = "") -> str:
    return " ".join(here.get(f"/meetings/{here.meeting}/{more}").get_data(as_text=True).split())


def test_a_key_keeps_no_reason_that_nobody_gave(here: Visit) -> None:
    here.answer("withhold")
    (one,) = here.bench.sheet(here.meeting).rulings
    assert one.why == ""
    assert "no reason given" in page(here)


def test_a_refused_reword_stays_where_it_is_and_says_why(here: Visit) -> None:
    done = here.answer("reword", words=" ", why_typed="Too much is told")
    told = done.get_data(as_text=True)
    assert done.status_code == 422 and "Not saved: reword needs the words" in told
    assert "Too much is told" in told


def test_undo_names_what_it_undid_and_is_of_these_minutes(here: Visit) -> None:
    words = here.bench.sheet(here.meeting).questions[0].surface
    here.answer("withhold")
    here.post(f"/meetings/{here.meeting}/undo", {})
    assert f"Undone: “{words}”, withheld." in page(here)
    here.post(f"/meetings/{here.meeting}/undo", {})
    assert "nothing to undo" in page(here)


def test_the_same_press_twice_decides_nothing_twice(here: Visit) -> None:
    question = here.bench.sheet(here.meeting).questions[0]
    fields = {"key": question.key, "verdict": "withhold", "scope": question.own_scope}
    here.post(f"/meetings/{here.meeting}/answer", fields)
    again = here.post(f"/meetings/{here.meeting}/answer", {**fields, "verdict": "keep"})
    assert again.status_code == 303
    assert [ruling.verdict for ruling in here.bench.sheet(here.meeting).rulings] == ["withhold"]


def test_a_question_left_for_later_keeps_its_number(here: Visit) -> None:
    first, second = here.bench.sheet(here.meeting).questions
    assert "Question 1 of 2" in page(here)
    assert "Question 2 of 2" in page(here, f"?q={second.key}")
    here.answer("withhold", nth=1)
    assert "Question 1 of 2" in page(here, f"?q={first.key}")


def test_whatever_is_marked_can_be_answered_again_where_it_stands(here: Visit) -> None:
    here.answer("withhold")
    key = here.bench.sheet(here.meeting).rulings[0].key
    assert f'<a href="../?q={key}">' in page(here, "text/")
    assert "Answer again" in page(here, f"?q={key}")
    fields = {"key": key, "verdict": "keep", "scope": "meeting", "again": "yes"}
    assert here.post(f"/meetings/{here.meeting}/answer", fields).headers["Location"].endswith("/text/")
    assert here.bench.sheet(here.meeting).rulings[0].verdict == "keep"


def test_a_second_reader_is_somebody_else_who_answered_nothing(tmp_path: Path) -> None:
    here = visit(folder(tmp_path, settings="second_reader: true\n"))
    here.answer("withhold")
    here.answer("withhold")
    fields = {"fingerprint": here.bench.sheet(here.meeting).fingerprint}
    here.post(f"/meetings/{here.meeting}/opened", fields)
    assert "Not read by a second person" in page(here, "approve/")
    here.state.by = "Mo Second"
    here.post(f"/meetings/{here.meeting}/opened", fields)
    assert "Read by a second person, Mo Second" in page(here, "approve/")


def test_whoever_approves_is_warned_of_what_is_easily_overlooked(tmp_path: Path) -> None:
    here = visit(folder(tmp_path, minutes="Notes\n\nWe met and talked about the audit of early help.\n"))
    (sheet,) = here.bench.sheets()
    told = " ".join(warnings(sheet, here.bench.sheets()))
    assert "No date was read" in told and "No attendance list" in told
    assert "Look at this first" in page(here, "approve/")
