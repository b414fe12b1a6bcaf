"""What to do with each kind of finding: read from YAML, checked, never guessed.

Preset differences are YAML alone: no treatment of a person or a kind is written in code.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from errors import BadSettings
from redaction.model import Kind, Standing

PRESETS = Path(__file__).parent / "policies"

Shown = Literal["initials", "role", "name", "withhold", "review"]


class _PolicyModel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PersonRule(_PolicyModel):
    """How somebody of one standing is shown.

    attendance: in the attendance list ("name", "role" or "withhold"). body: in discussion and actions.
    words: what stands where there is neither initials nor a known role.
    """

    attendance: Literal["name", "role", "withhold"] = "withhold"
    body: Shown
    words: str = "[name withheld]"


class KindRule(_PolicyModel):
    """What to do with a kind of finding that is no name.

    sure: where the detector is sure. unsure: where it is not. words: the public wording.
    legend: what the reader is told. exemption: the ground in law, for an auditor.
    """

    sure: Literal["withhold", "keep", "review"]
    unsure: Literal["withhold", "keep", "review"] = "review"
    words: str = "[detail withheld]"
    legend: str = ""
    exemption: str = ""


class SmallNumbers(_PolicyModel):
    """Which counts of people and cases are small.

    from, to: the smallest and largest that is withheld (1 to 5; 1 to 9; 1 to 7). round_to: larger counts are
    rounded to a multiple of this; 0 for never. totals: whether a second cell of a table goes where a total would
    give the first away. before_noun: the public words where what is counted stands behind ("… children").
    Source: DfE and NHS practice suppress 1 to 5; some under 10; others 1 to 7 and round to 5.
    """

    lowest: int = Field(default=1, ge=0, alias="from")
    highest: int = Field(default=5, ge=0, le=9, alias="to")
    round_to: int = Field(default=0, ge=0)
    totals: bool = True
    before_noun: str = "[a small number of]"


_UNCLEAR = {
    "sure": "review",
    "unsure": "review",
    "words": "[words unclear in the source]",
    "legend": "Words that could not be read with certainty.",
}


class Policy(_PolicyModel):
    """A whole policy. sure_from: confidence (0 to 1) from which a finding counts as sure."""

    name: str
    version: int = Field(ge=1)
    about: str
    sure_from: float = Field(ge=0, le=1)
    listed: PersonRule
    people: dict[Standing, PersonRule]
    kinds: dict[Kind, KindRule]
    small_numbers: SmallNumbers = SmallNumbers()

    @field_validator("kinds", mode="before")
    @classmethod
    def _whole(cls, kinds: object) -> object:
        """A policy written before scans were read still asks about what OCR may have misread."""
        return {"unclear": _UNCLEAR, **kinds} if isinstance(kinds, dict) else kinds

    def fingerprint(self) -> str:
        """A hash of everything the policy says; part of what an approval is bound to."""
        return hashlib.sha256(self.model_dump_json().encode("utf-8")).hexdigest()


def load(name_or_path: str) -> Policy:
    """The policy of that preset name, or in that YAML file.

    Raises BadSettings naming the file, the place in it and the value, when it is not a valid policy.
    """
    path = Path(name_or_path)
    if path.suffix not in (".yaml", ".yml"):
        path = PRESETS / f"{name_or_path}.yaml"
    if not path.is_file():
        known = ", ".join(sorted(p.stem for p in PRESETS.glob("*.yaml")))
        raise BadSettings(
            f"there is no policy called {name_or_path!r}.",
            "partnership.yaml, policy",
            f"Choose one of: {known}; or give the path of a YAML file.",
        )
    try:
        return Policy.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the whole file"
        raise BadSettings(
            f"{first['msg']} (it says {first.get('input')!r}).",
            f"{path.name}, {place}",
            "Mend that line and build again.",
        ) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise BadSettings(
            "this is not valid YAML.", f"{path.name}{line}", "Check the indentation and colons."
        ) from error
