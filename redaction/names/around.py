"""The words around names that decide what a capital is (around_names.yaml)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from rule_files import RuleFile, rule_file


@lru_cache(maxsize=1)
def around() -> RuleFile:
    """The tables of words. Raises DetectorUnavailable when they cannot be read."""
    return rule_file(Path(__file__).with_name("around_names.yaml"))


PARTICLES = around().word_set("particles")
NO_FORENAMES = around().word_set("before a name")
