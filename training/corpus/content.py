"""A content: an invented meeting as facts, read from YAML."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_PARTICLES = frozenset({"de", "da", "di", "van", "von", "der", "den", "del", "la", "le", "al", "el", "bin", "ap", "y"})


@dataclass(slots=True)
class PersonFacts:
    """Somebody on the list. key: what the content's texts call them."""

    key: str
    name: str
    title: str = ""
    initials: str = ""
    role: str = ""
    organisation: str = ""
    presence: str = "present"
    chair: bool = False
    taker: bool = False
    stands_in_for: str = ""
    known_as: str = ""

    @property
    def forename(self) -> str:
        """The first word of the name, or what everybody calls them."""
        return self.known_as or self.name.split()[0]

    @property
    def surname(self) -> str:
        """The last words of the name, particles included."""
        words = self.name.split()
        at = len(words) - 1
        while at > 1 and words[at - 1].casefold() in _PARTICLES:
            at -= 1
        return " ".join(words[at:])

    @property
    def short(self) -> str:
        """The initials as given, else the first letter of each part of the name."""
        return self.initials or "".join(part[0] for part in re.split(r"[\s-]+", self.name) if part[:1].isupper())


@dataclass(slots=True)
class ActionFacts:
    """Something to be done. owners: keys of people, or words as they stand. n: its place among the new ones, from 1.

    key: unique in its content.
    """

    do: str
    owners: list[str]
    due: str = ""
    due_on: datetime.date | None = None
    status: str = ""
    update: str = ""
    ref: str = ""
    kind: str = "new"
    n: int = 0
    item: int = 0
    key: str = ""


@dataclass(slots=True)
class ContentPart:
    """A piece of an item's body. kind: p, sub, bullets, table, decision, action or carried."""

    kind: str
    text: str = ""
    bullets: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    action: ActionFacts | None = None


@dataclass(slots=True)
class ItemFacts:
    """An agenda item. n: its place, from 1."""

    n: int
    title: str
    body: list[ContentPart]


@dataclass(slots=True)
class Content:
    """One invented meeting. path: its file, for messages."""

    path: str
    partnership: str
    short: str
    group: str
    date: datetime.date
    start: datetime.time | None
    end: datetime.time | None
    venue: str
    next: dict[str, Any]
    people: dict[str, PersonFacts]
    items: list[ItemFacts]
    agenda_extra: list[str]

    @property
    def actions(self) -> list[ActionFacts]:
        """All new actions, in order."""
        return [p.action for i in self.items for p in i.body if p.action and p.kind == "action"]

    @property
    def carried(self) -> list[ActionFacts]:
        """All carried actions, in order."""
        return [p.action for i in self.items for p in i.body if p.action and p.kind == "carried"]


def load(path: Path) -> Content:
    """Read one content. Raises ValueError that names the file and what is wrong with it."""
    try:
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
        return _content(said, path.name)
    except (KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise ValueError(f"{path.name}: {error!r}") from error


def _content(said: dict[str, Any], name: str) -> Content:
    people = {str(key): _person(str(key), facts) for key, facts in said["people"].items()}
    items = [
        ItemFacts(n, str(item["title"]), [_part(part, n, name) for part in item.get("body") or []])
        for n, item in enumerate(said["items"], 1)
    ]
    content = Content(
        path=name,
        partnership=str(said.get("partnership") or said.get("group") or ""),
        short=str(said.get("short") or ""),
        group=str(said.get("group") or said.get("partnership") or ""),
        date=_day(said["date"]),
        start=_time(said.get("start")),
        end=_time(said.get("end")),
        venue=str(said.get("venue") or ""),
        next=_next(said.get("next") or {}),
        people=people,
        items=items,
        agenda_extra=[str(line) for line in said.get("agenda_extra") or []],
    )
    for number, action in enumerate(content.actions, 1):
        action.n = number
    for action in (*content.actions, *content.carried):
        action.key = f"{action.kind}-{action.item}-{action.do}"
    return content


def _person(key: str, facts: dict[str, Any]) -> PersonFacts:
    told = {("stands_in_for" if k == "for" else k): v for k, v in facts.items() if v is not None}
    kept: dict[str, Any] = {k: v if isinstance(v, bool) else str(v) for k, v in told.items()}
    return PersonFacts(key=key, **kept)


def _part(said: dict[str, Any], item: int, name: str) -> ContentPart:
    kind, value = next(iter(said.items()))
    if kind in ("p", "sub", "decision"):
        return ContentPart(kind, text=" ".join(str(value).split()))
    if kind == "bullets":
        return ContentPart(kind, bullets=[str(line) for line in value])
    if kind == "table":
        return ContentPart(kind, rows=[["" if cell is None else str(cell) for cell in row] for row in value])
    if kind in ("action", "carried"):
        return ContentPart(kind, action=_action(value, kind, item))
    raise ValueError(f"{name}: item {item} has a part called {kind!r}")


def _action(said: dict[str, Any], kind: str, item: int) -> ActionFacts:
    return ActionFacts(
        do=" ".join(str(said["do"]).split()).rstrip("."),
        owners=[str(owner) for owner in said.get("owners") or []],
        due=str(said.get("due") or ""),
        due_on=_day(said["due_on"]) if said.get("due_on") else None,
        status=str(said.get("status") or ""),
        update=str(said.get("update") or ""),
        ref=str(said.get("ref") or ""),
        kind="carried" if kind == "carried" else "new",
        item=item,
    )


def _next(said: dict[str, Any]) -> dict[str, Any]:
    return {
        "date": _day(said["date"]) if said.get("date") else None,
        "start": _time(said.get("start")),
        "venue": str(said.get("venue") or ""),
    }


def _day(said: object) -> datetime.date:
    return said if isinstance(said, datetime.date) else datetime.date.fromisoformat(str(said))


def _time(said: object) -> datetime.time | None:
    if isinstance(said, int):  # YAML reads 09:30 without quotes as 570
        return datetime.time(said // 60, said % 60)
    return datetime.time.fromisoformat(str(said)) if said else None
