"""The same questions without a browser: one after another in the console."""

from __future__ import annotations

from typing import cast

from rich.markup import escape
from rich.panel import Panel
from rich.prompt import Prompt

from desk.reviewing import wording
from desk.reviewing.meeting_state import Sheet
from desk.reviewing.workspace import Bench, now
from desk.screen import console
from errors import CandourError
from redaction.model import Person, Scope, Standing, Verdict
from redaction.review import answers
from redaction.review.questions import Question

_KEYS = {key.lower(): verdict for verdict, key, _, _ in wording.VERDICTS}
_SCOPES = {"h": "here", "m": "meeting", "e": "everywhere"}


def review(bench: Bench, by: str) -> None:
    """Ask every open question, gravest first; stop when told to, or when none is left."""
    bench.refresh()
    name = by or Prompt.ask("Who are you?", console=console)
    later: set[str] = set()
    while True:
        bench.refresh()
        waiting = [(s, q) for s in bench.sheets() for q in s.questions if q.key not in later]
        if not waiting:
            console.print("No question is left. Next: python build.py review, to read the public pages and approve.")
            return
        sheet, question = waiting[0]
        _show(sheet, question, len(waiting))
        key = Prompt.ask("W K R I U, L later, Z undo, Q quit", choices=[*_KEYS, "l", "z", "q"], console=console)
        if key == "q":
            return
        if key == "z":
            _undo(bench, name)
            continue
        if key in ("l", "u"):
            later.add(question.key)
        if key in _KEYS:
            _answer(bench, question, _KEYS[key], name)


def _show(sheet: Sheet, question: Question, left: int) -> None:
    lines = [f"{wording.times(len(question.places))} in these minutes. {question.because[0]}", ""]
    for place in question.places[:3]:
        where = f"{place.where}: " if place.where else ""
        lines.append(f"  {where}{place.before}>>{place.surface}<<{place.after}")
    body = escape("\n".join(lines))
    console.print(Panel(body, title=escape(f"{wording.asked(question)}  ({left} left)"), subtitle=sheet.meeting.id))


def _answer(bench: Bench, question: Question, verdict: Verdict, by: str) -> None:
    words, person = "", None
    if verdict == "reword":
        words = Prompt.ask("What readers see instead", console=console)
    if verdict == "identify":
        person = _person(question)
    usual = question.own_scope[0]
    scope = Prompt.ask("Here, this meeting, everywhere", choices=list(_SCOPES), default=usual, console=console)
    why = Prompt.ask("Why", default=wording.usual_reason(question, verdict), console=console)
    said = answers.Answer(verdict, cast(Scope, _SCOPES[scope]), why, by, now(), words, person)
    try:
        bench.rule([answers.ruling(question, said)], "", f"{question.surface}, {verdict}")
    except CandourError as error:
        console.print(escape(f"Not saved: {error.what} {error.next_step}"))


def _person(question: Question) -> Person:
    name = Prompt.ask("Name", default=question.surface, console=console)
    role = Prompt.ask("Role", default="", console=console)
    organisation = Prompt.ask("Organisation", default="", console=console)
    standings = [key for key, _ in wording.STANDINGS]
    standing = Prompt.ask("Standing", choices=standings, default=standings[0], console=console)
    return Person("ruled", name, (), role, organisation, cast(Standing, standing))


def _undo(bench: Bench, by: str) -> None:
    last = bench.undoable("")
    if last is None:
        console.print("There is nothing to take back.")
        return
    bench.rule(answers.undone(last.rulings, by, now()))
    console.print(escape(f"Taken back: {last.told}."))
