"""Each document on its own: whatever happens inside one becomes a line about it, and the others go on.

The words of an unforeseen exception are never shown, for they may quote the minutes: only its kind and its place in
the program are. What concerns no single document (a detector that cannot load, a broken record) goes through.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

from desk.case import Unread
from desk.isolation import time_limit
from desk.isolation.time_limit import TooLong
from errors import CandourError, DamagedRecord, DetectorUnavailable

T = TypeVar("T")
Stage = Literal["read", "stated", "parse", "detect", "mask", "render"]

DOING: dict[Stage, str] = {
    "read": "reading the file",
    "stated": "reading what is stated about it by hand",
    "parse": "finding its parts",
    "detect": "looking for names, details and numbers",
    "mask": "making its public words",
    "render": "making its pages",
}
"""What a stage does, in words that follow "while"."""

_NEXT = (
    "Save the minutes in another format (Word or plain text) and put that file in its place; if that does not help, "
    "tell whoever keeps Candour the place named here. The other minutes go on without it."
)


def alone(file: str, stage: Stage, do: Callable[[], T]) -> T | Unread:
    """What `do` gives, or an Unread that says which file failed at which stage, and what to do.

    Raises DetectorUnavailable and DamagedRecord: they are about every document.
    """
    try:
        with time_limit.at_most():
            return do()
    except (DetectorUnavailable, DamagedRecord):
        raise
    except CandourError as fault:
        where = f"{fault.where}: " if fault.where and fault.where != file else ""
        return Unread(file, f"{where}{fault.what}", fault.next_step, stage)
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is this document's alone, and it is told
        return Unread(file, _unforeseen(fault), _NEXT, stage)


def _unforeseen(fault: Exception) -> str:
    """The kind and the place of an exception, without its words."""
    if isinstance(fault, RecursionError):
        return "it is nested too deeply (lists in lists, or boxes in boxes)."
    if isinstance(fault, TooLong):
        return f"it took longer than {time_limit.SECONDS:.0f} seconds."
    if isinstance(fault, MemoryError):
        return "it is too large."
    frames = traceback.extract_tb(fault.__traceback__)
    place = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"something in it cannot be dealt with ({type(fault).__name__}{place})."
