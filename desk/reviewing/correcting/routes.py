"""The page "What was read", and the forms on it; a form that is refused comes back with what was typed in it."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response as Answer

from desk.reviewing.correcting import put_right, view
from desk.reviewing.correcting.words import FACTS, PRESENCES
from desk.reviewing.frame import frame
from desk.reviewing.state import State, field_of
from errors import CandourError
from minutes.corrections.binding import which
from minutes.corrections.model import SAYS
from minutes.corrections.passages import loose

_SAVED = {
    "action": "This is an action now",
    "decision": "This is a decision now",
    "neither": "This is neither an action nor a decision now",
    "heading": "An agenda item begins here now",
    "no heading": "This is no heading any more",
    "place": "The passage stands in that item now",
    "leave out": "The passage is on no page now",
    "add person": "Added to the list",
    "change person": "Saved in the list",
    "not a person": "Taken off the list",
    "merge people": "The two lines are one person now",
    "split person": "The line is two people now",
}


def blueprint(state: State) -> Blueprint:
    """The page and its forms."""
    room = Blueprint("correcting", __name__, url_prefix="/meetings/<meeting>/read")

    @room.get("/")
    def shown(meeting: str) -> str:
        return _page(state, meeting)

    @room.post("/facts")
    def facts(meeting: str) -> Answer | tuple[str, int]:
        return _kept(state, meeting, lambda: _facts(state, meeting), "meeting")

    @room.post("/say")
    def say(meeting: str) -> Answer | tuple[str, int]:
        return _kept(state, meeting, lambda: _say(state, meeting), field_of(request, "back"))

    @room.post("/take-back")
    def take_back(meeting: str) -> Answer | tuple[str, int]:
        return _kept(state, meeting, lambda: _take_back(state, meeting), "right")

    return room


def _facts(state: State, meeting: str) -> str:
    """Those facts that differ from what was read, all or none; the meeting's id after it."""
    now = state.bench.kept.right[state.bench.sheet(meeting).meeting.id].meeting
    told = [(field, field_of(request, field)) for field, _ in FACTS]
    changed = [(field, value) for field, value in told if value != view.fact_of(now, field)]
    asked = [("fact", "", {"field": field, "value": value}) for field, value in changed]
    state.said = "Saved. Everything after follows." if changed else "Nothing was changed."
    return put_right.put_right(state.bench, meeting, asked, state.by)


def _take_back(state: State, meeting: str) -> str:
    at = put_right.take_back(state.bench, meeting, field_of(request, "correction"), state.by)
    state.said = f"Taken back: {field_of(request, 'what')}. It is as it was read again."
    return at


def _say(state: State, meeting: str) -> str:
    """One correction of a person or a passage; the meeting's id after it."""
    act, words = field_of(request, "act"), field_of(request, "words")
    said = {name: field_of(request, name) for name in SAYS.get(act, ()) if name in request.form}  # type: ignore[call-overload]
    nth = field_of(request, "nth")
    at = field_of(request, "at")
    now = state.bench.kept.right[meeting].meeting if meeting in state.bench.kept.right else None
    if now is not None and at.isdecimal():
        nth = str(which(now.text, loose(now), words, int(at)))
    if nth and nth != "1":
        said["nth"] = nth
    after = put_right.put_right(state.bench, meeting, [(act, words, said)], state.by)
    state.said = f"{_SAVED.get(act, 'Saved')}. Take it back under “What was put right”."
    return after


def _kept(state: State, meeting: str, do: Callable[[], str], back: str) -> Answer | tuple[str, int]:
    """Do it and go back there; where it is refused, the page again, with the reason and what was typed."""
    try:
        after = do()
    except CandourError as error:
        state.said = ""
        return _page(state, meeting, fault=error, typed=request.form.to_dict()), 422
    place = back if back.replace("-", "").isalnum() else "main"
    return redirect(f"/meetings/{after}/read/#{place}", 303)


def _page(state: State, meeting: str, fault: CandourError | None = None, typed: dict[str, str] | None = None) -> str:
    sheet = state.bench.sheet(meeting)
    typed = typed or {}
    chosen = typed.get("at") or request.args.get("p", "")
    person = typed.get("row") or request.args.get("person", "")
    return state.page(
        "read.html.j2",
        **frame(state, sheet, "read"),
        read=view.reading(state.bench, meeting),
        notes=sheet.meeting.notes,
        groups=[group.name for group in state.bench.said.partnership.groups],
        presences=PRESENCES,
        chosen=int(chosen) if chosen.isdecimal() else -1,
        person=int(person) if person.isdecimal() else -1,
        fault=fault,
        typed=typed,
    )
