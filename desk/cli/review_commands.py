"""The commands of reviewing: review, rule, circulate, comments, read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast, get_args

import typer

from desk.options import ROOT, Order
from desk.screen import console
from errors import CandourError
from redaction.model import Person, Scope, Standing, Verdict

if TYPE_CHECKING:
    from desk.reviewing.workspace import Bench
    from redaction.review import questions

Content = Annotated[Path, typer.Option(help="The folder that holds minutes/ and the partnership's settings.")]
By = Annotated[str, typer.Option(help="Who says so: it stands in the private record.")]
Because = Annotated[str, typer.Option(help="Why, in one sentence.")]
_VERDICTS = tuple(verdict for verdict in get_args(Verdict) if verdict != "undone")
MakeOrder = Callable[..., Order]
Plainly = Callable[[Callable[..., None]], Callable[..., None]]


def add_to(app: typer.Typer, plainly: Plainly, make_order: MakeOrder) -> None:
    """Put the commands on the command line. plainly: tells faults; make_order: from a content folder to an Order."""
    for command in (_review, _rule, _circulate, _comments, _read):
        app.command(command.__name__.removeprefix("_"))(plainly(command(make_order)))


def _review(make_order: MakeOrder) -> Callable[..., None]:
    def review(
        content: Content = ROOT / "content",
        port: Annotated[int, typer.Option(help="Where to listen; 0 for any free port.", min=0, max=65535)] = 0,
        browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
        by: By = "",
        role: Annotated[str, typer.Option(help="Your role.")] = "",
        in_terminal: Annotated[bool, typer.Option("--terminal", help="Ask here, without a browser.")] = False,
    ) -> None:
        """Answer the open questions, see what will be public, approve it: on this computer alone."""
        order = make_order(content, None)
        if in_terminal:
            from desk.cli import terminal
            from desk.reviewing.workspace import Bench

            terminal.review(Bench(order), by)
        else:
            from desk.reviewing import server

            server.run(order, port, browser, by, role)

    return review


def _rule(make_order: MakeOrder) -> Callable[..., None]:
    def rule(
        key: str,
        verdict: Annotated[str, typer.Argument(help=" | ".join(_VERDICTS))],
        because: Because,
        by: By,
        scope: Annotated[str, typer.Option(help="here | meeting | everywhere (default: what the question asks).")] = "",
        public_words: Annotated[str, typer.Option("--words", help="For reword: what readers see.")] = "",
        name: Annotated[str, typer.Option(help="For identify: who it is.")] = "",
        role: Annotated[str, typer.Option(help="For identify: their role.")] = "",
        organisation: Annotated[str, typer.Option(help="For identify: their organisation.")] = "",
        standing: Annotated[str, typer.Option(help=" | ".join(get_args(Standing)))] = "professional",
        content: Content = ROOT / "content",
    ) -> None:
        """Answer one open question by its key (python build.py explain ID shows them)."""
        _among("verdict", verdict, _VERDICTS)
        _among("standing", standing, get_args(Standing))
        person = Person("ruled", name, (), role, organisation, cast(Standing, standing)) if name else None
        _saved(make_order(content, None), key, (verdict, scope, because, by, public_words), person)

    return rule


def _saved(order: Order, key: str, said: tuple[str, str, str, str, str], person: Person | None) -> None:
    """Save the answer to the question with that key. said: verdict, scope or "", reason, by whom, public words."""
    from desk.reviewing.workspace import Bench, now
    from redaction.review import answers

    bench = Bench(order)
    bench.refresh()
    asked = _asked(bench, key)
    verdict, scope, because, by, words = said
    chosen = scope or asked.own_scope
    _among("scope", chosen, get_args(Scope))
    answer = answers.Answer(cast(Verdict, verdict), cast(Scope, chosen), because, by, now(), words, person)
    bench.rule([answers.ruling(asked, answer)])
    left = sum(len(sheet.questions) for sheet in bench.sheets())
    console.print(f"Saved. {left} questions are open. Next: python build.py review, or python build.py status.")


def _circulate(make_order: MakeOrder) -> Callable[..., None]:
    def circulate(meeting: str, by: By, content: Content = ROOT / "content") -> None:
        """Make the draft that is sent to attendees, as one file, and record that it was circulated."""
        from desk.reviewing import draft, signing
        from desk.reviewing.workspace import Bench

        bench = Bench(make_order(content, None))
        bench.refresh()
        sheet = bench.sheet(meeting)
        path = draft.write(bench, sheet)
        signing.take(bench, sheet, "circulated", by)
        console.print(f"The draft is {path}. Next: send it to the attendees.", markup=False)

    return circulate


def _comments(make_order: MakeOrder) -> Callable[..., None]:
    def comments(meeting: str, words: str, by: By, content: Content = ROOT / "content") -> None:
        """Record the attendees' comments on the draft; "none" where none came."""
        from desk.reviewing import signing
        from desk.reviewing.workspace import Bench

        bench = Bench(make_order(content, None))
        bench.refresh()
        signing.take(bench, bench.sheet(meeting), "comments", by, words)
        console.print(f"The comments are recorded. Next: python build.py read {meeting}.", markup=False)

    return comments


def _read(make_order: MakeOrder) -> Callable[..., None]:
    def read(
        meeting: str,
        by: By = "",
        done: Annotated[bool, typer.Option("--done", help="Record that you have read it all, as it is now.")] = False,
        content: Content = ROOT / "content",
    ) -> None:
        """Print the public words of a meeting, whole, as they would be published now; then --done records it."""
        from desk.reviewing import signing
        from desk.reviewing.workspace import Bench
        from redaction.records import snapshots

        bench = Bench(make_order(content, None))
        bench.refresh()
        sheet = bench.sheet(meeting)
        if not done:
            console.print("\n".join(snapshots.lines(sheet.shown.public)), markup=False)
            console.print(f"\nNext: python build.py read {meeting} --by NAME --done.", markup=False)
            return
        signing.take(bench, sheet, "opened", by)
        console.print(f"Noted. Next: python build.py approve {meeting}.", markup=False)

    return read


def _asked(bench: Bench, key: str) -> questions.Question:
    for sheet in bench.sheets():
        for question in sheet.questions:
            if key in (question.key, *(at for _, at in question.keys)):
                return question
    raise CandourError("no open question has this key.", "", "python build.py explain ID shows the keys.")


def _among(what: str, said: str, allowed: tuple[Any, ...]) -> None:
    if said not in allowed:
        raise typer.BadParameter(f"{said!r} is no {what}: choose one of {', '.join(allowed)}.")
