"""The site is put together and looked through; what the gate finds holds a meeting, never the site.

A meeting that cannot be rendered is held as well. Whatever is left goes out in the same run; only what can be given to
no meeting, or would leave none, stops the release.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

from desk import stops
from desk.case import Case, Unread
from desk.console import told
from desk.isolation.apart import alone
from desk.options import Order
from desk.releasing import publish
from desk.screen import console
from desk.settings import Settings
from desk.stops import Stop
from desk.stopwatch import Watch
from errors import LeakFound
from redaction.policy import Policy
from redaction.public import Withheld


@dataclass(frozen=True, slots=True)
class Made:
    """A site that may take the old one's place. cases: as they stand after the last look. found: what it stopped on."""

    staged: Path
    cases: tuple[Case, ...]
    found: tuple[Stop, ...]


_NONE: Mapping[str, str] = MappingProxyType({})


def make(
    cases: tuple[Case, ...],
    said: Settings,
    rules: Policy,
    order: Order,
    standing: frozenset[str],
    watch: Watch,
    gone: Mapping[str, str] = _NONE,
) -> Made:
    """Make the site, look through it, hold the meetings it stops on, and make it again, until nothing is found.

    standing: the meetings that are public already, word for word; gone: those whose source is not there any more, and
    since when. A preview holds nothing. Raises LeakFound where what was found is no meeting's alone; what was made is
    then deleted.
    """
    render = partial(_render, said=said, rules=rules, order=order, watch=watch, gone=gone)
    return _until_nothing(cases, publish.withheld_words(cases, said), order, standing, watch, render)


def _until_nothing(
    cases: tuple[Case, ...],
    sought: tuple[Withheld, ...],
    order: Order,
    standing: frozenset[str],
    watch: Watch,
    render: Callable[[tuple[Case, ...]], Path],
) -> Made:
    found = frozenset[Withheld]()
    every: tuple[Stop, ...] = ()
    while True:
        staged, cases = _built(cases, order, render)
        with watch.stage("gate"), console.status("Looking for withheld words in the finished site"):
            seen = publish.inspect(staged, sought)
        shown = {case.redacted.public.id: case.id for case in cases if case.redacted and case.state != "held"}
        new = stops.in_site(seen, shown)
        every += new
        if order.preview or not new:
            return Made(staged, cases, every)
        ids = frozenset(shown.values())
        held = stops.to_hold(new, ids, standing)
        if not held and _all_stand(new, standing):
            return Made(staged, cases, every)
        if not held or held == ids:
            publish.discard(order)
            raise _refusal(new)
        cases = tuple(_hold(case, new) if case.id in held else case for case in cases)
        found |= {sighting.word for sighting in seen}
        sought = tuple(word for word in sought if word.meeting_id not in held or word in found)


def _all_stand(found: tuple[Stop, ...], standing: frozenset[str]) -> bool:
    """Whether all that is left are words of newcomers, who wait, on pages that are public already."""
    there = {stop.words for stop in found if stops.stands(stop, standing)}
    return all(stops.stands(stop, standing) or (not stop.meeting and stop.words in there) for stop in found)


def _built(
    cases: tuple[Case, ...], order: Order, render: Callable[[tuple[Case, ...]], Path]
) -> tuple[Path, tuple[Case, ...]]:
    """The staged site, and the cases: one that cannot be rendered is held, and the others are made without it."""
    try:
        return render(cases), cases
    except Exception:  # whatever it is: if one meeting alone causes it, that one is held; else it goes on up
        failed = {case.id: fault for case in cases if (fault := _alone(case, render))}
        shown = {case.id for case in cases if case.state != "held"}
        if not failed or failed.keys() == shown:
            publish.discard(order)
            raise
    cases = tuple(_unrendered(case, failed[case.id]) if case.id in failed else case for case in cases)
    return render(cases), cases


def _alone(case: Case, render: Callable[[tuple[Case, ...]], Path]) -> Unread | None:
    """Why a site of this meeting alone cannot be made, or None where it can."""
    if case.state == "held":
        return None
    file = case.examined.meeting.document.source.path
    made = alone(file, "render", lambda: render((case,)))
    return made if isinstance(made, Unread) else None


def _unrendered(case: Case, fault: Unread) -> Case:
    return replace(case, state="held", why=fault.why, redacted=None, fingerprint="", approval=None)


def _render(
    cases: tuple[Case, ...], said: Settings, rules: Policy, order: Order, watch: Watch, gone: Mapping[str, str]
) -> Path:
    about = publish.with_gone(publish.facts(said, rules, cases, order), gone, said)
    with watch.stage("render"):
        files = publish.pages(cases, about)
    with watch.stage("mkdocs"), console.status("Building the site"):
        return publish.make(files, about, order)


def _hold(case: Case, found: tuple[Stop, ...]) -> Case:
    """The same meeting, held for what was found. Its questions are asked on the review page."""
    mine = tuple(stop for stop in found if case.id in (stop.owner, stop.meeting))
    count = len({stop.words for stop in mine})
    what = "withheld words were" if count > 1 else "a withheld word was"
    why = f"{what} found by the last look; python build.py review asks what to do"
    return replace(case, state="held", why=why, redacted=None, stops=(*case.stops, *mine))


def _refusal(found: tuple[Stop, ...]) -> LeakFound:
    places = dict.fromkeys(f"  {place}: a {stop.kind} from {stop.owner}" for stop in found for place in stop.places[:3])
    shown = "\n".join([*places][:12]) + (f"\n  and {len(places) - 12} more" if len(places) > 12 else "")
    return LeakFound(
        f"withheld words were found in the finished site, in places that are not one meeting's alone.\n{shown}",
        next_step="The old site is untouched. Say in python build.py review what these words are; if a page of the "
        "whole site holds them (settings, pages/, a template), take them out there.",
        private=tuple(told(stop) for stop in found),
    )
