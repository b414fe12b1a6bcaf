"""A limit of time for one stage of one document: what takes longer is stopped, wherever in the program it is.

Works in any thread and on every system: a watch raises TooLong inside the working thread, at its next step. A limit of
size comes first (minutes.sources.limits); this is the net below it, for what nobody foresaw.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = 60.0


class TooLong(Exception):
    """One stage of one document went on for longer than its limit."""


@contextmanager
def at_most(seconds: float | None = None) -> Iterator[None]:
    """Raise TooLong inside, once, when what is done there has not ended after so many seconds (SECONDS)."""
    worker, over, door = threading.get_ident(), False, threading.Lock()

    def ring() -> None:
        with door:
            if not over:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker), ctypes.py_object(TooLong))

    watch = threading.Timer(SECONDS if seconds is None else seconds, ring)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        with door:
            over = True
        watch.cancel()
