"""Actions out of finished texts: the gold's words found again by likeness, and owners, days and status beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from rapidfuzz import fuzz

from minutes.layouts.fields.tokens import Line
from minutes.layouts.fields.when.due import due_on, phrases
from minutes.model import Attendee, Phrase, Span
from training.fields.example import ActionExample, SaidField
from training.fields.papers import Lines, Paper, heads_of, lines_of

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEAD = re.compile(
    r"(?:\b(?:by|before|due|on|for|deadline|target|at|no later than|not later than|the)\b:?\s*)+$", re.IGNORECASE
)


def matched_actions(paper: Paper) -> Iterator[ActionExample]:
    """One example for each action of the gold that is found again."""
    lines = lines_of(paper.document)
    gold = paper.gold
    people = [
        Attendee(Phrase(str(one["name"])), one.get("initials"), Phrase(str(one.get("role") or "")), None, "present")
        for one in (*gold["attendees"], *gold["apologies"])
    ]
    spots = [(action, _place(paper.document.text, lines, str(action["text"]))) for action in gold["actions"]]
    taken = [spot for _, spot in spots if spot]
    for action, spot in spots:
        if spot:
            others = [other for other in taken if other is not spot]
            example = _example(paper, lines, action, spot, people, others)
            if example:
                yield example


def _place(text: str, lines: Sequence[Lines], words: str) -> tuple[int, int] | None:
    """[start, end) of the words in the text, by exact words in step or by likeness."""
    pattern = r"\W+".join(map(re.escape, _WORD.findall(words)))
    for found in re.finditer(pattern, text):
        return found.span()
    best, best_score = None, 86.0
    size = len(_WORD.findall(words))
    for first in range(len(lines)):
        tokens = list(_WORD.finditer(text, lines[first].span.start, lines[min(first + 5, len(lines) - 1)].span.end))
        for at in range(max(1, min(len(tokens) - size + 1, 14))):
            window = tokens[at : at + size]
            if len(window) < min(3, size):
                continue
            spot = window[0].start(), window[-1].end()
            score = fuzz.ratio(" ".join(t[0] for t in window).casefold(), " ".join(_WORD.findall(words)).casefold())
            if score > best_score:
                best, best_score = spot, score
    return best


def _example(
    paper: Paper,
    lines: Sequence[Lines],
    action: dict[str, Any],
    spot: tuple[int, int],
    people: list[Attendee],
    others: list[tuple[int, int]],
) -> ActionExample | None:
    text = paper.document.text
    inside = [nth for nth, line in enumerate(lines) if line.span.start < spot[1] and spot[0] < line.span.end]
    if not inside:
        return None
    owners = _owners(action, people)
    for nth in (inside[-1] + 1, inside[-1] + 2):
        if nth < len(lines) and _belongs(text, lines[nth], owners, action, paper.gold):
            inside.append(nth)
    region: list[Line] = []
    for nth in inside:
        cells = []
        for column, cell in lines[nth].cells:
            start, end = cell.start, cell.end
            for other in others:
                if start < other[1] and other[0] < end and spot[0] < end and start < spot[1]:
                    start, end = (max(start, other[1]), end) if other[0] < spot[0] else (start, min(end, other[0]))
            if end - start > 3 * (spot[1] - spot[0]) + 200 and start <= spot[0] < end:
                start = max(start, text.rfind(". ", start, spot[0]) + 1 or start)
                end = min(end, max(spot[1] + 60, spot[1]))
            if start < end and text[start:end].strip():
                cells.append((column, Span(start, end)))
        if cells:
            region.append(tuple(cells))
    if not region:
        return None
    said = _said(text, region, action, spot, owners, paper.gold)
    heads = heads_of(paper.document, lines[inside[0]].block)
    held, after = _days(paper.gold)
    chair = paper.gold["meeting"].get("chair")
    meant = tuple(str(owner) for owner in action["owners"]), str(action.get("due") or ""), held, after
    return ActionExample(
        text, region, said, paper.source, people, heads, *meant, action.get("kind") == "carried", chair
    )


def _days(gold: dict[str, Any]) -> tuple[date | None, date | None]:
    """This meeting's day and the next one's, where the gold has them whole."""
    held, after = (str(gold["meeting"].get(name) or "") for name in ("date", "next_meeting"))
    return (
        date.fromisoformat(held) if len(held) == 10 else None,
        date.fromisoformat(after) if len(after) == 10 else None,
    )


def _belongs(text: str, line: Lines, owners: Sequence[str], action: dict[str, Any], gold: dict[str, Any]) -> bool:
    """Whether a short line beside an action holds only its owner or day."""
    words = text[line.span.start : line.span.end]
    if len(words) > 45:
        return False
    if any(re.search(rf"(?<!\w){re.escape(owner)}(?!\w)", words) for owner in owners) and len(words.split()) <= 6:
        return True
    return _due(words, action, gold) is not None and len(words.split()) <= 6


def _owners(action: dict[str, Any], people: Sequence[Attendee]) -> list[str]:
    """Every way the owners may be printed, longest first."""
    out: list[str] = []
    for owner in action["owners"]:
        out.append(owner)
        if owner.casefold().startswith(("all", "every")):
            out += ["All", "ALL", "all", "Everyone", "everyone"]
        for one in people:
            if one.name.text == owner:
                words = owner.split()
                out += [
                    *([one.initials] if one.initials else []),
                    words[-1],
                    words[0],
                    "".join(word[0] for word in words),
                ]
                out += [
                    f"{title} {words[-1]}"
                    for title in ("Mr", "Mrs", "Ms", "Dr", "Cllr", "Councillor", "DI", "DCI", "Miss", "Prof")
                ]
    return sorted(dict.fromkeys(out), key=len, reverse=True)


def _due(words: str, action: dict[str, Any], gold: dict[str, Any]) -> tuple[int, int] | None:
    """[start, end) of the words that tell the gold's day."""
    if not action.get("due"):
        return None
    held, after = _days(gold)
    best = None
    for phrased in phrases(words):
        told = due_on(words[phrased.start : phrased.end], held, after, (), action.get("kind") == "carried").on
        if told and told.isoformat().startswith(action["due"]):
            lead = _LEAD.search(words[: phrased.start])
            best = (lead.start() if lead else phrased.start), phrased.end
    return best


