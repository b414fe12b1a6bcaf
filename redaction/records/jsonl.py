"""The append-only files in content/records: one JSON object a line, every line checked, nothing skipped.

A line is written by one call, at the end of the file, under a lock that every writer takes, and is on the disk
before the writer goes on. So two pages can write at once, and a kill leaves whole lines. Should the machine itself
stop in the middle of a line, that line is named by its number, and nothing is built or added until it is mended.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from filelock import FileLock, Timeout
from pydantic import TypeAdapter, ValidationError

from errors import CandourError, DamagedRecord
from redaction.records import second_copy

T = TypeVar("T")
_PATIENCE = 20.0


def read(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each record with its line number, from 1. A file that is not there holds none.

    Raises DamagedRecord, naming the line, where one is not a JSON object: a record that cannot be read may be
    the ruling that withholds a child's name.
    """
    if not path.exists():
        return
    yield from _records(path, _content(path))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DamagedRecord(
            f"this record file cannot be read ({error.strerror}).",
            str(path),
            "Close it in other programs; see that it is a file.",
        ) from error


def _records(path: Path, content: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(content.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line.decode("utf-8"))
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise damaged(path, number, "it is not complete") from error
        if not isinstance(record, dict):
            raise damaged(path, number, "it is not a record")
        yield number, record


def damaged(path: Path, number: int, why: str) -> DamagedRecord:
    """The fault of one line, told without quoting it: records are confidential."""
    return DamagedRecord(
        f"this line cannot be used: {why}.",
        f"{path.name}, line {number}",
        "Put the file back from a copy, or ask whoever keeps the records. Nothing is built until then.",
    )


def checked(adapter: TypeAdapter[T], record: dict[str, Any], path: Path, number: int) -> T:
    """The record as the adapter's type; raises DamagedRecord naming the field that is wrong."""
    try:
        return adapter.validate_python(record)
    except ValidationError as error:
        field = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise damaged(path, number, f"the field {field!r} is missing or wrong") from error


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock of a records file, against other programs and other threads.

    Raises CandourError when another program does not let go of it in time.
    """
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except OSError as error:
        if not isinstance(error, Timeout):
            raise _unwritable(path, error) from error
        raise CandourError(
            "another program is writing this file and does not finish.",
            path.name,
            "Close other review windows, then try again.",
        ) from error
    try:
        yield
    finally:
        lock.release()


def append(path: Path, *records: dict[str, Any]) -> None:
    """Add records, a line each, all or none, on the disk before this returns.

    Raises DamagedRecord, and adds nothing, where the last line of the file is not complete.
    """
    with alone(path):
        write_alone(path, records)


def _unwritable(path: Path, error: OSError) -> CandourError:
    return CandourError(
        f"this record file cannot be written ({error.strerror}).",
        str(path),
        "See that the file and its folder can be written to, and that the disk is not full; then run this again.",
    )


def write_alone(path: Path, records: Iterable[dict[str, Any]]) -> None:
    """The same for a caller who already holds the lock (`alone`), because what is written depends on what stands."""
    second_copy.check(path)
    try:
        _write(path, records)
    except OSError as error:
        raise _unwritable(path, error) from error
    second_copy.keep(path)


def _write(path: Path, records: Iterable[dict[str, Any]]) -> None:
    lines = "".join(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n" for record in records)
    told = (_bridge(path) + lines).encode("utf-8")
    binary = getattr(os, "O_BINARY", 0)  # Windows would write two characters for each line end
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | binary, 0o600)
    try:
        before = os.fstat(file).st_size
        if os.write(file, told) != len(told):
            os.ftruncate(file, before)
            raise CandourError("the disk is full; nothing was saved.", path.name, "Make room, then try again.")
        os.fsync(file)
    finally:
        os.close(file)


def _bridge(path: Path) -> str:
    """The line end that is missing after a last line which is whole (an editor left it out), else nothing."""
    content = path.read_bytes() if path.exists() else b""
    if not content or content.endswith(b"\n"):
        return ""
    tail = content.rsplit(b"\n", 1)[-1]
    for _ in _records(path, b"\n" * content.count(b"\n") + tail):
        pass
    return "\n"
