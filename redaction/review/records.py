"""The append-only files in content/records: one JSON object a line, every line checked, nothing skipped."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from pydantic import TypeAdapter, ValidationError

from errors import DamagedRecord

T = TypeVar("T")


def read(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each record with its line number, from 1. A file that is not there holds none.

    Raises DamagedRecord, naming the line, where one is not a JSON object: a record that cannot be read may be
    the ruling that withholds a child's name.
    """
    if not path.exists():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
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


def append(path: Path, record: dict[str, Any]) -> None:
    """Add one record as a line of its own, on the disk before this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n"
    with path.open("ab+") as file:
        if file.tell() and not _ends_with_newline(file):
            line = "\n" + line
        file.write(line.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())


def _ends_with_newline(file: BinaryIO) -> bool:
    file.seek(-1, os.SEEK_END)
    return bool(file.read(1) == b"\n")
