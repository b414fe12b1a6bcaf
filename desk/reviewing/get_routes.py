"""What the review page shows: the meetings, one question, the whole text, the public page, the approval."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flask import Blueprint, Response, request, send_from_directory

from desk.reviewing import draft, signing, wording
from desk.reviewing.forms import forms
from desk.reviewing.guard import SHOWN
from desk.reviewing.meeting_state import Sheet, last_approval
from desk.reviewing.state import State
from publishing.text import dates
from redaction.model import Ruling
from redaction.records import journal
from redaction.review import questions, sign_off
from redaction.review.side_by_side import Section, around, sections

_RAIL = 6


def blueprint(state: State) -> Blueprint:
    """Every page that is only looked at."""
    screens = Blueprint("screens", __name__)
    bench = state.bench

    @screens.get("/")
    def meetings() -> str:
        rows = [_row(sheet) for sheet in reversed(bench.sheets())]
        return state.page("meetings.html.j2", rows=rows, unread=bench.unread, conflicts=bench.conflicts)

    @screens.get("/meetings/<meeting>/")
    def questions(meeting: str) -> str:
        sheet = bench.sheet(meeting)
        wanted = request.args.get("q", "")
        asked = next((q for q in sheet.questions if q.key == wanted), next(iter(sheet.questions), None))
        card = _card(state, sheet, asked) if asked else None
        shown = _around(sheet, asked)
        return state.page("questions.html.j2", **_frame(state, sheet, "questions"), card=card, sections=shown)

    @screens.get("/meetings/<meeting>/text/")
    def text(meeting: str) -> str:
        sheet = bench.sheet(meeting)
        whole = sections(sheet.meeting, sheet.examined.decisions, sheet.shown.public)
        return state.page(
            "text.html.j2", **_frame(state, sheet, "text"), sections=whole, notes=sheet.meeting.notes, card=None
        )

    @screens.get("/meetings/<meeting>/page/")
    def page(meeting: str) -> str:
        sheet = bench.sheet(meeting)
        state.whole.site(sheet)
        address = f"/meetings/{meeting}/whole/meetings/{sheet.shown.public.id}/"
        frame = _frame(state, sheet, "page")
        return state.page("page.html.j2", **frame, address=address, leaks=state.whole.leaks(sheet))

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
            **_frame(state, sheet, "approve"),
            changes=signing.changed(bench, sheet),
            approval=last_approval(sheet, bench.past),
            comments=[s for s in sheet.steps if (s.meeting, s.step) == (meeting, "comments")],
            approvers=bench.said.partnership.approvers,
            circulated=journal.last(meeting, "circulated", sheet.steps),
        )

    return screens


def _row(sheet: Sheet) -> dict[str, Any]:
    """A meeting in a list."""
    look, words = wording.STATES[sheet.state]
    count = len(sheet.questions)
    if sheet.state == "questions":
        words = "1 question" if count == 1 else f"{count} questions"
    total = count + sheet.settled
    return {
        "id": sheet.meeting.id,
        "title": dates.long_date(sheet.shown.public.held_on) or "Undated",
        "group": sheet.meeting.group or sheet.meeting.title.text,
        "look": look,
        "state": words,
        "open": count,
        "settled": sheet.settled,
        "total": total,
        "share": round(100 * sheet.settled / total) if total else 100,
        "words": len(sheet.meeting.text.split()),
        "why": sheet.case.why,
    }


def _frame(state: State, sheet: Sheet, here: str) -> dict[str, Any]:
    """What stands around every page of one meeting: the rail, its progress, its approval list."""
    rows = [_row(one) for one in reversed(state.bench.sheets())]
    at = next(n for n, row in enumerate(rows) if row["id"] == sheet.meeting.id)
    first = max(0, min(at - 2, len(rows) - _RAIL))
    left = Counter(q.kind for q in sheet.questions)
    done = sign_off.checklist(signing.readiness(sheet))
    return {
        "rail": rows[first : first + _RAIL],
        "meetings": len(rows),
        "row": rows[at],
        "here": here,
        "left": ", ".join(wording.counted(kind, n) for kind, n in left.most_common()),
        "checklist": done,
        "day": signing.day,
        "may_approve": all(line.done for line in done) and sheet.case.state != "published",
        "approved": sheet.case.why if sheet.case.state == "published" else "",
        "undo": bool(state.bench.done),
        "answers": [_answer(sheet, ruling) for ruling in sheet.rulings],
        "reasons": wording.REASONS,
        "kinds": wording.KINDS,
        "fingerprint": sheet.fingerprint,
    }


def _answer(sheet: Sheet, ruling: Ruling) -> dict[str, str]:
    """An answer given earlier, with the words it was about."""
    about = [d for d in sheet.examined.decisions.each if d.ruling and d.ruling.key == ruling.key]
    verdicts = {verdict: name for verdict, _, name, _ in wording.VERDICTS}
    return {
        "key": ruling.key,
        "words": " ".join(about[0].findings[0].surface.split()),
        "verdict": verdicts[ruling.verdict],
        "places": wording.times(len(about)).lower(),
        "why": ruling.why,
        "by": ruling.by,
        "day": signing.day(ruling.at),
    }


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
