"""The public facts of one meeting as meeting.json, for other software; keys as in the contract."""

from __future__ import annotations

import json
from collections.abc import Mapping

from publishing.action_register.action_view import is_closed
from publishing.meeting.view import MeetingView
from publishing.meeting.withheld_count import withheld_on_page
from publishing.newsletter.fitting import long_of
from publishing.newsletter.summary import Summary
from redaction.public import PublicAttendee, PublicMeeting, plain


def meeting_json(shown: MeetingView, summary: Summary) -> str:
    """The facts as JSON, null where unknown, ending with a line break."""
    meeting = shown.meeting
    facts: Mapping[str, object] = {
        "id": meeting.id,
        "title": plain(meeting.title),
        "group": meeting.group,
        "date": meeting.held_on or None,
        "start": meeting.start or None,
        "end": meeting.end or None,
        "venue": plain(meeting.venue) or None,
        "chair": plain(meeting.chair) or None,
        "attendance": [_attendance_json(a) for a in meeting.attendees],
        "items": [{"number": i.number or None, "title": i.title_words, "anchor": i.id} for i in shown.items],
        "decisions": [{"name": d.name, "text": d.words, "anchor": d.id} for d in shown.decisions],
        "actions": [_action_json(meeting, at, shown.actions[at].id) for at in range(len(meeting.actions))],
        "next_meeting": meeting.next_meeting or None,
        "approved": {"role": meeting.sign_off.role, "on": meeting.sign_off.on} if meeting.sign_off else None,
        "withheld": dict(withheld_on_page(meeting)),
        "summary": {
            "subject": summary.subject,
            "short": summary.short,
            "medium": long_of(summary.medium),
            "long": summary.long,
        },
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"


def _attendance_json(attendee: PublicAttendee) -> dict[str, str | None]:
    return {
        "name": attendee.name or None,
        "initials": attendee.initials or None,
        "role": attendee.role or None,
        "organisation": attendee.organisation or None,
        "presence": attendee.presence,
    }


def _action_json(meeting: PublicMeeting, at: int, register_id: str) -> dict[str, object]:
    action = meeting.actions[at]
    status = plain(action.status)
    return {
        "id": register_id or None,
        "ref": action.ref or None,
        "text": plain(action.text),
        "owners": [plain(owner) for owner in action.owners],
        "due": plain(action.due) or None,
        "due_on": action.due_on or None,
        "status": status or None,
        "closed": is_closed(status),
        "kind": action.kind,
        "item": action.item or None,
        "anchor": f"row-{action.key}",
    }
