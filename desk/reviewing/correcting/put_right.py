"""A correction put on record, or taken back; and the answers that were given before go with the meeting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desk.reading import meetings as meetings_of
from desk.reviewing.meeting_state import Detected
from desk.reviewing.workspace import Bench, now
from errors import CandourError
from minutes.corrections import Correction, made
from minutes.corrections.correct import corrected
from redaction.keys import key
from redaction.model import Ruling, Scope
from redaction.records import corrections, rulings

_OWN: tuple[Scope, ...] = ("here", "meeting")


Asked = tuple[str, str, Mapping[str, str]]
"""What is to be put right: which act, the words it is about, and what it says (minutes.corrections.model.SAYS)."""


def put_right(bench: Bench, meeting: str, asked: Iterable[Asked], by: str, why: str = "") -> str:
    """Record corrections of a meeting, all or none. Returns the meeting's id, which a new day or group changes.

    Raises CandourError, and records nothing, where words are not in the source or a value is impossible.
    """
    with bench.lock:
        found, new = bench.sheet(meeting).found, list[Correction]()
        for act, words, said in asked:
            one = made(found.meeting, act, words, said, by, now(), why)
            _fits(bench, found, (*new, one))
            new.append(one)
        if not new:
            return meeting
        corrections.add(bench.order.records, *new)
        return _after(bench, found)


def take_back(bench: Bench, meeting: str, correction: str, by: str) -> str:
    """Record that a correction is in force no more. Returns the meeting's id. Raises CandourError where it is not."""
    with bench.lock:
        found = bench.sheet(meeting).found
        right = bench.kept.right[meeting]
        if correction not in {one.id for one in (*right.used, *right.unfit)}:
            raise CandourError("this was taken back already.", "", "Load the page again.")
        corrections.take_back(bench.order.records, correction, by, now())
        return _after(bench, found)


def _fits(bench: Bench, found: Detected, new: tuple[Correction, ...]) -> None:
    """Raises CandourError where the last of these would change nothing: better said now than wondered at later."""
    one = new[-1]
    right, read = bench.kept.right[found.meeting.id], bench.kept.read[found.meeting.document.source]
    before = tuple(sorted((*right.used, *right.unfit), key=lambda other: other.at))
    after = corrected(read, (*before, *new), meetings_of.groups_of(bench.said))
    if one in after.used:
        return
    if one.act == "fact":
        raise CandourError(
            f"{one.value('value')!r} cannot be the {one.value('field').replace('_', ' ')}.",
            "",
            "Write a day as 14 January 2026, a time as 14:00, a group as partnership.yaml names it.",
        )
    raise CandourError(
        "these words could not be found where they would have to stand.",
        "",
        "Copy them from the source as they stand there; a passage that is in no item is placed first.",
    )


def _after(bench: Bench, before: Detected) -> str:
    """Read again; where the meeting's id changed, its answers come along. Its id now."""
    bench.refresh()
    source = before.meeting.document.source
    after = next((one for one in bench.kept.right.values() if one.meeting.document.source == source), None)
    if after is None:
        raise CandourError("the minutes could not be read with this.", source.path, "Take the correction back.")
    if after.meeting.id != before.meeting.id:
        moved = tuple(_moved(bench, before, after.meeting.id))
        if moved:
            rulings.add(bench.order.records / "rulings.jsonl", *moved)
            bench.refresh()
    return after.meeting.id


def _moved(bench: Bench, before: Detected, now_called: str) -> list[Ruling]:
    """The answers that held in this meeting alone, under its new id."""
    text, was = before.meeting.text, before.meeting.id
    made: dict[str, Ruling] = {}
    for finding in before.detected:
        for scope in _OWN:
            ruling = bench.in_force(key(finding, scope, text, was))
            name = key(finding, scope, text, now_called)
            if ruling is not None and bench.in_force(name) is None:
                made[name] = replace(ruling, key=name)
    return list(made.values())
