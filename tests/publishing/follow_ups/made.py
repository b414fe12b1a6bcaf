"""The fixture of follow-ups as public meetings, and how rightly a register links them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from publishing.action_register.follow import follow
from publishing.action_register.model import Answer, Followed
from redaction.public import (
    PublicAction,
    PublicAttendee,
    PublicItem,
    PublicMeeting,
    PublicParagraph,
    PublicText,
    Run,
    plain,
)

FOLDER = Path(__file__).parent
BOARD = "Harbour Board"
AS_OF = "2026-01-10"
_ENDS = {"done": "done", "closed": "closed"}
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One action followed: what a careful reader says of it, and what the register says."""

    case: str
    action: str
    wanted: str
    found: str
    missing: tuple[str, ...]
    wrong: tuple[str, ...]
    asked: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """State and links as a careful reader has them, without asking anybody."""
        return self.wanted == self.found and not self.missing and not self.wrong

    @property
    def passed_over(self) -> tuple[str, ...]:
        """What is surely about it and is neither linked nor asked about."""
        return tuple(
            one for one in self.missing if not any(_same(*_place(one), *_place(asked)) for asked in self.asked)
        )


def outcomes(name: str) -> Iterator[Outcome]:
    """Every follow-up of one file."""
    told = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    for case in told["cases"]:
        meetings, names = _meetings(case["meetings"], told["people"])
        shorts = {meeting.group: "".join(word[0] for word in meeting.group.split()) for meeting in meetings}
        register = follow(meetings, shorts, AS_OF)
        for wanted in case["follows"]:
            one = next(row for row in register if names[wanted["action"]] in _keys(row))
            yield _outcome(case["title"], wanted, one)


def followed_in(name: str, title: str, answers: Mapping[str, Answer]) -> tuple[Followed, ...]:
    """The register of one case of a file, with answers to what it asks."""
    told = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    meetings, _ = _meetings(next(case for case in told["cases"] if case["title"] == title)["meetings"], told["people"])
    return follow(meetings, {BOARD: "HB"}, AS_OF, None, answers)


def _keys(one: Followed) -> list[tuple[str, str]]:
    return [(meeting.id, action.key) for meeting, action in one.mentions]


def _outcome(title: str, wanted: Mapping[str, Any], one: Followed) -> Outcome:
    said = [_place(place) for place in wanted.get("said", ())]
    linked = list(linked_words(one))
    missing = tuple(f"{on} {words}" for on, words in said if not any(_same(on, words, *got) for got in linked))
    wrong = tuple(f"{on} {words}" for on, words in linked if not any(_same(*place, on, words) for place in said))
    found = one.standing.state if one.standing.state in _ENDS else "open"
    asked = tuple(f"{doubt.meeting.held_on} {plain(doubt.report.text)}" for doubt in one.doubts)
    return Outcome(title, wanted["action"], wanted["state"], found, missing, wrong, asked)


def linked_words(one: Followed) -> Iterator[tuple[str, str]]:
    """(day, words) of each place in later minutes that the register says is about the action."""
    for at, mention in enumerate(one.history):
        if at and mention.action:
            yield mention.meeting.held_on, plain(mention.action.text)
        for report in getattr(mention, "reports", ()):
            yield mention.meeting.held_on, plain(report.text)


def _same(on: str, words: str, other_on: str, other: str) -> bool:
    """Whether two quotations of one day are of one place: either holds the other."""
    one, two = (" ".join(_WORD.findall(text.casefold())) for text in (words, other))
    return on == other_on and (one in two or two in one)


def _place(said: str | Mapping[str, str]) -> tuple[str, str]:
    text = said if isinstance(said, str) else ": ".join(next(iter(said.items())))
    on, _, words = text.partition(" ")
    return on, words


def _meetings(
    told: Mapping[Any, Mapping[str, Any]], people: Mapping[str, str]
) -> tuple[tuple[PublicMeeting, ...], dict[str, tuple[str, str]]]:
    """Meetings oldest first, and the name of each action in the file -> (meeting's id, action's key)."""
    meetings, names = [], {}
    for head, items in told.items():
        on, _, group = str(head).partition(" ")
        meeting, own = _meeting(on, group or BOARD, items, people)
        meetings.append(meeting)
        names |= {f"{on}/{name}": (meeting.id, key) for name, key in own.items()}
    return tuple(sorted(meetings, key=lambda meeting: meeting.held_on)), names


def _meeting(
    on: str, group: str, told: Mapping[str, Any], people: Mapping[str, str]
) -> tuple[PublicMeeting, dict[str, str]]:
    actions: list[PublicAction] = []
    names: dict[str, str] = {}
    items = []
    for head, paragraphs in told.items():
        number, _, title = head.partition(" ")
        body = []
        for one in paragraphs:
            if isinstance(one, dict) and "a" in one:
                action = _action(one, len(actions) + 1, number, people)
                actions.append(action)
                names[str(one.get("id") or one["a"])] = action.key
                body.append(PublicParagraph("action", action.text, 0, (), action.key))
            else:
                body.append(_paragraph(_unyaml(one), people))
        items.append(PublicItem(number, (Run(title),), tuple(body)))
    attendees = tuple(
        PublicAttendee(f"Person with initials {ini}", ini, role, "", "present") for ini, role in people.items()
    )
    address = f"{on}-{group.casefold().replace(' ', '-')}"
    return (
        PublicMeeting(
            address, (Run(group),), group, on, "", "", (), (), "", attendees, tuple(items), tuple(actions), ()
        ),
        names,
    )


def _unyaml(one: str | Mapping[str, str]) -> str:
    return one if isinstance(one, str) else ": ".join(next(iter(one.items())))


def _paragraph(words: str, people: Mapping[str, str]) -> PublicParagraph:
    if words.startswith("| "):
        cells = tuple(_text(cell.strip(), people) for cell in words.strip("| ").split(" | "))
        return PublicParagraph("row", (), 0, cells)
    bullet = words.startswith("- ")
    return PublicParagraph("bullet" if bullet else "paragraph", _text(words.removeprefix("- "), people), int(bullet))


def _action(told: Mapping[str, Any], at: int, item: str, people: Mapping[str, str]) -> PublicAction:
    owners = [owner.strip() for owner in told["by"].split(",")]
    return PublicAction(
        f"a{at}",
        str(told["a"]),
        _text(told["text"], people),
        tuple((Run(owner, "initials"),) for owner in owners),
        tuple(people[owner] for owner in owners),
        _text(str(told.get("due", "")), people),
        str(told.get("due_on", "")),
        _text(str(told.get("status", "")), people),
        told.get("kind", "new"),
        item,
    )


def _text(words: str, people: Mapping[str, str]) -> PublicText:
    """Words as runs, the initials of people set apart as the mask does."""
    if not words:
        return ()
    either = "|".join(sorted(map(re.escape, people), key=lambda one: (-len(one), one)))
    parts = re.split(rf"\b({either})\b", words)
    return tuple(Run(part, "initials" if at % 2 else "") for at, part in enumerate(parts) if part)
