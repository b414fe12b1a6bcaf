"""The JSON Schemas of our open data, published beside it; docs/schema holds the same files."""

from __future__ import annotations

import json

from publishing.context import Press

_TEXT = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}
_DATE = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_NUMBER = {"type": "integer", "minimum": 0}
_YES_NO = {"type": "boolean"}
_STATE = {"enum": ["on-time", "overdue", "no-news", "no-date", "done", "closed"]}

_Schema = dict[str, object]


def _object(**properties: object) -> _Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(of: object) -> _Schema:
    return {"type": "array", "items": of}


def _titled(title: str, schema: _Schema) -> _Schema:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}


_ATTENDEE = _object(name=_MAYBE, initials=_MAYBE, role=_MAYBE, organisation=_MAYBE, presence=_TEXT)
_ACTION = _object(
    id=_MAYBE,
    ref=_MAYBE,
    text=_TEXT,
    owners=_list(_TEXT),
    due=_MAYBE,
    due_on=_DATE,
    status=_MAYBE,
    closed=_YES_NO,
    kind={"enum": ["new", "carried"]},
    item=_MAYBE,
    anchor=_TEXT,
)
_SUMMARY = {"anyOf": [{"type": "null"}, {"type": "object"}]}
_APPROVED = {"anyOf": [{"type": "null"}, {**_object(role=_TEXT, on=_DATE), "additionalProperties": True}]}

MEETING = _titled(
    "The public facts of one meeting",
    {
        **_object(
            id=_TEXT,
            title=_TEXT,
            group=_TEXT,
            date=_DATE,
            start=_MAYBE,
            end=_MAYBE,
            venue=_MAYBE,
            chair=_MAYBE,
            attendance=_list(_ATTENDEE),
            items=_list(_object(number=_MAYBE, title=_TEXT, anchor=_TEXT)),
            decisions=_list(_object(name=_TEXT, text=_TEXT, anchor=_TEXT)),
            actions=_list(_ACTION),
            next_meeting=_DATE,
            approved=_APPROVED,
            withheld={"type": "object", "additionalProperties": _NUMBER},
            summary=_SUMMARY,
        ),
        "additionalProperties": True,
    },
)
MEETINGS = _titled(
    "All published meetings, newest first",
    _object(
        as_of=_DATE,
        source=_TEXT,
        groups=_list(_object(key=_TEXT, name=_TEXT)),
        meetings=_list(
            _object(
                id=_TEXT,
                group=_TEXT,
                date=_DATE,
                address=_TEXT,
                facts=_TEXT,
                approved_on=_DATE,
                items=_NUMBER,
                actions=_NUMBER,
                next_meeting=_DATE,
            )
        ),
    ),
)
_MENTION = _object(
    meeting=_TEXT,
    date=_DATE,
    address=_TEXT,
    ref=_MAYBE,
    text=_TEXT,
    status=_MAYBE,
    reworded=_YES_NO,
    renumbered=_YES_NO,
    news=_YES_NO,
    linked_by={"enum": ["list", "number", "words", "owner"]},
    says={"enum": ["done", "closed", "open", "reopened", None]},
)
ACTIONS = _titled(
    "The action register: each action once, with every mention in published minutes",
    _object(
        as_of=_DATE,
        source=_TEXT,
        actions=_list(
            _object(
                id=_TEXT,
                group=_TEXT,
                text=_TEXT,
                owners=_list(_TEXT),
                owner_roles=_list(_TEXT),
                agencies=_list(_TEXT),
                due=_MAYBE,
                due_on=_DATE,
                state=_STATE,
                reason=_MAYBE,
                first_raised=_DATE,
                raised_in_published_minutes=_YES_NO,
                age_days={"type": ["integer", "null"], "minimum": 0},
                age_meetings=_NUMBER,
                mentions=_list(_MENTION),
            )
        ),
    ),
)
DECISIONS = _titled(
    "Every decision that published minutes record, newest first, with the actions agreed with it",
    _object(
        as_of=_DATE,
        source=_TEXT,
        decisions=_list(
            _object(
                ref=_TEXT,
                group=_TEXT,
                date=_DATE,
                meeting=_TEXT,
                text=_TEXT,
                item=_object(number=_MAYBE, title=_TEXT),
                address=_TEXT,
                actions=_list(_TEXT),
            )
        ),
    ),
)
ALL = (("meeting", MEETING), ("meetings", MEETINGS), ("actions", ACTIONS), ("decisions", DECISIONS))


def schemas(press: Press | None = None) -> dict[str, str]:
    """schema/*.json. The same for every partnership, so nothing of the press is used."""
    del press
    return {f"schema/{name}.json": json.dumps(schema, indent=1) + "\n" for name, schema in ALL}
