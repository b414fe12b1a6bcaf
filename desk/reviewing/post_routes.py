"""What the desk passes on of signing off: the draft made, comments, the page read, the approval."""

from __future__ import annotations

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response as Answer

from desk.reviewing import draft, signing
from desk.reviewing.state import State, field_of
from errors import CandourError


def blueprint(state: State) -> Blueprint:
    """Every form that can be sent. Each answers with a redirect, so that loading a page again sends nothing twice."""
    deeds = Blueprint("deeds", __name__, url_prefix="/meetings/<meeting>")
    _rounds(deeds, state)
    _approval(deeds, state)
    return deeds


def _rounds(deeds: Blueprint, state: State) -> None:
    bench = state.bench

    @deeds.post("/circulate")
    def circulate(meeting: str) -> Answer:
        sheet = bench.sheet(meeting)
        path = draft.write(bench, sheet)
        signing.take(bench, sheet, "circulated", state.by)
        state.said = f"The draft is {path.name}, in the folder {path.parent}. Send it to the attendees."
        return redirect(f"/meetings/{meeting}/approve/", 303)

    @deeds.post("/comments")
    def comments(meeting: str) -> Answer:
        words = field_of(request, "words") or "No comments came."
        signing.take(bench, bench.sheet(meeting), "comments", state.by, words)
        state.said = "The comments are recorded."
        return redirect(f"/meetings/{meeting}/approve/", 303)

    @deeds.post("/no-new-round")
    def no_new_round(meeting: str) -> Answer:
        signing.no_new_round(bench, bench.sheet(meeting), state.by, field_of(request, "because"))
        state.said = "Noted: the changes need no new round."
        return redirect(f"/meetings/{meeting}/approve/", 303)


def _approval(deeds: Blueprint, state: State) -> None:
    bench = state.bench

    @deeds.post("/opened")
    def opened(meeting: str) -> Answer:
        sheet = bench.sheet(meeting)
        if field_of(request, "fingerprint") != sheet.fingerprint:
            raise CandourError("the page changed while you read it.", "", "Open it again and read it as it is now.")
        signing.take(bench, sheet, "opened", state.by)
        state.said = "Noted: you have read the whole public page."
        return redirect(f"/meetings/{meeting}/approve/", 303)

    @deeds.post("/approve")
    def approve(meeting: str) -> Answer:
        if field_of(request, "fingerprint") != bench.sheet(meeting).fingerprint:
            raise CandourError("the minutes changed while you looked at them.", "", "Open the approval page again.")
        signing.approve(bench, meeting, field_of(request, "by"), field_of(request, "role"))
        state.said = "Approved. Publish it under “Publish”, when all that is to go out is approved."
        return redirect(f"/meetings/{meeting}/approve/", 303)
