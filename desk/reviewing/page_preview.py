"""The whole public page of one meeting, as it would be: built by the very way the site is, out of sight."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from pathlib import Path

from desk.case import Case
from desk.releasing import publish
from desk.reviewing.meeting_state import Sheet
from desk.reviewing.workspace import Bench


class WholePage:
    """Builds a site of one meeting in the workshop, once for each state of its words."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.folder = bench.order.workshop / "review"
        self._lock = threading.Lock()
        self._made: dict[str, tuple[str, Path]] = {}

    def site(self, sheet: Sheet) -> Path:
        """The folder of the site that holds this meeting alone, as a preview."""
        with self._lock:
            made = self._made.get(sheet.meeting.id)
            if made is None or made[0] != sheet.fingerprint:
                made = (sheet.fingerprint, self._build(sheet))
                self._made[sheet.meeting.id] = made
            return made[1]

    def leaks(self, sheet: Sheet) -> int:
        """How many withheld words the gate finds on that page: the build would refuse it."""
        words = publish.withheld_words((self._case(sheet),), self.bench.said)
        return len(publish.inspect(self.site(sheet), words))

    def _case(self, sheet: Sheet) -> Case:
        return Case(sheet.examined, "preview", "", sheet.shown, sheet.fingerprint)

    def _build(self, sheet: Sheet) -> Path:
        order = replace(self.bench.order, preview=True)
        about = publish.facts(self.bench.said, self.bench.rules, (self._case(sheet),), order)
        files = publish.pages((self._case(sheet),), about)
        room = self.folder / sheet.found.meeting.document.source.sha256[:16]
        return publish.make_in(files, about, room)

    def sweep(self) -> None:
        """Delete what was built; it is private until it is approved."""
        shutil.rmtree(self.folder, ignore_errors=True)
