"""What the minutes mean for each kind of partner: what it must do, what was decided, where it was spoken of."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from publishing.agency.view import AgencyView, agency_views
from publishing.context import HOME, Press
from publishing.meeting import ordering
from publishing.meeting.body import ItemView
from publishing.meeting.passages import Passage, passages
from publishing.meeting.view import MeetingView
from publishing.text.facts import Named
from publishing.text.markup import initials_of, marked
from publishing.text.mentions import speaks_of, unmarked
from publishing.text.sentences import sentences
from redaction.public import PublicMeeting

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


USE = (
    ("Staff briefing (PDF)", "briefing.pdf"),
    ("Staff briefing (Word)", "briefing.docx"),
    ("Follow by feed", "feed.xml"),
    ("Days due, for a calendar", "calendar.ics"),
)
"""What stands under "Use this page": words, and where they lead."""


def agencies(press: Press) -> dict[str, str]:
    """A page for each agency of the partnership and for its organisations, and a list; nothing where it names none."""
    if not press.facts.agencies:
        return {}
    shown = agency_views(press)
    kinds = tuple(view for view in shown if view.facts is view.kind)
    files = press.page(
        "agencies.md.j2",
        "agencies",
        "Your agency",
        crumbs=(HOME,),
        about=f"What the minutes of {press.facts.name} ask of each agency and organisation.",
        agencies=[(view, [one for one in shown if one.kind is view.kind and one is not view]) for view in kinds],
    )
    for view in shown:
        files |= _page(view, shown, press)
    return files


def _page(view: AgencyView, shown: tuple[AgencyView, ...], press: Press) -> dict[str, str]:
    newest = [press.views[meeting.id] for meeting in ordering.newest_first(press.meetings)]
    whole = view.facts is view.kind
    beside = (view.kind.name, f"agencies/{view.kind.key}/")
    return press.page(
        "agency.md.j2",
        view.address,
        view.facts.name,
        about=f"{view.facts.name}: what published minutes ask of it, by when, and what was decided that binds it.",
        crumbs=(HOME, ("Your agency", "agencies/"), *(() if whole else (beside,))),
        meta={"use": USE, "scripts": ["use.js"]},
        agency=view,
        mentions=found(newest, view.facts)[:_MENTIONS],
        kinds=[one for one in shown if one.facts is one.kind],
        parts=[one for one in shown if one.kind is view.kind and one.facts is not one.kind],
        up="" if whole else "../",
    )


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
