"""What a search may be narrowed by: group, year, topic, agency, whether anything is still open."""

from __future__ import annotations

from dataclasses import dataclass

from publishing.action_register.model import ENDED
from publishing.context import Press
from publishing.meeting import ordering
from publishing.meeting.passages import passages
from publishing.text.mentions import named_in
from redaction.public import PublicMeeting


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of one kind. key: in addresses and in the index, where the words themselves might not be safe."""

    kind: str
    key: str
    name: str


def facets_of(press: Press, meeting: PublicMeeting) -> tuple[Facet, ...]:
    """The facets of one meeting's minutes."""
    view, group = press.views[meeting.id], press.group_of(meeting).facts
    said = " ".join(passage.said for passage in passages(view))
    going = any(action.state not in ENDED for action in view.actions)
    return (
        Facet("group", group.key, group.name),
        Facet("year", ordering.year(meeting), ordering.year(meeting).capitalize()),
        *(Facet("topic", topic.key, topic.name) for topic in named_in(said, press.facts.topics)),
        *(Facet("agency", agency.key, agency.name) for agency in named_in(said, press.facts.agencies)),
        Facet("open", "yes" if going else "no", "Yes" if going else "No"),
    )


def all_facets(press: Press) -> tuple[Facet, ...]:
    """Every facet that some minutes have: groups, topics and agencies in their own order, the latest year first."""
    found = dict.fromkeys(
        facet for meeting in ordering.newest_first(press.meetings) for facet in facets_of(press, meeting)
    )
    order = {key: at for at, key in enumerate(_keys(press))}
    return tuple(sorted(found, key=lambda facet: (order.get((facet.kind, facet.key), -1), facet.kind)))


def _keys(press: Press) -> list[tuple[str, str]]:
    return [
        *(("group", group.facts.key) for group in press.groups),
        *(("year", year) for year, _ in ordering.by_year(press.meetings)),
        *(("topic", topic.key) for topic in press.facts.topics),
        *(("agency", agency.key) for agency in press.facts.agencies),
        ("open", "yes"),
        ("open", "no"),
    ]
