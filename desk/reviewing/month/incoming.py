"""Files that were put in through the page: named safely, read once on trial, kept or refused in plain words."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desk.case import Unread
from desk.isolation.apart import alone
from minutes.sources import FORMATS, LARGEST, read

MOST_FILES = 40
LARGEST_FORM = 10 * LARGEST
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Incoming:
    """One file that was put in. kept: the name it has now, or "" where it was refused; told: what became of it."""

    name: str
    kept: str
    told: str


def safe_name(name: str) -> str:
    """A file's name without folders and without what any system takes amiss; "" where nothing is left of it."""
    bare = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    tidy = " ".join(_UNSAFE.sub(" ", bare).split()).lstrip(".~$ ")
    stem, dot, ending = tidy.rpartition(".")
    if not dot or not stem.strip(" ."):
        return ""
    stem = stem.strip(" .")[:_LONGEST]
    return f"_{stem}.{ending.lower()}" if _RESERVED.match(stem) else f"{stem}.{ending.lower()}"


def take_in(folder: Path, files: Iterable[tuple[str, bytes]], replace: bool) -> tuple[Incoming, ...]:
    """Keep each file that can be read in a folder of minutes. replace: whether one of the same name gives way."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_one(folder, name, data, replace) for name, data in files)


def _one(folder: Path, name: str, data: bytes, replace: bool) -> Incoming:
    refused = partial(Incoming, name or "a file without a name", "")
    kept = safe_name(name)
    if not kept or Path(kept).suffix not in FORMATS:
        return refused(f"Not taken: this kind of file is no minutes. Save it as one of {', '.join(FORMATS)}.")
    if len(data) > LARGEST:
        return refused(f"Not taken: it is larger than {LARGEST // 1024**2} MB. Save it without its pictures.")
    same = next((p.name for p in sorted(folder.glob("*")) if p.is_file() and _holds(p, data)), "")
    if same:
        return refused(f"Not taken: the very same file is there already, as {same}.")
    if (folder / kept).exists() and not replace:
        return refused("Not taken: another file of this name is there. Tick “Replace” if this is its new version.")
    unread = _keep(folder, kept, data)
    if unread:
        return refused(f"Not taken: {unread.what} {unread.next_step}".strip())
    return Incoming(name, kept, f"Taken, as {kept}." if kept != name else "Taken.")


def _holds(path: Path, data: bytes) -> bool:
    return path.stat().st_size == len(data) and path.read_bytes() == data


def _keep(folder: Path, name: str, data: bytes) -> Unread | None:
    """Write the file, whole or not at all, if it can be read; why not, where it cannot."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=".incoming-") as room:
        path = Path(room) / name
        file = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(file, "wb") as stream:
            stream.write(data)
        found = alone(name, "read", lambda: read(path))
        if isinstance(found, Unread):
            return found
        path.replace(folder / name)
    return None
