"""Reading of scans is an extra: its packages (250 MB) are fetched once, when a first scan is met or it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.prompt import Confirm

from desk.installing import bootstrap
from desk.screen import console
from errors import CandourError
from minutes.sources.scanned.engine import installed
from minutes.sources.scanned.reading import OFFER

if TYPE_CHECKING:
    from desk.case import Unread

LOCK = "requirements-scans.lock"


def install() -> None:
    """Fetch what reads scans, unless it is there. Raises CandourError where that fails."""
    if installed():
        console.print("What reads scans is installed already. Next: python build.py.")
        return
    console.print("Installing what reads scans, once. It takes a minute or two and needs the internet.")
    if not bootstrap.install(LOCK):
        raise CandourError(
            "what reads scans could not be installed.", "", "Check the internet connection and try again."
        )
    console.print("Scans can be read now; nothing of them leaves this computer. Next: python build.py.")


def offer(unread: Iterable[Unread]) -> bool:
    """Ask, at a terminal, whether to install it now because a scan could not be read. Whether it was done."""
    if installed() or not sys.stdin.isatty() or not any(OFFER in one.next_step for one in unread):
        return False
    if not Confirm.ask("One of the files is a scan. Install what reads scans now?", default=True, console=console):
        return False
    install()
    return True
