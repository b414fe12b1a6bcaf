"""People out of a line, a run of many, a table's rows, or entries over several lines, in any order of fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minutes.layouts.person_lines import person
from minutes.layouts.runs import people as run_of_people
from minutes.model import Attendee, Block, Presence, Span


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody read from a list. span: from the first to the last of their words; sure: from 0 to 1."""

    attendee: Attendee
    span: Span
    sure: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What a list gave. unread: lines (or rows) that named nobody and said nothing of anybody, for the reviewer."""

    people: tuple[Listed, ...]
    unread: tuple[Span, ...] = ()


def people(text: str, span: Span, presence: Presence, columns: Sequence[str] | None = None) -> tuple[Attendee, ...]:
    """Every person of one line or run ("Present: A B (AB, Police), Cllr C D; E F and G H – Housing").

    Args:
        text: the canonical text.
        span: the line, without the words that open the list ("Present:") or with them.
        presence: how those on the list came, where no mark of their own says otherwise.
        columns: what the head of each tab-parted cell says, where it is known.

    Returns:
        The people in order; () where the line names nobody.
    """
    return tuple(one.attendee for one in over_lines(text, [span], presence, columns).people)


def people_over_lines(text: str, spans: Sequence[Span], presence: Presence) -> tuple[Attendee, ...]:
    """Every person of a whole list: one a line, one over several lines, or all names first and then all roles.

    Read a list in one go rather than line by line: its lines are built alike, and each helps to read the others.
    """
    return tuple(one.attendee for one in over_lines(text, spans, presence).people)


def over_lines(text: str, spans: Sequence[Span], presence: Presence, columns: Sequence[str] | None = None) -> Reading:
    """As `people_over_lines`, with how sure each person is and the lines that gave nobody."""
    del columns  # the tagger will look at it
    found: list[Listed] = []
    unread: list[Span] = []
    for span in spans:
        drafts = run_of_people(text, span) or [one for one in [person(text, span)] if one]
        found.extend(Listed(draft.attendee(text, presence), span, 0.7) for draft in drafts)
        if not drafts:
            unread.append(span)
    return Reading(tuple(found), tuple(unread))


def in_rows(text: str, rows: Sequence[Block], presence: Presence, heads: Mapping[int, str] | None = None) -> Reading:
    """Every person of a table's rows (blocks of kind "row", without the row of heads).

    heads: for each column (as in `Block.columns`), the words of its head, where there is one.
    """
    del heads  # the tagger will look at it
    return over_lines(text, [row.span for row in rows], presence)
