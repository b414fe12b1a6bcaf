"""The rules that detectors of sensitive sentences go by: read from rules/*.yaml, checked, made ready once.

A file that is missing or says nothing valid stops everything: a detector without its rules finds nothing.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from errors import DetectorUnavailable
from redaction.rules.pattern_matcher import PatternGroup, PatternMarker

_T = TypeVar("_T")
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


class _GroupFile(_RuleModel):
    name: str
    says: str = ""
    weight: float = 0
    strikes: bool = False
    damps: float = 0
    patterns: tuple[str, ...]


class _RoleFile(_RuleModel):
    role: str
    groups: tuple[_GroupFile, ...]


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
    return _read("weighing.yaml", TypeAdapter(Scales))


@lru_cache(maxsize=4)
def marker(roles: tuple[str, ...]) -> PatternMarker:
    """The patterns of these roles, ready, each role's read from the file of its name.

    Raises DetectorUnavailable, naming the file, when one is missing or says nothing valid.
    """
    sets = _read("words.yaml", TypeAdapter(dict[str, tuple[str, ...]]))
    rules: list[tuple[str, PatternGroup]] = []
    for role in roles:
        for group in _read(f"{role}.yaml", TypeAdapter(_RoleFile)).groups:
            made = PatternGroup(group.name, role, group.says, group.weight or group.damps, group.strikes)
            rules += [(pattern, made) for pattern in group.patterns]
    try:
        return PatternMarker(tuple(rules), sets)
    except ValueError as error:
        raise _broken("", error) from error


def _read(name: str, kind: TypeAdapter[_T]) -> _T:
    """A rule file, checked. Raises DetectorUnavailable."""
    try:
        return kind.validate_python(yaml.safe_load((RULES / name).read_text(encoding="utf-8")))
    except (OSError, yaml.YAMLError, UnicodeDecodeError, ValidationError) as error:
        raise _broken(name, error) from error


def _broken(name: str, why: Exception) -> DetectorUnavailable:
    return DetectorUnavailable(f"a rule file cannot be used: {why}", str(RULES / name), "Restore it from the release.")
