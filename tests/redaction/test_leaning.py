"""Earlier answers move later questions up and down; they settle nothing, and hold no words of the minutes."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from minutes.model import Span
from redaction.model import Ruling, Verdict
from redaction.records import rulings
from redaction.review import answers
from redaction.review.answers import Answer
from redaction.review.leaning import in_order, leanings
from redaction.review.questions import Place, Question


def asked(key: str, at: int, *about: str, risk: int = 2, weight: float = 0.2, stopped: bool = False) -> Question:
    place = Place(Span(at, at + 5), "", "words", "", "", "h", "because")
    scopes = (("here", f"h{key}"), ("meeting", f"m{key}"), ("everywhere", f"e{key}"))
    return Question(
        key, "case_detail", "words", "words", False, risk, "here", scopes, (place,), ("because",), "[…]",
        stopped=stopped, weight=weight, about=about,
    )  # fmt: skip


def ruled(verdict: Verdict, *about: str, key: str = "k") -> Ruling:
    return Ruling(key, verdict, "here", "R", "2026-01-01T10:00:00+00:00", "Because", about=about)


def keys(questions: tuple[Question, ...]) -> list[str]:
    return [one.key for one in questions]


def test_what_this_partnership_withholds_comes_before_what_it_keeps() -> None:
    given = [ruled("withhold", "staff")] * 6 + [ruled("keep", "candid")] * 6
    queue = (asked("candid", 1, "candid"), asked("money", 2, "money"), asked("staff", 3, "staff"))
    assert keys(in_order(queue, leanings(given))) == ["staff", "money", "candid"]


def test_nothing_is_left_out_and_nothing_is_settled_by_answers_of_the_same_kind() -> None:
    queue = tuple(asked(str(n), n, "candid") for n in range(20))
    assert in_order(queue, leanings([ruled("keep", "candid")] * 500)) == queue


def test_a_child_or_a_family_comes_first_whatever_was_answered() -> None:
    given = [ruled("keep", "child")] * 50
    queue = (asked("remark", 1, "candid"), asked("child", 2, "child", risk=0))
    assert keys(in_order(queue, leanings(given))) == ["child", "remark"]


def test_what_the_last_look_stopped_on_comes_before_all_else() -> None:
    queue = (asked("child", 1, "child", risk=0), asked("stop", 2, "name", risk=3, stopped=True))
    assert keys(in_order(queue, {})) == ["stop", "child"]


def test_without_answers_the_weightiest_of_one_risk_comes_first_and_then_the_order_of_the_text() -> None:
    queue = (asked("late", 9, "money"), asked("early", 1, "money"), asked("grave", 5, "money", weight=0.3))
    assert keys(in_order(queue, {})) == ["grave", "early", "late"]


def test_a_few_answers_weigh_less_than_many() -> None:
    assert 0 < leanings([ruled("withhold", "health")])["health"] < 0.3
    assert leanings([ruled("withhold", "health")] * 40)["health"] > 0.8


def test_unsure_and_who_it_is_are_not_counted() -> None:
    assert leanings([ruled("unsure", "health"), ruled("identify", "health")]) == {}


def test_an_answer_is_kept_with_what_it_was_about_and_none_of_the_words(tmp_path: Path) -> None:
    said = Answer("withhold", "here", "It tells of one person", "R", "2026-01-01T10:00:00+00:00")
    made = answers.ruling(asked("k", 1, "health", "with a relative"), said)
    assert made.about == ("health", "with a relative") and "words" not in asdict(made)["about"]
    rulings.add(tmp_path / "rulings.jsonl", made)
    assert rulings.load(tmp_path)["hk"].about == ("health", "with a relative")


def test_an_answer_that_is_taken_back_counts_no_more(tmp_path: Path) -> None:
    file = tmp_path / "rulings.jsonl"
    one = ruled("withhold", "health")
    rulings.add(file, one, *answers.undone((one,), "R", "2026-01-01T11:00:00+00:00"))
    assert leanings(rulings.load(file).values()) == {}
