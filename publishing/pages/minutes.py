"""Each meeting's page, its meeting.json, and meetings.json."""

from __future__ import annotations

import json

from publishing.context import HOME, MEETINGS, Press, published
from publishing.feeds.meeting_json import meeting_json
from publishing.feeds.schema_org import event
from publishing.meeting import ordering
from publishing.meeting.changes import changes
from publishing.meeting.coming import announced
from publishing.text.mail import correction

USE = (
    ("PDF", "minutes.pdf"),
    ("Word", "minutes.docx"),
    ("Plain text", "minutes.txt"),
    ("Newsletter summary", "newsletter/"),
    ("Print, cite, correct", "#use"),
)
"""What stands under "Use this page": words, and where they lead."""


def minutes(press: Press) -> dict[str, str]:
    """The pages of all meetings, and their facts."""
    files: dict[str, str] = {}
    for group in press.groups:
        for meeting in group.meetings:
            shown = press.views[meeting.id]
            earlier, later = ordering.neighbours(meeting, group)
            year = ordering.year(meeting)
            title = f"{group.facts.name}: {ordering.heading(meeting)}"
            files |= press.page(
                "meeting.md.j2",
                f"meetings/{meeting.id}",
                title,
                about=f"{title}. {press.summaries[meeting.id].short}",
                dated=published(meeting),
                crumbs=(MEETINGS, (year.capitalize(), f"meetings/{year}/")),
                meta={"event": event(meeting, title, press.facts), "use": USE, "scripts": ["use.js"]},
                shown=shown,
                summary=press.summaries[meeting.id],
                changed=changes(shown, group, press.followed, press.facts.agencies, "../../"),
                group=group,
                earlier=earlier,
                correct=correction(title, f"meetings/{meeting.id}/", press.facts),
                later=later,
                announced=announced(meeting, group, press.facts.as_of),
            )
            files[f"meetings/{meeting.id}/meeting.json"] = meeting_json(shown, press.summaries[meeting.id])
    return files | {"meetings.json": _meetings_json(press)}


def withdrawn(press: Press) -> dict[str, str]:
    """A plain notice in the place of each meeting that was taken off the site."""
    files: dict[str, str] = {}
    for address, title, day in press.facts.withdrawn:
        place = f"meetings/{address}"
        files |= press.page(
            "withdrawn.md.j2", place, title, crumbs=(HOME, MEETINGS), meta={"gone": True}, name=title, day=day
        )
    return files


def _meetings_json(press: Press) -> str:
    facts = {
        "as_of": press.facts.as_of,
        "source": press.facts.name,
        "groups": [{"key": group.facts.key, "name": group.facts.name} for group in press.groups],
        "meetings": [
            {
                "id": meeting.id,
                "group": press.group_of(meeting).facts.key,
                "date": meeting.held_on or None,
                "address": f"meetings/{meeting.id}/",
                "facts": f"meetings/{meeting.id}/meeting.json",
                "approved_on": meeting.sign_off.on if meeting.sign_off else None,
                "items": len(meeting.items),
                "actions": len(meeting.actions),
                "next_meeting": meeting.next_meeting or None,
            }
            for meeting in ordering.newest_first(press.meetings)
        ],
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
