"""What the minutes mean for each kind of partner: what it must do, what was decided, where it was spoken of."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from publishing.action_register.model import Followed
from publishing.action_register.rows import RegisterRow, owned_by, rows
from publishing.context import HOME, Press
from publishing.meeting import ordering
from publishing.meeting.body import CommitteeDecision, ItemView
from publishing.meeting.passages import Passage, passages
from publishing.meeting.view import MeetingView
from publishing.text.facts import Named
from publishing.text.markup import initials_of, marked
from publishing.text.mentions import speaks_of, unmarked
from publishing.text.sentences import sentences
from redaction.public import PublicMeeting

EVERYBODY = Named(
    "everybody",
    "Every agency",
    tuple(
        f"{each} {one}"
        for each, one in (
            *((each, one) for each in ("every", "each") for one in ("agency", "partner", "organisation", "member")),
            *(("all", many) for many in ("agencies", "partners", "organisations", "members")),
            *(("every", f"{kind} partner") for kind in ("statutory", "safeguarding")),
            *(("all", f"{kind} partners") for kind in ("statutory", "safeguarding")),
        )
    ),
)
"""Words by which a decision binds everybody, and so each agency."""
_DONE = 4
_MENTIONS = 6


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """An item in which something is spoken of, and the passages that do; none where only its title does.

    told: for each passage the first sentence that speaks of it, empty for a table.
    """

    meeting: PublicMeeting
    item: ItemView
    passages: tuple[Passage, ...]
    told: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class AgencyView:
    """An agency's page. done: of its actions, those recorded done last."""

    facts: Named
    todo: tuple[RegisterRow, ...]
    done: tuple[RegisterRow, ...]
    decisions: tuple[tuple[PublicMeeting, CommitteeDecision, Markup], ...]
    mentions: tuple[AgencyEntry, ...]


def agencies(press: Press) -> dict[str, str]:
    """A page for each agency of the partnership, and a list of them; nothing where it names none."""
    if not press.facts.agencies:
        return {}
    shown = tuple(_view(agency, press) for agency in press.facts.agencies)
    files = press.page("agencies.md.j2", "agencies", "Your agency", crumbs=(HOME,), agencies=shown)
    for agency in shown:
        files |= press.page(
            "agency.md.j2",
            f"agencies/{agency.facts.key}",
            agency.facts.name,
            crumbs=(HOME, ("Your agency", "agencies/")),
            agency=agency,
            agencies=shown,
        )
    return files


def _view(agency: Named, press: Press) -> AgencyView:
    own = tuple(one for one in press.followed if agency in owned_by(one, press.facts.agencies))
    newest = [press.views[meeting.id] for meeting in ordering.newest_first(press.meetings)]
    decided = (
        (view.meeting, one, marked(one.text, initials_of(view.meeting), f"../../meetings/{view.meeting.id}/"))
        for view in newest
        for one in view.decisions
        if speaks_of(unmarked(one.text), agency) or speaks_of(unmarked(one.text), EVERYBODY)
    )
    done = sorted((one for one in own if one.standing.state == "done"), key=_ended, reverse=True)[:_DONE]
    listed = press.facts.agencies
    return AgencyView(
        agency,
        rows(tuple(one for one in own if not one.ended), listed, "../../"),
        tuple(row for one in done for row in rows((one,), listed, "../../")),
        tuple(decided),
        found(newest, agency)[:_MENTIONS],
    )


def _ended(one: Followed) -> tuple[str, str]:
    return one.latest.held_on, one.id


def found(views: list[MeetingView], named: Named) -> tuple[AgencyEntry, ...]:
    """The items in which it is spoken of, by a passage or by their title, in the order of the views."""
    out = []
    for view in views:
        speaking = [passage for passage in passages(view) if speaks_of(passage.said, named)]
        for item in view.items:
            those = tuple(passage for passage in speaking if passage.item.id == item.id)
            if those or speaks_of(item.title_words, named):
                told = tuple(_sentence(passage, named) for passage in those)
                out.append(AgencyEntry(view.meeting, item, those, told))
    return tuple(out)


def _sentence(passage: Passage, named: Named) -> Markup:
    """The first sentence of a passage that speaks of it, with its marks."""
    page = f"../../meetings/{passage.meeting.id}/"
    speaking = (one for one in sentences(passage.text) if speaks_of(unmarked(one), named))
    return marked(next(speaking, ()), initials_of(passage.meeting), page)
