"""The reviewer's bench: every meeting read once and kept; after a ruling, only what it touches is done anew."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from desk import history, settings, stages
from desk.case import Unread
from desk.isolation.apart import alone
from desk.keeping.shelf import Shelf
from desk.options import Order
from desk.reading.kept import Kept, Marks, marks_of
from desk.releasing import last_look
from desk.reviewing import meeting_state
from desk.reviewing.meeting_state import Detected, Sheet
from errors import CandourError
from minutes.model import Attendee, Meeting
from redaction import policy
from redaction.model import Ruling
from redaction.records import journal, rulings
from redaction.review import questions
from redaction.words.lexicon import Lexicon


def now() -> str:
    """This moment as records write it, fine enough that two answers in one second keep their order."""
    return datetime.now().astimezone().isoformat(timespec="microseconds")


@dataclass(frozen=True, slots=True)
class _Settled:
    """What a content folder's settings say, and the files' marks they were read under."""

    marks: Marks
    said: settings.Settings
    rules: policy.Policy
    words: Lexicon


@dataclass(frozen=True, slots=True)
class Done:
    """Rulings that were made together, for undo: in which meeting, and what was said there, in words."""

    meeting: str
    told: str
    rulings: tuple[Ruling, ...]


class Bench:
    """Reads a content folder, notices when a file of it changes, and writes what people say.

    Safe to use from several threads: hold `lock` around whatever must see one state of things.
    """

    def __init__(self, order: Order) -> None:
        self.order = order
        self.lock = threading.RLock()
        self._kept = Shelf(order.kept)
        self._unread: tuple[Unread, ...] = ()
        self._failed: dict[str, Unread] = {}
        self.conflicts: tuple[rulings.Conflict, ...] = ()
        self.done: list[Done] = []
        self._settled: _Settled | None = None
        self.kept = Kept(order.content, order.records, self._kept)
        self._found: dict[str, Detected] = {}
        self._earlier: dict[str, tuple[Attendee, ...]] = {}
        self._sheets: dict[str, Sheet] = {}
        self._stopped: tuple[last_look.Stopped, ...] = ()
        self._recorded: Marks = ()
        self._ruled: dict[str, Ruling] = {}
        self.past = history.Past()
        self.steps: tuple[journal.Step, ...] = ()

    @property
    def said(self) -> settings.Settings:
        """The partnership's settings."""
        return self._now_settled().said

    @property
    def rules(self) -> policy.Policy:
        """The policy in force."""
        return self._now_settled().rules

    def refresh(self) -> None:
        """Read again whatever changed on the disk since the last time. Raises CandourError for what cannot be used."""
        with self.lock:
            self._read_settings()
            self._read_sources()
            self._read_records()

    @property
    def unread(self) -> tuple[Unread, ...]:
        """The documents that could not be read, at whichever stage."""
        return (*self._unread, *self._failed.values())

    def sheets(self) -> tuple[Sheet, ...]:
        """Every meeting as it stands, oldest first; those that cannot be laid out are among `unread`."""
        with self.lock:
            laid = [self._laid(meeting) for meeting in tuple(self._found)]
            return tuple(one for one in laid if isinstance(one, Sheet))

    def sheet(self, meeting: str) -> Sheet:
        """One meeting as it stands. Raises CandourError where there is none of that id, or it could not be read."""
        with self.lock:
            if meeting not in self._found:
                raise CandourError("there is no meeting of that name.", "", "python build.py status lists them.")
            laid = self._laid(meeting)
            if isinstance(laid, Unread):
                raise CandourError(laid.what, laid.file, laid.next_step)
            return laid

    def _laid(self, meeting: str) -> Sheet | Unread:
        """A meeting's sheet, laid once for each state of things."""
        if meeting not in self._sheets:
            found = self._found[meeting]
            settled, file = self._now_settled(), found.meeting.document.source.path
            stops = last_look.of(self._stopped, found.meeting.id)
            ruled, past, steps = self._ruled, self.past, self.steps
            lay = partial(
                meeting_state.lay, found, settled.rules, ruled, past, steps, settled.words, settled.said, stops
            )
            laid = alone(file, "mask", lay)
            if isinstance(laid, Unread):
                self._failed[meeting] = laid
                return laid
            self._failed.pop(meeting, None)
            self._sheets[meeting] = laid
        return self._sheets[meeting].in_order(self._ruled.values())

    def places(self, key: str) -> tuple[int, int]:
        """How many places a ruling under this key would settle, and in how many meetings."""
        counts = [found.reach[key] for found in self._found.values() if found.reach[key]]
        return sum(counts), len(counts)

    def rule(self, made: Iterable[Ruling], meeting: str = "", told: str = "") -> None:
        """Write rulings, all or none, and remember them for undo."""
        made = tuple(made)
        with self.lock:
            rulings.add(self.order.records / "rulings.jsonl", *made)
            if any(ruling.verdict != "undone" for ruling in made):
                self.done.append(Done(meeting, told or "the last answer", made))
            self._read_records()

    def undoable(self, meeting: str) -> Done | None:
        """What was answered last in a meeting ("" for any) and not undone since; it is forgotten by this."""
        for at in reversed(range(len(self.done))):
            if meeting in ("", self.done[at].meeting):
                return self.done.pop(at)
        return None

    def in_force(self, key: str) -> Ruling | None:
        """The ruling in force under this key, or None."""
        return self._ruled.get(key)

    def _now_settled(self) -> _Settled:
        if self._settled is None:
            self._read_settings()
        assert self._settled is not None
        return self._settled

    def _read_settings(self) -> None:
        content = self.order.content
        marks = marks_of([*content.glob("*.yaml"), *(content / "pages").glob("*.md")])
        if self._settled is not None and marks == self._settled.marks:
            return
        said = settings.load(content)
        self._settled = _Settled(marks, said, policy.load(said.partnership.policy), stages.lexicon(said))
        self._found, self._sheets, self._recorded = {}, {}, ()
        self.kept.forget()

    def _read_sources(self) -> None:
        if not self.kept.changed():
            return
        meetings, unread = self.kept.meetings(self.said)
        before, self._found, self._failed = self._found, {}, {}
        earlier, known = stages.colleagues(meetings), self._earlier
        unfound: list[Unread] = []
        for meeting in meetings:
            old, around = before.get(meeting.id), earlier[meeting.id]
            same = old is not None and old.parsed == meeting and around == known.get(meeting.id)
            found = old if old is not None and same else self._find(meeting, around, self._ruled)
            if isinstance(found, Unread):
                unfound.append(found)
            else:
                self._found[meeting.id] = found
        self._unread = (*unread, *unfound)
        self._earlier = earlier
        kept_as_was = {name for name, found in self._found.items() if before.get(name) is found}
        self._sheets = {name: one for name, one in self._sheets.items() if name in kept_as_was}

    def _find(self, meeting: Meeting, earlier: tuple[Attendee, ...], ruled: dict[str, Ruling]) -> Detected | Unread:
        def find() -> Detected:
            there = stages.attending(meeting, ruled)
            roster, detected = stages.find(there, earlier, self.said, self._now_settled().words, self._kept)
            return Detected(there, roster, detected, questions.reach(there, detected), meeting)

        return alone(meeting.document.source.path, "detect", find)

    def _read_records(self) -> None:
        folder = self.order.records
        marks = marks_of([*sorted(folder.glob("*.jsonl")), *folder.glob(last_look.FILE)])
        if marks == self._recorded:
            return
        ruled = rulings.load(folder)
        before = history.read(self.order, self.said.partnership.ruler_may_approve)
        steps = journal.load(folder / "journal.jsonl")
        stopped = last_look.load(folder)
        if before != self.past or steps != self.steps or stopped != self._stopped:
            self._sheets = {}
        changed = {**ruled, **self._ruled}.keys() - {k for k, r in ruled.items() if self._ruled.get(k) == r}
        found_by_readers = any(ruled.get(k, self._ruled.get(k)).kind for k in changed)  # type: ignore[union-attr]
        for name in list(self._sheets):
            if found_by_readers or any(self._found[name].reach[key] for key in changed):
                del self._sheets[name]
        self._stopped = stopped
        self._without_nobodies(ruled)
        self.conflicts = rulings.conflicts(folder) if len(list(folder.glob("rulings*.jsonl"))) > 1 else ()
        self._ruled, self.past, self.steps, self._recorded = ruled, before, steps, marks

    def _without_nobodies(self, ruled: dict[str, Ruling]) -> None:
        """Find anew in the meetings whose attendance list has other people under these rulings."""
        for name, found in list(self._found.items()):
            if stages.attending(found.parsed, ruled) != found.meeting:
                again = self._find(found.parsed, self._earlier[name], ruled)
                self._sheets.pop(name, None)
                if isinstance(again, Unread):
                    self._failed[name] = again
                    del self._found[name]
                else:
                    self._found[name] = again
