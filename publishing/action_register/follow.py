"""PublicMeetings, oldest first, become the register of their actions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from publishing.action_register.doubts import answered, doubt_of
from publishing.action_register.entries import Entry
from publishing.action_register.linking import QUESTIONS, links, same_number, same_words
from publishing.action_register.model import Answer, Followed, Report
from publishing.action_register.reports.hearing import Found, Listener
from publishing.action_register.reports.parts import is_report
from publishing.action_register.reports.said import Said, said_at
from publishing.action_register.status import ending, stand
from publishing.action_register.verdict import verdict
from redaction.public import PublicAction, PublicMeeting, plain


def follow(
    meetings: tuple[PublicMeeting, ...],
    shorts: Mapping[str, str],
    as_of: str,
    names: Mapping[str, str] | None = None,
    answers: Mapping[str, Answer] | None = None,
) -> tuple[Followed, ...]:
    """Every action of the meetings once, in the order in which they were raised.

    meetings: oldest first. shorts: group as its meetings name it -> the letters its actions' ids begin with; groups
    with the same letters are one. as_of: "YYYY-MM-DD". names: what else a group is called -> its letters. answers: a
    doubt's key -> what a person said of it.
    """
    called = {**(names or {}), **shorts, **{short: short for short in shorts.values()}}
    entries: list[Entry] = []
    last: dict[str, PublicMeeting] = {}
    for meeting in meetings:
        own = shorts[meeting.group]
        others = tuple(sorted((name, short) for name, short in called.items() if short != own))
        _hear(meeting, entries, Listener.at(meeting, entries, own, last.get(own), others), answers or {})
        last[own] = meeting
    return _numbered(entries, tuple(dict.fromkeys(shorts[meeting.group] for meeting in meetings)), as_of)


def _hear(meeting: PublicMeeting, entries: list[Entry], listener: Listener, answers: Mapping[str, Answer]) -> None:
    """Take one meeting: its own list of actions, the silence of the others, then what its words say of them."""
    pieces = tuple(said_at(meeting))
    only_reports = frozenset(piece.action for piece in pieces if piece.action and is_report(piece))
    actions = [action for action in meeting.actions if action.key not in only_reports]
    own = [entry for entry in entries if entry.group == listener.own]
    going = [entry for entry in own if not entry.ended]
    boxes = _taken(meeting, actions, own, entries, listener.own)
    for entry in going:
        if entry.history[-1].meeting is not meeting:
            entry.silent(meeting)
    linked = _reported(meeting, pieces, listener, boxes, answers)
    for piece in pieces:
        if piece.action in only_reports - linked:
            action = next(one for one in meeting.actions if one.key == piece.action)
            entry = Entry(listener.own)
            entry.say(meeting, replace(action, kind="carried"))
            entry.report(meeting, Report(piece.place, piece.text, verdict(plain(piece.text)), "list"), piece.action)
            entries.append(entry)


def _taken(
    meeting: PublicMeeting, actions: list[PublicAction], own: list[Entry], entries: list[Entry], group: str
) -> dict[str, Entry]:
    """The meeting's own actions: each continues an entry, or is a new one. By the action's key."""
    said = _continued(own, actions)
    boxes: dict[str, Entry] = {}
    for at, action in enumerate(actions):
        if at in said:
            entry = own[said[at]]
        else:
            entry = Entry(group)
            entries.append(entry)
        entry.say(meeting, action)
        boxes[action.key] = entry
    return boxes


def _continued(own: list[Entry], actions: list[PublicAction]) -> dict[int, int]:
    """Which of a meeting's actions continue which entry: carried ones first, then those repeated as if new."""
    going = [(at, was) for at, entry in enumerate(own) if not entry.ended for was in entry.known.values()]
    over = [(at, was) for at, entry in enumerate(own) if entry.ended for was in entry.known.values()]
    carried = [(at, action) for at, action in enumerate(actions) if action.kind == "carried"]
    found = links(going, carried, QUESTIONS)
    # A list of actions goes on printing what was closed before; a new action in the very words of an open one is it.
    left = [(at, action) for at, action in carried if at not in found]
    found |= links(over, left, (same_words, same_number))
    taken = set(found.values())
    fresh = [(at, action) for at, action in enumerate(actions) if action.kind != "carried"]
    return found | links([(at, was) for at, was in going if at not in taken], fresh, (same_words,))


def _reported(
    meeting: PublicMeeting,
    pieces: tuple[Said, ...],
    listener: Listener,
    boxes: Mapping[str, Entry],
    answers: Mapping[str, Answer],
) -> frozenset[str]:
    """Give each entry what the meeting's words say of it. Returns the keys of actions that were such reports."""
    found: list[tuple[Said, Found]] = []
    before: Entry | None = None
    for piece in pieces:
        heard = list(_answered(meeting, listener.heard(piece, before, boxes), answers))
        found += [(piece, one) for one in heard]
        before = boxes.get(piece.action) or (
            heard[-1][0] if heard and piece.action and heard[-1][1].sure else before if piece.in_list else None
        )
    _tell(meeting, found, {id(entry) for entry in boxes.values()}, frozenset(boxes))
    return frozenset(piece.action for piece, (_, report) in found if piece.action and report.sure)


def _tell(meeting: PublicMeeting, found: list[tuple[Said, Found]], boxed: set[int], keys: frozenset[str]) -> None:
    """Give each report to its entry, and each doubt that nothing sure has settled.

    boxed: the entries that have a box in these minutes, whose own list says how they stand; keys: of those boxes.
    """
    explicit = boxed | {id(entry) for _, (entry, report) in found if report.by == "number"}
    settled = boxed | {id(entry) for _, (entry, report) in found if report.sure}
    for piece, (entry, report) in found:
        bare = piece.action not in keys and id(entry) in boxed and report.by == "list"
        if report.sure and (bare or report.by in ("number", "person") or id(entry) not in explicit):
            entry.report(meeting, report, piece.action)
        if report.verdict == "unsure" and (report.sure or id(entry) not in settled):
            entry.doubts.append(doubt_of(entry, meeting, report))


def _answered(meeting: PublicMeeting, heard: Iterable[Found], answers: Mapping[str, Answer]) -> Iterator[Found]:
    for entry, report in heard:
        if now := answered(entry, meeting, report, answers):
            yield entry, now


def _numbered(entries: list[Entry], groups: tuple[str, ...], as_of: str) -> tuple[Followed, ...]:
    given: Counter[str] = Counter()
    out: list[Followed] = []
    for short in groups:
        for entry in (entry for entry in entries if entry.group == short):
            stem = f"{short}-{entry.first.held_on[:7] or 'undated'}"
            given[stem] += 1
            out.append(_followed(entry, f"{stem}-{given[stem]:02}", as_of))
    return tuple(sorted(out, key=lambda one: (one.first.held_on, one.id)))


def _followed(entry: Entry, name: str, as_of: str) -> Followed:
    history = entry.settled()
    dated = next((action for action in reversed(entry.wordings) if action.due_on or action.due), None)
    standing = stand(history, dated.due_on if dated else "", as_of)
    end = ending(history)
    until = end.meeting.held_on if end else as_of
    began = history[0].meeting.held_on
    age = max(0, (date.fromisoformat(until) - date.fromisoformat(began)).days) if began and until else None
    doubts = () if end else tuple(entry.doubts)
    return Followed(name, history[0].meeting.group, history, standing, age, doubts)
