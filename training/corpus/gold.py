"""What was marked in a rendering, in the form that minutes are compared with."""

from __future__ import annotations

from typing import Any

from training.corpus.content import ActionFacts, Content, PersonFacts
from training.corpus.marks import Mark
from training.corpus.render import Rendering, actions_by_key

_BY_LABEL = ("title", "venue", "date", "start", "end", "chair", "next_date")


def gold(rendering: Rendering) -> dict[str, Any]:
    """The facts that stand in the rendered text, and only those."""
    return {
        "meeting": _meeting(rendering),
        "attendees": _people(rendering, ("present", "in attendance")),
        "apologies": _people(rendering, ("apologies", "absent")),
        "items": _items(rendering),
        "actions": _actions(rendering),
        "people": _mentioned(rendering),
        "sensitive": [
            {"quote": _words(rendering, mark), "severity": mark.label, "category": mark.facts["category"]}
            for mark in rendering.marks
            if mark.label in ("must", "should", "consider")
        ],
        "ordinary": [_words(rendering, mark) for mark in rendering.marks if mark.label == "plain"],
    }


def _words(rendering: Rendering, mark: Mark) -> str:
    return rendering.text[mark.start : mark.end]


def _first(rendering: Rendering, label: str) -> str | None:
    return next((_words(rendering, mark) for mark in rendering.marks if mark.label == label), None)


def _meeting(rendering: Rendering) -> dict[str, str | None]:
    content = rendering.content
    told = {label: _first(rendering, label) for label in _BY_LABEL}
    chair = next((p.name for p in content.people.values() if p.chair), None)
    after = content.next["date"]
    return {
        "title": content.group if told["title"] else None,
        "date": content.date.isoformat() if told["date"] else None,
        "start": content.start.strftime("%H:%M") if told["start"] and content.start else None,
        "end": content.end.strftime("%H:%M") if told["end"] and content.end else None,
        "venue": content.venue if told["venue"] else None,
        "chair": chair if told["chair"] else None,
        "next_meeting": after.isoformat() if told["next_date"] and after else None,
    }


def _people(rendering: Rendering, presences: tuple[str, ...]) -> list[dict[str, str | None]]:
    out: dict[str, dict[str, str | None]] = {}
    for mark in rendering.marks:
        if mark.label != "person" or mark.facts["presence"] not in presences:
            continue
        who: PersonFacts = rendering.content.people[str(mark.facts["key"])]
        shown = {m.label for m in rendering.marks if mark.start <= m.start and m.end <= mark.end}
        row = out.setdefault(who.key, {"name": who.name, "initials": None, "role": None, "organisation": None})
        for fact in ("initials", "role", "organisation"):
            if fact in shown:
                row[fact] = getattr(who, fact)
    return list(out.values())


def _items(rendering: Rendering) -> list[dict[str, str | None]]:
    out = []
    for mark in rendering.marks:
        if mark.label != "item":
            continue
        inside = [m for m in rendering.marks if mark.start <= m.start and m.end <= mark.end]
        number = next((_words(rendering, m) for m in inside if m.label == "number"), None)
        out.append({"number": number, "title": str(mark.facts["title"])})
    return out


def _actions(rendering: Rendering) -> list[dict[str, Any]]:
    """Each action once, where it first stands whole; owner and due wherever one of its places shows them."""
    known = actions_by_key(rendering.content)
    seen: dict[str, dict[str, Any]] = {}
    for mark in rendering.marks:
        if mark.label != "action":
            continue
        facts: ActionFacts = known[str(mark.facts["at"])]
        inside = [m for m in rendering.marks if mark.start <= m.start and m.end <= mark.end]
        labels = {m.label for m in inside}
        text = next((_words(rendering, m) for m in inside if m.label == "action_text"), _words(rendering, mark))
        row = seen.setdefault(
            facts.key, {"number": None, "text": text, "owners": [], "status": None, "due": None, "kind": facts.kind}
        )
        if "ref" in labels:
            row["number"] = facts.ref or str(facts.n)
        if "owner" in labels:
            row["owners"] = [owner_name(rendering.content, owner) for owner in facts.owners]
        if "status" in labels:
            row["status"] = facts.status
        if "due" in labels and facts.due_on:
            row["due"] = facts.due_on.isoformat()
    return list(seen.values())


def owner_name(content: Content, owner: str) -> str:
    """An owner as the comparison wants it: the full name of somebody on the list, else the words."""
    who = content.people.get(owner)
    return who.name if who else ("All" if owner == "all" else owner)


def _mentioned(rendering: Rendering) -> list[dict[str, Any]]:
    out: dict[str, dict[str, Any]] = {}
    for mark in rendering.marks:
        words = _words(rendering, mark)
        if mark.label in ("mention", "person"):
            who = rendering.content.people[str(mark.facts["key"])]
            kind = "attendee" if who.presence in ("present", "in attendance") else "apologies"
            row = out.setdefault(who.key, {"name": who.name, "kind": kind, "surfaces": [], "initials": []})
            if mark.label == "mention":
                row["initials" if words == who.short else "surfaces"].append(words)
            elif who.name in words:
                row["surfaces"].append(who.name)
        elif mark.label == "outsider":
            row = out.setdefault(words, {"name": words, "kind": mark.facts["kind"], "surfaces": [], "initials": []})
            row["surfaces"].append(words)
    for row in out.values():
        row["surfaces"], row["initials"] = sorted(set(row["surfaces"])), sorted(set(row["initials"]))
    return list(out.values())
