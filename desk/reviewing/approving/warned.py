"""What whoever approves should look at first: nothing of it stops an approval, and each of it is easily overlooked."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from desk.reviewing.meeting_state import Sheet

_FEW, _MANY = 0.25, 3.0
_NEVER_ALARMING = 5
_OTHERS = 2


def warnings(sheet: Sheet, every: Iterable[Sheet]) -> tuple[str, ...]:
    """Plain sentences about a meeting, beside the other minutes of its group."""
    meeting = sheet.meeting
    told = []
    if meeting.held_on is None:
        told.append("No date was read: the page says nowhere when it was.")
    if not meeting.attendees:
        told.append("No attendance list was read: nobody is shown as present, and initials say nothing.")
    if not meeting.items:
        told.append("No agenda items were read: the page has no minutes.")
    if meeting.unplaced:
        count = len(meeting.unplaced)
        told.append(
            f"{count} {'passage was' if count == 1 else 'passages were'} not recognised and will not be published."
        )
    if meeting.document.doubtful or any("OCR" in note.what for note in meeting.notes):
        told.append("It was read by OCR: letters may be wrong.")
    return (*told, *_beside(sheet, every))


def _beside(sheet: Sheet, every: Iterable[Sheet]) -> Iterable[str]:
    """Whether far more or far fewer words are withheld than in this group's other minutes, for their length."""
    others = [one for one in every if one.meeting.id != sheet.meeting.id and one.meeting.group == sheet.meeting.group]
    if len(others) < _OTHERS:
        return
    usual = median(_rate(one) for one in others) * len(sheet.meeting.text.split()) / 1000
    here = _withheld(sheet)
    if here > _MANY * usual and here > _NEVER_ALARMING:
        yield f"Much more is withheld than usual: {here} places; {usual:.0f} would be usual for this group."
    if here < _FEW * usual and usual > _NEVER_ALARMING:
        yield f"Much less is withheld than usual: {here} places; {usual:.0f} would be usual for this group."


def _withheld(sheet: Sheet) -> int:
    return sum(count for _, count in sheet.shown.public.withheld)


def _rate(sheet: Sheet) -> float:
    """Places withheld for a thousand words."""
    return 1000 * _withheld(sheet) / max(1, len(sheet.meeting.text.split()))
