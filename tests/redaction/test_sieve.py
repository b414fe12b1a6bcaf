"""A pattern is tried only where it may match, and finds there what it finds when it is tried everywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from redaction.rules.regex_rules import RegexRule, near_digits, rules
from redaction.rules.sieve import Sieve, needs, within_a_line

HERE = Path(__file__).parent
RULES = [rule for name in ("contact", "handles", "identifiers") for rule in rules(name)]
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((HERE / "planted").glob("*.txt"))]
TEXTS += [path.read_text(encoding="utf-8") for path in sorted((HERE.parents[1] / "corpus" / "sets").glob("*0.txt"))]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_finds_the_same_with_a_sieve_and_without(rule: RegexRule) -> None:
    for text in TEXTS:
        digits = near_digits(text)
        assert list(rule.find(text, digits, Sieve(text))) == list(rule.find(text, digits)), text[:40]


@pytest.mark.parametrize(
    ("pattern", "held"),
    [
        (r"\bages?\s(\d{1,2})\b", ({"age"}, {"0"})),
        (r"(?:case|file) no\. \d{3}-\d{2}", ({"case", "file"}, {" no. 000-00"})),
        (r"[Ll]ived? at(?! risk)", ({"live"}, {" at"})),
        (r"x?y*", ()),
        (r"(?:a|\w)b", ({"b"},)),
        (r"(?<=ref )\d[^0-9]", ({"0"},)),
    ],
)
def test_what_a_pattern_needs_is_read_from_it(pattern: str, held: tuple[set[str], ...]) -> None:
    assert needs(re.compile(pattern)) == tuple(frozenset(one) for one in held)


@pytest.mark.parametrize("text", ["\u212aey 12", "\u017fnap 12", "P\u0131N 12", "age \u0661\u0662", "\u0130 age 12"])
def test_letters_and_figures_that_python_takes_for_others_are_never_sifted_out(text: str) -> None:
    sieve = Sieve(text)
    assert sieve.within(sieve.standing((frozenset({"nowhere"}),)), 0, len(text))


@pytest.mark.parametrize(
    ("pattern", "stays"),
    [
        (r"\d|\bpass ?word", True),
        (r"\w+teen\b", True),
        (r"a\sb", False),
        (r"a[^b]", False),
        (r"a(?= b)", False),
        ("a$", False),
    ],
)
def test_a_pattern_that_may_look_beyond_its_line_is_known(pattern: str, stays: bool) -> None:
    assert within_a_line(re.compile(pattern)) is stays


def test_lines_that_hold_a_piece_are_given_once_each() -> None:
    text = "one age 5 age 6\nnothing\nage 7"
    assert [text[a:b] for a, b in Sieve(text).lines((frozenset({"age"}),))] == ["one age 5 age 6", "age 7"]
