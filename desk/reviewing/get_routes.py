"""What the review page shows: the meetings, one question, the whole text, the public page, the approval."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request, send_from_directory

from desk.reviewing import draft, signing, wording
from desk.reviewing.forms import forms
from desk.reviewing.frame import frame, row
from desk.reviewing.guard import SHOWN
from desk.reviewing.meeting_state import Sheet, last_approval
from desk.reviewing.month.doubles import doubles
from desk.reviewing.state import State
from redaction.records import journal
from redaction.review import questions
from redaction.review.side_by_side import Section, around, sections


def blueprint(state: State) -> Blueprint:
    """Every page that is only looked at."""
    screens = Blueprint("screens", __name__)
    bench = state.bench

    @screens.get("/")
    def meetings() -> str:
        rows = [row(sheet) for sheet in reversed(bench.sheets())]
        return state.page("meetings.html.j2", room="meetings", rows=rows, **_around_them(state))

    @screens.get("/meetings/<meeting>/")
    def questions(meeting: str) -> str:
        sheet = bench.sheet(meeting)
        wanted = request.args.get("q", "")
        asked = next((q for q in sheet.questions if q.key == wanted), next(iter(sheet.questions), None))
        card = _card(state, sheet, asked) if asked else None
        told = {"card": card, "sections": _around(sheet, asked)}
        return state.page("questions.html.j2", **frame(state, sheet, "questions"), **told)

    @screens.get("/meetings/<meeting>/text/")
    def text(meeting: str) -> str:
        sheet = bench.sheet(meeting)
        whole = sections(sheet.meeting, sheet.examined.decisions, sheet.shown.public)
        told = {"sections": whole, "notes": sheet.meeting.notes, "card": None}
        return state.page("text.html.j2", **frame(state, sheet, "text"), **told)

    @screens.get("/meetings/<meeting>/page/")
    def page(meeting: str) -> str:
        sheet = bench.sheet(meeting)
        state.whole.site(sheet)
        address = f"/meetings/{meeting}/whole/meetings/{sheet.shown.public.id}/"
        return state.page(
            "page.html.j2", **frame(state, sheet, "page"), address=address, leaks=state.whole.leaks(sheet)
        )

    @screens.get("/meetings/<meeting>/whole/<path:name>")
    def whole(meeting: str, name: str) -> Response:
        folder = state.whole.site(bench.sheet(meeting))
        answer = send_from_directory(folder.resolve(), f"{name}index.html" if name.endswith("/") else name)
        answer.headers["Content-Security-Policy"] = SHOWN
        return answer

    @screens.get("/meetings/<meeting>/draft.html")
    def circulated(meeting: str) -> Response:
        path = draft.write(bench, bench.sheet(meeting))
        named = {"Content-Disposition": f'attachment; filename="{path.name}"'}
        return Response(path.read_bytes(), headers=named, mimetype="text/html")

    @screens.get("/meetings/<meeting>/approve/")
    def approve(meeting: str) -> str:
        sheet = bench.sheet(meeting)
        return state.page(
            "approve.html.j2",
            **frame(state, sheet, "approve"),
            changes=signing.changed(bench, sheet),
            approval=last_approval(sheet, bench.past),
            comments=[s for s in sheet.steps if (s.meeting, s.step) == (meeting, "comments")],
            approvers=bench.said.partnership.approvers,
            circulated=journal.last(meeting, "circulated", sheet.steps),
        )

    return screens


def _around_them(state: State) -> dict[str, Any]:
    """What is told beside the meetings: files just put in, doubles, what was not read, two answers to one question."""
    bench, taken = state.bench, state.taken
    state.taken = ()
    return {"taken": taken, "doubles": doubles(bench), "unread": bench.unread, "conflicts": bench.conflicts}


def _address(sheet: Sheet) -> str:
    return f"/meetings/{sheet.meeting.id}/whole/meetings/{sheet.shown.public.id}/"


def _around(sheet: Sheet, asked: questions.Question | None) -> tuple[Section, ...]:
    """The sections in which a question's places stand; none where nothing is asked."""
    if asked is None or asked.stopped:
        return ()
    return around(sheet.meeting, sheet.examined.decisions, sheet.shown.public, asked.key)


def _card(state: State, sheet: Sheet, asked: questions.Question) -> dict[str, Any]:
    """Everything on the card of one question."""
    order = [q.key for q in sheet.questions]
    at = order.index(asked.key)
    twin = questions.twin(sheet.questions, asked)
    people = {p.name: p for p in (*sheet.found.roster.people, *state.bench.said.people) if p.listed or p.role}
    return {
        "question": asked,
        "number": sheet.settled + at + 1,
        "title": wording.asked(asked),
        "count": wording.times(len(asked.places)),
        "kind": wording.KINDS.get(asked.kind, (asked.kind,))[0],
        "first": asked.places[:3],
        "more": asked.places[3:],
        "twin": twin,
        "forms": forms(sheet, asked),
        "scopes": _scopes(state, asked),
        "verdicts": wording.verdicts(asked),
        "usual": {verdict: wording.usual_reason(asked, verdict) for verdict, *_ in wording.VERDICTS},
        "standings": wording.STANDINGS,
        "people": sorted(people.values(), key=lambda p: (not p.listed, p.name)),
        "next": order[(at + 1) % len(order)] if len(order) > 1 else "",
        "unsure": any(r.verdict == "unsure" for r in sheet.rulings if r.key == asked.key_at(asked.own_scope)),
    }


def _scopes(state: State, asked: questions.Question) -> list[tuple[str, str, bool]]:
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
