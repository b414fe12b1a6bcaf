"""Each meeting's minutes as files to keep: PDF, Word and plain text beside its page."""

from __future__ import annotations

from publishing.agency.view import agency_views
from publishing.context import Press
from publishing.meeting import ordering
from publishing.take_away.briefing import briefing
from publishing.take_away.paper import PaperCopy, minutes_paper
from publishing.take_away.pdf import pdf
from publishing.take_away.plain_text import plain_text
from publishing.take_away.word import word

MINUTES, BRIEFING = "minutes", "briefing"


def take_away(press: Press) -> dict[str, str | bytes]:
    """minutes.pdf, .docx and .txt for each meeting; briefing.pdf and .docx, of one page, for each agency."""
    files: dict[str, str | bytes] = {}
    for meeting in press.meetings:
        name = press.group_of(meeting).facts.name
        paper = minutes_paper(press.views[meeting.id], name, ordering.heading(meeting), press.facts)
        files |= _written(paper, f"meetings/{meeting.id}/{MINUTES}", press)
        files[f"meetings/{meeting.id}/{MINUTES}.txt"] = plain_text(paper)
    for view in agency_views(press):
        files |= _written(briefing(view, press.facts), f"{view.address}/{BRIEFING}", press)
    return files


def _written(paper: PaperCopy, place: str, press: Press) -> dict[str, str | bytes]:
    return {f"{place}.pdf": pdf(paper, press.templates), f"{place}.docx": word(paper)}
