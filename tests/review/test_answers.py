"""Questions, answers and what they change at once."""

from pathlib import Path

import pytest

from redaction.records import snapshots
from tests.review.conftest import Visit, folder, visit


def public(here: Visit) -> str:
    return "\n".join(snapshots.lines(here.bench.sheet(here.meeting).shown.public))


def test_each_question_is_answered_by_one_form_and_the_next_one_follows(here: Visit) -> None:
    assert len(here.bench.sheet(here.meeting).questions) == 2
    assert here.answer("withhold").status_code == 303
    assert here.answer("withhold").headers["Location"].endswith(f"/{here.meeting}/")
    assert here.bench.sheet(here.meeting).questions == ()
    assert b"No question is open" in here.get(f"/meetings/{here.meeting}/").data


def test_keep_publishes_the_word_and_undo_withholds_it_again(here: Visit) -> None:
    here.answer("keep", why_typed="a system")
    assert ("Zebedia" in public(here)) != ("Quillan" in public(here))
    here.post(f"/meetings/{here.meeting}/undo", {})
    assert "Zebedia" not in public(here) and "Quillan" not in public(here)
    assert len(here.bench.sheet(here.meeting).questions) == 2


def test_reword_shows_the_words_that_were_typed(here: Visit) -> None:
    here.answer("reword", words="a visitor")
    assert "a visitor" in public(here)


def test_identify_as_an_attendee_shows_their_initials(here: Visit) -> None:
    here.answer("identify", name="Wanda Ferrow", standing="professional")
    here.answer("identify", name="Wanda Ferrow", standing="professional")
    assert "by WF was complete" in public(here) and here.bench.sheet(here.meeting).questions == ()


def test_identify_as_a_child_withholds(here: Visit) -> None:
    here.answer("identify", name="Zebedia", standing="child")
    here.answer("identify", name="Quillan", standing="child")
    assert "by [name withheld] was complete" in public(here)


def test_unsure_is_an_answer_that_settles_nothing(here: Visit) -> None:
    here.answer("unsure")
    assert len(here.bench.sheet(here.meeting).questions) == 2


@pytest.mark.parametrize(
    "fields", [{"verdict": "publish"}, {"scope": "world"}, {"key": "0" * 20}, {"verdict": "undone"}]
)
def test_an_answer_that_is_none_is_refused_and_nothing_is_written(here: Visit, fields: dict[str, str]) -> None:
    verdict = fields.get("verdict", "keep")
    assert here.answer(verdict, **{k: v for k, v in fields.items() if k != "verdict"}).status_code == 422
    assert not (here.bench.order.records / "rulings.jsonl").exists()


def test_reword_without_words_is_refused(here: Visit) -> None:
    assert here.answer("reword").status_code == 422


def test_missed_words_are_withheld_wherever_they_stand_whole(here: Visit) -> None:
    here.post(f"/meetings/{here.meeting}/missed", {"words": "early  help", "kind": "case_detail", "scope": "meeting"})
    assert "audit of [case detail withheld]" in public(here) and "early help" not in public(here)
    assert any(f.detector == "a reader" for f in here.bench.sheet(here.meeting).examined.findings)


def test_missed_words_are_looked_for_by_the_gate(here: Visit) -> None:
    from desk.releasing import publish

    here.post(
        f"/meetings/{here.meeting}/missed", {"words": "findings were positive", "kind": "case_detail", "scope": "here"}
    )
    case = here.state.whole._case(here.bench.sheet(here.meeting))
    assert any("findings were positive" in w.surface for w in publish.withheld_words((case,), here.bench.said))


def test_a_ruling_on_missed_words_lapses_when_their_sentence_changes(here: Visit) -> None:
    here.post(f"/meetings/{here.meeting}/missed", {"words": "findings", "kind": "case_detail", "scope": "here"})
    source = here.bench.order.content / "minutes" / "network.txt"
    source.write_text(source.read_text("utf-8").replace("were positive", "were mixed"), "utf-8")
    here.bench.refresh()
    assert "findings were mixed" in public(here)


def test_words_that_are_not_in_the_source_cannot_be_missed(here: Visit) -> None:
    told = here.post(f"/meetings/{here.meeting}/missed", {"words": "ebedia", "kind": "name", "scope": "here"})
    assert told.status_code == 422 and "whole words" in told.text


def test_taking_back_an_answer_asks_the_question_again(here: Visit) -> None:
    here.answer("keep")
    (ruling,) = here.bench.sheet(here.meeting).rulings
    here.post(f"/meetings/{here.meeting}/take-back", {"key": ruling.key})
    assert len(here.bench.sheet(here.meeting).questions) == 2


def test_a_ruling_written_by_another_program_is_seen_at_once(tmp_path: Path) -> None:
    here, other = visit(folder(tmp_path)), None
    other = visit(here.bench.order, "Bea")
    other.answer("withhold")
    here.get("/")
    assert len(here.bench.sheet(here.meeting).questions) == 1


def test_the_page_says_why_and_shows_source_beside_public_text(here: Visit) -> None:
    page = here.get(f"/meetings/{here.meeting}/").text
    assert "Why this is asked" in page and "[name withheld]" in page and "As readers will see it" in page
