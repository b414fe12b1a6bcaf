"""The address of every passage of a set of minutes, and the number in its margin.

Paragraphs are numbered within their item (3.1, 3.2 …) so that anybody can point at one. Where the minutes print such
numbers themselves, theirs stand. The words of an action stand in a box, which takes no number of ours, so that no
number is jumped as if something had been taken out; a number that the minutes print beside an action stays with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from publishing.text.markup import slug
from redaction.public import PublicItem, PublicMeeting, PublicParagraph, PublicText, plain

_PRINTED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){1,2})[.)]?\s+")


@dataclass(frozen=True, slots=True)
class Address:
    """id: on the meeting's page. number: what hangs in the margin, or "". skip: how long the printed number is."""

    id: str
    number: str = ""
    skip: int = 0


@dataclass(slots=True)
class Addresses:
    """Ids given so far on one page, so that none is given twice."""

    given: set[str] = field(default_factory=set)

    def give(self, wanted: str) -> str:
        """The id wanted, or the same with -2, -3 … where it is taken."""
        name, count = wanted, 1
        while name in self.given:
            count += 1
            name = f"{wanted}-{count}"
        self.given.add(name)
        return name


def item_ids(items: tuple[PublicItem, ...]) -> tuple[str, ...]:
    """An id for each item: i3 for item 3, i3-2 if its number is used again, part-2 for a second item without one."""
    addresses = Addresses()
    wanted = (f"i{slug(item.number)}" if slug(item.number) else f"part-{at}" for at, item in enumerate(items, 1))
    return tuple(addresses.give(name) for name in wanted)


@cache
def addresses(meeting: PublicMeeting) -> tuple[tuple[Address, ...], ...]:
    """For each item an address for each of its paragraphs. The rows of one table have one."""
    given = Addresses()
    boxed = frozenset(action.key for action in meeting.actions)
    pairs = zip(meeting.items, item_ids(meeting.items), strict=True)
    return tuple(tuple(_of_item(item, item_id, boxed, given)) for item, item_id in pairs)


_NUMBERED = ("paragraph", "decision", "discussion")


def _of_item(item: PublicItem, item_id: str, boxed: frozenset[str], given: Addresses) -> Iterator[Address]:
    own = any(printed_number(p.text)[0] for p in item.body if p.kind in _NUMBERED)
    stem = "" if own else item.number.strip().rstrip(".)")
    count, table = 0, ""
    for paragraph in item.body:
        table = (table or given.give(f"t{item_id[1:]}")) if paragraph.kind == "row" else ""
        if paragraph.kind == "row":
            yield Address(table)
        elif paragraph.kind == "bullet":
            yield Address(given.give(f"b{item_id[1:]}"))
        elif paragraph.kind == "subheading":
            yield Address(given.give(f"s-{item_id}"))
        elif in_a_box(paragraph, boxed):
            number, skip = printed_number(paragraph.text)
            yield Address(f"action-{paragraph.action}" if paragraph.action in boxed else item_id, number, skip)
        else:
            count += 1
            number, skip = printed_number(paragraph.text)
            number = number or (f"{stem}.{count}" if stem else "")
            yield Address(given.give(f"p{slug(number) if number else f'{item_id}-{count}'}"), number, skip)


def in_a_box(paragraph: PublicParagraph, boxed: frozenset[str]) -> bool:
    """Whether a paragraph stands as an action's box and not among the numbered ones. boxed: keys of known actions."""
    return paragraph.kind == "action" or paragraph.action in boxed


def printed_number(text: PublicText) -> tuple[str, int]:
    """The number that the minutes print before a paragraph, and how many characters it takes; "" and 0 without one."""
    match = _PRINTED.match(plain(text))
    return (match.group(1), match.end()) if match else ("", 0)
