"""From how much on the judge asks, and from how much on it is sure: points.yaml, chosen on left-out rounds."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from errors import DetectorUnavailable

POINTS = Path(__file__).parent / "points.yaml"
Ask = Literal["careful", "balanced", "brief"]


class Points(BaseModel):
    """Thresholds of the judge.

    ask: for each choice of partnership.yaml, the weight from which a sentence is asked about. withheld: the weight as a
    "must" from which it is withheld at once. held_by_rules, sure_by_rules: what is added where the rules would have
    held the sentence or withheld it. sure_with_rules: from how much on what the rules would withhold is withheld.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    ask: dict[Ask, float]
    withheld: float
    held_by_rules: float
    sure_by_rules: float
    sure_with_rules: float


@lru_cache(maxsize=1)
def points() -> Points:
    """The thresholds. Raises DetectorUnavailable when points.yaml cannot be used."""
    try:
        return Points.model_validate(yaml.safe_load(POINTS.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise DetectorUnavailable(
            f"the judge's thresholds cannot be used: {error}", str(POINTS), "Restore it from the release."
        ) from error
