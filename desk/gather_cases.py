"""Every document of a content folder, from its bytes to what becomes of it; no page is made here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import starmap
from pathlib import Path

from rich.progress import BarColumn, Progress, TextColumn

from desk import history, settings, stages
from desk.case import Case, Examined, Unread
from desk.isolation.apart import alone
from desk.keeping.shelf import Shelf
from desk.options import Order
from desk.reading import meetings as meetings_of
from desk.releasing import settling
from desk.screen import console
from desk.stopwatch import Watch
from errors import CandourError, DamagedRecord
from minutes.model import Attendee, Meeting
from redaction import policy
from redaction.model import Ruling
from redaction.records import corrections, rulings


@dataclass(frozen=True, slots=True)
class Read:
    """Everything known before a site is made."""

    said: settings.Settings
    rules: policy.Policy
    cases: tuple[Case, ...]
    unread: tuple[Unread, ...]
    before: history.Past
    faults: tuple[CandourError, ...] = ()


def cases(order: Order, watch: Watch) -> Read:
    """Read, parse, detect, decide and settle every document of a content folder."""
    said = settings.load(order.content)
    rules = policy.load(said.partnership.policy)
    before, ruled, faults = _recorded(order, said)
    paths = _some(order)
    kept = Shelf(order.kept)
    with watch.stage("read"):
        documents, unread = meetings_of.read_all(paths, kept)
    with watch.stage("parse"):
        meetings, unparsed = meetings_of.parse_all(documents, said, paths, corrections.load(order.records), kept)
    look = partial(stages.examine, settings=said, words=stages.lexicon(said), policy=rules, rulings=ruled, kept=kept)
    with watch.stage("detect"), _progress() as bar:
        earlier = stages.colleagues(meetings)
        pairs = tuple((meeting, earlier[meeting.id]) for meeting in meetings)
        looked = tuple(bar.track(_each(look, pairs, order.jobs), len(pairs), description="Reading the minutes"))
    kept.sweep(document.source.sha256 for document in documents)
    kept.close()
    with watch.stage("mask"):
        settled = tuple(_settled(one, order, said, rules, before) for one in looked)
    failed = (*unread, *unparsed, *(one for one in settled if isinstance(one, Unread)))
    found = tuple(one for one in settled if isinstance(one, Case))
    if not found:
        raise CandourError(
            "none of the minutes could be read.\n" + "\n".join(f"  {one.file}: {one.why}" for one in failed),
            str(order.content / "minutes"),
            "Mend these files and build again.",
        )
    return Read(said, rules, found, tuple(sorted(failed, key=lambda one: one.file)), before, faults)


def _recorded(
    order: Order, said: settings.Settings
) -> tuple[history.Past, dict[str, Ruling], tuple[CandourError, ...]]:
    """The past, the rulings in force, and in a preview what is wrong with them: there nothing is settled then."""
    try:
        return history.read(order, said.partnership.ruler_may_approve), rulings.load(order.records), ()
    except DamagedRecord as fault:
        if not order.preview:
            raise
        return history.Past(), {}, (fault,)


def _settled(
    one: Examined | Unread, order: Order, said: settings.Settings, rules: policy.Policy, before: history.Past
) -> Case | Unread:
    """What becomes of a meeting that was looked at."""
    if isinstance(one, Unread):
        return one

    def settled() -> Case:
        draft = settling.preview(one, rules, said)
        return draft if order.preview else settling.settle(one, rules, before, draft)

    return alone(one.meeting.document.source.path, "mask", settled)


def _each(
    look: Callable[[Meeting, tuple[Attendee, ...]], Examined | Unread],
    pairs: tuple[tuple[Meeting, tuple[Attendee, ...]], ...],
    jobs: int,
) -> Iterator[Examined | Unread]:
    """Look at every meeting, in order, in as many processes as were asked for."""
    if jobs == 1 or len(pairs) == 1:
        yield from starmap(look, pairs)
        return
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        yield from pool.map(look, *zip(*pairs, strict=True))


def _some(order: Order) -> tuple[Path, ...]:
    found = meetings_of.sources(order.content)
    if not found:
        raise CandourError(
            "there are no minutes to read.",
            str(order.content / "minutes"),
            "Put the Word, PDF or text files there and build again.",
        )
    return found


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed} of {task.total}"),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def one(order: Order, meeting_id: str) -> Case:
    """The case of that id. Raises CandourError naming the ids there are."""
    found = cases(order, Watch()).cases
    for case in found:
        if case.id == meeting_id:
            return case
    known = ", ".join(case.id for case in found)
    raise CandourError(f"there is no meeting called {meeting_id!r}.", "", f"There are: {known}.")
