"""One action is one action: what stands inline and again in a table or a list is put together."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from minutes.layouts.words import fold
from minutes.model import Action

_SAME_WORDS = 84
_SAME_NUMBER = 55
_SAME_OWNERS = 30
_TO_THE_LETTER = 93
_FULLER = 1.25


def join(inline: Sequence[Action], tabled: Sequence[Action]) -> tuple[tuple[Action, ...], tuple[Action, ...]]:
    """Actions inline, each with what the tables know of it, and those that stand only in a table.

    Two are one where the refs agree and the words are alike, or where the words nearly agree: numbers are used twice in
    real trackers, and a numbered list inside an item counts anew. Of text, owners, day and standing the fullest wins.
    """
    mended = list(inline)
    free = set(range(len(mended)))
    alone: list[Action] = []
    for row in sorted(tabled, key=lambda one: one.ref is None):
        at = _match(mended, row, free)
        if at is None:
            alone.append(row)
            continue
        free.discard(at)
        mended[at] = _joined(mended[at], row)
    places = {id(row): nth for nth, row in enumerate(tabled)}
    return tuple(mended), _once(sorted(alone, key=lambda row: places[id(row)]))


def _joined(told: Action, row: Action) -> Action:
    longer = len(row.text.text) > _FULLER * len(told.text.text)
    return replace(
        told,
        ref=told.ref or row.ref,
        text=row.text if longer else told.text,
        owners=row.owners if len(row.owners) >= len(told.owners) else told.owners,
        due=row.due if row.due_on or not told.due_on else told.due,
        due_on=row.due_on or told.due_on,
        status=told.status or row.status,
        update=told.update or row.update,
    )


def alike(one: Action, other: Action) -> bool:
    """Whether two say the same thing."""
    ours, theirs = fold(one.text.text.lower()), fold(other.text.text.lower())
    score = fuzz.token_set_ratio(ours, theirs)
    if one.ref and other.ref and one.ref.lower() == other.ref.lower():
        owners = {owner.text for owner in one.owners}
        same = bool(owners) and owners == {owner.text for owner in other.owners}
        return score >= (_SAME_OWNERS if same else _SAME_NUMBER)
    if one.ref and other.ref:
        return fuzz.ratio(ours, theirs) >= _TO_THE_LETTER and len(ours.split()) > 4
    return score >= _SAME_WORDS


def _match(actions: Sequence[Action], row: Action, free: set[int]) -> int | None:
    """The action that a row repeats: the likest of those that may be, where one is likest."""
    found = [at for at in sorted(free) if alike(actions[at], row)]
    # A new action and an old one may share a number in one meeting: the table's own kind decides.
    found = [at for at in found if actions[at].kind == row.kind] or found
    found = [at for at in found if actions[at].ref and actions[at].ref == row.ref] or found
    ranked = sorted(found, key=lambda at: -fuzz.ratio(actions[at].text.text, row.text.text))
    if len(ranked) > 1:
        first, second = (fuzz.ratio(actions[at].text.text, row.text.text) for at in ranked[:2])
        return ranked[0] if first > second else None
    return ranked[0] if ranked else None


def _once(actions: Sequence[Action]) -> tuple[Action, ...]:
    kept: list[Action] = []
    for action in actions:
        same = [at for at, other in enumerate(kept) if alike(action, other) and action.ref == other.ref]
        if not same:
            kept.append(action)
    return tuple(kept)
