"""Actions as pages show them: in the box where they arose, in the Action Table, and in the list of all actions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from publishing.action_register.due import DueDay, due_of
from publishing.action_register.model import IN_NEED, Followed, Report
from publishing.action_register.verdict import verdict
from publishing.text.markup import initials_of, marked
from publishing.text.stems import stems
from redaction.public import PublicAction, PublicMeeting, plain

_WORD = re.compile(r"\w+")
_SMALL_WORDS = frozenset(
    ("action", "actions", "owner", "lead", "by", "due", "to", "be", "date", "deadline", "status", "and")
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Who undertook an action: words as published, and the role they stand for ("" where unknown)."""

    html: Markup
    role: str


@dataclass(frozen=True, slots=True)
class ActionView:
    """An action ready for a template.

    anchor: id of the box where it arose; row: id of its line in the Action Table. place: id of the place to link to,
    or "" where the minutes do not say where it arose; place_name: what the link says. id, state and reason: as the
    action register has them. said: what these minutes report of it, where they do no more than that. in_full: the words
    in which it was raised, where these minutes only shorten them; owners and due are those of its first appearance too
    where these minutes leave them out.
    """

    key: str
    label: str
    html: Markup
    in_full: Markup
    said: Markup
    owners: tuple[Owner, ...]
    due: DueDay
    status: Markup
    closed: bool
    carried: bool
    place: str
    place_name: str
    anchor: str
    row: str
    id: str
    state: str
    reason: str

    @property
    def order(self) -> int:
        """Where it stands in a list: new actions before carried ones, and of each what needs attention first."""
        earlier = self.carried or bool(self.said)
        return earlier * len(IN_NEED) + next((n for n, state in enumerate(IN_NEED) if state == self.state), 0)


def is_closed(status: str) -> bool:
    """Whether a printed status says the action is finished; a doubt ("not yet completed") counts as open."""
    return verdict(status) in ("done", "closed")


def owners_of(action: PublicAction, meeting: PublicMeeting, root: str) -> tuple[Owner, ...]:
    """Who undertook it, for a page at `root`; initials lead to the attendance list of the meeting that names them."""
    return _owners(action, initials_of(meeting), f"{root}meetings/{meeting.id}/")


def _owners(action: PublicAction, initials: frozenset[str], page: str = "") -> tuple[Owner, ...]:
    roles = action.owner_roles + ("",) * (len(action.owners) - len(action.owner_roles))
    pairs = zip(action.owners, roles, strict=False)
    return tuple(Owner(marked(owner, initials, page), role) for owner, role in pairs)


def view(
    action: PublicAction, initials: frozenset[str], place: str, place_name: str, followed: Followed | None = None
) -> ActionView:
    """An action with its words made safe. place and place_name: where it arose, see ActionView."""
    report = _report(action, followed)
    first = followed.wording if followed else action
    own = not followed or not report
    dated = action if (own and (action.due or action.due_on)) or not followed else followed.dated
    return ActionView(
        key=action.key,
        label=action.ref,
        html=marked(action.text, initials) if own or not followed else _as_raised(followed),
        in_full=_in_full(action, first) if own else Markup(),
        said=marked(report.text, initials) if report else Markup(),
        owners=_owners(action, initials) if (own and action.owners) or not followed else _owners_elsewhere(followed),
        due=due_of(dated),
        status=marked(action.status, initials),
        closed=is_closed(plain(action.status)),
        carried=action.kind == "carried",
        place=place,
        place_name=place_name,
        anchor=f"action-{action.key}",
        row=f"row-{action.key}",
        id=followed.id if followed else "",
        state=followed.standing.state if followed else "done" if is_closed(plain(action.status)) else "no-date",
        reason=followed.standing.reason if followed else "",
    )


def _report(action: PublicAction, followed: Followed | None) -> Report | None:
    """What the minutes report, where what was read as an action only says how an earlier one stands."""
    for mention in followed.history if followed else ():
        if any(one is action for one in mention.meeting.actions):
            return next((report for report in mention.reports if report.key == action.key), None)
    return None


def _as_raised(followed: Followed) -> Markup:
    return marked(followed.wording.text, initials_of(followed.first), f"../{followed.first.id}/")


def _owners_elsewhere(followed: Followed) -> tuple[Owner, ...]:
    """Its owners as other minutes name them; their initials lead to the attendance list there."""
    meeting = followed.owner_meeting
    return _owners(followed.owned, initials_of(meeting), f"../{meeting.id}/")


def _in_full(action: PublicAction, first: PublicAction) -> Markup:
    """The words in which it was raised, where they tell more than the words here; else nothing."""
    here, there = stems(plain(action.text)), stems(plain(first.text))
    return marked(first.text) if here < there or len(there - here) > len(here - there) else Markup()


def says_it_all(action: PublicAction, printed: str) -> bool:
    """Whether the action's own fields hold every word of the passage they were read from.

    Where they do, the box shows the fields; where they do not, it shows the passage, so that no word is lost.
    """
    parts = (action.text, action.due, action.status, *action.owners)
    held = {word.casefold() for part in parts for word in _WORD.findall(plain(part))}
    held |= {word.casefold() for word in _WORD.findall(action.ref)} | _SMALL_WORDS
    return bool(action.text) and all(word.casefold() in held for word in _WORD.findall(printed))
