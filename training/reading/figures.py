"""How well a meeting was read, as the scorer of the whole site counts it, without building a site."""

import difflib
import html
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from minutes.layouts.facts.statuses import whole
from minutes.model import Action, Attendee, Meeting

THERE = ("present", "in attendance", "minute taker")
AWAY = ("apologies", "absent")
Gold = Mapping[str, Any]
Row = dict[str, float | None]


def norm(words: str | None) -> str:
    """Words in small letters without punctuation."""
    return re.sub(r"\W+", " ", html.unescape(words or "")).strip().lower()


def close(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1."""
    a, b = norm(one), norm(other)
    if not a or not b:
        return 0.0
    ratio = difflib.SequenceMatcher(None, a, b)
    if a in b or b in a:
        return max(0.9 * min(len(a), len(b)) / max(len(a), len(b)) + 0.1, ratio.ratio())
    if ratio.real_quick_ratio() < 0.55 or ratio.quick_ratio() < 0.55:
        return 0.0
    return ratio.ratio()


def match(
    gold: Sequence[Any], got: Sequence[Any], of_gold: Callable[[Any], str], of_got: Callable[[Any], str], floor: float
) -> list[tuple[Any, Any]]:
    """Pairs of gold and read, likest first, each used once."""
    ranked = sorted(
        ((close(of_gold(g), of_got(x)), i, j) for i, g in enumerate(gold) for j, x in enumerate(got)), reverse=True
    )
    left: set[int] = set()
    right: set[int] = set()
    pairs: list[tuple[Any, Any]] = []
    for likeness, i, j in ranked:
        if likeness >= floor and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((gold[i], got[j]))
    return pairs


def f1(hits: int, gold: int, got: int) -> float | None:
    """The harmonic mean of precision and recall; None where there is nothing on either side."""
    return 2 * hits / (gold + got) if gold + got else None


def standing(status: str | None) -> str:
    """Open or closed, however it is worded; the corpus's gold has it as printed ("Amber"), readings in our words."""
    told = whole(status or "")
    said = norm(told.word if told else status)
    if re.search(r"clos|complet|done|discharg|achiev", said):
        return "closed"
    return "open" if re.search(r"open|ongoing|on going|carried|outstanding|progress", said) else said


def _share(hits: int, of: int) -> float | None:
    return hits / of if of else None


def metadata(meeting: Meeting) -> dict[str, str | None]:
    """The facts of a meeting's head as the report gives them."""
    return {
        "title": meeting.title.text,
        "date": meeting.held_on.isoformat() if meeting.held_on else None,
        "start": meeting.start,
        "end": meeting.end,
        "venue": meeting.venue.text if meeting.venue else None,
        "chair": meeting.chair.text if meeting.chair else None,
        "next_meeting": meeting.next_meeting.isoformat() if meeting.next_meeting else None,
    }


def _people(gold: Sequence[Gold], read: Sequence[Attendee], row: Row, label: str) -> list[str]:
    if not gold:
        row[label] = None
        return []
    pairs = match(gold, read, lambda g: str(g["name"]), lambda x: x.name.text, 0.8)
    row[label] = f1(len(pairs), len(gold), len(read))
    housed = [(g, x) for g, x in pairs if g.get("organisation")]
    right = sum(close(g["organisation"], x.organisation.text if x.organisation else "") > 0.7 for g, x in housed)
    row[f"{label} organisation"] = _share(right, len(housed))
    hit = {id(g) for g, _ in pairs}
    seen = {id(x) for _, x in pairs}
    missed = [f"missed {label}: {g['name']}" for g in gold if id(g) not in hit]
    return [*missed, *(f"false {label}: {x.name.text}" for x in read if id(x) not in seen)]


def figures(gold: Gold, meeting: Meeting) -> tuple[Row, list[str]]:
    """The figures of one meeting, and each fault in words."""
    row: Row = {}
    want = {k: v for k, v in gold["meeting"].items() if v}
    have = metadata(meeting)
    wrong = [
        k
        for k, v in want.items()
        if not (close(str(have.get(k) or ""), str(v)) > 0.8 if k in ("title", "venue", "chair") else have.get(k) == v)
    ]
    row["metadata"] = _share(len(want) - len(wrong), len(want))
    faults = [f"wrong {k}: {have.get(k)!r} for {want[k]!r}" for k in wrong]
    faults += _people(gold["attendees"], [x for x in meeting.attendees if x.presence in THERE], row, "attendees")
    faults += _people(gold["apologies"], [x for x in meeting.attendees if x.presence in AWAY], row, "apologies")
    items = match(gold["items"], meeting.items, lambda g: str(g["title"]), lambda x: x.title.text, 0.75)
    row["items"] = f1(len(items), len(gold["items"]), len(meeting.items))
    hit = {id(g) for g, _ in items}
    seen = {id(x) for _, x in items}
    faults += [f"missed item: {g['title']}" for g in gold["items"] if id(g) not in hit]
    faults += [f"false item: {x.title.text[:90]}" for x in meeting.items if id(x) not in seen]
    faults += _actions(gold, meeting.actions, row)
    row["coverage"], lost = coverage(meeting)
    return row, [*faults, *(f"lost: {words[:120]!r}" for words in lost)]


def coverage(meeting: Meeting) -> tuple[float, list[str]]:
    """The share of the words that stand somewhere in the meeting or are held in front of the reviewer; and the rest."""
    spans = [block.span for item in meeting.items for block in item.body]
    spans += [span for item in meeting.items for span in item.title.spans]
    spans += [block.span for block in meeting.unplaced]
    spans += meeting.told
    spans += [action.span for action in meeting.actions if action.span]
    spans += [
        span
        for action in meeting.actions
        for phrase in (action.text, *action.owners, action.due, action.status, action.update)
        if phrase
        for span in phrase.spans
    ]
    for one in meeting.attendees:
        for phrase in (one.name, one.role, one.organisation, one.deputising_for):
            spans += phrase.spans if phrase else ()
    for phrase in (meeting.title, meeting.venue, meeting.chair):
        spans += phrase.spans if phrase else ()
    covered = bytearray(len(meeting.text))
    for span in spans:
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    words = [(m.start(), m.end()) for m in re.finditer(r"[a-z]{4,}", meeting.text)]
    missed = [(a, b) for a, b in words if not covered[a]]
    return 1 - len(missed) / max(1, len(words)), _joined(meeting.text, missed)


def _joined(text: str, places: Sequence[tuple[int, int]]) -> list[str]:
    """Neighbouring places as one passage each."""
    held: list[tuple[int, int]] = []
    for start, end in places:
        if held and start - held[-1][1] < 40:
            held[-1] = (held[-1][0], end)
        else:
            held.append((start, end))
    return [text[start:end] for start, end in held]


def _actions(gold: Gold, read: Sequence[Action], row: Row) -> list[str]:
    pairs = match(gold["actions"], read, lambda g: str(g["text"]), lambda x: x.text.text, 0.6)
    row["actions"] = f1(len(pairs), len(gold["actions"]), len(read))
    hit = {id(g) for g, _ in pairs}
    seen = {id(x) for _, x in pairs}
    faults = [f"missed action: {g['text'][:140]}" for g in gold["actions"] if id(g) not in hit]
    faults += [f"false action: {x.text.text[:140]}" for x in read if id(x) not in seen]
    tests: tuple[tuple[str, Callable[[Gold, Action], bool]], ...] = (
        ("owners", lambda g, x: {norm(o) for o in g["owners"]} <= {norm(o.text) for o in x.owners}),
        ("status", lambda g, x: standing(g["status"]) == standing(x.status.text if x.status else None)),
        (
            "due",
            lambda g, x: (x.due_on.isoformat() if x.due_on else x.due.text if x.due else "").startswith(g["due"]),
        ),
    )
    for name, right in tests:
        asked = [(g, x) for g, x in pairs if g.get(name) and not (name == "status" and standing(g[name]) == "green")]
        bad = [(g, x) for g, x in asked if not right(g, x)]
        row[name] = _share(len(asked) - len(bad), len(asked))
        faults += [f"wrong {name}: {_read(x, name)} for {g[name]!r} in {x.text.text[:70]!r}" for g, x in bad]
    return faults


def _read(action: Action, name: str) -> object:
    """A fact of an action as it was read, in words."""
    if name == "owners":
        return [owner.text for owner in action.owners]
    fact = getattr(action, name)
    return fact.text if fact else None
