"""The first day on the command line: init, and what a build asks in an empty folder."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from desk.beginning import folder
from desk.beginning.model import FirstAnswers, checked
from desk.options import ROOT
from errors import BadSettings, CandourError

_HELP = {
    "name": "The partnership's name, as on its letters.",
    "area": "Its towns and districts, parted by commas.",
    "address": "Where the public will find the site.",
    "contact": "The business unit's e-mail address and telephone number.",
    "approvers": "The roles of those who may sign minutes off, parted by commas.",
}


@dataclass(frozen=True, slots=True)
class FirstQuestion:
    """One of the five questions. usual: what stands there if nothing is typed."""

    key: str
    words: str
    usual: str = ""


QUESTIONS = (
    FirstQuestion("name", "What is the partnership called"),
    FirstQuestion("area", "Which towns and districts does it serve (parted by commas)"),
    FirstQuestion("address", "At what web address will the public find the minutes (empty if not known yet)"),
    FirstQuestion("contact", "The business unit's e-mail address and telephone number (parted by a comma)"),
    FirstQuestion("approvers", "Whose approval is needed before minutes are published (a role)", "Independent Chair"),
)


def add_to(app: typer.Typer, plainly: Callable[..., Any]) -> None:
    """Put `init` among the commands. plainly: tells faults."""
    app.command("init")(plainly(_init))


def _init(
    content: Annotated[Path, typer.Option(help="The folder to begin in.")] = ROOT / "content",
    name: Annotated[str | None, typer.Option(help=_HELP["name"])] = None,
    area: Annotated[str | None, typer.Option(help=_HELP["area"])] = None,
    address: Annotated[str | None, typer.Option(help=_HELP["address"])] = None,
    contact: Annotated[str | None, typer.Option(help=_HELP["contact"])] = None,
    approvers: Annotated[str | None, typer.Option(help=_HELP["approvers"])] = None,
    from_sample: Annotated[bool, typer.Option("--from-sample", help="Bring the invented sample back.")] = False,
) -> None:
    """Begin with your own partnership: five questions, and the folder is ready for your minutes."""
    if from_sample:
        folder.bring_back(content)
        typer.echo(f"The invented sample is in {content}.\nNext: python build.py, to build its site.")
        return
    start(content, {"name": name, "area": area, "address": address, "contact": contact, "approvers": approvers})


def start(content: Path, given: dict[str, str | None] | None = None) -> None:
    """Ask what was not given, write the folder, and say what to do next. Raises CandourError."""
    begun = folder.begin(content, _answers(given or {}), ROOT / "site")
    if begun.aside:
        typer.echo(f"The invented sample was moved to {begun.aside}; its site was taken away.")
    typer.echo(f"Written in {content}: {', '.join(begun.files)}.")
    typer.echo("Each file explains itself; nothing in them has to be changed before you begin.\n")
    typer.echo(f"Next: put your minutes (Word, PDF, ...) into {content / 'minutes'}, then: python build.py review")


def never_mixed(content: Path) -> None:
    """Raises CandourError where a partnership's own minutes lie among the invented ones: they would go out together."""
    own = folder.own_minutes(content)
    if own:
        raise CandourError(
            f"your own minutes lie among those of the invented sample: {', '.join(path.name for path in own)}.",
            str(content / "minutes"),
            "Run python build.py init: it asks five questions, moves the sample aside and keeps your minutes.",
        )


def begin_if_empty(content: Path) -> bool:
    """Where a build is ordered in an empty folder: ask the questions if somebody is there, else say what to do.

    Returns whether the folder was begun just now. Raises CandourError where nobody can answer.
    """
    if not folder.is_empty(content):
        return False
    if not sys.stdin.isatty():
        raise CandourError("there are no minutes here yet.", str(content), "Begin with: python build.py init")
    typer.echo("Nothing is here yet. Five questions, and you can begin.\n")
    start(content)
    return True


def _answers(given: dict[str, str | None]) -> FirstAnswers:
    """The answers, asked again until they can be understood; with all five given nobody is asked."""
    typed = dict(given)
    while True:
        for asked in QUESTIONS:
            if typed.get(asked.key) is None:
                typed[asked.key] = _ask(asked)
        try:
            said = {key: value or "" for key, value in typed.items()}
            return checked(said["name"], said["area"], said["address"], said["contact"], said["approvers"])
        except BadSettings as fault:
            if not sys.stdin.isatty() or given.get(fault.where) is not None:
                raise
            typer.echo(f"{fault.what} {fault.next_step}")
            typed[fault.where] = None


def _ask(asked: FirstQuestion) -> str:
    if not sys.stdin.isatty():
        raise CandourError(f"{_HELP[asked.key]} It was not said.", f"--{asked.key}", "Say it with that option.")
    return str(typer.prompt(asked.words, default=asked.usual, show_default=bool(asked.usual)))
