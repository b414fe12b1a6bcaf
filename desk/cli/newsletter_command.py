"""python build.py newsletter: the round-up as files, for those who prefer files."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from desk.options import ROOT, Order
from desk.screen import console
from errors import CandourError, LeakFound

if TYPE_CHECKING:
    from publishing.context import Press
    from publishing.gate.inspection import Sighting

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
    from desk import gather_cases
    from desk.releasing import publish
    from desk.stopwatch import Watch
    from publishing.context import prepare
    from publishing.pages.roundup import roundup
    from publishing.text.escape import environment

    read = gather_cases.cases(order, Watch())
    about = publish.facts(read.said, read.rules, read.cases, order)
    press = prepare(environment(publish.TEMPLATES), about, publish.public(read.cases))
    _known(press, group)
    files = roundup(press, since, group, whole)
    if not files:
        raise CandourError("no published meeting fits.", "", "Choose an earlier day, or publish: python build.py.")
    _put(files, output, lambda room: publish.inspect(room, publish.withheld_words(read.cases, read.said)))
    return tuple(files)


def _put(files: Mapping[str, str | bytes], output: Path, looked_through: Callable[[Path], Sequence[Sighting]]) -> None:
    """Write the files out of sight, have the gate read them, and only then put them in place. Raises LeakFound."""
    with tempfile.TemporaryDirectory() as room:
        for name, made in files.items():
            (Path(room) / name).write_bytes(made if isinstance(made, bytes) else made.encode())
        leaks = looked_through(Path(room))
        if leaks:
            raise LeakFound(
                f"withheld words were found in the round-up, {len(leaks)} times.",
                leaks[0].leak.file,
                "Nothing was written. Tell whoever keeps Candour.",
            )
        output.mkdir(parents=True, exist_ok=True)
        for name in files:
            shutil.copyfile(Path(room) / name, output / name)


def _known(press: Press, group: str) -> None:
    keys = [known.facts.key for known in press.groups]
    if group and group not in keys:
        raise CandourError(f"there is no group called {group!r}.", "", f"There are: {', '.join(keys)}.")
