"""The subject line, the opening sentence and the 50 words: templates around titles and counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publishing.newsletter.plain_words import shortened
from publishing.newsletter.selection import SummaryFact
from publishing.text.dates import long_date
from publishing.text.mentions import unmarked
from redaction.public import PublicMeeting

_AFTER_TITLE = re.compile(r"\s*(?::|\s[–—-]\s|\().*$")
_BEFORE_TITLE = re.compile(r"^\W+")
_LONGEST_TOPIC = 9
_TITLE_CASE = re.compile(r"\b[A-Z][a-z]")
_WORD = re.compile(r"[^\W\d_]+")


def lead_of(group: str, held_on: str) -> str:
    """Who met when."""
    who = group if group.lower().startswith("the ") else f"The {group}"
    verb = "took place" if who.endswith("Meeting") else "met"
    return f"{who} {verb} on {long_date(held_on)}." if held_on else f"{who}’s minutes have been published."


@dataclass(frozen=True, slots=True)
class Topic:
    """An item's short title, and which item it is."""

    words: str
    at: int


def subject_of(group: str, held_on: str, topics: tuple[Topic, ...], most: int) -> str:
    """The group and as many topics as the line holds; where it holds none, the group and the day."""
    words = tuple(topic.words for topic in topics)
    for chosen in (words[:3], words[:2], *((word,) for word in words)):
        subject = f"{group}: {listed(chosen)}"
        if chosen and len(subject) <= most:
            return subject
    day = long_date(held_on)
    tail = f": {day}" if day else ": minutes published"
    return shortened(group, most - len(tail)) + tail


def topics_of(
    told: tuple[SummaryFact, ...], decided: tuple[SummaryFact, ...], meeting: PublicMeeting
) -> tuple[Topic, ...]:
    """Short titles of the items of substance; those with decisions first, for something came of them."""
    with_decisions = {one.at for one in decided}
    ordered = sorted(told, key=lambda one: (one.at not in with_decisions, one.at))
    small = {
        word
        for item in meeting.items
        for paragraph in item.body
        for word in _WORD.findall(unmarked(paragraph.text))
        if word.islower()
    }
    found: dict[str, Topic] = {}
    for one in ordered:
        bare = _BEFORE_TITLE.sub("", one.title)
        bare = bare.capitalize() if bare.isupper() and " " in bare else bare
        title = _lowered(_AFTER_TITLE.sub("", bare).strip(" .,;[]"), small)
        if title and len(title.split()) <= _LONGEST_TOPIC:
            found.setdefault(title, Topic(title, one.at))
    return tuple(found.values())


def _lowered(title: str, small: set[str]) -> str:
    """The title without its capital, where its first word stands without one elsewhere in these minutes."""
    first, _, rest = title.partition(" ")
    ordinary = first.lower() in small and first[1:].islower() and not _TITLE_CASE.search(rest)
    return title[:1].lower() + title[1:] if ordinary else title


def listed(topics: tuple[str, ...]) -> str:
    """Topics as one phrase: "a, b and c", or with semicolons where a topic has a comma or an "and" of its own."""
    if len(topics) < 2:
        return "".join(topics)
    if any("," in topic or " and " in topic or " & " in topic for topic in topics):
        return "; ".join(topics)
    return ", ".join(topics[:-1]) + " and " + topics[-1]


def short_of(
    lead: str, decision: str, topics: tuple[tuple[str, ...], tuple[str, ...]], counts: tuple[int, int], closing: str
) -> Iterator[str]:
    """Ever fewer words to choose from, the fullest first.

    topics: those besides the decision's own, and all. counts: decisions and new actions.
    """
    acts = f"{_number(counts[1])} new {'action was' if counts[1] == 1 else 'actions were'} set." if counts[1] else ""
    shapes = [(decision, n, acts, closing) for n in (3, 2)]
    shapes += [
        (decision, 2, acts, ""),
        (decision, 1, acts, closing),
        (decision, 2, "", closing),
        (decision, 1, acts, ""),
    ]
    shapes += [
        (decision, 1, "", ""),
        (decision, 0, "", ""),
        *(("", n, acts, closing) for n in (4, 3, 2, 1)),
        ("", 0, acts, ""),
    ]
    for agreed, number, set_here, end in shapes:
        said = listed(topics[0 if agreed else 1][:number])
        talk = f"{'They also discussed' if agreed else 'Members discussed'} {said}." if said else ""
        yield " ".join(filter(None, (lead, agreed, talk, set_here, end)))


def _number(number: int) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
    return words[number] if number < len(words) else str(number)
