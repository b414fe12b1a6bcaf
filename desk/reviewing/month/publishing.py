"""Publishing from the page: the one build there is, with its lock, in the background; and what came of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from desk import run
from desk.case import Case
from desk.options import Order
from desk.stopwatch import Watch
from errors import CandourError
from publishing.text.dates import long_date

_STEPS = {
    "read": (5, "Reading the files"),
    "parse": (15, "Finding their parts"),
    "detect": (30, "Looking for names, details and numbers"),
    "mask": (50, "Making the public words"),
    "render": (60, "Making the pages"),
    "mkdocs": (70, "Building the site"),
    "gate": (85, "Reading every page back for what was withheld"),
}


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One meeting in the outcome. id: of the meeting, or "" where a file could not be read."""

    id: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of publishing. fault: why nothing was released, or "". next_step: what to do then."""

    published: tuple[OutcomeLine, ...] = ()
    held: tuple[OutcomeLine, ...] = ()
    fault: str = ""
    next_step: str = ""


@dataclass
class Heard(Watch):
    """A stopwatch that tells which stage is being timed."""

    now: str = ""

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what happens inside, and say what it is meanwhile."""
        self.now = name
        with Watch.stage(self, name):
            yield


@dataclass
class Publisher:
    """One desk's publishing: at most one at a time, and the last outcome."""

    order: Order
    outcome: Outcome | None = None
    _watch: Heard = field(default_factory=Heard)
    _thread: threading.Thread | None = None
    _door: threading.Lock = field(default_factory=threading.Lock)

    @property
    def running(self) -> bool:
        """Whether it is at work now."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def progress(self) -> tuple[int, str]:
        """How far it is, of 100, and what it does."""
        return _STEPS.get(self._watch.now, (1, "Beginning"))

    def start(self, today: date) -> None:
        """Begin, unless it is at work already: a second press begins nothing."""
        with self._door:
            if self.running:
                return
            self.outcome, self._watch = None, Heard()
            order = replace(self.order, as_of=today)
            self._thread = threading.Thread(target=self._publish, args=(order,), name="publish", daemon=True)
            self._thread.start()

    def wait(self, seconds: float) -> None:
        """Until it is done, or so many seconds are over."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _publish(self, order: Order) -> None:
        try:
            built = run.build(order, self._watch)
        except CandourError as error:
            self.outcome = Outcome(fault=error.what, next_step=error.next_step)
        except Exception as error:  # noqa: BLE001 - whatever it is, the page has to say that nothing was released
            fault = f"something went wrong inside Candour ({type(error).__name__})."
            self.outcome = Outcome(fault=fault, next_step="Nothing was released. Tell whoever keeps Candour.")
        else:
            cases = built.cases
            unread = tuple(OutcomeLine("", one.file, one.why) for one in built.unread)
            self.outcome = Outcome(
                tuple(_line(case) for case in cases if case.state == "published"),
                (*(_line(case) for case in cases if case.state == "held"), *unread),
            )


def _line(case: Case) -> OutcomeLine:
    meeting = case.examined.meeting
    day = long_date(meeting.held_on.isoformat()) if meeting.held_on else "Undated"
    return OutcomeLine(case.id, f"{meeting.group or meeting.title.text}, {day}", case.why)
