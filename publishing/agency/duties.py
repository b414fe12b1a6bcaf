"""An open action as one agency's page tells it: do this, by this day, and who of you has undertaken it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from publishing.action_register.due import DueDay, due_of
from publishing.action_register.model import Followed, State
from publishing.action_register.rows import STATES
from publishing.text.facts import Named
from publishing.text.imperative import imperative
from publishing.text.markup import initials_of, marked
from publishing.text.mentions import speaks_of, unmarked
from redaction.public import PublicMeeting, PublicText, plain

_RANK = {key: rank for rank, (key, _, _, _) in enumerate(STATES)}


@dataclass(frozen=True, slots=True)
class Duty:
    """text: as an order; html: the same. owners: roles of whoever undertook it. place: its row, under meetings/.

    left: "12 days left", "7 days past the date agreed", or what else the register says of its state.
    """

    id: str
    text: PublicText
    html: Markup
    owners: tuple[str, ...]
    due: DueDay
    due_on: str
    state: State
    left: str
    group: str
    meeting: PublicMeeting
    place: str


def owner_roles(one: Followed) -> tuple[str, ...]:
    """The roles of an action's owners: as read with it, else by their initials on the attendance list."""
    told = tuple(role for role in one.owned.owner_roles if role)
    if len(told) >= len(one.owned.owners):
        return told
    known = {attendee.initials: attendee for attendee in one.owner_meeting.attendees if attendee.initials}
    those = (known.get(run.words) for owner in one.owned.owners for run in owner if run.mark == "initials")
    listed = (", ".join(filter(None, (who.role, who.organisation))) for who in those if who)
    return tuple(dict.fromkeys((*told, *filter(None, listed))))


def owns(one: Followed, agency: Named) -> bool:
    """Whether an owner of the action is of the agency, by role or by the words that name the owner."""
    said = " ; ".join((*owner_roles(one), *(unmarked(owner) for owner in one.owned.owners)))
    return speaks_of(said, agency)


def duties(followed: tuple[Followed, ...], root: str) -> tuple[Duty, ...]:
    """Open actions for a page at `root`: what needs attention first, and of that what is due first."""
    going = (one for one in followed if not one.ended)
    return tuple(_duty(one, root) for one in sorted(going, key=_need))


def _need(one: Followed) -> tuple[int, str, str, str]:
    return _RANK[one.standing.state], one.dated.due_on or "9", one.first.held_on, one.id


def _duty(one: Followed, root: str) -> Duty:
    text = imperative(one.wording.text, tuple(_called(one)))
    return Duty(
        one.id,
        text,
        marked(text, initials_of(one.first), f"{root}meetings/{one.first.id}/"),
        owner_roles(one),
        due_of(one.dated),
        one.dated.due_on,
        one.standing.state,
        one.standing.reason,
        one.group,
        one.first,
        f"row-{one.wording.key}",
    )


def _called(one: Followed) -> Iterator[str]:
    """Every way in which the action's words may name its owners."""
    for owner in one.wording.owners:
        yield plain(owner)
    for role in owner_roles(one):
        yield role
        yield from role.split(", ")
