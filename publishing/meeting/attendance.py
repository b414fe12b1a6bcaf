"""Who was there: the attendance list by presence, and how many were there in words."""

from __future__ import annotations

from dataclasses import dataclass

from publishing.text.markup import attendee_anchor
from redaction.public import PublicAttendee, PublicMeeting

_PRESENCE = (
    ("present", "Present"),
    ("in attendance", "In attendance"),
    ("minute taker", "Minute taker"),
    ("apologies", "Apologies"),
    ("absent", "Did not attend"),
)
_COUNTED = {
    "present": "present",
    "in attendance": "in attendance",
    "minute taker": "taking minutes",
    "apologies": "sent apologies",
    "absent": "did not attend",
}


@dataclass(frozen=True, slots=True)
class AttendeeView:
    """A row of the attendance list. anchor: "" where there are no initials to link from."""

    name: str
    withheld: bool
    initials: str
    anchor: str
    role: str
    organisation: str
    deputising_for: str = ""


def attendance(attendees: tuple[PublicAttendee, ...]) -> tuple[tuple[str, tuple[AttendeeView, ...]], ...]:
    """The attendance list by presence, in the order a list is read out."""
    said = dict(_PRESENCE)
    kinds = [kind for kind, _ in _PRESENCE] + sorted({a.presence for a in attendees} - set(said))
    out, taken = [], set[str]()
    for kind in kinds:
        rows = tuple(_attendee(a, taken) for a in attendees if a.presence == kind)
        if rows:
            out.append((said.get(kind, kind.capitalize()), rows))
    return tuple(out)


def counted(meeting: PublicMeeting) -> str:
    """How many were there: "10 present, 1 taking minutes, 1 sent apologies"."""
    kinds = [*_COUNTED, *sorted({a.presence for a in meeting.attendees} - set(_COUNTED))]
    numbers = ((kind, sum(a.presence == kind for a in meeting.attendees)) for kind in kinds)
    return ", ".join(f"{number} {_COUNTED.get(kind, kind)}" for kind, number in numbers if number)


def _attendee(attendee: PublicAttendee, taken: set[str]) -> AttendeeView:
    """A row; only the first of the same initials is linked to. taken: the addresses given already."""
    anchor = attendee_anchor(attendee.initials) if attendee.initials else ""
    anchor = "" if anchor in taken else anchor
    taken.add(anchor)
    return AttendeeView(
        attendee.name,
        attendee.name.startswith("["),
        attendee.initials,
        anchor,
        attendee.role,
        attendee.organisation,
        attendee.deputising_for,
    )
