"""What a meeting's minutes say, piece by piece, each with its address: what reports on actions are looked for in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publishing.action_register.verdict import verdict
from publishing.text.addresses import Address, addresses
from redaction.public import PublicAction, PublicItem, PublicMeeting, PublicParagraph, PublicText, Run, plain

_LIST = re.compile(
    r"\bactions?\b|\bmatters arising\b|\btracker\b|\bminutes (?:of|and)\b|\b(?:last|previous) (?:meeting|minutes)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(?:last|previous)\b|\bmatters arising\b|\bminutes\b", re.IGNORECASE)
_MOST = 5


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph, a bullet, or a table. title: of its item. rows: of a table, its rows. action: the key of the
    action it was read as.

    in_list: whether its item goes through actions; of_last: whether through those of the last meeting.
    """

    place: str
    title: str
    text: PublicText
    in_list: bool
    of_last: bool
    action: str = ""
    rows: tuple[tuple[PublicText, ...], ...] = ()


def said_at(meeting: PublicMeeting) -> Iterator[Said]:
    """Every piece in order; then the actions whose own words are all there is of them."""
    placed = frozenset(p.action for item in meeting.items for p in item.body if p.action)
    for item, places in zip(meeting.items, addresses(meeting), strict=True):
        yield from _of_item(item, places)
    for action in meeting.actions:
        if action.key not in placed:
            yield Said(f"row-{action.key}", "", words_of(action), True, True, action.key)


def _of_item(item: PublicItem, places: tuple[Address, ...]) -> Iterator[Said]:
    title = plain(item.title)
    in_list, of_last = bool(_LIST.search(title)), bool(_LAST.search(title))
    table: list[PublicParagraph] = []
    for paragraph, place in zip(item.body, places, strict=True):
        if paragraph.kind == "row":
            table.append(paragraph)
            at = place.id
            continue
        if table:
            yield Said(at, title, (), in_list, of_last, rows=tuple(row.cells for row in table))
            table = []
        yield Said(place.id, title, paragraph.text, in_list, of_last, paragraph.action)
    if table:
        yield Said(at, title, (), in_list, of_last, rows=tuple(row.cells for row in table))


def words_of(action: PublicAction) -> PublicText:
    """An action's own words behind its number, as a passage prints them; a bracket without its start gets it back."""
    said = plain(action.text)
    if not action.ref or said.casefold().startswith("action"):
        return action.text
    return (Run(f"Action {action.ref} {'(' if said.count(')') > said.count('(') else ''}"), *action.text)


def is_bare_verdict(said: str) -> bool:
    """Whether words are no more than an end or a state: "Action closed.", "Ongoing." """
    return len(said.split()) <= _MOST and not any(letter.isdigit() for letter in said) and bool(verdict(said))
