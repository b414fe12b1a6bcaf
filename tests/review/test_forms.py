"""One question for a name in all its forms, and what the same words are elsewhere, on the card of the question."""

import re
from pathlib import Path

from tests.desk.conftest import MINUTES
from tests.review.conftest import Visit, folder, visit

TOLD = (
    "was complete. A letter about April Trowlebeck came, and Trowlebeck’s form is here. "
    "In April 2023 the board met. The file on Trowelbeck is closed"
)


def card(tmp_path: Path, words: str) -> str:
    here: Visit = visit(folder(tmp_path, MINUTES.replace("was complete", words)))
    asked = next(q for q in here.bench.sheet(here.meeting).questions if "trowlebeck" in q.asked)
    return " ".join(here.get(f"/meetings/{here.meeting}/?q={asked.key}").get_data(as_text=True).split())


def test_the_card_shows_every_form_that_one_answer_settles(tmp_path: Path) -> None:
    shown = card(tmp_path, TOLD)
    forms = shown.partition("One answer settles 3 forms")[2].partition("</p>")[0]
    assert all(f">{words}</mark>" in forms for words in ("April Trowlebeck", "Trowlebeck", "Trowelbeck"))


def test_the_card_shows_where_the_same_words_are_something_else_and_how_they_are_shown(tmp_path: Path) -> None:
    shown = card(tmp_path, TOLD)
    assert re.search(r"Also stands in \d other places?: a date", shown)
    assert "Shown there as a date: April" in shown


def test_a_name_of_one_form_has_no_such_lines(tmp_path: Path) -> None:
    shown = card(tmp_path, "was complete. A letter about Zorvana Trowlebeck came")
    assert "One answer settles" not in shown
    assert "Shown there as" not in shown
