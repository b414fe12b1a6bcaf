"""The action register's page, and the same facts as actions.json, actions.csv and actions.xlsx."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from publishing.action_register.model import ActionMention, Followed
from publishing.action_register.rows import in_order, owned_by, rows
from publishing.action_register.sheet import as_csv, as_workbook
from publishing.action_register.status import told
from publishing.context import HOME, Press
from publishing.text.mentions import unmarked
from redaction.public import plain


def register(press: Press) -> dict[str, str | bytes]:
    """The page and its files; in each those that need attention stand first."""
    shown = rows(press.followed, press.facts.agencies, "../")
    page = press.page(
        "actions.md.j2",
        "actions",
        "Action register",
        wide=True,
        crumbs=(HOME,),
        rows=shown,
        counts=Counter(row.state for row in shown),
        groups=[group for group in press.groups if group.meetings],
    )
    base, ordered = press.facts.web_address.rstrip("/"), in_order(press.followed)
    return {
        **page,
        "actions.json": _actions_json(press),
        "actions.csv": as_csv(ordered, base),
        "actions.xlsx": as_workbook(ordered, base, press.facts.as_of),
    }


def _actions_json(press: Press) -> str:
    facts = {
        "as_of": press.facts.as_of,
        "source": press.facts.name,
        "actions": [_one(one, press) for one in press.followed],
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"


def _one(one: Followed, press: Press) -> dict[str, object]:
    keys = {meeting.group: group.facts.key for group in press.groups for meeting in group.meetings}
    return {
        "id": one.id,
        "group": keys[one.group],
        "text": plain(one.wording.text),
        "owners": [plain(owner) for owner in one.owned.owners],
        "owner_roles": [role for role in one.owned.owner_roles if role],
        "agencies": [agency.key for agency in owned_by(one, press.facts.agencies)],
        "due": plain(one.dated.due) or None,
        "due_on": one.dated.due_on or None,
        "state": one.standing.state,
        "reason": one.standing.reason or None,
        "first_raised": one.first.held_on or None,
        "raised_in_published_minutes": one.raised_here,
        "age_days": one.age_days,
        "age_meetings": one.age_meetings,
        "mentions": [told for mention in one.history for told in _told(mention)],
    }


def _told(mention: ActionMention) -> Iterator[dict[str, object]]:
    """What one meeting says of an action: by its list, then by its sentences."""
    about = {"meeting": mention.meeting.id, "date": mention.meeting.held_on or None}
    if action := mention.action:
        yield {
            **about,
            "address": f"meetings/{mention.meeting.id}/#row-{action.key}",
            "ref": action.ref or None,
            "text": plain(action.text),
            "status": unmarked(action.status).strip() or None,
            "reworded": mention.reworded,
            "renumbered": mention.renumbered,
            "news": mention.news,
            "linked_by": "list",
            "says": told(mention) or None,
        }
    for report in mention.reports:
        yield {
            **about,
            "address": f"meetings/{mention.meeting.id}/#{report.place}",
            "ref": None,
            "text": plain(report.text),
            "status": None,
            "reworded": False,
            "renumbered": False,
            "news": report.news,
            "linked_by": report.by,
            "says": report.verdict or None,
        }
