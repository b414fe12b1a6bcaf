"""A row of an action log whose cells a converter set on lines of their own: what to do, who, by when, how it stands.

The learner reads the first line as the action; the short lines right behind it, each of one cell's kind, are its cells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes.layouts.facts import statuses
from minutes.layouts.facts.dates import days
from minutes.layouts.facts.roles import is_initials, is_person
from minutes.layouts.fields.who import who
from minutes.layouts.words import must
from minutes.model import Action, Attendee, Document, Phrase, Span

_WHEN = re.compile(
    r"(?:by |due:? ?)?(?:asap|immediate(?:ly)?|ongoing|next meeting|(?:end (?:of )?|mid[- ]|early |late )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: ?[’']?\d{2,4})?|q[1-4](?: ?\d{2,4}.*)?)\.?",
    re.IGNORECASE,
)
_LINES = 4
_WORDS = 6
_FAR = 500


def filled(document: Document, action: Action, starts: Sequence[int], attendees: Sequence[Attendee]) -> Action:
    """The action with the owner, day and status that stand in the short lines behind it; what it has, it keeps.

    starts: where every action of the document begins, in order; nothing behind the next one is looked at.
    """
    if not action.text.spans:
        return action
    end = max(span.end for span in action.text.spans)
    at = bisect_right(starts, action.text.spans[0].start)
    edge = min(starts[at] if at < len(starts) else len(document.text), end + _FAR)
    owners, due, status = action.owners, action.due, action.status
    for nth, line in enumerate(_lines(document.text, end, edge)):
        words = document.text[line.start : line.end]
        if nth >= _LINES or len(words.split()) > _WORDS:
            break
        stands = statuses.whole(words)
        if status is None and stands:
            status = statuses.phrase(document.text, line.start + stands.start, line.start + stands.end, stands.word)
        elif due is None and (_WHEN.fullmatch(words) or _is_day(words)):
            due = must(document.text, line)
        elif not owners and _is_owner(words, attendees):
            owners = (must(document.text, line),)
        else:
            break
    return replace(action, owners=owners, due=due, status=status or _told(document.text, end, edge))


def _told(text: str, start: int, edge: int) -> Phrase | None:
    """A status that closes the words behind an action, in the same paragraph: "… has nominated a deputy. Closed."."""
    rest = re.split(r"\n\s*\n", text[start:edge])[0].rstrip(" .;)\n")
    found = statuses.told(rest)
    if found is None or found.end < len(rest):
        return None
    return statuses.phrase(text, start + found.start, start + found.end, found.word)


def _lines(text: str, start: int, edge: int) -> Iterator[Span]:
    """The printed lines from the next line end on, empty ones left out."""
    begin = text.find("\n", start, edge)
    if begin < 0 or text[start:begin].strip(" .;"):
        return
    for found in re.compile(r"[^\n]+").finditer(text, begin, edge):
        words = found[0].strip()
        if words:
            yield Span(found.start() + found[0].index(words), found.start() + found[0].index(words) + len(words))


def _is_day(words: str) -> bool:
    found = days(words)
    return len(found) == 1 and len(words) - (found[0].end - found[0].start) <= 3


def _is_owner(words: str, attendees: Sequence[Attendee]) -> bool:
    """Whether a line is only who: somebody of the list, by name, initials or job, or several of them."""
    parts = [part.strip(" .") for part in re.split(r"[/,&;]|\band\b", words) if part.strip(" .")]
    return (
        bool(parts)
        and all(
            who(part, attendees) is not None or part.casefold() == "all" or (is_initials(part) and len(parts) > 1)
            for part in parts
        )
        and any(who(part, attendees) or is_person(part) or part.casefold() == "all" for part in parts)
    )
