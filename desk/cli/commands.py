"""The command line: every command of build.py, its options, and how faults end it.

A command imports what it needs when it is called, here and in the other files of this room: help and the first
questions answer at once only if the detectors and MkDocs are not loaded for them (tested).
"""

from __future__ import annotations

import functools
import io
import os
import sys
import traceback
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Annotated, Any

import typer

from desk.cli import beginning_commands, newsletter_command, records_commands, review_commands, serve_command
from desk.options import ROOT, Order
from desk.screen import console, fault
from errors import CandourError

app = typer.Typer(
    add_completion=False, no_args_is_help=False, pretty_exceptions_enable=False, invoke_without_command=True
)

Content = Annotated[Path, typer.Option(help="The folder that holds minutes/ and the partnership's settings.")]
Output = Annotated[Path | None, typer.Option(help="Where the site goes (default: site).")]


def _plainly(command: Callable[..., None]) -> Callable[..., None]:
    """Faults end in plain English and exit status 1; the technical detail only with --debug."""

    @functools.wraps(command)
    def told(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except CandourError as error:
            if _debugging():
                raise
            fault(error)
            raise typer.Exit(1) from error

    return told


def _debugging() -> bool:
    return "CANDOUR_DEBUG" in os.environ


def _order(content: Path, output: Path | None, preview: bool = False, **more: Any) -> Order:
    default = ROOT / ".build" / "preview" if preview else ROOT / "site"
    return Order(content=content, output=output or default, preview=preview, **{**_defaults(), **more})


def _defaults() -> dict[str, Any]:
    return {"report": ROOT / ".build" / "report.json", "as_of": date.today()}


@app.callback()
@_plainly
def build(
    context: typer.Context,
    content: Content = ROOT / "content",
    output: Output = None,
    report: Annotated[Path, typer.Option(help="Where the private report goes.")] = ROOT / ".build" / "report.json",
    preview: Annotated[bool, typer.Option(help="A private preview of everything, unapproved too.")] = False,
    jobs: Annotated[int, typer.Option(help="How many meetings to read at once.", min=1)] = 1,
    as_of: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day ages are counted from.")] = None,
    debug: Annotated[bool, typer.Option(help="Show the technical detail of a fault.")] = False,  # noqa: ARG001
) -> None:
    """Build, check and release the public site."""
    if context.invoked_subcommand is None:
        from desk import run

        if not preview:
            if beginning_commands.begin_if_empty(content):
                return
            beginning_commands.never_mixed(content)
        day = as_of.date() if as_of else date.today()
        run.build(_order(content, output, preview, report=report, jobs=jobs, as_of=day))


@app.command()
@_plainly
def status(content: Content = ROOT / "content") -> None:
    """Say for each meeting: released, or held and why."""
    from desk import console, gather_cases
    from desk.stopwatch import Watch
    from redaction.records import rulings

    order = _order(content, None)
    read = gather_cases.cases(order, Watch())
    console.status(read.cases, read.unread, read.before.standing_now)
    console.conflicts(rulings.conflicts(order.records))


@app.command()
@_plainly
def explain(meeting: str, content: Content = ROOT / "content") -> None:
    """Show every decision on a meeting, with its because."""
    from desk import console, gather_cases

    console.explanation(gather_cases.one(_order(content, None), meeting))


@app.command()
@_plainly
def approve(
    meetings: list[str],
    by: Annotated[str, typer.Option(help="Who approves.")],
    role: Annotated[str, typer.Option(help="In what role, as it will stand on the page.")],
    circulated: Annotated[bool, typer.Option("--circulated", help="Say that the attendees had the draft.")] = False,
    comments: Annotated[str, typer.Option(help="What the attendees said of it, or none.")] = "",
    whole: Annotated[bool, typer.Option("--read", help="Say that you have read the whole page as it is now.")] = False,
    content: Content = ROOT / "content",
) -> None:
    """Sign off meetings, as they would be published now."""
    from desk.reviewing import signing
    from desk.reviewing.workspace import Bench
    from redaction.records.journal import StepKind

    bench = Bench(_order(content, None))
    bench.refresh()
    for meeting in meetings:
        bench.sheet(meeting)
    for meeting in meetings:
        said: dict[StepKind, bool] = {"circulated": circulated, "comments": bool(comments), "opened": whole}
        for step in (step for step, done in said.items() if done):
            signing.take(bench, bench.sheet(meeting), step, by, comments if step == "comments" else "")
        signing.approve(bench, meeting, by, role)
        console.print(f"{meeting} is approved. Next: python build.py, to publish it.")


@app.command("scans")
@_plainly
def scans_command() -> None:
    """Install what reads scans and pictures of pages, once."""
    from desk.installing import scans

    scans.install()


@app.command()
@_plainly
def check(content: Content = ROOT / "content", output: Output = None) -> None:
    """Check the audit log, and the site as it stands for withheld words."""
    from desk import run

    leaks = run.check(_order(content, output))
    if leaks:
        raise CandourError(
            f"withheld words stand on the site, {leaks} times.", "", "Take the site down and build again."
        )
    console.print("The audit log is whole, and no withheld word is on the site.")


review_commands.add_to(app, _plainly, _order)
records_commands.add_to(app, _plainly, _order)
newsletter_command.add_to(app, _plainly, _order)
beginning_commands.add_to(app, _plainly)
serve_command.add_to(app, _plainly)


@app.command()
def test() -> None:
    """Check the code's form and types, and pass every test."""
    from desk import testing

    raise typer.Exit(testing.everything())


def main() -> None:
    """Run the command that was typed. Exit status 0 done, 1 nothing released, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if "--debug" in sys.argv:
        sys.argv.remove("--debug")
        os.environ["CANDOUR_DEBUG"] = "1"
    sys.excepthook = _unforeseen
    app(prog_name="build.py")


def _unforeseen(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault nobody foresaw. Its own words are not shown: they may quote the minutes."""
    if _debugging():
        traceback.print_exception(kind, error, trace)
        return
    last = traceback.extract_tb(trace)[-1] if trace else None
    place = f"{Path(last.filename).name}, line {last.lineno}" if last else ""
    next_step = "Tell whoever keeps Candour this place; --debug shows more, and may show words from the minutes."
    fault(CandourError(f"something went wrong inside Candour ({kind.__name__}).", place, next_step))
