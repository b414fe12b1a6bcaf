"""Planted strings of every class are found; ordinary minutes are let be."""

from __future__ import annotations

import re
from pathlib import Path
from time import perf_counter

import pytest

from errors import DetectorUnavailable
from redaction.detectors import names_in_addresses, patterns, small_numbers
from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.rules import regex_rules
from rule_files import RuleEntry, rule_file
from tests.redaction.detectors.meetings import meeting

PLANTED = Path(__file__).parents[1] / "planted"


def lines(name: str) -> list[str]:
    told = (PLANTED / name).read_text(encoding="utf-8").splitlines()
    return [line for line in told if line and not line.startswith("#")]


def seen(text: str) -> list[Finding]:
    return [
        finding
        for detector in (patterns, names_in_addresses, small_numbers)
        for finding in detector.detect(Scene(meeting(text)))
        if finding.value is None or 1 <= finding.value <= 5
    ]


def missed(line: str) -> list[str]:
    """What stands between the marks and is not wholly in a finding."""
    text, wanted = "", []
    for piece in re.split(r"(⟦.*?⟧)", line):
        if piece.startswith("⟦"):
            wanted.append((len(text), len(text) + len(piece) - 2))
            piece = piece[1:-1]
        text += piece
    found = [f.span for f in seen(text) if f.kind != "small_number"]
    return [text[a:b] for a, b in wanted if not any(s.start <= a and b <= s.end for s in found)]


def test_every_planted_string_is_found_but_those_that_a_list_names() -> None:
    planted = [
        *lines("strings.txt"),
        *lines("more_strings.txt"),
        *lines("third_strings.txt"),
        *lines("fourth_strings.txt"),
    ]
    assert sum(line.count("⟦") for line in planted) >= 490
    named = dict(line.split("\t") for line in lines("missed.txt"))
    assert sorted(words for line in planted for words in missed(line)) == sorted(named)
    assert len(named) <= 2 and all(named.values()), "the list only shrinks, and says why"


EXAMPLES = [
    (name, entry, example)
    for name in patterns.FAMILIES
    for entry in regex_rules.settings(name).entries
    if "patterns" in entry.says
    for example in entry.finds
]


@pytest.mark.parametrize(("name", "entry", "example"), EXAMPLES, ids=lambda one: getattr(one, "name", str(one)))
def test_what_a_rule_finds_is_found_among_all_rules_too(name: str, entry: RuleEntry, example: str) -> None:
    by_itself = regex_rules.regex_rule(regex_rules.settings(name), entry).find(
        example, regex_rules.near_digits(example)
    )
    found = [finding.span for finding in patterns.detect(Scene(meeting(example)))]
    assert [span for span in by_itself if not any(one.contains(span) for one in found)] == []


def test_ordinary_lines_are_enough_to_mean_something() -> None:
    assert len(lines("ordinary.txt")) >= 60 and len(lines("more_ordinary.txt")) >= 100
    assert len(lines("third_ordinary.txt")) >= 100


@pytest.mark.parametrize(
    "line",
    [*lines("ordinary.txt"), *lines("more_ordinary.txt"), *lines("third_ordinary.txt"), *lines("fourth_ordinary.txt")],
)
def test_ordinary_minutes_are_not_touched(line: str) -> None:
    assert [(f.kind, f.surface) for f in seen(line)] == []


def test_rules_that_cannot_be_read_stop_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regex_rules, "FOLDER", tmp_path)
    for told in (None, "rules: []", "rules: [{name: x, patterns: [y]}]", "- no", "rules: [:"):
        if told is not None:
            (tmp_path / "broken.yaml").write_text(told, encoding="utf-8")
        rule_file.cache_clear()
        with pytest.raises(DetectorUnavailable):
            regex_rules.rules("broken")
    rule_file.cache_clear()


@pytest.mark.parametrize(
    "piece", ["0123456789", "1 2 3 4 ", "a.b.", "a at ", "case ref A-", "12-34-", "x@", "Aaa Bbb "]
)
def test_no_rule_takes_long_over_odd_text(piece: str) -> None:
    started = perf_counter()
    seen(piece * 400)
    assert perf_counter() - started < 20  # seconds where a runaway pattern would take hours
