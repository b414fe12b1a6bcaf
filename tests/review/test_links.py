"""A sentence that may be news of an action is asked about on the review page; the answer is kept and used."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.releasing import publish
from publishing.context import followed_in
from redaction.records import link_answers
from tests.desk.conftest import MINUTES
from tests.review.conftest import Visit, folder, visit

LATER = (
    MINUTES.replace("14 January 2026", "15 April 2026")
    .replace("\t15 April 2026\n\nAction Table", "\t8 July 2026\n")
    .replace("\tWF said that the audit of early help was complete and the findings were positive.", "\tSAID")
    .replace("\tAction 1: WF to send the findings to all partners by 2 March 2026.\n", "")
    .partition("\n\tAction\tOfficer")[0]
)


@pytest.fixture
def asked(tmp_path: Path) -> Visit:
    order = folder(tmp_path, MINUTES)
    doubtful = LATER.replace("\tSAID", "\tOP understood that action 1 was complete but would check with Wanda Ferrow.")
    (order.content / "minutes" / "april.txt").write_text(doubtful, encoding="utf-8")
    return visit(order)


def standing(here: Visit) -> str:
    """How the action stands on a site of these meetings."""
    sheets = here.bench.sheets()
    facts = publish.facts(here.bench.said, here.bench.rules, tuple(sheet.case for sheet in sheets), here.bench.order)
    (action,) = followed_in(tuple(sheet.shown.public for sheet in sheets), facts)
    return action.standing.state


def said(here: Visit, says: str) -> str:
    (question,) = here.state.links.open()
    here.post("/actions/answer", {"key": question.key, "says": says})
    return question.key


def test_a_doubtful_sentence_is_a_question_that_says_which_action_of_which_day(asked: Visit) -> None:
    page = asked.get("/actions/").text
    assert "Does this say that action 1 of 14 January 2026 is done?" in page
    assert "understood that action 1 was complete" in page
    assert "1 question" in asked.get("/").text and standing(asked) != "done"


def test_a_yes_is_recorded_without_a_word_of_the_minutes_and_the_register_says_done(asked: Visit) -> None:
    key = said(asked, "done")
    (kept,) = link_answers.load(asked.bench.order.records)
    assert (kept.key, kept.says, kept.by) == (key, "done", "Jo Reader")
    assert "understood" not in (asked.bench.order.records / link_answers.FILE).read_text(encoding="utf-8")
    assert standing(asked) == "done" and asked.state.links.open() == ()


def test_a_no_asks_no_more_and_says_nothing(asked: Visit) -> None:
    said(asked, "other")
    assert standing(asked) != "done" and asked.state.links.open() == ()
    assert "No question is open" in asked.get("/actions/").text


def test_an_answer_can_be_taken_back_and_is_asked_again(asked: Visit) -> None:
    key = said(asked, "done")
    asked.post("/actions/answer", {"key": key, "says": "undone"})
    assert standing(asked) != "done" and len(asked.state.links.open()) == 1


def test_an_answer_that_is_none_of_these_is_refused(asked: Visit) -> None:
    (question,) = asked.state.links.open()
    assert asked.post("/actions/answer", {"key": question.key, "says": "perhaps"}).status_code == 409
    assert asked.post("/actions/answer", {"key": "0" * 16, "says": "done"}).status_code == 409
    assert link_answers.load(asked.bench.order.records) == ()


def test_who_has_not_said_a_name_is_sent_to_say_it(tmp_path: Path) -> None:
    assert visit(folder(tmp_path, MINUTES), by="").get("/actions/").status_code == 303
