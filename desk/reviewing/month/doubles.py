"""The same meeting twice: two files of it, or two meetings that only look alike. A person says which."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from desk.reviewing.meeting_state import Sheet
from desk.reviewing.workspace import Bench, now
from errors import CandourError
from minutes.corrections.binding import marks, share
from minutes.model import Meeting
from redaction.records import journal
from redaction.records.journal import Step

_ALIKE = 0.8
ASIDE = "minutes-set-aside"


@dataclass(frozen=True, slots=True)
class Double:
    """Two sets of minutes that seem to be of one meeting, and why it seems so."""

    first: Sheet
    second: Sheet
    why: str


def doubles(bench: Bench) -> tuple[Double, ...]:
    """Every pair that nobody has said anything of yet."""
    said = {frozenset((step.meeting, step.words)) for step in bench.steps if step.step == "two meetings"}
    pairs = combinations(bench.sheets(), 2)
    found = ((one, other, _why(one.meeting, other.meeting)) for one, other in pairs)
    return tuple(
        Double(one, other, why)
        for one, other, why in found
        if why and frozenset((one.meeting.id, other.meeting.id)) not in said
    )


def _why(one: Meeting, other: Meeting) -> str:
    if (
        one.held_on
        and one.held_on == other.held_on
        and (one.group or one.title.text) == (other.group or other.title.text)
    ):
        return "Both are of the same group and the same day."
    if share(marks(one.document), other.document) >= _ALIKE:
        return "Most of their words are the same."
    return ""


def two_meetings(bench: Bench, one: str, other: str, by: str) -> None:
    """Record that these are two meetings after all."""
    bench.sheet(one)
    bench.sheet(other)
    journal.add(bench.order.records / "journal.jsonl", Step(one, "two meetings", "", by, now(), other))
    bench.refresh()


def set_aside(bench: Bench, meeting: str) -> Path:
    """Move the file of a meeting out of the folder of minutes, to lie beside it; where it is now.

    Raises CandourError where that cannot be done, or its minutes are public: those are withdrawn first.
    """
    sheet = bench.sheet(meeting)
    if meeting in bench.past.standing_now:
        raise CandourError("these minutes are public.", meeting, "Withdraw them first, or set the other file aside.")
    source = bench.order.content / "minutes" / sheet.meeting.document.source.path
    aside = bench.order.content / ASIDE
    aside.mkdir(exist_ok=True)
    place = next(p for n in range(1000) if not (p := aside / (f"{n}-" * bool(n) + source.name)).exists())
    try:
        source.replace(place)
    except OSError as error:
        raise CandourError(
            f"the file could not be moved ({error.strerror}).",
            source.name,
            "Close it in other programs, and try again.",
        ) from error
    bench.refresh()
    return place
