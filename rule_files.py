"""Reads rule files: tables of words and patterns kept as data, each with why it is there and examples that try it.

A rule file is YAML: `rules`, a list of entries; perhaps `uses`, other rule files whose entries it may speak of, and
`parts`, pieces of patterns that say nothing alone. An
entry has a `name`, a `why`, what it `finds` and what it `leaves` (both tried by tests/house/test_rule_files.py), and
one of

    words      words with white space between; a list where an entry is more than one word
    file       a plain file beside it, packed or not, that holds the words: one or more a line, # opens a remark
    any        patterns of which one must match, one a line
    tagged     a use; its words are those of the file's `vocabulary` (word: its uses) that have it
    instead    a table: words, and what stands for them
    pattern    a pattern; %any% is the `any` beside it, %name% another entry (its words, or its pattern) or part

and what the room that reads the file adds of its own. Patterns are Python's, `ignore_case: true` for either case.
Every room may import this module and it imports no room, so that there is one reader of rules and one test of them.
A file that is missing or broken stops everything: a detector without its rules finds nothing, and that is a leak.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from errors import DetectorUnavailable

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same language, read ten times as fast
_NAMED = re.compile(r"%([a-z][\w -]*)%")
_ALWAYS = frozenset({"name", "why", "finds", "leaves"})


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One entry of a rule file. finds, leaves: its examples. says: everything else that the file has of it."""

    name: str
    why: str
    finds: tuple[str, ...]
    leaves: tuple[str, ...]
    says: Mapping[str, Any]


class RuleFile:
    """The entries of one file by name, and those of the files it uses."""

    def __init__(self, path: Path, told: Mapping[str, Any], used: tuple[RuleFile, ...]) -> None:
        self.path = path
        self.vocabulary: Mapping[str, str] = told.get("vocabulary", {})
        self._parts: Mapping[str, str] = told.get("parts", {})
        entries = tuple(map(_entry, told["rules"]))
        self.entries = entries
        self._by_name = {entry.name: entry for entry in entries}
        self._used = used
        self._ready: dict[str, re.Pattern[str]] = {}
        self._sets: dict[str, frozenset[str]] = {}

    def words(self, name: str) -> tuple[str, ...]:
        """The words of an entry, in the file's order. Raises DetectorUnavailable where it has none."""
        file, entry = self._entry(name)
        if "file" in entry.says:
            return tuple(" ".join(plain_lines(file.path.parent / entry.says["file"])).split())
        if "tagged" in entry.says:
            found = tuple(word for word, uses in file.vocabulary.items() if entry.says["tagged"] in uses.split())
        else:
            told = entry.says.get("words", ())
            found = tuple(told.split()) if isinstance(told, str) else tuple(told)
        if not found or not all(isinstance(word, str) for word in found):
            raise broken(file.path, f"“{name}” holds no words")
        return found

    def word_set(self, name: str) -> frozenset[str]:
        """The words of an entry as a set. Raises DetectorUnavailable where it has none."""
        if name not in self._sets:
            self._sets[name] = frozenset(self.words(name))
        return self._sets[name]

    def instead(self, name: str) -> tuple[tuple[str, str], ...]:
        """The pairs of an entry's table, in the file's order. Raises DetectorUnavailable where it has none."""
        file, entry = self._entry(name)
        told = entry.says.get("instead")
        if not isinstance(told, dict) or not all(isinstance(said, str) for pair in told.items() for said in pair):
            raise broken(file.path, f"“{name}” holds no table")
        return tuple(told.items())

    def lines(self, name: str) -> tuple[str, ...]:
        """The lines of an entry's plain file. Raises DetectorUnavailable where it cannot be read."""
        file, entry = self._entry(name)
        return plain_lines(file.path.parent / str(entry.says.get("file")))

    def pattern(self, name: str) -> re.Pattern[str]:
        """The pattern of an entry, ready. Raises DetectorUnavailable where it is none."""
        if name in self._ready:
            return self._ready[name]
        file, entry = self._entry(name)
        how = re.IGNORECASE if entry.says.get("ignore_case") else re.NOFLAG
        try:
            return self._ready.setdefault(name, re.compile(self.source(name), how))
        except re.error as error:
            raise broken(file.path, f"“{name}” is no pattern: {error}") from error

    def source(self, name: str) -> str:
        """The text of an entry's pattern, with those it speaks of written out in it."""
        for file in (self, *self._used):
            if name in file._parts:
                return file.filled(file._parts[name])
        file, entry = self._entry(name)
        if file is not self:
            return file.source(name)
        if holds_words(entry):
            return "|".join(re.escape(word) for word in sorted(self.words(name), key=lambda word: (-len(word), word)))
        choices = "|".join(entry.says.get("any", ()))
        return self.filled(str(entry.says.get("pattern", "%any%")), {"any": choices} if choices else {})

    def filled(self, pattern: str, own: Mapping[str, str] | None = None) -> str:
        """A pattern with each %name% in it written out, as a group. own: names that mean something else here."""

        def written_out(found: re.Match[str]) -> str:
            name = found[1]
            return f"(?:{self.filled(own[name]) if own and name in own else self.source(name)})"

        return _NAMED.sub(written_out, pattern)

    def _entry(self, name: str) -> tuple[RuleFile, RuleEntry]:
        """An entry of this file, or of the first of those it uses that has it, and the file it stands in."""
        for file in (self, *self._used):
            if name in file._by_name:
                return file, file._by_name[name]
        raise broken(self.path, f"it has no entry “{name}”")


@lru_cache(maxsize=64)
def rule_file(path: Path) -> RuleFile:
    """A rule file, read and checked once. Raises DetectorUnavailable, naming it, when it cannot be used."""
    told = read_yaml(path)
    try:
        read = RuleFile(path, told, tuple(rule_file((path.parent / name).resolve()) for name in told.get("uses", ())))
    except (KeyError, TypeError, AttributeError) as error:
        raise broken(path, f"an entry lacks {error}") from error
    names = [entry.name for entry in read.entries]
    if not names or len(set(names)) < len(names):
        raise broken(path, "it has no entries, or two of one name")
    return read


def holds_words(entry: RuleEntry) -> bool:
    """Whether an entry is a table of words, and no pattern."""
    return any(way in entry.says for way in ("words", "file", "tagged"))


def read_yaml(path: Path) -> Mapping[str, Any]:
    """A YAML file that holds a mapping. Raises DetectorUnavailable, naming it, when it cannot be read."""
    try:
        told = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise broken(path, "it cannot be read") from error
    if not isinstance(told, dict):
        raise broken(path, "it holds no names")
    return told


def plain_lines(path: Path) -> tuple[str, ...]:
    """The lines of a plain file, packed or not, remarks (#) left out. Raises DetectorUnavailable."""
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise broken(path, "it cannot be read") from error
    lines = tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
    if not lines:
        raise broken(path, "it is empty")
    return lines


def broken(path: Path, why: str) -> DetectorUnavailable:
    """The fault of a rule file or list that cannot be used."""
    what = f"a file of rules or words cannot be used: {why}."
    return DetectorUnavailable(what, str(path), "Restore it from the release.")


def _entry(told: Mapping[str, Any]) -> RuleEntry:
    says = {name: value for name, value in told.items() if name not in _ALWAYS}
    return RuleEntry(told["name"], told.get("why", ""), _examples(told, "finds"), _examples(told, "leaves"), says)


def _examples(told: Mapping[str, Any], which: str) -> tuple[str, ...]:
    one = told.get(which, ())
    return (one,) if isinstance(one, str) else tuple(one)
