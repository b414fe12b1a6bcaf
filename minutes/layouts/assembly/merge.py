"""One action is one action: what stands inline and again in a table is put together."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from minutes.model import Action

_SAME_WORDS = 84
_SAME_NUMBER = 55


def join(inline: Sequence[Action], tabled: Sequence[Action]) -> tuple[tuple[Action, ...], tuple[Action, ...]]:
    """Actions inline, each with what the tables know of it, and those that stand only in a table.

    Two are one where the refs agree and the words are alike, or, where a ref is wanting, the words nearly agree:
    numbers are used twice in real trackers. Owners are the table's, which names them in full.
    """
    mended = list(inline)
    alone: list[Action] = []
    for row in tabled:
        at = _match(mended, row)
        if at is None:
            alone.append(row)
            continue
        told = mended[at]
        mended[at] = replace(
            told,
            ref=told.ref or row.ref,
            owners=row.owners or told.owners,
            due=row.due or told.due,
            due_on=row.due_on or told.due_on,
            status=told.status or row.status,
        )
    return tuple(mended), _once(alone)


def alike(one: Action, other: Action) -> bool:
    """Whether two say the same thing."""
    score = fuzz.token_set_ratio(one.text.text.lower(), other.text.text.lower())
    if one.ref and other.ref:
        return one.ref.lower() == other.ref.lower() and score >= _SAME_NUMBER
    return score >= _SAME_WORDS


def _match(actions: Sequence[Action], row: Action) -> int | None:
    found = [at for at, action in enumerate(actions) if alike(action, row)]
    # A new action and an old one may share a number in one meeting: the table's own kind decides.
    found = [at for at in found if actions[at].kind == row.kind] or found
    if len(found) == 1:
        return found[0]
    exact = [at for at in found if fuzz.ratio(actions[at].text.text, row.text.text) >= 95]
    return exact[0] if exact else None


def _once(actions: Sequence[Action]) -> tuple[Action, ...]:
    kept: list[Action] = []
    for action in actions:
        same = [at for at, other in enumerate(kept) if alike(action, other) and action.ref == other.ref]
        if not same:
            kept.append(action)
    return tuple(kept)
