"""Rules that look only near digits can miss nothing by it."""

from pathlib import Path
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

from redaction.rules import regex_rules

DIGITS = range(ord("0"), ord("9") + 1)
RULES = [(name, rule) for name in ("identifiers", "contact", "handles") for rule in regex_rules.rules(name)]


def all_digits(choices: list) -> bool:
    return all(
        one == (c.CATEGORY, c.CATEGORY_DIGIT)
        or (one[0] == c.LITERAL and one[1] in DIGITS)
        or (one[0] == c.RANGE and one[1][0] in DIGITS and one[1][1] in DIGITS)
        for one in choices
    )


def needs_a_digit(tree: object) -> bool:
    """Whether nothing can match this parsed pattern without a digit."""
    for what, of in tree:
        found = (
            (what == c.LITERAL and of in DIGITS)
            or (what == c.IN and all_digits(of))
            or (what == c.BRANCH and all(needs_a_digit(one) for one in of[1]))
            or (what == c.SUBPATTERN and needs_a_digit(of[3]))
            or (what in (c.MAX_REPEAT, c.MIN_REPEAT) and of[0] >= 1 and needs_a_digit(of[2]))
            or (what == c.ASSERT and of[0] == 1 and needs_a_digit(of[1]))
        )
        if found:
            return True
    return False


@pytest.mark.parametrize(("name", "rule"), RULES, ids=lambda one: getattr(one, "name", one))
def test_a_rule_that_can_match_letters_alone_looks_everywhere(name: str, rule: regex_rules.RegexRule) -> None:
    needed = all(needs_a_digit(parser.parse(one.pattern, one.flags)) for one in rule.patterns)
    assert needed or rule.letters or rule.only


def test_lines_with_digits_come_with_the_line_on_either_side() -> None:
    text = "one\ntwo\nthree 3\nfour\nfive\nsix\n7\n"
    assert [text[a:b] for a, b in regex_rules.near_digits(text)] == ["two\nthree 3\nfour", "six\n7\n"]
    assert regex_rules.near_digits("no figures here\nat all") == ()


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "planted").iterdir()), ids=lambda path: path.name)
def test_looking_near_digits_finds_all_that_looking_everywhere_does(path: Path) -> None:
    from dataclasses import replace

    text = path.read_text("utf-8")
    for _, rule in RULES:
        assert sorted(rule.find(text, regex_rules.near_digits(text))) == sorted(
            replace(rule, letters=True, only=None).find(text, ())
        )
