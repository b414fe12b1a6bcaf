"""The round-up of published meetings for the newsletter, made and read back before anybody gets it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from desk import gather_cases
from desk.options import Order
from desk.releasing import publish
from desk.stopwatch import Watch
from errors import CandourError, LeakFound
from publishing.context import Press, prepare
from publishing.pages.roundup import roundup
from publishing.text.escape import environment


def made(order: Order, since: str, group: str, whole: bool) -> dict[str, bytes]:
    """The files by name. Only published meetings are in them, and the gate reads them first.

    since: "YYYY-MM-DD" or "" for all; group: a key or ""; whole: 150 words a meeting, not 50. Raises CandourError where
    there is no such group or meeting, LeakFound where a withheld word stands in a file.
    """
    read = gather_cases.cases(order, Watch())
    about = publish.facts(read.said, read.rules, read.cases, order)
    press = prepare(environment(publish.TEMPLATES), about, publish.public(read.cases))
    _known(press, group)
    told = roundup(press, since, group, whole)
    if not told:
        raise CandourError("no published meeting fits.", "", "Choose an earlier day, or publish: python build.py.")
    files = {name: words if isinstance(words, bytes) else words.encode() for name, words in told.items()}
    with tempfile.TemporaryDirectory() as room:
        for name, content in files.items():
            (Path(room) / name).write_bytes(content)
        leaks = publish.inspect(Path(room), publish.withheld_words(read.cases, read.said))
        if leaks:
            raise LeakFound(
                f"withheld words were found in the round-up, {len(leaks)} times.",
                leaks[0].leak.file,
                "Nothing was written. Tell whoever keeps Candour.",
            )
    return files


def _known(press: Press, group: str) -> None:
    keys = [known.facts.key for known in press.groups]
    if group and group not in keys:
        raise CandourError(f"there is no group called {group!r}.", "", f"There are: {', '.join(keys)}.")
