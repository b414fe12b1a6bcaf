"""PublicMeetings, oldest first, become the register of their actions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from publishing.action_register.linking import QUESTIONS, links, number, owners, same_words, words
from publishing.action_register.model import ENDED, ActionMention, Followed
from publishing.action_register.status import ending, ends, stand, tells_news
from redaction.public import PublicAction, PublicMeeting


def follow(meetings: tuple[PublicMeeting, ...], shorts: Mapping[str, str], as_of: str) -> tuple[Followed, ...]:
    """Every action of the meetings once, in the order in which they were raised.

    meetings: oldest first. shorts: group as its meetings name it -> the letters its actions' ids begin with; groups
    with the same letters are one. as_of: "YYYY-MM-DD".
    """
    out: list[Followed] = []
    given: Counter[str] = Counter()
    for short in dict.fromkeys(shorts[meeting.group] for meeting in meetings):
        rows = _rows(tuple(meeting for meeting in meetings if shorts[meeting.group] == short))
        for row in rows:
            stem = f"{short}-{row.history[0].meeting.held_on[:7] or 'undated'}"
            given[stem] += 1
            out.append(_followed(row, f"{stem}-{given[stem]:02}", as_of))
    return tuple(sorted(out, key=lambda one: (one.first.held_on, one.id)))


@dataclass(slots=True)
class _Row:
    """An action while its group's meetings are gone through. known: each way it has been put, once."""

    history: list[ActionMention]
    wordings: list[PublicAction] = field(default_factory=list)
    known: dict[object, PublicAction] = field(default_factory=dict)
    ended: bool = False

    def say(self, meeting: PublicMeeting, action: PublicAction) -> None:
        """Add what a meeting says of it."""
        before = self.wordings[-1] if self.wordings else None
        reworded = before is not None and words(before.text) != words(action.text)
        renumbered = before is not None and bool(number(action)) and number(before) != number(action)
        self.history.append(ActionMention(meeting, action, reworded, renumbered, tells_news(before, action)))
        self.wordings.append(action)
        self.ended = ends(action) in ENDED
        self.known.setdefault((words(action.text), number(action), owners(action)), action)


def _rows(meetings: tuple[PublicMeeting, ...]) -> list[_Row]:
    """The actions of one group's meetings, each with its history."""
    rows: list[_Row] = []
    for meeting in meetings:
        going = [row for row in rows if not row.ended]
        said = _continued(rows, meeting)
        for at, action in enumerate(meeting.actions):
            if at not in said:
                rows.append(_Row([]))
            rows[said.get(at, -1)].say(meeting, action)
        for row in going:
            if row.history[-1].meeting is not meeting:
                row.history.append(ActionMention(meeting, None))
    return rows


def _continued(rows: list[_Row], meeting: PublicMeeting) -> dict[int, int]:
    """Which of a meeting's actions continue which row: carried ones first, then those repeated as if they were new."""
    going = [(at, was) for at, row in enumerate(rows) if not row.ended for was in row.known.values()]
    over = [(at, was) for at, row in enumerate(rows) if row.ended for was in row.known.values()]
    carried = [(at, action) for at, action in enumerate(meeting.actions) if action.kind == "carried"]
    found = links(going, carried, QUESTIONS)
    # A list of actions goes on printing what was closed before; a new action in the very words of an open one is it.
    left = [(at, action) for at, action in carried if at not in found]
    found |= links(over, left, (same_words,))
    taken = set(found.values())
    fresh = [(at, action) for at, action in enumerate(meeting.actions) if action.kind != "carried"]
    return found | links([(at, was) for at, was in going if at not in taken], fresh, (same_words,))


def _followed(row: _Row, name: str, as_of: str) -> Followed:
    history = tuple(row.history)
    due = next((action.due_on for action in reversed(row.wordings) if action.due_on), "")
    standing = stand(history, due, as_of)
    end = ending(history)
    until = end.meeting.held_on if end else as_of
    began = history[0].meeting.held_on
    age = max(0, (date.fromisoformat(until) - date.fromisoformat(began)).days) if began and until else None
    return Followed(name, history[0].meeting.group, history, standing, age)
