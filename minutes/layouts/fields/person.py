"""People out of a line, a run of many, a table's rows, or entries over several lines, in any order of fields.

A learnt tagger says what each word is (name, initials, role, organisation, presence, who is stood in for); plain code
makes people of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from minutes.layouts.facts.roles import is_minute_taker
from minutes.layouts.fields.chunks import Field, fields, phrase
from minutes.layouts.fields.names import full_name, presence_of
from minutes.layouts.fields.people.alike import with_alike
from minutes.layouts.fields.people.gather import Somebody, gather
from minutes.layouts.fields.people.proven_names import with_proven
from minutes.layouts.fields.people.role_and_body import split_role
from minutes.layouts.fields.people.split_names import Pair, joined, with_names
from minutes.layouts.fields.person_features import features
from minutes.layouts.fields.tagger import MODELS, tag
from minutes.layouts.fields.tokens import Line, Token, plain_lines, row_lines, tokens
from minutes.layouts.fields.vocabulary import listed
from minutes.model import Attendee, Block, Phrase, Presence, Span

MODEL = MODELS / "people.crf"


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
    return _read(text, plain_lines(spans), presence, dict(enumerate(columns or ())))


def in_rows(
    text: str,
    rows: Sequence[Block],
    presence: Presence,
    heads: Mapping[int, str] | None = None,
    names: Pair | None = None,
) -> Reading:
    """Every person of a table's rows (blocks of kind "row", without the row of heads).

    heads: for each column (as in `Block.columns`), the words of its head, where there is one. names: the columns of
    forename and surname, where names are parted so.
    """
    return _read(text, [joined(line, names) for line in row_lines(rows)], presence, heads or {}, names)


def _read(
    text: str, lines: Sequence[Line], presence: Presence, heads: Mapping[int, str], names: Pair | None = None
) -> Reading:
    held = tokens(text, lines)
    labelled = with_proven(held, with_alike(held, tag(MODEL, features(held, heads))))
    found = fields(held, with_names(held, labelled, names))
    listed = []
    spoken = {held[at].line for one in found for at in (one.first, one.last)}
    people = gather(held, found)
    for nth, one in enumerate(people):
        after = people[nth + 1] if nth + 1 < len(people) else None
        who = with_duty(attendee(text, held, one, presence), _duty(text, held, one, after))
        span = Span(held[one.first].start, max(held[one.last].end, held[one.first].start + 1))
        listed.append(Listed(who, span, min(part.sure for part in one.fields.get("N") or one.fields["I"])))
    listed = _once(listed)
    unread = [line[0][1] | line[-1][1] for nth, line in enumerate(lines) if nth not in spoken]
    return Reading(tuple(listed), tuple(unread))


def _once(listed: Sequence[Listed]) -> list[Listed]:
    """Nobody twice: what a second entry of the same name adds goes to the first."""
    found: dict[str, Listed] = {}
    for one in listed:
        key = one.attendee.name.text.casefold()
        first = found.get(key)
        if first is None or (
            one.attendee.initials != first.attendee.initials and one.attendee.initials and first.attendee.initials
        ):
            found[f"{key}|{one.span.start}" if first else key] = one
            continue
        old, new = first.attendee, one.attendee
        kept = replace(
            old,
            initials=old.initials or new.initials,
            role=old.role or new.role,
            organisation=old.organisation or new.organisation,
            presence="minute taker" if "minute taker" in (old.presence, new.presence) else old.presence,
            deputising_for=old.deputising_for or new.deputising_for,
        )
        found[key] = Listed(kept, first.span, max(first.sure, one.sure))
    return list(found.values())


def attendee(text: str, held: Sequence[Token], one: Somebody, presence: Presence) -> Attendee:
    """One person of a list as the model has them; `presence` where no mark says otherwise."""

    def said(letter: str) -> Phrase | None:
        parts = one.fields.get(letter)
        return _all(text, held, parts) if parts else None

    initials = said("I")
    honorific = said("H")
    name = said("N")
    name = full_name(name, honorific) if name else initials or Phrase("")
    role, body = said("R"), said("O")
    if role is None and honorific and honorific.text.split()[0].strip(".").casefold() in listed("rank"):
        role = honorific
    if body is None and one.group:
        body = _all(text, held, [one.group])
    elif body is None and role is not None:
        role, body = split_role(text, *role.spans)
    mark = said("P")
    came = presence_of(mark.text, presence) if mark else presence
    if came in ("present", "in attendance") and role and is_minute_taker(role.text):
        came = "minute taker"
    return Attendee(name, initials.text if initials else None, role, body, came, said("F"))


_DUTY = re.compile(
    r"[\s(\[,;:–—-]*(?P<duty>(?:(?:vice|deputy|co|joint|acting)[- ])?chair(?:man|person|woman|ing|ed)?|minutes?|notes?"
    r"|(?:(?:minute|note)s?[- ]?tak(?:er|ing))|minuting|taking (?:the )?(?:minutes|notes)|scribe|clerk)\b"
    r"(?! of| to| for)",
    re.IGNORECASE,
)


def _duty(text: str, held: Sequence[Token], one: Somebody, after: Somebody | None) -> Phrase | None:
    """What somebody does at the meeting, told behind their words and in their line: "(Chair)", "– minutes"."""
    last = held[one.last]
    stop = max(token.end for token in held if token.line == last.line)
    if after and after.first > one.last:
        stop = min(stop, held[after.first].start)
    found = _DUTY.match(text, last.end, stop)
    return Phrase(found["duty"], (Span(found.start("duty"), found.end("duty")),)) if found else None


def with_duty(who: Attendee, duty: Phrase | None) -> Attendee:
    """Somebody with what they do at the meeting among their roles; whoever takes the minutes is the minute taker."""
    if duty is None:
        return who
    role = who.role
    if role is None or duty.text.casefold() not in role.text.casefold():
        role = Phrase(f"{role.text}, {duty.text}", (*role.spans, *duty.spans)) if role else duty
    takes = is_minute_taker(duty.text) and who.presence in ("present", "in attendance")
    return replace(who, role=role, presence="minute taker" if takes else who.presence)


def _all(text: str, held: Sequence[Token], parts: Sequence[Field]) -> Phrase:
    said = [phrase(text, held, part.first, part.last) for part in parts]
    return Phrase(", ".join(one.text for one in said), tuple(span for one in said for span in one.spans))
