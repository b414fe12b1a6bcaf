"""What the review page passes on: answers, missed words, taking back, the steps to an approval."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response as Answer

from desk.reviewing import draft, signing, wording
from desk.reviewing.meeting_state import Sheet
from desk.reviewing.state import State, field_of
from desk.reviewing.workspace import now
from errors import CandourError
from redaction.model import Kind, Person, Ruling, Scope, Standing, Verdict
from redaction.review import answers
from redaction.review.answers import Answer as Said

_SCOPES = ("here", "meeting", "everywhere")
_MISSED = ("name", "case_detail", "identifier", "contact", "address", "date_of_birth", "small_number")
_DONE = {
    "withhold": "Withheld",
    "keep": "Kept",
    "reword": "Reworded",
    "identify": "Identified",
    "unsure": "Left as unsure: it stays withheld and holds the meeting",
}


def blueprint(state: State) -> Blueprint:
    """Every form that can be sent. Each answers with a redirect, so that loading a page again sends nothing twice."""
    deeds = Blueprint("deeds", __name__, url_prefix="/meetings/<meeting>")
    bench = state.bench

    @deeds.post("/answer")
    def answer(meeting: str) -> Answer:
        sheet = bench.sheet(meeting)
        asked = next((q for q in sheet.questions if q.key == field_of(request, "key")), None)
        if asked is None:
            raise CandourError("this question is no longer open.", "", "Somebody answered it, or the text changed.")
        order = [q.key for q in sheet.questions]
        verdict = cast(Verdict, _one_of("verdict", tuple(_DONE)))
        why = field_of(request, "why_typed") or field_of(request, "why") or wording.usual_reason(asked, verdict)
        person = _person(sheet) if verdict == "identify" else None
        said = Said(verdict, _scope(), why, state.by, now(), field_of(request, "words"), person)
        bench.rule([answers.ruling(asked, said)])
        state.said = f"Saved. {_DONE[verdict]}."
        left = {q.key for q in bench.sheet(meeting).questions}
        after = order[order.index(asked.key) + 1 :] + order
        following = next((key for key in after if key in left and key != asked.key), "")
        return redirect(f"/meetings/{meeting}/" + (f"?q={following}" if following else ""), 303)

    @deeds.post("/missed")
    def missed(meeting: str) -> Answer:
        sheet = bench.sheet(meeting)
        why = field_of(request, "why_typed") or field_of(request, "why") or "Missed by the checks"
        said = Said("withhold", _scope(), why, state.by, now())
        kind = cast(Kind, _one_of("kind", _MISSED))
        bench.rule(answers.found(sheet.meeting, field_of(request, "words"), kind, said))
        state.said = "Saved. These words are withheld now."
        back = "" if field_of(request, "back") == "questions" else "text/"
        return redirect(f"/meetings/{meeting}/{back}", 303)

    @deeds.post("/undo")
    def undo(meeting: str) -> Answer:
        if bench.done:
            bench.rule(answers.undone(bench.done.pop(), state.by, now()))
            state.said = "The last answer is taken back."
        return redirect(f"/meetings/{meeting}/", 303)

    @deeds.post("/take-back")
    def take_back(meeting: str) -> Answer:
        ruling: Ruling | None = bench.in_force(field_of(request, "key"))
        if ruling is None or ruling not in bench.sheet(meeting).rulings:
            raise CandourError("this answer is not in force.", "", "It was taken back already.")
        bench.rule(answers.undone((ruling,), state.by, now()))
        state.said = "The answer is taken back."
        return redirect(f"/meetings/{meeting}/", 303)

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

    return deeds


def _one_of(name: str, allowed: tuple[str, ...]) -> str:
    said = field_of(request, name)
    if said not in allowed:
        raise CandourError("this is not one of the answers.", "", "Choose one of those on the page.")
    return said


def _scope() -> Scope:
    return cast(Scope, _one_of("scope", _SCOPES))


def _person(sheet: Sheet) -> Person:
    """Whoever was named, with what the minutes or people.yaml say of them where the form was left blank."""
    name = field_of(request, "name")
    known = next((p for p in sheet.found.roster.people if p.name.casefold() == name.casefold()), None)
    role, organisation = field_of(request, "role"), field_of(request, "organisation")
    standing = cast(Standing, _one_of("standing", tuple(key for key, _ in wording.STANDINGS)))
    if known is not None:
        role, organisation = role or known.role, organisation or known.organisation
    return Person("ruled", name, (), role, organisation, standing)
