"""The command `correct`: put right what was read, one thing at a time or from a file; list it; take it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
import yaml

from desk.cli.review_commands import By, Content, MakeOrder, Plainly
from desk.options import ROOT
from desk.screen import console
from errors import BadSettings, CandourError

if TYPE_CHECKING:
    from desk.reviewing.workspace import Bench

_EXAMPLE = "- {act: action, words: the words as they stand in the source, owner: AB, due: 1 May 2026}"
ACTS = (
    "fact | add person | change person | not a person | merge people | split person | heading | no heading | action | "
    "decision | neither | place | leave out"
)
Asked = tuple[str, str, dict[str, str]]


def add_to(app: typer.Typer, plainly: Plainly, make_order: MakeOrder) -> None:
    """Put the command on the command line. plainly: tells faults; make_order: from a content folder to an Order."""
    app.command("correct")(plainly(_correct(make_order)))


def _correct(make_order: MakeOrder) -> Callable[..., None]:
    def correct(
        meeting: str,
        act: Annotated[str, typer.Argument(help=ACTS)] = "",
        words: Annotated[str, typer.Option(help="The words of the source that it is about.")] = "",
        say: Annotated[list[str] | None, typer.Option("--set", help="name=value, as often as needed.")] = None,
        file: Annotated[Path | None, typer.Option("--from", help="A YAML file that lists several.")] = None,
        undo: Annotated[str, typer.Option(help="The number of one to take back.")] = "",
        by: By = "",
        because: Annotated[str, typer.Option(help="Why, if there is more to say.")] = "",
        content: Content = ROOT / "content",
    ) -> None:
        """Put right what was read: facts, people, headings, actions, decisions. Alone, it lists what was put right."""
        from desk.reviewing.correcting import put_right
        from desk.reviewing.workspace import Bench

        bench = Bench(make_order(content, None))
        bench.refresh()
        bench.sheet(meeting)
        if undo:
            meeting = put_right.take_back(bench, meeting, undo, by)
        asked = _of_file(file) if file else [(act, words, dict(_pair(one) for one in say or ()))] if act else []
        _list(bench, put_right.put_right(bench, meeting, asked, by, because))

    return correct


def _pair(told: str) -> tuple[str, str]:
    name, sign, value = told.partition("=")
    if not sign:
        raise CandourError(f"{told!r} says nothing.", "", "Write it as name=value, for instance owner=AB.")
    return name.strip(), value.strip()


def _of_file(path: Path) -> list[Asked]:
    """The corrections that a file lists. Raises BadSettings where it is no such list."""
    try:
        raw: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadSettings("this file cannot be read as YAML.", path.name, f"A line of it is: {_EXAMPLE}") from error
    if not isinstance(raw, list) or not all(isinstance(one, Mapping) and "act" in one for one in raw):
        raise BadSettings("this is no list of corrections.", path.name, f"A line of it is: {_EXAMPLE}")
    return [_asked({str(name): str(value) for name, value in one.items()}) for one in raw]


def _asked(told: dict[str, str]) -> Asked:
    return told.pop("act"), told.pop("words", ""), told


def _list(bench: Bench, meeting: str) -> None:
    from desk.reviewing.correcting import view

    right = view.reading(bench, meeting).right
    for one in right:
        fits = "" if one.fits else "  (no longer fits: its words are not in the source)"
        console.print(f"{one.id}  {one.what}: {one.words}  {one.by}, {one.day}{fits}", markup=False)
    told = "Nothing was put right yet" if not right else f"{len(right)} put right"
    console.print(
        f"{told} in {meeting}. Next: python build.py review shows it beside the source; --undo NUMBER takes one back.",
        markup=False,
    )
