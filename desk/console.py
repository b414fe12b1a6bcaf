"""What is printed: plain English, ending with what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.markup import escape

from desk.case import Case, Unread
from desk.options import Order
from desk.screen import console, named
from desk.stops import Stop, apart
from redaction.records.rulings import Conflict

_LINE = 160


def told(stop: Stop) -> str:
    """What a release stops on, in one line. Private: it names the words."""
    where = stop.meeting or "pages of the whole site"
    place = f": {_short(stop.places[0])}" if stop.places else ""
    withheld = "" if stop.owner == stop.meeting else f", withheld in {stop.owner}"
    return f"“{_short(stop.words)}” ({stop.kind.replace('_', ' ')}{withheld}) stands in {where}{place}"


def private(stops: Iterable[Stop]) -> None:
    """Name the words that were found, on this screen alone."""
    named(tuple(dict.fromkeys(told(stop) for stop in stops)))


def _short(words: str) -> str:
    return words if len(words) <= _LINE else f"{words[:_LINE].rpartition(' ')[0]} …"


def summary(cases: tuple[Case, ...], unread: tuple[Unread, ...], found: tuple[Stop, ...], order: Order) -> None:
    """What was released, what is held and why, what could not be read, and what to do next.

    found: what the last look at the finished site stopped on, beside what stands with each case.
    """
    held = [case for case in cases if case.state == "held"]
    shown = len(cases) - len(held)
    what = "previewed (private, not approved)" if order.preview else "published"
    console.print(f"\n[bold]{shown} {_meetings(shown)} {what}[/bold] in {escape(str(order.output))}")
    if held or unread:
        count = len(held) + len(unread)
        console.print(f"\n[bold]{count} {_meetings(count)} held, not published:[/bold]")
        for case in held:
            console.print(escape(f"  {case.id}: {case.why}"))
        for file in unread:
            console.print(escape(f"  {file.file}: {file.why}"))
    known = tuple(dict.fromkeys(stop for case in cases for stop in case.stops))
    stops = (*known, *apart(found, known))
    if stops:
        one = "A release would stop on" if order.preview else "The last look stopped on"
        console.print(f"\n[bold]{one} {_passages(len({(stop.words, stop.owner) for stop in stops}))}.[/bold]")
        private(stops)
    console.print(f"\nNext: {_next(held, order)}")


def _meetings(count: int) -> str:
    return "meeting" if count == 1 else "meetings"


def _passages(count: int) -> str:
    return "1 withheld word or passage" if count == 1 else f"{count} withheld words or passages"


def _next(held: list[Case], order: Order) -> str:
    if order.preview:
        return "read the preview; answer what is open; then python build.py approve."
    if any("question" in case.why and "settled" not in case.why for case in held):
        return "python build.py review, to answer the open questions; python build.py serve, to look at the site."
    if held:
        return "python build.py --preview, to read what is held; then python build.py approve ID --by NAME --role ROLE."
    return "python build.py serve, to look at the site."


def status(cases: tuple[Case, ...], unread: tuple[Unread, ...] = (), standing: Mapping[str, str] | None = None) -> None:
    """One line a meeting: released, approved, or held and why; then what could not be read, or is not there any more.

    standing: meeting -> the fingerprint with which it is on the site.
    """
    there = standing or {}
    for case in cases:
        out = "released" if there.get(case.id) == case.fingerprint else "approved"
        state = out if case.state == "published" else "held"
        console.print(escape(f"{state:9} {case.id}: {case.why}"))
    for file in unread:
        console.print(escape(f"held      {file.file}: {file.why}"))
    for gone in sorted(there.keys() - {case.id for case in cases}):
        console.print(f"gone      {gone}: on the site, and its source is not there; the next release leaves a notice")


def conflicts(found: tuple[Conflict, ...]) -> None:
    """Where two people's files answer one question differently, and whose answer is in force."""
    for one in found:
        console.print(
            escape(
                f"two answers: key {one.in_force.key}: {one.other.by} says {one.other.verdict}, "
                f"{one.in_force.by} says {one.in_force.verdict} and is in force, being later"
            )
        )


def explanation(case: Case) -> None:
    """Every decision on a meeting, with its because. For the reviewer's own screen: it shows withheld words."""
    for decision in case.examined.decisions.each:
        finding = decision.findings[0]
        surface = " ".join(finding.surface.split())
        shown = f" -> {decision.public_text}" if decision.public_text else ""
        console.print(escape(f"{decision.treatment:8} {finding.kind:13} {surface}{shown}"))
        console.print(escape(f"         {decision.because} (key {decision.question})"))
