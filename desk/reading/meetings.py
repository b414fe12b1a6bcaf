"""From the files of a content folder to meetings: read, parsed, and put right by the corrections in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from desk.case import Unread
from desk.isolation.apart import alone
from desk.keeping.shelf import NOTHING, Shelf
from desk.settings import Settings
from minutes.corrections import Corrected, Correction, corrected, shared_out
from minutes.layouts import parse
from minutes.model import Document, Meeting
from minutes.sidecar import Groups, apply
from minutes.sources import LARGEST, read
from minutes.sources.front_matter import stated

T = TypeVar("T")


def sources(content: Path) -> tuple[Path, ...]:
    """Every file in content/minutes, by name; hidden files and sidecars (.yaml) are not minutes."""
    folder = content / "minutes"
    files = (path for path in folder.glob("*") if path.is_file() and not path.name.startswith((".", "~$")))
    return tuple(sorted((path for path in files if path.suffix.lower() not in (".yaml", ".yml")), key=lambda p: p.name))


def read_all(paths: Iterable[Path], kept: Shelf = NOTHING) -> tuple[tuple[Document, ...], tuple[Unread, ...]]:
    """Read every document; what cannot be read is named, and the others go on."""
    return _parted(alone(path.name, "read", partial(_read, path, kept)) for path in paths)


def _read(path: Path, kept: Shelf) -> Document:
    """The document, or what was kept of the same bytes under the same name; whatever is amiss, `read` says it."""
    try:
        same = sha256(path.read_bytes()).hexdigest() if path.stat().st_size <= LARGEST else ""
    except OSError:
        same = ""
    make = partial(read, path)
    return kept.fetch(same, "read", (path.name,), make) if same else make()


def _parted(outcomes: Iterable[T | Unread]) -> tuple[tuple[T, ...], tuple[Unread, ...]]:
    """What went well, and what did not."""
    every = tuple(outcomes)
    return tuple(one for one in every if not isinstance(one, Unread)), tuple(o for o in every if isinstance(o, Unread))


def parse_all(
    documents: Iterable[Document],
    settings: Settings,
    paths: Iterable[Path] = (),
    corrections: Iterable[Correction] = (),
    kept: Shelf = NOTHING,
) -> tuple[tuple[Meeting, ...], tuple[Unread, ...]]:
    """Parse every document, oldest meeting first; ids that two meetings share get a number each.

    paths: where the documents lie, for what is stated about them by hand; that wins over what is read, and what a
    person put right (corrections) over both. A document that cannot be parsed, or about which something impossible is
    stated, is named, and the others go on.
    """
    at = {path.name: path for path in paths}
    parsed, unread = _parted(read_as_meeting(document, settings, at, kept) for document in documents)
    right, failed = _parted(put_right(parsed, settings, corrections))
    return told_apart(one.meeting for one in right), (*unread, *failed)


def put_right(
    meetings: Sequence[Meeting], settings: Settings, corrections: Iterable[Correction]
) -> Iterator[Corrected | Unread]:
    """Each meeting with what people put right in it; told where that cannot be done."""
    groups = groups_of(settings)
    for meeting, mine in zip(meetings, shared_out(corrections, [one.document for one in meetings]), strict=True):
        yield alone(meeting.document.source.path, "parse", partial(corrected, meeting, mine, groups))


def told_apart(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Meetings, oldest first; ids that two of them share get a number each."""
    ordered = sorted(
        meetings, key=lambda m: (m.held_on.isoformat() if m.held_on else "", m.id, m.document.source.sha256)
    )
    seen: dict[str, int] = {}
    told = []
    for meeting in ordered:
        seen[meeting.id] = seen.get(meeting.id, 0) + 1
        again = seen[meeting.id]
        told.append(meeting if again == 1 else replace(meeting, id=f"{meeting.id}-{again}"))
    return tuple(told)


def groups_of(settings: Settings) -> Groups:
    """(name, what else it is called) of each of the partnership's groups."""
    return tuple((group.name, (group.short, *group.aliases)) for group in settings.partnership.groups)


def read_as_meeting(
    document: Document, settings: Settings, at: Mapping[str, Path], kept: Shelf = NOTHING
) -> Meeting | Unread:
    """One document as a meeting, with what is stated about it. at: where each file of that name lies."""
    file, groups = document.source.path, groups_of(settings)
    facts = alone(file, "stated", lambda: stated(at[file]) if file in at else None)
    if isinstance(facts, Unread):
        return facts
    make = partial(parse, document, groups)
    meeting = alone(file, "parse", lambda: kept.fetch(document.source.sha256, "parse", (document, groups), make))
    if isinstance(meeting, Unread) or not facts:
        return meeting
    return alone(file, "stated", lambda: apply(meeting, facts, groups))
