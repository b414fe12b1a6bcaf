"""A build: the cases gathered, the site made, looked through and released; and the check of a site that stands."""

from __future__ import annotations

from dataclasses import replace

from desk import console, screen, stops
from desk.gather_cases import Read, cases
from desk.installing import scans
from desk.isolation import one_build
from desk.options import Order
from desk.releasing import last_look, making, publish
from desk.reports import audit_entry, notice, report
from desk.stopwatch import Watch
from errors import CandourError
from publishing.site import mkdocs_site
from redaction.records import audit_log, rulings, second_copy


def build(order: Order, watch: Watch | None = None) -> Read:
    """The whole way. Raises CandourError where nothing may be released; the old site is then untouched.

    watch: of whoever waits for it elsewhere than at the terminal: nobody can be asked there. Returns what was read, and
    what became of it.
    """
    with one_build.alone(order):
        read = _build(order, watch or Watch())
    if watch is None:
        scans.offer(read.unread)
    return read


def _build(order: Order, watch: Watch) -> Read:
    mkdocs_site.repair(order.output)
    read = cases(order, watch)
    if not order.preview:
        second_copy.keep_all(order.records)
    made = making.make(read.cases, read.said, read.rules, order, _standing(read), watch, _gone(read, order))
    if not order.preview:
        last_look.save(order.records, read.cases, made.cases, rulings.load(order.records))
    read = replace(read, cases=made.cases)
    report.write(order.report, read.cases, read.unread, made.found, read.rules, watch.seconds)
    if order.preview:
        mkdocs_site.release(made.staged, order.output)
    else:
        _release(order, read, made)
    console.summary(read.cases, read.unread, made.found, order)
    return read


def _release(order: Order, read: Read, made: making.Made) -> None:
    """Enter the release in the audit log, then put the site in place: what cannot be entered is not released.

    A release that fails after its entry is entered as failed. The very same set of meetings is entered once.
    """
    path = order.records / "register.jsonl"
    event = audit_entry.event(read.cases, read.rules, order.as_of.isoformat(), made.staged, order.records)
    event["gone"] = _gone(read, order)
    try:
        last, entered = audit_log.enter(path, event)
    except CandourError:
        publish.discard(order)
        raise
    try:
        mkdocs_site.release(made.staged, order.output)
    except CandourError:
        if entered:
            audit_log.append(path, {"event": "not released", "at": order.as_of.isoformat()})
        raise
    if entered:
        notice.write(order, read.cases, read.said, last, event)


def _standing(read: Read) -> frozenset[str]:
    """The meetings that are public already, word for word as they would be now."""
    now = read.before.standing_now
    return frozenset(case.id for case in read.cases if case.fingerprint and now.get(case.id) == case.fingerprint)


def _gone(read: Read, order: Order) -> dict[str, str]:
    """Released meetings whose source was deleted, moved or cannot be read now, each with the day since when."""
    return read.before.missing({case.id for case in read.cases}, order.as_of.isoformat())


def check(order: Order) -> int:
    """Verify the audit log and look for withheld words in the site as it stands. How many leaks there are."""
    read = cases(order, Watch())
    if not order.output.is_dir():
        raise CandourError("there is no site to check.", str(order.output), "Run python build.py first.")
    seen = publish.inspect(order.output, publish.withheld_words(read.cases, read.said))
    leaks = dict.fromkeys(sighting.leak for sighting in seen)
    for leak in leaks:
        screen.problems.print(f"{leak.file}, {leak.where}: a {leak.kind} from {leak.meeting_id}")
    console.private(stops.in_site(seen, {}))
    return len(leaks)
