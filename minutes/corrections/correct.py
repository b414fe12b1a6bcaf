"""A meeting with everything that a person put right, in the order in which it was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from errors import CandourError
from minutes.corrections import passages, people, tasks
from minutes.corrections.binding import document_of
from minutes.corrections.facts import with_facts
from minutes.corrections.model import Correction
from minutes.model import Document, Meeting, Note
from minutes.sidecar import Groups

_NOT_RECOGNISED = "not recognised; what stands there will not be published."


@dataclass(frozen=True, slots=True)
class Corrected:
    """The meeting; the corrections that shaped it; and those about its document whose words are in it no more."""

    meeting: Meeting
    used: tuple[Correction, ...] = ()
    unfit: tuple[Correction, ...] = ()


def shared_out(corrections: Iterable[Correction], documents: Sequence[Document]) -> tuple[tuple[Correction, ...], ...]:
    """For each document the corrections that are about it, oldest first. What is about none of them is left out."""
    found: list[list[Correction]] = [[] for _ in documents]
    for one in corrections:
        at = document_of(one.marks, documents)
        if at is not None:
            found[at].append(one)
    return tuple(tuple(mine) for mine in found)


def corrected(meeting: Meeting, corrections: Iterable[Correction], groups: Groups = ()) -> Corrected:
    """What was read, put right. Pure.

    Args:
        meeting: as it was read and stated by hand.
        corrections: those in force that are about it (`shared_out`), oldest first.
        groups: (name, aliases) of the partnership's groups.

    Returns:
        The meeting, and which corrections shaped it. What fits no more is named in a note, and changes nothing.
    """
    mine = list(corrections)
    if not mine:
        return Corrected(meeting)
    now, used, unfit = _facts(meeting, [one for one in mine if one.act == "fact"], groups)
    for said in (one for one in mine if one.act != "fact"):
        after = {**people.ACTS, **passages.ACTS, **tasks.ACTS}[said.act](now, said)
        (used if after is not None else unfit).append(said)
        now = after if after is not None else now
    return Corrected(_noted(now, unfit), tuple(one for one in mine if one in used), tuple(unfit))


def _facts(
    meeting: Meeting, said: list[Correction], groups: Groups
) -> tuple[Meeting, list[Correction], list[Correction]]:
    """The facts first, for others are told from them (a due date from the day). One by one where one is impossible."""
    try:
        return with_facts(meeting, said, groups), list(said), []
    except CandourError:
        fitting = [one for one in said if _possible(meeting, one, groups)]
        return with_facts(meeting, fitting, groups), fitting, [one for one in said if one not in fitting]


def _possible(meeting: Meeting, said: Correction, groups: Groups) -> bool:
    try:
        with_facts(meeting, [said], groups)
    except CandourError:
        return False
    return True


def _noted(meeting: Meeting, unfit: list[Correction]) -> Meeting:
    notes = tuple(note for note in meeting.notes if meeting.unplaced or not note.what.endswith(_NOT_RECOGNISED))
    told = tuple(
        Note(f"What {one.by} put right on {one.at[:10]} ({one.act}) no longer fits: its words are not there.", "")
        for one in unfit
    )
    return replace(meeting, notes=(*notes, *told))
