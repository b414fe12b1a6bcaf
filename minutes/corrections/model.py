"""What a person put right in what was read: the noun, what each kind of it says, and how one is made."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

from errors import CandourError
from minutes.corrections.binding import marks
from minutes.model import Meeting, Presence

Act = Literal[
    "fact",
    "add person",
    "change person",
    "not a person",
    "merge people",
    "split person",
    "heading",
    "no heading",
    "action",
    "decision",
    "neither",
    "place",
    "leave out",
]
FACTS = ("title", "group", "date", "start", "end", "venue", "chair", "next_meeting")
PRESENCES = get_args(Presence)
_PERSON = ("name", "initials", "role", "organisation", "presence")
SAYS: Mapping[Act, tuple[str, ...]] = {
    "fact": ("field", "value"),
    "add person": _PERSON,
    "change person": _PERSON,
    "not a person": (),
    "merge people": ("into",),
    "split person": ("first", "second"),
    "heading": ("number",),
    "no heading": (),
    "action": ("ref", "owner", "due", "status"),
    "decision": (),
    "neither": (),
    "place": ("item",),
    "leave out": (),
}
"""What a correction of each kind may say beside the words of the source that it is about; `nth` for every kind."""
_NEEDS: Mapping[Act, tuple[str, ...]] = {
    "fact": ("field",),
    "add person": ("name", "presence"),
    "merge people": ("into",),
    "split person": ("first", "second"),
    "place": ("item",),
}
_WORDLESS = ("fact", "add person")
_LONGEST = 4000
_CONTROL = {code: None for code in range(32) if chr(code) not in "\t\n"}


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a person put right.

    id: of this record. meeting: the meeting's id when it was said, for people to read. marks: of its document
    (`binding`), by which it is found again. words: of the source that it is about, "" where it is about the whole.
    said: (name, value) pairs, as `SAYS` names them. by, at, why: who said so, when, and why (or "").
    """

    id: str
    act: Act
    meeting: str
    marks: tuple[str, ...]
    words: str
    said: tuple[tuple[str, str], ...]
    by: str
    at: str
    why: str = ""

    def value(self, name: str) -> str:
        """What it says under this name, or ""."""
        return dict(self.said).get(name, "")

    def says(self, name: str) -> bool:
        """Whether it says anything under this name, be it nothing ("")."""
        return name in dict(self.said)

    @property
    def nth(self) -> int:
        """Which of several places with the same words is meant, from 1."""
        told = self.value("nth")
        return int(told) if told.isdecimal() and int(told) else 1


def made(
    meeting: Meeting, act: str, words: str, said: Mapping[str, str], by: str, at: str, why: str = ""
) -> Correction:
    """A correction of this meeting as somebody said it, tidied and checked.

    Raises CandourError where something is missing, or is said that no correction of that kind says.
    """
    if act not in SAYS:
        raise CandourError(f"{act!r} is nothing that can be put right.", "", f"Say one of: {', '.join(SAYS)}.")
    kind = cast(Act, act)
    tidy = tuple((name, _tidy(value)) for name, value in said.items() if value is not None)
    told, about = dict(tidy), _tidy(words)
    if not _tidy(by):
        raise CandourError("putting something right needs a name.", "", "Say who you are.")
    strange = [name for name in told if name not in (*SAYS[kind], "nth")]
    if strange:
        raise CandourError(
            f"{strange[0]!r} cannot be said of this.", "", f"These can: {', '.join(SAYS[kind]) or 'nothing more'}."
        )
    missing = [name for name in _NEEDS.get(kind, ()) if not told.get(name)]
    if missing:
        raise CandourError(f"the {missing[0]} is missing.", "", "Fill it in and save again.")
    if not about and kind not in _WORDLESS:
        raise CandourError("which words of the minutes are meant?", "", "Write them as they stand there.")
    _known(kind, told)
    name = hashlib.sha256("\x1f".join((kind, meeting.id, about, repr(tidy), by, at)).encode("utf-8")).hexdigest()[:12]
    return Correction(name, kind, meeting.id, marks(meeting.document), about, tidy, _tidy(by), at, _tidy(why))


def _known(act: Act, told: Mapping[str, str]) -> None:
    if act == "fact" and told["field"] not in FACTS:
        raise CandourError(f"{told['field']!r} is no fact of a meeting.", "", f"Say one of: {', '.join(FACTS)}.")
    if act == "fact" and told["field"] == "title" and not told.get("value"):
        raise CandourError("a meeting needs a title.", "", "Write one and save again.")
    if told.get("presence") and told["presence"] not in PRESENCES:
        raise CandourError(
            f"{told['presence']!r} is no way of being there.", "", f"Say one of: {', '.join(PRESENCES)}."
        )


def _tidy(words: str) -> str:
    """What somebody typed, on one line, without control characters."""
    return " ".join(words.translate(_CONTROL).split())[:_LONGEST]
