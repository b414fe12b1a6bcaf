"""What the partnership says about itself: partnership.yaml, people.yaml, glossary.yaml, and its own pages.

Everything has a default: a folder with one document in minutes/ is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator

from desk import settings_faults
from errors import BadSettings
from publishing import colour
from redaction.model import Person, Standing

T = TypeVar("T")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Contact(_Strict):
    """How the public reaches the business unit. worried: what to do if worried about a child."""

    email: str = ""
    phone: str = ""
    worried: str = ""


class Group(_Strict):
    """One of the partnership's groups. short: its initials; aliases: what minutes call it as well."""

    key: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str
    short: str = ""
    aliases: tuple[str, ...] = ()
    purpose: str = ""


class Agency(_Strict):
    """A kind of partner, and the words by which its organisations are known; of a topic, those that speak of it."""

    key: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str
    words: tuple[str, ...] = ()


class Partnership(_Strict):
    """partnership.yaml."""

    name: str = "Safeguarding Partnership"
    short_name: str = ""
    strapline: str = ""
    web_address: str = ""
    contact: Contact = Contact()
    policy: str = "kingston"
    approvers: tuple[str, ...] = ()
    ruler_may_approve: bool = False
    second_reader: bool = False
    groups: tuple[Group, ...] = ()
    agencies: tuple[Agency, ...] = ()
    topics: tuple[Agency, ...] = ()
    accent: str = ""
    logo: str = Field(default="", pattern=r"^$|^[\w-]+\.(svg|png)$")
    accessibility_reviewed: date | None = None
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    ner: str = Field(default="candour", pattern=r"^[\w.+-]+$")
    ask: Literal["careful", "balanced", "brief"] = "balanced"
    public: tuple[str, ...] = ()

    @field_validator("accent")
    @classmethod
    def _readable(cls, accent: str) -> str:
        return colour.check(accent) if accent else ""


class Standing_(_Strict):
    """One entry of people.yaml."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str
    aliases: tuple[str, ...] = ()
    role: str = ""
    organisation: str = ""
    standing: Standing = "professional"

    def person(self) -> Person:
        """The same as a Person of the roster."""
        return Person(f"std:{self.id}", self.name, self.aliases, self.role, self.organisation, self.standing)


class _People(_Strict):
    people: tuple[Standing_, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All of a content folder but its minutes. pages: (slug, title, Markdown), in order of slug.

    logo: its name on the site and its bytes, or None.
    """

    partnership: Partnership
    people: tuple[Person, ...]
    glossary: tuple[tuple[str, str], ...]
    pages: tuple[tuple[str, str, str], ...]
    logo: tuple[str, bytes] | None = None


def load(content: Path) -> Settings:
    """Read a content folder's settings. Raises BadSettings naming file, place and value."""
    known = tuple(Partnership.model_fields)
    partnership = _read(content / "partnership.yaml", TypeAdapter(Partnership), Partnership(), known)
    people = _read(content / "people.yaml", TypeAdapter(_People), _People(), ("people", *Standing_.model_fields))
    glossary = _read(content / "glossary.yaml", TypeAdapter(dict[str, str]), {})
    return Settings(
        partnership,
        tuple(entry.person() for entry in people.people),
        tuple(sorted(glossary.items())),
        tuple(_page(path) for path in sorted((content / "pages").glob("*.md"))),
        _logo(content, partnership.logo),
    )


def _logo(content: Path, name: str) -> tuple[str, bytes] | None:
    """The logo that partnership.yaml names, which lies beside it. Raises BadSettings where it does not."""
    if not name:
        return None
    path = content / name
    if not path.is_file():
        raise BadSettings(
            "there is no such logo.", f"partnership.yaml, logo: {name}", "Put it beside partnership.yaml."
        )
    return f"logo{path.suffix}", path.read_bytes()


def _read(path: Path, adapter: TypeAdapter[T], default: T, known: tuple[str, ...] = ()) -> T:
    if not path.exists():
        return default
    text = _text(path)
    try:
        raw: Any = yaml.safe_load(text)
        return default if raw is None else adapter.validate_python(raw)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise BadSettings(
            "this is not valid YAML.", f"{path.name}{line}", "Check the indentation and colons."
        ) from error
    except ValidationError as error:
        raise settings_faults.told(path.name, text, error, known) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadSettings("this file is not UTF-8 text.", path.name, "Save it again as UTF-8.") from error


def _page(path: Path) -> tuple[str, str, str]:
    text = path.read_text(encoding="utf-8")
    first, _, rest = text.partition("\n")
    if first.startswith("# "):
        return path.stem, first[2:].strip(), rest.lstrip("\n")
    return path.stem, path.stem.replace("-", " ").capitalize(), text
