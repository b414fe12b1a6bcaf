"""Whose initials they are: those of one meeting mean something only inside it."""

from __future__ import annotations

from redaction.public import PublicAction, PublicMeeting


def person(initials: str, meeting: PublicMeeting) -> str:
    """Whose initials they are at a meeting: the name on its attendance list, else the initials and the meeting."""
    names = {one.name for one in meeting.attendees if one.initials == initials and not one.name.startswith("[")}
    return next(iter(names)) if len(names) == 1 else f"{initials} {meeting.id}"


def owners_at(action: PublicAction, meeting: PublicMeeting) -> frozenset[str]:
    """Who owns an action by the initials that its meeting gives; a role alone is nobody."""
    initials = {run.words for owner in action.owners for run in owner if run.mark == "initials"}
    return frozenset(person(said, meeting) for said in initials)
