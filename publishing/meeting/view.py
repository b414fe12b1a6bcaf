"""Everything the page of one meeting shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from publishing.action_register.action_view import ActionView, says_it_all, view
from publishing.action_register.model import Followed
from publishing.meeting.attendance import AttendeeView, attendance, counted
from publishing.meeting.body import Body, CommitteeDecision, ItemView
from publishing.meeting.withheld_count import withheld_on_page
from publishing.text.abbreviations import Abbreviations
from publishing.text.addresses import addresses, item_ids
from publishing.text.markup import marked
from redaction.public import PublicMeeting, PublicText, plain

_MEANINGS = {
    "name": "A person who is not named here.",
    "contact": "A telephone number, an e-mail address or the like.",
    "address": "An address that could lead to somebody.",
    "date_of_birth": "Somebody’s date of birth.",
    "identifier": "A number or a name by which a person or a case is filed.",
    "case_detail": "Facts that could identify a child or a family.",
    "small_number": "A count so small that it could point at somebody.",
    "unclear": "Words of the source that nobody could read.",
}
_REASONS = {
    "name": ("name", "names"),
    "contact": ("contact detail", "contact details"),
    "address": ("address", "addresses"),
    "date_of_birth": ("date of birth", "dates of birth"),
    "identifier": ("identifying number", "identifying numbers"),
    "case_detail": ("case detail", "case details"),
    "small_number": ("small number", "small numbers"),
    "unclear": ("unclear passage", "unclear passages"),
    "place": ("place", "places"),
    "organisation": ("organisation", "organisations"),
}


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting as its template sees it.

    attendance: (heading, rows) for each kind of presence that occurs. withheld: "3 names, 1 case detail".
    legend: (mark, what it means) for each mark on the page.
    """

    meeting: PublicMeeting
    venue: Markup
    chair: Markup
    attendance: tuple[tuple[str, tuple[AttendeeView, ...]], ...]
    items: tuple[ItemView, ...]
    actions: tuple[ActionView, ...]
    decisions: tuple[CommitteeDecision, ...]
    withheld: str
    legend: tuple[tuple[Markup, str], ...]

    @property
    def counted(self) -> str:
        """How many were there, in words."""
        return counted(self.meeting)


def meeting_view(
    meeting: PublicMeeting,
    meanings: Mapping[str, str] | None = None,
    followed: Mapping[tuple[str, str], Followed] | None = None,
    glossary: tuple[tuple[str, str], ...] = (),
) -> MeetingView:
    """The view of one meeting. meanings: what the policy says each kind of withheld words stands for.

    followed: (meeting's id, action's key) -> its entry in the action register. glossary: (abbreviation, meaning).
    """
    initials = frozenset(a.initials for a in meeting.attendees if a.initials)
    actions = _actions(meeting, initials, item_ids(meeting.items), followed or {})
    items, decisions = _items(meeting, initials, actions, Abbreviations(glossary))
    return MeetingView(
        meeting=meeting,
        venue=marked(meeting.venue, initials),
        chair=marked(meeting.chair, initials),
        attendance=attendance(meeting.attendees),
        items=items,
        actions=actions,
        decisions=decisions,
        withheld=count_of_withheld(withheld_on_page(meeting)),
        legend=legend(meeting, {**_MEANINGS, **(meanings or {})}),
    )


def _items(
    meeting: PublicMeeting, initials: frozenset[str], actions: tuple[ActionView, ...], spell: Abbreviations
) -> tuple[tuple[ItemView, ...], tuple[CommitteeDecision, ...]]:
    by_key = {action.key: action for action in meeting.actions}

    def passage(key: str, printed: PublicText) -> Markup:
        """The words of an action's box: its own text if that says it all, else the whole passage."""
        action = by_key[key]
        words = action.text if says_it_all(action, plain(printed)) else printed
        return marked(words, initials, spell=spell.write)

    body = Body(initials, {action.key: action for action in actions}, passage, spell)
    placed = zip(meeting.items, item_ids(meeting.items), addresses(meeting), strict=True)
    return tuple(body.item(item, item_id, places) for item, item_id, places in placed), tuple(body.decisions)


def legend(meeting: PublicMeeting, meanings: Mapping[str, str]) -> tuple[tuple[Markup, str], ...]:
    """Each mark that stands for withheld words in this meeting, once, with what it means."""
    texts = [meeting.title, meeting.venue, meeting.chair]
    for item in meeting.items:
        texts += [item.title, *(text for p in item.body for text in (p.text, *p.cells))]
    for action in meeting.actions:
        texts += [action.text, action.due, action.status, *action.owners]
    marks = {(run.reason, run.words): run for text in texts for run in text if run.mark == "withheld"}
    return tuple(
        (marked((marks[at],)), meanings.get(at[0], "Words withheld by the partnership’s policy."))
        for at in sorted(marks)
    )


def _actions(
    meeting: PublicMeeting,
    initials: frozenset[str],
    ids: tuple[str, ...],
    followed: Mapping[tuple[str, str], Followed],
) -> tuple[ActionView, ...]:
    """Each action with the place it arose: its box in the minutes, else its item, else nothing."""
    boxed = {p.action: at for at, item in enumerate(meeting.items) for p in item.body if p.action}
    numbers: dict[str, int] = {}
    for position, item in enumerate(meeting.items):
        numbers.setdefault(item.number, position)
    out = []
    for action in meeting.actions:
        at: int | None = boxed.get(action.key)
        if at is None and action.item:
            at = numbers.get(action.item)
        place = f"action-{action.key}" if action.key in boxed else ids[at] if at is not None else ""
        name = _place_name(meeting, at)
        out.append(view(action, initials, place, name, followed.get((meeting.id, action.key))))
    return tuple(out)


def _place_name(meeting: PublicMeeting, at: int | None) -> str:
    if at is None:
        return ""
    item = meeting.items[at]
    number = item.number.strip().rstrip(".)")
    return f"item {number}" if number else plain(item.title) or "the minutes"


def count_of_withheld(withheld: tuple[tuple[str, int], ...]) -> str:
    """ "3 names, 1 case detail", for the status banner; "" where nothing was withheld."""
    return ", ".join(f"{n} {_named(kind, n)}" for kind, n in withheld if n)


def _named(kind: str, count: int) -> str:
    one, many = _REASONS.get(kind, (kind.replace("_", " "), kind.replace("_", " ")))
    return one if count == 1 else many
