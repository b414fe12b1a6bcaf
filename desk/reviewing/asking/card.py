"""The card of one question: what is asked, where it stands, what may be answered and for where."""

from __future__ import annotations

from typing import Any

from desk.reviewing import wording
from desk.reviewing.forms import forms
from desk.reviewing.meeting_state import Sheet
from desk.reviewing.state import State
from redaction.review import questions
from redaction.review.questions import Question
from redaction.review.side_by_side import Section, around


def about(sheet: Sheet, key: str) -> Question | None:
    """The question of this key, open or not: whatever was decided in these minutes can be decided again."""
    still_open = next((one for one in sheet.questions if one.key == key), None)
    return still_open or questions.of_key(sheet.meeting, sheet.examined.decisions, sheet.found.roster.by_id, key)


def passages(sheet: Sheet, asked: Question | None) -> tuple[Section, ...]:
    """The sections in which a question's places stand; none where nothing is asked."""
    if asked is None or asked.stopped:
        return ()
    return around(sheet.meeting, sheet.examined.decisions, sheet.shown.public, asked.key)


def card(state: State, sheet: Sheet, asked: Question) -> dict[str, Any]:
    """Everything on the card of one question."""
    order = [q.key for q in sheet.questions]
    at = order.index(asked.key) if asked.key in order else -1
    number, total = state.number(sheet, asked.key)
    twin = questions.twin(sheet.questions, asked)
    people = {p.name: p for p in (*sheet.found.roster.people, *state.bench.said.people) if p.listed or p.role}
    return {
        "question": asked,
        "number": number,
        "total": total,
        "again": at < 0,
        "title": wording.asked(asked),
        "count": wording.times(len(asked.places)),
        "kind": wording.KINDS.get(asked.kind, (asked.kind,))[0],
        "first": asked.places[:3],
        "more": asked.places[3:],
        "twin": twin,
        "forms": forms(sheet, asked),
        "scopes": _scopes(state, asked),
        "verdicts": wording.verdicts(asked),
        "standings": wording.STANDINGS,
        "people": sorted(people.values(), key=lambda p: (not p.listed, p.name)),
        "next": order[(at + 1) % len(order)] if len(order) > 1 and at >= 0 else "",
        "unsure": any(r.verdict == "unsure" for r in sheet.rulings if r.key == asked.key_at(asked.own_scope)),
    }


def _scopes(state: State, asked: Question) -> list[tuple[str, str, bool]]:
    """Where an answer may apply: (scope, in words, whether it is meant unless another is chosen)."""
    if asked.stopped:
        told = {"meeting": "This meeting", "everywhere": "Everywhere, later meetings too"}
        return [(scope, told[scope], scope == asked.own_scope) for scope, _ in reversed(asked.keys)]
    out = []
    in_meeting, _ = state.bench.places(asked.key_at("meeting"))
    everywhere, meetings = state.bench.places(asked.key_at("everywhere"))
    where = f", item {asked.places[0].where}" if asked.places[0].where else ""
    here = "Only the first place" if in_meeting > 1 and asked.own_scope == "meeting" else "Only here"
    out.append(("here", f"{here}{where}", asked.own_scope == "here"))
    alike = "This meeting" if in_meeting == 1 else f"All alike in this meeting, {in_meeting} places"
    out.append(("meeting", alike, asked.own_scope == "meeting"))
    count = f", {everywhere} places in {meetings} meetings now" if meetings > 1 else ""
    out.append(("everywhere", f"Everywhere, later meetings too{count}", False))
    return out
