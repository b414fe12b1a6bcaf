"""Which entries a reference in a sentence points at: exactly one for each number, or none."""

from __future__ import annotations

from collections.abc import Iterable

from publishing.action_register.entries import Entry
from publishing.action_register.reports.references import Reference, is_on
from publishing.text.stems import stems
from redaction.public import PublicMeeting

_ENOUGH = 2


def pointed_at(
    reference: Reference, number: str, entries: Iterable[Entry], last: PublicMeeting | None, of_last: bool
) -> Entry | None:
    """The one entry that has the number. entries: of the group, raised before. last: the group's meeting before.

    of_last: whether the sentence stands where the actions of the last meeting are gone through.
    """
    having = [entry for entry in entries if number in entry.numbers]
    if reference.on:
        return _only([entry for entry in having if is_on(entry.first.held_on, reference.on)])
    labelled = _labelled(reference.label, having)
    going = [entry for entry in labelled if not entry.ended]
    if len(going) <= 1:
        return _only(going) or _only([entry for entry in labelled if entry.latest is last])
    recent = [entry for entry in going if entry.first is last] or [entry for entry in going if entry.latest is last]
    return _only(recent) if of_last or reference.label else None


def arose_at(reference: Reference, entries: Iterable[Entry], last: PublicMeeting | None) -> Entry | None:
    """The one entry that arose at an item of the last meeting, or at a day's meeting on a subject."""
    those = [entry for entry in entries if not entry.ended]
    if reference.item:
        those = [entry for entry in those if entry.first is last and _item(entry) == reference.item]
        return _only(_labelled(reference.label, those) if len(those) > 1 else those)
    those = [entry for entry in those if is_on(entry.first.held_on, reference.on)]
    wanted = stems(reference.label)
    scored = [(len(wanted & entry.stems), entry) for entry in those]
    best = max((score for score, _ in scored), default=0)
    found = _only([entry for score, entry in scored if score == best])
    return found if best >= min(_ENOUGH, len(wanted)) > 0 else None


def _labelled(label: str, entries: list[Entry]) -> list[Entry]:
    """The entries for which the words in brackets could stand best; all of them where there are no such words."""
    wanted = stems(label)
    best = max((len(wanted & entry.stems) for entry in entries), default=0)
    return [entry for entry in entries if not wanted or len(wanted & entry.stems) == best > 0]


def _item(entry: Entry) -> str:
    return entry.wordings[0].item.strip().rstrip(".)")


def _only(entries: list[Entry]) -> Entry | None:
    return entries[0] if len(entries) == 1 else None
