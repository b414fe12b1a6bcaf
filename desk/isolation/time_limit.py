"""A limit of time for one stage of one document: what takes longer is stopped, wherever in the program it is.

Works in any thread and on every system: a watch raises TooLong inside the working thread, at its next step. Counted in
time of the processor, so that a busy computer refuses nothing an idle one would read. A limit of size comes first
(minutes.sources.limits); this is the net below it, for what nobody foresaw.
"""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = 60.0
_LOOK = 0.05


class TooLong(Exception):
    """One stage of one document went on for longer than its limit."""


@contextmanager
def at_most(seconds: float | None = None) -> Iterator[None]:
    """Raise TooLong inside, once, when what is done there has not ended after so many seconds (SECONDS)."""
    worker, done = threading.get_ident(), threading.Event()
    door, end = threading.Lock(), time.process_time() + (SECONDS if seconds is None else seconds)

    def watch() -> None:
        while (left := end - time.process_time()) > 0:
            if done.wait(max(left, _LOOK)):
                return
        with door:
            if not done.is_set():
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker), ctypes.py_object(TooLong))

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        with door:
            done.set()
