"""A site in which every word that minutes can give a page is a planted one: a surface of its own for each field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from publishing.text.facts import Named, SiteFacts
from redaction.public import PublicMeeting, PublicParagraph, Withheld
from tests.publishing.wexmoor import ATTENDEES, FACTS, MEETING, another, para, said

# Ordinary words in small letters, so that nothing leaves them out for looking like a name.
_SURFACE = "her two younger brothers moved to the {} house by the river"
_PLACES: Mapping[str, str] = {
    "title": "amber",
    "group": "brick",
    "venue": "cedar",
    "chair": "domed",
    "name": "elder",
    "role": "flint",
    "organisation": "gabled",
    "item": "hollow",
    "paragraph": "ivied",
    "bullet": "jasper",
    "subheading": "kiln",
    "cell": "lodge",
    "action": "mossy",
    "owner": "narrow",
    "owner's role": "ochre",
    "due": "painted",
    "status": "quarry",
    "summary": "rowan",
    "number": "slate",
    "ref": "timber",
    "signed by": "upper",
}
SURFACES: Mapping[str, str] = {field: _SURFACE.format(word) for field, word in _PLACES.items()}
SOUGHT = tuple(Withheld(surface, "case_detail", field) for field, surface in SURFACES.items())
"""What the gate is told to look for; the meeting's id says which field a surface was planted in."""

RICH: SiteFacts = replace(
    FACTS,
    agencies=(
        Named("health", "Health", ("Health", "GP", "ochre house")),
        Named("schools", "Schools", ("School",)),
        Named("others", "Council and police", ("Council", "Police")),
    ),
    topics=(Named("neglect", "Neglect", ("neglect",)), Named("gangs", "Gangs", ("gangs",))),
    glossary=(("GP", "general practitioner"), ("MASH", "multi-agency safeguarding hub")),
    withdrawn=(("2026-01-06-practice-oversight-group", "Practice Oversight Group", "2026-05-01"),),
    accent="#5b2a86",
    pages=FACTS.pages[:1],
)


def planted(harmless: bool = False) -> tuple[PublicMeeting, ...]:
    """A meeting of planted words, and one of a planted group; or harmless words in the same places."""
    put = {f: s.replace("younger brothers", "older tables") if harmless else s for f, s in SURFACES.items()}
    return _told(put), another("2026-07-07", put["group"], "another-group", actions=())


def _told(put: Mapping[str, str]) -> PublicMeeting:
    body = (
        para(put["subheading"], kind="subheading"),
        para(
            "It was agreed that neglect training of every GP, school and agency goes on, by each partner, and "
            f"{put['paragraph']}."
        ),
        para(f"the GP and {put['bullet']}", kind="bullet", level=1),
        PublicParagraph("row", (), 0, (said(put["cell"]), said("12"))),
    )
    item, action = MEETING.items[2], MEETING.actions[1]
    told = replace(
        action,
        ref=put["ref"],
        text=said(f"GP to tell that {put['action']}"),
        owners=(said(put["owner"]),),
        owner_roles=(put["owner's role"],),
        due=said(put["due"]),
        status=said(put["status"]),
    )
    assert MEETING.sign_off
    return replace(
        MEETING,
        title=said(put["title"]),
        venue=said(put["venue"]),
        chair=said(put["chair"]),
        attendees=(replace(ATTENDEES[0], name=put["name"], role=put["role"], organisation=put["organisation"]),),
        items=(replace(item, number=put["number"], title=said(f"Neglect: {put['item']}"), body=body),),
        actions=(told,),
        summary=said(put["summary"]),
        sign_off=replace(MEETING.sign_off, role=put["signed by"]),
    )
