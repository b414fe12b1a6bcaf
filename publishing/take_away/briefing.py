"""A staff briefing of one page: what an agency has to do, what binds it, what it waits for, from its page."""

from __future__ import annotations

from collections.abc import Iterator

from publishing.agency.duties import Duty
from publishing.agency.view import AgencyView
from publishing.take_away.paper import PaperCopy, PaperPart
from publishing.text.dates import long_date
from publishing.text.escape import folded
from publishing.text.facts import SiteFacts
from redaction.public import plain

# As many lines as fit one page with their headings; a line is about this many characters of a page's width.
_LINES, _WIDTH = 34, 92
_MOST = {"todo": 7, "decided": 5, "waiting": 3}


def briefing(view: AgencyView, facts: SiteFacts) -> PaperCopy:
    """The page. What does not fit is counted, and stands on the agency's page, to which it leads."""
    base = facts.web_address.rstrip("/")
    return PaperCopy(
        f"What minutes ask of {view.facts.name}",
        "Staff briefing",
        (f"From minutes published up to {long_date(facts.as_of)}. Work may be further on than the minutes show.",),
        tuple(_fitting(view)),
        folded(facts.name),
        f"{base}/{view.address}/" if base else f"{view.address}/",
    )


def _fitting(view: AgencyView) -> Iterator[PaperPart]:
    left = _LINES
    todo = [_told(one) for one in view.todo]
    decided = [f"{folded(plain(one.decision.text))} ({one.ref})" for one, _ in view.decisions]
    waiting = [_told(one) for one in view.waiting]
    named = (("To do", "todo", todo), ("Decided, and binding", "decided", decided), ("Waiting for", "waiting", waiting))
    for heading, kind, lines in named:
        if not lines and kind != "todo":
            continue
        yield PaperPart("heading", heading)
        shown = 0
        for line in lines[: _MOST[kind]]:
            left -= 1 + len(line) // _WIDTH
            if left < 0:
                break
            shown += 1
            yield PaperPart("bullet", line)
        if rest := len(lines) - shown:
            yield PaperPart("text", f"{rest} more on the page.")
        if not lines:
            yield PaperPart("text", "No open action in published minutes.")


def _told(duty: Duty) -> str:
    due = f" By {duty.due.day.striptags()}." if duty.due_on else ""
    late = f" {duty.left}." if duty.state == "overdue" else ""
    return folded(f"{plain(duty.text)}{due}{late} ({duty.id})")
