"""The rules that detectors of sensitive sentences go by: rule files (see rule_files), checked, made ready once.

An entry has `patterns` in the language of pattern_language, and `weight`, `says`, `strikes` or `damps`; the file's name
is the role of all of them. A file that is missing or says nothing valid stops everything.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from redaction.rules.pattern_matcher import PatternGroup, PatternMarker
from redaction.words.lexicon import people
from rule_files import RuleFile, broken, read_yaml, rule_file

RULES = Path(__file__).parent / "sentences"
SENTENCE = (
    "individual",
    "circumstance",
    "specific",
    "general",
    "investigation",
    "actor",
    "candid",
    "business",
    "carry",
)
CASE_NAME = ("case_name",)
TIE = ("tie",)


class _RuleModel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Group(_RuleModel):
    says: str = ""
    weight: float = 0
    strikes: bool = False
    damps: float = 0
    patterns: tuple[str, ...]


class Theme(_RuleModel):
    """What is weighed: needs and adds name roles; hold, withhold: the weights from which a sentence is graded."""

    name: str
    says: str
    needs: tuple[str, ...]
    adds: tuple[str, ...]
    damped: bool
    place: float
    hold: float
    withhold: float


class Scales(_RuleModel):
    """again: the share that a second mark of a role adds. carried: what going on from a raised sentence adds."""

    again: float
    carried: float
    themes: tuple[Theme, ...]


@lru_cache(maxsize=1)
def scales() -> Scales:
    """The themes. Raises DetectorUnavailable when weighing.yaml cannot be used."""
    path = RULES / "weighing.yaml"
    try:
        return Scales.model_validate(read_yaml(path))
    except ValidationError as error:
        raise broken(path, str(error)) from error


@lru_cache(maxsize=4)
def marker(roles: tuple[str, ...]) -> PatternMarker:
    """The patterns of these roles, ready, each role's read from the file of its name.

    Raises DetectorUnavailable, naming the file, when one is missing or says nothing valid.
    """
    sets = _sets()
    rules: list[tuple[str, PatternGroup]] = []
    for role in roles:
        rules += _of_role(rule_file(RULES / f"{role}.yaml"), role)
    try:
        return PatternMarker(tuple(rules), sets)
    except ValueError as error:
        raise broken(RULES, str(error)) from error


def _of_role(file: RuleFile, role: str) -> list[tuple[str, PatternGroup]]:
    """Every pattern of a file with its group."""
    rules: list[tuple[str, PatternGroup]] = []
    for entry in file.entries:
        try:
            told = _Group.model_validate(entry.says)
        except ValidationError as error:
            raise broken(file.path, f"“{entry.name}”: {error}") from error
        made = PatternGroup(entry.name, role, told.says, told.weight or told.damps, told.strikes)
        rules += [(pattern, made) for pattern in told.patterns]
    return rules


def _sets() -> dict[str, tuple[str, ...]]:
    """The sets of words that patterns speak of as {set}: of people, and of words.yaml."""
    known = rule_file(RULES / "words.yaml")
    return {entry.name: file.words(entry.name) for file in (people(), known) for entry in file.entries}
