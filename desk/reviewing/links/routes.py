"""The page that asks whether a sentence is news of an action, and the form that answers."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response as Answer

from desk.reviewing import signing
from desk.reviewing.state import State, field_of
from desk.reviewing.workspace import now
from errors import CandourError
from publishing.text.dates import long_date
from redaction.records import link_answers
from redaction.records.link_answers import LinkAnswer, Says

_SAYS: tuple[tuple[Says, str, str], ...] = (
    ("done", "Yes, and it is done", "The register says that these minutes record it done"),
    ("about", "Yes, and it goes on", "The register shows it as news; the action stays open"),
    ("other", "No, something else", "Nothing is said of the action"),
)


def blueprint(state: State) -> Blueprint:
    """The page of these questions, and the form that answers one."""
    pages = Blueprint("links", __name__, url_prefix="/actions")
    asked, records = state.links, state.bench.order.records

    @pages.get("/")
    def questions() -> str:
        given = [
            (one, next(words for says, words, _ in _SAYS if says == one.says), signing.day(one.at))
            for one in link_answers.in_force(records)
        ]
        return state.page("links.html.j2", questions=asked.open(), says=_SAYS, given=given, day=long_date)

    @pages.post("/answer")
    def answer() -> Answer:
        key, says = field_of(request, "key"), field_of(request, "says")
        if says == "undone":
            before = next((one for one in link_answers.in_force(records) if one.key == key), None)
            where = (before.action, before.meeting) if before else None
        else:
            open_now = next((one for one in asked.open() if one.key == key), None)
            where = (open_now.action, open_now.meeting) if open_now else None
        if where is None or says not in ("done", "about", "other", "undone"):
            raise CandourError("this question is no longer open.", "", "Somebody answered it, or the text changed.")
        link_answers.add(records, LinkAnswer(key, cast(Says, says), *where, state.by, now()))
        state.said = "The answer is taken back." if says == "undone" else "Saved. The register uses it."
        return redirect("/actions/", 303)

    return pages
