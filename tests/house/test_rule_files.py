"""Every rule file of every room: each entry says why it is there, and finds and leaves what it says it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from redaction.rules import ruleset
from redaction.rules.pattern_matcher import tokens
from redaction.rules.regex_rules import near_digits, regex_rule
from rule_files import RuleEntry, RuleFile, holds_words, rule_file

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (ROOT / "redaction", ROOT / "publishing")
FILES = sorted(path for room in ROOMS for path in room.rglob("*.yaml") if "\n    finds: " in path.read_text("utf-8"))
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


def test_there_are_rule_files() -> None:
    assert FILES


@pytest.mark.parametrize("one", ENTRIES, ids=each)
def test_every_entry_says_why_and_finds_and_leaves_its_examples(one: tuple[RuleFile, RuleEntry]) -> None:
    file, entry = one
    assert entry.why, "an entry says why it is there"
    assert entry.finds, "an entry has an example that must be found"
    assert entry.leaves, "an entry has an example that must be left"
    assert [text for text in entry.finds if not finds(file, entry, text)] == []
    assert [text for text in entry.leaves if finds(file, entry, text)] == []
