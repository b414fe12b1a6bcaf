"""The documents of a content folder, each read and parsed once, and put right by the corrections in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from desk.case import Unread
from desk.keeping.shelf import Shelf
from desk.reading import meetings as meetings_of
from desk.settings import Settings
from minutes.corrections import Corrected
from minutes.model import Document, Meeting, Source
from redaction.records import corrections

Marks = tuple[tuple[str, int, int], ...]


class Kept:
    """What was read, until its file changes. right: by id, what was put right; read: by source, as it was read."""

    def __init__(self, content: Path, records: Path, shelf: Shelf) -> None:
        self._content, self._records, self._shelf = content, records, shelf
        self._documents: dict[tuple[str, int, int], Document | Unread] = {}
        self._parsed: dict[tuple[str, int, int], Meeting | Unread] = {}
        self._by_hand: Marks = ()
        self._marks: Marks = ()
        self.right: dict[str, Corrected] = {}
        self.read: dict[Source, Meeting] = {}

    def changed(self) -> bool:
        """Whether a source, what is stated beside one, or what was put right differs from the last time."""
        return self._now() != self._marks

    def forget(self) -> None:
        """Parse everything anew the next time, because settings changed."""
        self._parsed, self._marks = {}, ()

    def meetings(self, said: Settings) -> tuple[tuple[Meeting, ...], tuple[Unread, ...]]:
        """Every meeting as it is now, oldest first, and what could not be read."""
        paths = meetings_of.sources(self._content)
        marks, by_hand, now = marks_of(paths), self._stated(), self._now()
        if by_hand != self._by_hand:
            self._parsed = {}
        at = {path.name: path for path in paths}
        for mark, path in zip(marks, paths, strict=True):
            document = self._documents.setdefault(mark, self._documents.get(mark) or _read(path, self._shelf))
            if mark not in self._parsed:
                self._parsed[mark] = (
                    document
                    if isinstance(document, Unread)
                    else meetings_of.read_as_meeting(document, said, at, self._shelf)
                )
        self._documents = {mark: self._documents[mark] for mark in marks}
        self._parsed = {mark: self._parsed[mark] for mark in marks}
        self._by_hand, self._marks = by_hand, now
        return self._put_right(said)

    def _put_right(self, said: Settings) -> tuple[tuple[Meeting, ...], tuple[Unread, ...]]:
        every = corrections.load(self._records)
        read = [one for one in self._parsed.values() if isinstance(one, Meeting)]
        self.read = {one.document.source: one for one in read}
        unread = [one for one in self._parsed.values() if isinstance(one, Unread)]
        right = [*unread, *meetings_of.put_right(read, said, every)]
        fine = [one for one in right if isinstance(one, Corrected)]
        told = meetings_of.told_apart(one.meeting for one in fine)
        by_source = {meeting.document.source: meeting for meeting in told}
        self.right = {
            by_source[one.meeting.document.source].id: replace(one, meeting=by_source[one.meeting.document.source])
            for one in fine
        }
        return told, tuple(one for one in right if isinstance(one, Unread))

    def _now(self) -> Marks:
        put_right = [path for path in (self._records / corrections.FILE,) if path.exists()]
        return (*marks_of(meetings_of.sources(self._content)), *self._stated(), *marks_of(put_right))

    def _stated(self) -> Marks:
        return marks_of(sorted((self._content / "minutes").glob("*.y*ml")))


def marks_of(paths: Iterable[Path]) -> Marks:
    """What tells whether files changed: name, size, time of the last change."""
    out = []
    for path in paths:
        told = path.stat()
        out.append((path.as_posix(), told.st_size, told.st_mtime_ns))
    return tuple(out)


def _read(path: Path, shelf: Shelf) -> Document | Unread:
    documents, unread = meetings_of.read_all([path], shelf)
    return documents[0] if documents else unread[0]
