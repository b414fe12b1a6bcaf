"""What the last build stopped on, kept beside the records until it is answered or its words change. Private."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from desk.case import Case
from desk.stops import Stop
from redaction.model import Ruling

FILE = "stopped.json"


@dataclass(frozen=True, slots=True)
class Stopped:
    """A meeting that a build stopped on, and what was found.

    answered: when the answers to such questions were given that were in force then: they did not settle it.
    """

    meeting: str
    stops: tuple[Stop, ...]
    answered: tuple[str, ...] = ()


_STOPPED = TypeAdapter(tuple[Stopped, ...])


def save(records: Path, before: Iterable[Case], after: Iterable[Case], rulings: Mapping[str, Ruling]) -> None:
    """Keep what a build found in the meetings it held at the last look; where there are none, the file goes.

    before, after: the cases as they went into the making of the site, and as they came out of it. rulings: in force.
    """
    path = records / FILE
    shown = {case.id for case in before if case.state != "held"}
    answered = tuple(sorted(ruling.at for ruling in rulings.values() if ruling.kind is not None))
    told = tuple(
        Stopped(case.id, case.stops, answered)
        for case in after
        if case.stops and case.state == "held" and case.id in shown
    )
    if not told:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(".part")
    half.write_text(json.dumps([asdict(one) for one in told], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    half.replace(path)


def load(records: Path) -> tuple[Stopped, ...]:
    """What the last build stopped on. A file that cannot be read says nothing: the next build finds it again."""
    path = records / FILE
    if not path.is_file():
        return ()
    try:
        return _STOPPED.validate_json(path.read_bytes())
    except (ValidationError, OSError):
        return ()


def of(stopped: Iterable[Stopped], meeting: str) -> Stopped | None:
    """What was found in one meeting, or None."""
    return next((one for one in stopped if one.meeting == meeting), None)
