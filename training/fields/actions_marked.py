"""Actions out of the rendered corpus: the lines that a marked action stands in, as examples with exact labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from minutes.layouts.fields.tokens import Line
from minutes.model import Attendee, Phrase, Presence, Span
from training.corpus.content import Content
from training.corpus.gold import owner_name
from training.corpus.marks import Mark
from training.fields.example import ActionExample, SaidField
from training.fields.papers import Lines, Paper, actions_by_key, heads_of, lines_of

LETTERS = {"ref": "R", "owner": "W", "due": "D", "status": "S", "update": "U", "action_text": "T"}
_FIRST = ("ref", "owner", "due", "status", "update", "action_text")


def attendees(content: Content) -> list[Attendee]:
    """The people of a content as an attendance list gives them."""
    return [
        Attendee(
            Phrase(one.name), one.initials or None, Phrase(one.role) if one.role else None, None, _came(one.presence)
        )
        for one in content.people.values()
    ]


def _came(presence: str) -> Presence:
    return "apologies" if presence == "apologies" else "absent" if presence == "absent" else "present"


def marked_actions(paper: Paper) -> Iterator[ActionExample]:
    """One example for each place where an action stands."""
    lines = lines_of(paper.document)
    actions = [mark for mark in paper.marks if mark.label == "action"]
    inner = [mark for mark in paper.marks if mark.label in LETTERS]
    people = attendees(paper.content) if paper.content else []
    for nth, mark in enumerate(actions):
        if (nth + len(paper.document.text)) % 2:
            continue  # half of them are as good: a style repeats itself
        inside = [m for m in inner if mark.start <= m.start and m.end <= mark.end]
        if not any(m.label == "action_text" for m in inside):
            continue
        where = _where(lines, mark, actions)
        said = _said(inside)
        if where and said:
            heads = next((heads_of(paper.document, line.block) for line in lines if _touches(line, mark)), {})
            yield ActionExample(
                paper.document.text, where, said, paper.source, people, heads, *_meant(paper.content, mark, said)
            )


def _meant(
    content: Content | None, mark: Mark, said: Sequence[SaidField]
) -> tuple[tuple[str, ...], str, date | None, date | None, bool, str | None]:
    """Owners and day as far as this place shows them, and what they are to be read against."""
    if content is None:
        return (), "", None, None, False, None
    facts = actions_by_key(content)[str(mark.facts["at"])]
    chair = next((one.name for one in content.people.values() if one.chair), None)
    letters = {one.letter for one in said}
    owners = tuple(owner_name(content, owner) for owner in facts.owners) if "W" in letters else ()
    due = facts.due_on.isoformat() if facts.due_on and "D" in letters else ""
    return owners, due, content.date, content.next["date"], facts.kind == "carried", chair


def _touches(line: Lines, mark: Mark) -> bool:
    return line.span.start < mark.end and mark.start < line.span.end


def _where(lines: Sequence[Lines], mark: Mark, actions: Sequence[Mark]) -> list[Line]:
    """The lines of an action; only its own words of those that others share, or that say much besides."""
    out: list[Line] = []
    for line in lines:
        if line.span.end <= mark.start or mark.end <= line.span.start:
            continue
        cells = []
        for column, cell in line.cells:
            shared = any(a is not mark and a.start < cell.end and cell.start < a.end for a in actions)
            inside = cell.start < mark.end and mark.start < cell.end
            own = Span(max(cell.start, mark.start), min(cell.end, mark.end)) if inside else None
            if own and (shared or (cell.end - cell.start) > 2 * (own.end - own.start) + 60):
                cells.append((column, own))
            elif own or (len(line.cells) > 1 and not shared and cell.end - cell.start < 40):
                cells.append((column, cell))
        if cells:
            out.append(tuple(cells))
    return out


def _said(inside: Sequence[Mark]) -> list[SaidField]:
    """The fields, the inner ones cut out of the action's words."""
    taken: list[SaidField] = []
    for label in _FIRST:
        for mark in inside:
            if mark.label != label:
                continue
            spots = [(mark.start, mark.end)]
            for other in taken:
                spots = [part for spot in spots for part in _without(spot, (other.start, other.end))]
            taken += [SaidField(start, end, LETTERS[label]) for start, end in spots]
    return sorted(taken, key=lambda one: one.start)


@cache
def _without(spot: tuple[int, int], cut: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    (start, end), (a, b) = spot, cut
    if b <= start or end <= a:
        return (spot,)
    return tuple(part for part in ((start, a), (b, end)) if part[0] < part[1])
