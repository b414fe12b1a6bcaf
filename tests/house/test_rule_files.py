"""Every rule file of every room: each entry says why it is there, and finds and leaves what it says it does."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from redaction.rules import ruleset
from redaction.rules.pattern_matcher import tokens
from redaction.rules.regex_rules import near_digits, regex_rule
from rule_files import RuleEntry, RuleFile, holds_words, rule_file

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (ROOT / "redaction", ROOT / "publishing")
FILES = sorted(path for room in ROOMS for path in room.rglob("*.yaml") if "\nrules:\n" in path.read_text("utf-8"))
ENTRIES = [(file, entry) for file in map(rule_file, FILES) for entry in file.entries]


def finds(file: RuleFile, entry: RuleEntry, text: str) -> bool:
    """Whether an entry finds something in a text: it is one of its words, or holds what its pattern seeks."""
    if holds_words(entry):
        return text in file.word_set(entry.name) or ("file" in entry.says and text in file.lines(entry.name))
    if "instead" in entry.says:
        return any(words in text for words, _ in file.instead(entry.name))
    if file.path.parent == ruleset.RULES:
        marks = ruleset.marker((file.path.stem,)).marks(tokens(text, 0, len(text)))
        return any(mark.group.name == entry.name for mark in marks)
    if "patterns" in entry.says:
        return any(regex_rule(file, entry).find(text, near_digits(text)))
    return file.pattern(entry.name).search(text) is not None


def each(entry: tuple[RuleFile, RuleEntry]) -> str:
    return f"{entry[0].path.relative_to(ROOT).as_posix()} {entry[1].name}"


def test_rules_that_are_tried_lie_in_both_rooms() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in FILES} == {"redaction", "publishing"}


@pytest.mark.parametrize("one", ENTRIES, ids=each)
def test_every_entry_says_why_and_finds_and_leaves_its_examples(one: tuple[RuleFile, RuleEntry]) -> None:
    file, entry = one
    assert entry.why, "an entry says why it is there"
    assert entry.finds, "an entry has an example that must be found"
    assert entry.leaves, "an entry has an example that must be left"
    assert [text for text in entry.finds if not finds(file, entry, text)] == []
    assert [text for text in entry.leaves if finds(file, entry, text)] == []


LONG = 200  # characters of one pattern; what is longer tells how minutes speak, and belongs to a rule file


def longest_pattern(path: Path) -> int:
    """How many characters the longest pattern of a module holds, as far as it is written there."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    patterns = (call.args[0] for call in calls if ast.unparse(call.func) == "re.compile" and call.args)
    texts = ([one.value for one in ast.walk(node) if isinstance(one, ast.Constant)] for node in patterns)
    return max((len("".join(map(str, text))) for text in texts), default=0)


def test_long_patterns_are_rule_files() -> None:
    modules = [path for room in ROOMS for path in room.rglob("*.py")]
    long = {path.relative_to(ROOT).as_posix() for path in modules if longest_pattern(path) > LONG}
    assert not long, "move it into a rule file"
