"""One build at a time for each output and each workshop: a second one waits, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from desk.options import Order
from desk.screen import console
from errors import SiteFailed

PATIENCE = 600.0


@contextmanager
def alone(order: Order, patience: float | None = None) -> Iterator[None]:
    """Hold the locks of a build's output and workshop. patience: seconds to wait for another build (PATIENCE).

    The locks are empty files; the system lets go of them when a build is killed. Raises SiteFailed where another build
    does not finish in time, or a folder cannot be written to.
    """
    output = order.output.resolve()
    # Always in the same order, so that no two builds wait for each other.
    places = sorted({output.with_name(f".{output.name}.lock"), order.workshop / ".lock"}, key=str)
    with ExitStack() as held:
        for place in places:
            held.callback(_taken(place, order, PATIENCE if patience is None else patience).release)
        yield


def _taken(place: Path, order: Order, patience: float) -> FileLock:
    """The lock at a place, held; what waits says so."""
    lock = FileLock(place)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            console.print("Another build is at work on this site. This one waits for it.")
            lock.acquire(timeout=patience)
    except Timeout as error:
        raise SiteFailed(
            "another build is at work on this site, and does not finish.",
            str(order.output),
            "Wait until it is done, or end it; then build again. The site is as it was.",
        ) from error
    except OSError as error:
        raise SiteFailed(
            f"this folder cannot be written to ({error.strerror}).", str(place.parent), "Name another with --output."
        ) from error
    return lock
