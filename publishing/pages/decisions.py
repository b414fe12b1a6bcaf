"""Every decision of every group on one page, and the same facts as decisions.json and decisions.csv."""

from __future__ import annotations

import csv
import io
import json

from markupsafe import Markup

from publishing.context import HOME, Press, letters
from publishing.meeting import ordering
from publishing.meeting.decided import Decided, decided
from publishing.text.facts import Named
from publishing.text.markup import initials_of, marked
from publishing.text.mentions import named_in, unmarked
from redaction.public import plain

# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS = ("Reference", "Group", "Date", "Decision", "Item", "Actions that follow", "Address")


def decisions(press: Press) -> dict[str, str | bytes]:
    """The page of decisions, and the same facts for other software."""
    listed = decided(press.views, letters(press.groups))
    page = press.page(
        "decisions.md.j2",
        "decisions",
        "Decisions",
        wide=True,
        about=f"What {press.facts.name} decided, as minutes record it, with the actions that follow.",
        crumbs=(HOME,),
        meta={"scripts": ["narrow.js"]},
        listed=[(one, _html(one), _topics(one, press)) for one in listed],
        groups=[group for group in press.groups if group.meetings],
        years=[year for year, _ in ordering.by_year(tuple(one.meeting for one in listed))],
        topics=[topic for topic in press.facts.topics if any(topic in _topics(one, press) for one in listed)],
    )
    return {**page, "decisions.json": _json(listed, press), "decisions.csv": _csv(listed, press)}


def _html(one: Decided) -> Markup:
    return marked(one.decision.text, initials_of(one.meeting), f"../meetings/{one.meeting.id}/")


def _topics(one: Decided, press: Press) -> tuple[Named, ...]:
    return named_in(f"{unmarked(one.decision.text)} {one.item.title_words}", press.facts.topics)


def _json(listed: tuple[Decided, ...], press: Press) -> str:
    facts = {
        "as_of": press.facts.as_of,
        "source": press.facts.name,
        "decisions": [
            {
                "ref": one.ref,
                "group": press.group_of(one.meeting).facts.key,
                "date": one.meeting.held_on or None,
                "meeting": one.meeting.id,
                "text": plain(one.decision.text),
                "item": {"number": one.item.number or None, "title": one.item.title_words},
                "address": f"meetings/{one.meeting.id}/#{one.decision.id}",
                "actions": list(dict.fromkeys(action.id for action in one.actions if action.id)),
            }
            for one in listed
        ],
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"


def _csv(listed: tuple[Decided, ...], press: Press) -> bytes:
    """For a spreadsheet: a byte order mark, so that its letters are read rightly; no cell is taken for a formula."""
    out = io.StringIO(newline="")
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow(_COLUMNS)
    base = press.facts.web_address.rstrip("/")
    for one in listed:
        cells = (
            one.ref,
            press.group_of(one.meeting).facts.name,
            one.meeting.held_on,
            plain(one.decision.text),
            f"{one.item.number} {one.item.title_words}".strip(),
            ", ".join(dict.fromkeys(action.id for action in one.actions if action.id)),
            f"{base}/meetings/{one.meeting.id}/#{one.decision.id}",
        )
        write.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return ("\ufeff" + out.getvalue()).encode()