def _said(
    text: str,
    region: Sequence[Line],
    action: dict[str, Any],
    spot: tuple[int, int],
    owners: Sequence[str],
    gold: dict[str, Any],
) -> list[SaidField]:
    said: list[SaidField] = []

    def free(start: int, end: int) -> bool:
        return not any(one.start < end and start < one.end for one in said)

    cells = [cell for line in region for _, cell in line]
    for cell in cells:
        words = text[cell.start : cell.end]
        if when := _due(words, action, gold):
            said.append(SaidField(cell.start + when[0], cell.start + when[1], "D"))
        status = action.get("status")
        if status:
            for found in re.finditer(rf"(?<!\w){re.escape(str(status))}(?!\w)", words, re.IGNORECASE):
                start, end = cell.start + found.start(), cell.start + found.end()
                if (end <= spot[0] or start >= spot[1]) and free(start, end):
                    said.append(SaidField(start, end, "S"))
        number = action.get("number")
        if number and (found_ref := re.search(rf"(?<![\w/.]){re.escape(str(number))}(?![\w/])", words)):
            start, end = cell.start + found_ref.start(), cell.start + found_ref.end()
            if (end <= spot[0] or start >= spot[1]) and free(start, end):
                said.append(SaidField(start, end, "R"))
    said += _owners_said(text, cells, spot, owners, free)
    rest = [spot]
    for one in sorted(said, key=lambda one: one.start):
        rest = [
            part
            for a, b in rest
            for part in (((a, one.start), (one.end, b)) if one.start < b and a < one.end else ((a, b),))
            if part[0] < part[1]
        ]
    said += [SaidField(a, b, "T") for a, b in rest]
    return sorted(said, key=lambda one: one.start)


def _owners_said(
    text: str, cells: Sequence[Span], spot: tuple[int, int], owners: Sequence[str], free: Callable[[int, int], bool]
) -> list[SaidField]:
    found: list[SaidField] = []
    for cell in cells:
        for owner in owners:
            for match in re.finditer(rf"(?<!\w){re.escape(owner)}(?!\w)", text[cell.start : cell.end]):
                start, end = cell.start + match.start(), cell.start + match.end()
                if free(start, end) and not any(one.start < end and start < one.end for one in found):
                    found.append(SaidField(start, end, "W"))
    outside = [one for one in found if one.end <= spot[0] or one.start >= spot[1]]
    leading = [one for one in found if one.start < spot[0] + 30 and one not in outside]
    trailing = [one for one in found if spot[1] - 30 < one.start and one not in outside and one not in leading]
    chosen = outside + leading + (trailing if not outside and not leading else []) or found[:1]
    return sorted(chosen, key=lambda one: one.start)
