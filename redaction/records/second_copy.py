"""A second copy of each record file, outside the folder that holds the first, so that one that vanishes is noticed.

The copy of content/records/approvals.jsonl is content/records-copy/approvals.jsonl. A record file only ever grows: when
it holds less than its copy, or something else, nothing is released or added until a person has put it back.
"""

from __future__ import annotations

import os
from pathlib import Path

from errors import CandourError, DamagedRecord

_SNAPSHOTS = "approved"


def beside(records: Path) -> Path:
    """The folder of the second copies of a folder of records."""
    records = records.resolve()
    return records.with_name(f"{records.name}-copy")


def check_all(records: Path) -> None:
    """Compare every record file with its copy. Raises DamagedRecord for the first that lost something."""
    copies = beside(records)
    for copy in sorted(copies.glob("*.jsonl")):
        check(records / copy.name)
    for copy in sorted((copies / _SNAPSHOTS).glob("*.json")):
        if not (records / _SNAPSHOTS / copy.name).exists():
            raise _lost(records / _SNAPSHOTS / copy.name, copy, "is gone")


def keep_all(records: Path) -> None:
    """Bring every copy up to date, also with lines that were added by hand or by another program."""
    for path in sorted(records.glob("*.jsonl")):
        keep(path)
    for path in sorted((records / _SNAPSHOTS).glob("*.json")):
        copy = beside(records) / _SNAPSHOTS / path.name
        if not copy.exists():
            _write(copy, path.read_bytes(), path)


def accept_all(records: Path) -> None:
    """Make every copy anew from what stands in the record files now, because a person said that the change is meant."""
    for copy in sorted(beside(records).rglob("*.json*")):
        copy.unlink()
    keep_all(records)


def check(path: Path) -> None:
    """Raises DamagedRecord where a record file does not begin with everything its copy holds."""
    copy = beside(path.parent) / path.name
    if not copy.is_file():
        return
    kept = copy.read_bytes()
    first = path.read_bytes() if path.is_file() else b""
    if first.startswith(kept):
        return
    before, now = _records(kept), _records(first)
    if now[: len(before)] == before:
        return  # only line ends differ: an editor wrote them anew
    if not path.exists():
        raise _lost(path, copy, "is gone")
    lost = sum(line not in now for line in before)
    raise _lost(
        path, copy, f"has lost {lost} of {len(before)} records" if lost else "holds its records in another order"
    )


def keep(path: Path) -> None:
    """Add to the copy what it has not yet. Raises CandourError where it cannot be written."""
    copy = beside(path.parent) / path.name
    first = path.read_bytes()
    kept = copy.read_bytes() if copy.is_file() else b""
    if first == kept:
        return
    if first.startswith(kept):
        _write(copy, first[len(kept) :], path)
        return
    check(path)
    copy.unlink()
    _write(copy, first, path)


def _write(copy: Path, more: bytes, path: Path) -> None:
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(copy, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            os.write(file, more)
            os.fsync(file)
        finally:
            os.close(file)
    except OSError as error:
        raise CandourError(
            f"the second copy of {path.name} cannot be written ({error.strerror}).",
            str(copy),
            "See that this folder can be written to. What was said is saved; its copy follows with the next build.",
        ) from error


def _records(content: bytes) -> list[bytes]:
    return [line.strip() for line in content.split(b"\n") if line.strip()]


def _lost(path: Path, copy: Path, what: str) -> DamagedRecord:
    return DamagedRecord(
        f"this record file {what}.",
        str(path),
        f"Copy {copy} over it, then run this again. Nothing is released and nothing is added until then. "
        "Should the change be meant: python build.py audit-log --accept WHY --by NAME.",
    )
