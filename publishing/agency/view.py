"""Everything the page of one agency, or of one organisation, says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from publishing.action_register.model import Followed
from publishing.action_register.rows import RegisterRow, rows
from publishing.agency.duties import Duty, duties, owns
from publishing.agency.organisations import organisations
from publishing.agency.speakers import Speaker, speakers
from publishing.context import Press, letters
from publishing.meeting.decided import Decided, decided
from publishing.text.facts import Named
from publishing.text.markup import initials_of, marked
from publishing.text.mentions import speaks_of, unmarked

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
_WAITING = 8


@dataclass(frozen=True, slots=True)
class AgencyView:
    """kind: for an organisation the agency it belongs to, for an agency itself. own: every action of its people.

    todo: its open actions. waiting: open ones of others that speak of it. done: its own recorded done last.
    """

    facts: Named
    kind: Named
    own: tuple[Followed, ...]
    todo: tuple[Duty, ...]
    waiting: tuple[Duty, ...]
    done: tuple[RegisterRow, ...]
    decisions: tuple[tuple[Decided, Markup], ...]
    speakers: tuple[Speaker, ...]

    @property
    def address(self) -> str:
        """Where its page stands: "agencies/health" or "agencies/health/edith-marlow-hospital"."""
        return f"agencies/{self.kind.key}" if self.facts is self.kind else f"agencies/{self.kind.key}/{self.facts.key}"


def agency_views(press: Press) -> tuple[AgencyView, ...]:
    """Each agency of the partnership, and after it its organisations where it has more than one."""
    parts = organisations(press.meetings, press.facts.agencies, press.facts.glossary)
    pairs = ((one, kind) for kind in press.facts.agencies for one in (kind, *parts.get(kind.key, ())))
    every = decided(press.views, letters(press.groups))
    return tuple(agency_view(one, kind, press, every) for one, kind in pairs)


def agency_view(agency: Named, kind: Named, press: Press, every: tuple[Decided, ...]) -> AgencyView:
    """What the minutes mean for an agency (agency is kind), or for one organisation of a kind. every: all decisions."""
    root = "../../" if agency is kind else "../../../"
    own = tuple(one for one in press.followed if owns(one, agency))
    others = tuple(one for one in press.followed if one not in own and _speaks(one, agency))
    done = sorted((one for one in own if one.standing.state == "done"), key=_ended, reverse=True)[:_DONE]
    return AgencyView(
        agency,
        kind,
        own,
        duties(own, root),
        duties(others, root)[:_WAITING],
        tuple(row for one in done for row in rows((one,), press.facts.agencies, root)),
        tuple(_binding((agency, EVERYBODY, *_generic(agency, kind)), own, every, root)),
        speakers(agency, press.groups),
    )


def _speaks(one: Followed, agency: Named) -> bool:
    said = unmarked(one.wording.text)
    return speaks_of(said, agency) or speaks_of(said, EVERYBODY)


def _ended(one: Followed) -> tuple[str, str]:
    return one.latest.held_on, one.id


def _generic(agency: Named, kind: Named) -> tuple[Named, ...]:
    """For an organisation, the words that mean all of its kind: "schools", not the name of another school."""
    many = tuple(f"{word}s" for word in kind.words if not word.isupper())
    return () if agency is kind else (Named(kind.key, kind.name, (kind.name, *many)),)


def _binding(
    bound: tuple[Named, ...], own: tuple[Followed, ...], every: tuple[Decided, ...], root: str
) -> Iterator[tuple[Decided, Markup]]:
    """Decisions whose words name the agency or everybody, and those with an action of its people; newest first."""
    taken = {one.id for one in own}
    for one in every:
        said = unmarked(one.decision.text)
        if any(speaks_of(said, named) for named in bound) or any(action.id in taken for action in one.actions):
            page = f"{root}meetings/{one.meeting.id}/"
            yield one, marked(one.decision.text, initials_of(one.meeting), page)
