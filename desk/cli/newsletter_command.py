"""python build.py newsletter: the round-up as files, for those who prefer files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from desk.options import ROOT, Order
from desk.screen import console

_LENGTHS = (50, 150)
MakeOrder = Callable[..., Order]
Plainly = Callable[[Callable[..., None]], Callable[..., None]]


def add_to(app: typer.Typer, plainly: Plainly, make_order: MakeOrder) -> None:
    """Put the command on the command line. plainly: tells faults; make_order: from a content folder to an Order."""

    def newsletter(
        since: Annotated[
            datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only meetings held on that day or later.")
        ] = None,
        group: Annotated[str, typer.Option(help="Only this group: its key in partnership.yaml.")] = "",
        length: Annotated[int, typer.Option(help="Words a meeting: 50 or 150.")] = 50,
        content: Annotated[
            Path, typer.Option(help="The folder that holds minutes/ and the partnership's settings.")
        ] = ROOT / "content",
        output: Annotated[Path, typer.Option(help="Where the files go.")] = ROOT / ".build" / "newsletter",
    ) -> None:
        """Write the round-up of published meetings as text, Markdown, e-mail HTML and Word files."""
        if length not in _LENGTHS:
            raise typer.BadParameter("there are two lengths: 50 and 150.")
        day = since.date().isoformat() if since else ""
        names = write(make_order(content, None), output, day, group, whole=length == _LENGTHS[1])
        console.print(escape(f"{', '.join(names)} in {output}"))
        console.print("Next: read one through, then paste it or attach it.")

    app.command()(plainly(newsletter))


def write(order: Order, output: Path, since: str, group: str, whole: bool) -> tuple[str, ...]:
    """Write the files and return their names. Only published meetings are in them, and the gate reads them first.

    Raises CandourError where there is no such group or meeting, LeakFound where a withheld word stands in a file; what
    stood in `output` is then untouched.
    """
    from desk.reports import roundup

    files = roundup.made(order, since, group, whole)
    output.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (output / name).write_bytes(content)
    return tuple(files)
