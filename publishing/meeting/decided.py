"""Every decision of all meetings, each with a reference of its own, its item, and the actions that follow from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from publishing.action_register.action_view import ActionView
from publishing.meeting import ordering
from publishing.meeting.body import Bullet, CommitteeDecision, ItemView
from publishing.meeting.view import MeetingView
from redaction.public import PublicMeeting


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision across meetings. ref: "SLG-2026-01-D3"; anchor: its id on the page of decisions.

    actions: those agreed under the same item after it, up to the next decision.
    """

    ref: str
    anchor: str
    meeting: PublicMeeting
    item: ItemView
    decision: CommitteeDecision
    actions: tuple[ActionView, ...]


def decided(views: Mapping[str, MeetingView], shorts: Mapping[str, str]) -> tuple[Decided, ...]:
    """All decisions, newest meeting first. shorts: group as minutes name it -> how its references begin.

    A reference names the month, as an action's does; the day, where the group met twice in it.
    """
    views = dict(sorted(views.items()))
    months = Counter((shorts[view.meeting.group], view.meeting.held_on[:7]) for view in views.values())
    taken: Counter[str] = Counter()
    stems: dict[str, str] = {}
    for name, view in views.items():
        short, on = shorts[view.meeting.group], view.meeting.held_on
        stem = f"{short}-{(on[:7] if months[short, on[:7]] == 1 else on) or 'undated'}"
        taken[stem] += 1
        stems[name] = stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"
    newest = ordering.newest_first(tuple(view.meeting for view in views.values()))
    return tuple(one for meeting in newest for one in _of(views[meeting.id], stems[meeting.id]))


def _of(view: MeetingView, stem: str) -> Iterator[Decided]:
    by_place = {decision.id: decision for decision in view.decisions}
    for item in view.items:
        steps = tuple(_steps(item, by_place))
        boxed = any(isinstance(step, ActionView) for step in steps)
        own = [at for at, step in enumerate(steps) if not isinstance(step, ActionView)]
        for at, after in zip(own, (*own[1:], len(steps)), strict=False):
            decision = steps[at]
            assert isinstance(decision, CommitteeDecision)
            following = tuple(step for step in steps[at + 1 : after] if isinstance(step, ActionView))
            if not boxed and len(own) == 1:
                following = tuple(action for action in view.actions if action.place == item.id)
            ref = f"{stem}-{decision.name}"
            yield Decided(ref, ref.lower(), view.meeting, item, decision, following)


def _steps(item: ItemView, by_place: Mapping[str, CommitteeDecision]) -> Iterator[CommitteeDecision | ActionView]:
    """The decisions and the action boxes of an item, in the order of the minutes."""
    for piece in item.pieces:
        if piece.action:
            yield piece.action
        elif piece.id in by_place:
            yield by_place[piece.id]
        yield from _listed(piece.bullets, by_place)


def _listed(bullets: tuple[Bullet, ...], by_place: Mapping[str, CommitteeDecision]) -> Iterator[CommitteeDecision]:
    for bullet in bullets:
        if bullet.id in by_place:
            yield by_place[bullet.id]
        yield from _listed(bullet.under, by_place)
