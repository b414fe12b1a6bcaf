"""While the desk listens: a fresh address on Enter, and an end with the program that started it."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import webbrowser

from desk.reviewing.guard import Guard
from desk.screen import console

_LOOK = 2.0


def fresh_address(guard: Guard) -> None:
    """At a terminal, print and open a fresh address whenever somebody presses Enter there."""
    if sys.stdin is None or not sys.stdin.isatty():
        return

    def listen() -> None:
        for _ in sys.stdin:
            console.print(guard.renew(), markup=False)
            webbrowser.open(guard.address)

    threading.Thread(target=listen, daemon=True).start()


def stop_with_parent() -> None:
    """End this program when the one that started it (build.py outside the packages) has ended: no port stays taken.

    Where the system gives an orphan no other parent (Windows), the terminal that closes ends both.
    """
    parent = os.getppid()
    if os.name == "nt" or "CANDOUR_INSIDE" not in os.environ:
        return

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(_LOOK)
        os.kill(os.getpid(), signal.SIGINT)  # as Ctrl+C does: what was built in private is swept away

    threading.Thread(target=look, daemon=True).start()
