"""The rules on sensitive sentences, against cases that one can read aloud."""

from pathlib import Path

import pytest
import yaml

from minutes.model import Meeting
from redaction.detectors import case_detail, case_names, protected, tied_places
from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.rules.sentence_findings import raised
from redaction.words.lexicon import Lexicon
from tests.redaction.made import meeting


def by_rules(scene: Scene) -> tuple[Finding, ...]:
    """What the rules alone raise, without the judge."""
    return raised(scene.meeting, ("case", "investigation", "candid", "business"), scene.found, "rules")


HERE = Path(__file__).parent
RUN = (protected.detect, case_names.detect, by_rules, tied_places.detect)
LEXICON = Lexicon(places=("Larkshire", "Wexmoor", "Tarnbridge"), organisations=("Seven Gables Hotel",))


def seen(made: Meeting) -> list[Finding]:
    scene = Scene(made, lexicon=LEXICON)
    for run in RUN:
        scene = scene.with_found(run(scene))
    return [f for f in scene.found if f.kind in ("case_detail", "identifier")]


def grade(text: str) -> str:
    found = seen(meeting(text))
    if any(f.confidence >= 0.5 for f in found):
        return "withheld"
    return "held" if found else "left"


def cases() -> list[object]:
    files = sorted((HERE / "cases_sensitive").glob("*.yaml"))
    return [
        pytest.param(case["input"], case["expected"], id=f"{file.stem}: {case['title']}")
        for file in files
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("text", "expected"), cases())
def test_a_sentence_is_graded_as_an_officer_would(text: str, expected: str) -> None:
    assert grade(text) == expected


def asked(text: str) -> bool:
    """Whether the judge and the rules together raise a text as minutes."""
    return bool(case_detail.detect(Scene(meeting(text), lexicon=LEXICON)))


def test_the_judge_asks_about_what_the_rules_hold_and_lets_be_what_they_leave() -> None:
    told = [param.values for param in cases() if "case_names" not in str(param.id)]  # type: ignore[attr-defined]
    grave = [asked(text) for text, grade in told if grade != "left" and grade_by_sentence(text)]
    plain = [asked(text) for text, grade in told if grade == "left"]
    assert sum(grave) >= 0.9 * len(grave)
    assert sum(plain) <= 0.05 * len(plain)


def grade_by_sentence(text: str) -> bool:
    """Whether the rules raise a sentence of it, not a name or place in it."""
    return bool(by_rules(Scene(meeting(text))))


def test_there_are_as_many_ordinary_cases_as_grave_ones() -> None:
    grades = [param.values[1] for param in cases()]  # type: ignore[attr-defined]
    assert len(grades) >= 100 and 2 * grades.count("left") >= len(grades)


def test_sentences_kept_back_from_tuning_are_told_apart() -> None:
    kept_back = yaml.safe_load((HERE / "held_back_sensitive.yaml").read_text(encoding="utf-8"))
    stopped = sum(grade(text) != "left" for text in kept_back["stop"])
    raised = sum(grade(text) != "left" for text in kept_back["leave"])
    assert stopped >= 0.9 * len(kept_back["stop"])
    assert raised <= 0.05 * len(kept_back["leave"])
