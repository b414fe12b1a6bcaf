"""Answers: to a question, on words that were missed, changed or taken back. A refusal keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response as Answer

from desk.reviewing import wording
from desk.reviewing.asking import card
from desk.reviewing.frame import frame
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
Told = tuple[str, int]


def shown(state: State, sheet: Sheet, wanted: str, fault: CandourError | None = None) -> str:
    """The page of questions, at the one wanted, or at the first that is open. fault: why an answer was refused."""
    asked = card.about(sheet, wanted) or next(iter(sheet.questions), None)
    told = {"card": card.card(state, sheet, asked) if asked else None, "sections": card.passages(sheet, asked)}
    typed = request.form.to_dict() if fault else {}
    return state.page("questions.html.j2", **frame(state, sheet, "questions"), **told, fault=fault, typed=typed)


def blueprint(state: State) -> Blueprint:
    """Every form that answers. Each redirects, so that loading a page again sends nothing twice."""
    room = Blueprint("asking", __name__, url_prefix="/meetings/<meeting>")

    @room.post("/answer")
    def answer(meeting: str) -> Answer | Told:
        return _kept(state, meeting, _answer)

    @room.post("/missed")
    def missed(meeting: str) -> Answer | Told:
        return _kept(state, meeting, _missed)

    @room.post("/undo")
    def undo(meeting: str) -> Answer:
        last = state.bench.undoable(meeting)
        if last is not None:
            state.bench.rule(answers.undone(last.rulings, state.by, now()))
        state.said = f"Undone: {last.told}." if last else "There is nothing to undo in these minutes."
        return redirect(f"/meetings/{meeting}/", 303)

    @room.post("/take-back")
    def take_back(meeting: str) -> Answer:
        _take_back(state, meeting)
        return redirect(f"/meetings/{meeting}/", 303)

    return room


def _kept(state: State, meeting: str, do: Callable[[State, Sheet], str]) -> Answer | Told:
    """Do it and go where it says; a refusal shows the question again, with the reason and what was typed."""
    sheet = state.bench.sheet(meeting)
    try:
        return redirect(do(state, sheet), 303)
    except CandourError as error:
        return shown(state, sheet, field_of(request, "key"), error), 422


def _take_back(state: State, meeting: str) -> None:
    ruling: Ruling | None = state.bench.in_force(field_of(request, "key"))
    if ruling is None or ruling not in state.bench.sheet(meeting).rulings:
        raise CandourError("this answer is not in force.", "", "It was taken back already.")
    state.bench.rule(answers.undone((ruling,), state.by, now()))
    state.said = f"Taken back: {_DONE.get(ruling.verdict, ruling.verdict).split(':')[0].lower()}."


def _answer(state: State, sheet: Sheet) -> str:
    """Save the answer to one question; where to go then: to the next that is open."""
    bench, at = state.bench, f"/meetings/{sheet.meeting.id}/"
    key = field_of(request, "key")
    asked = card.about(sheet, key)
    order = [q.key for q in sheet.questions]
    if asked is None or (key not in order and not field_of(request, "again")):
        state.said = "That question was answered already; nothing was changed." if bench.in_force(key) else ""
        if state.said:
            return at
        raise CandourError("this question is no longer open.", "", "Somebody answered it, or the text changed.")
    verdict = cast(Verdict, _one_of("verdict", tuple(_DONE)))
    why = field_of(request, "why_typed") or field_of(request, "why")
    person = _person(sheet) if verdict == "identify" else None
    said = Said(verdict, _scope(), why, state.by, now(), field_of(request, "words"), person)
    told = f"“{asked.surface[:60]}”, {_DONE[verdict].split(':')[0].lower()}"
    bench.rule([answers.ruling(asked, said)], sheet.meeting.id, told)
    state.said = f"Saved. {_DONE[verdict]}: “{asked.surface[:60]}”."
    if key not in order:
        return f"{at}text/"
    return at + _following(order, key, {q.key for q in bench.sheet(sheet.meeting.id).questions})


def _following(order: list[str], key: str, left: set[str]) -> str:
    """The next question that is open after this one, from the first again after the last."""
    after = (*order[order.index(key) + 1 :], *order)
    return next((f"?q={one}" for one in after if one in left and one != key), "")


def _missed(state: State, sheet: Sheet) -> str:
    why = field_of(request, "why_typed") or field_of(request, "why")
    said = Said("withhold", _scope(), why, state.by, now())
    kind = cast(Kind, _one_of("kind", _MISSED))
    words = field_of(request, "words")
    state.bench.rule(answers.found(sheet.meeting, words, kind, said), sheet.meeting.id, f"“{words[:60]}”, withheld")
    state.said = f"Saved. These words are withheld now: “{words[:60]}”."
    return f"/meetings/{sheet.meeting.id}/" + ("" if field_of(request, "back") == "questions" else "text/")


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
