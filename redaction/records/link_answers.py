"""What people said of sentences that may be about an action: the register uses it. Holds no word of the minutes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from redaction.records import jsonl
from redaction.records.moments import moment

FILE = "link_answers.jsonl"
Says = Literal["done", "about", "other", "undone"]


@dataclass(frozen=True, slots=True)
class LinkAnswer:
    """One answer. key: the question's, see publishing.action_register.doubts. action, meeting: for people who read it.

    says: the action is done by it; it is about the action; it is about something else; the answer is taken back.
    """

    key: str
    says: Says
    action: str
    meeting: str
    by: str
    at: str


_ANSWER = TypeAdapter(LinkAnswer)


def load(folder: Path) -> tuple[LinkAnswer, ...]:
    """Every answer ever given, oldest first. Raises DamagedRecord for a line that is not one."""
    path = folder / FILE
    told = (jsonl.checked(_ANSWER, record, path, number) for number, record in jsonl.read(path))
    return tuple(sorted(told, key=lambda one: moment(one.at)))


def add(folder: Path, answer: LinkAnswer) -> None:
    """Append an answer."""
    jsonl.append(folder / FILE, asdict(answer))


def in_force(folder: Path) -> tuple[LinkAnswer, ...]:
    """The last answer to each question, less those taken back, in the order of their keys."""
    last = {one.key: one for one in load(folder)}
    return tuple(last[key] for key in sorted(last) if last[key].says != "undone")
