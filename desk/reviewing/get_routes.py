"""What the review page shows: the meetings, one question, the whole text, the public page, the approval."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request, send_from_directory

from desk.reviewing import draft, signing
from desk.reviewing.approving.warned import warnings
from desk.reviewing.asking import routes as asking
from desk.reviewing.frame import frame, row
from desk.reviewing.guard import SHOWN
from desk.reviewing.meeting_state import Sheet, last_approval
from desk.reviewing.month.doubles import doubles
from desk.reviewing.state import State
from redaction.records import journal
from redaction.review.side_by_side import sections


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
        return asking.shown(state, sheet, request.args.get("q", ""))

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
            warnings=warnings(sheet, bench.sheets()),
            readers=journal.readers(meeting, sheet.fingerprint, sheet.steps),
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
