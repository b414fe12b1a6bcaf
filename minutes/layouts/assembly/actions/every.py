"""The items of a meeting with the actions that arose in each, and every action once, those of tables too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from minutes.layouts.assembly import bodies
from minutes.layouts.assembly.actions import merge
from minutes.layouts.assembly.actions.flattened import filled
from minutes.layouts.assembly.actions.habit import Habit, habit_of, review_habit
from minutes.layouts.assembly.actions.marked_behind import is_only_a_label
from minutes.layouts.assembly.actions.reported import is_status
from minutes.layouts.assembly.actions.tables import Rows
from minutes.layouts.assembly.actions.undertaken import ReadAgainst, settled
from minutes.layouts.assembly.parts import Part
from minutes.layouts.facts import statuses
from minutes.layouts.sentences.tagger import Undertaking
from minutes.model import Action, Document, Item, Span


def items_of(document: Document, parts: Sequence[Part], rows: Rows, said: Sequence[Undertaking]) -> tuple[Item, ...]:
    """The items with what stands under them; of what was said, only what this minute-taker means as an action."""
    text = document.text
    said = [one for one in said if not is_only_a_label(text[one.span.start : one.span.end])]
    habit = habit_of(text, said, [list(part.spans) for part in parts if not part.reviews])
    gone_over = [tuple(part.spans) for part in parts if part.reviews]
    reviews = [(spans, review_habit(text, said, spans)) for spans in gone_over]
    meant = [one for one in said if _meant(text, one, habit, reviews)]
    return tuple(bodies.item(document, part, rows, meant) for part in parts)


def _meant(text: str, one: Undertaking, habit: Habit, reviews: Sequence[tuple[Sequence[Span], Habit]]) -> bool:
    """Whether a sentence is an action to this minute-taker: where old actions are gone over by the habit there."""
    if is_status(text[one.span.start : one.span.end]):
        return False
    old = next((there for spans, there in reviews if any(span.contains(one.span) for span in spans)), None)
    if old is None:
        return habit.believes(text, one)
    return not old.sure or old.believes(text, replace(one, under=""))


def with_actions(
    document: Document, items: Sequence[Item], rows: Rows, told: ReadAgainst
) -> tuple[tuple[Item, ...], tuple[Action, ...]]:
    """The items with their actions settled, and every action of the meeting once, in order."""
    starts = sorted(action.text.spans[0].start for one in items for action in one.actions if action.text.spans)
    whole = partial(filled, document, starts=starts, attendees=told.attendees)
    inline = [settled(whole(action), told) for one in items for action in one.actions]
    mended, tabled = merge.join(inline, [settled(action, told) for action in rows.apart])
    shades = iter(statuses.greens_settled(document.text, [one.status for one in (*mended, *tabled)]))
    mended, tabled = (tuple(replace(one, status=next(shades)) for one in group) for group in (mended, tabled))
    at = iter(mended)
    items = tuple(replace(one, actions=tuple(next(at) for _ in one.actions)) for one in items)
    return items, tuple(sorted((*mended, *tabled), key=_place))


def _place(action: Action) -> int:
    return action.span.start if action.span else action.text.spans[0].start
