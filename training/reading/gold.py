"""Gold in the scorer's form laid over a document's units: which line is a heading, a person, an action.

Gold made by reading says what the minutes hold, not where. Words are looked for as they are printed; where they stand
more than once (an agenda before the minutes, an action inline and in a table) every place is labelled as what it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from minutes.layouts.lines.features import View, look
from minutes.layouts.lines.units import Unit, units
from minutes.model import Document, Span

_TOKEN = re.compile(r"\w+")


@dataclass(slots=True)
class GoldLabelled:
    """A document with the label of each unit, and where its actions stand to the letter."""

    name: str
    document: Document
    units: list[Unit]
    views: list[View]
    labels: list[str]
    actions: list[Span]
    gold: Mapping[str, Any]


class _Words:
    """A document as words with their places, to look for other words in."""

    def __init__(self, text: str) -> None:
        self.places = [match.span() for match in _TOKEN.finditer(text)]
        self.words = [text[a:b].lower() for a, b in self.places]
        self.at: dict[str, list[int]] = {}
        for nth, word in enumerate(self.words):
            self.at.setdefault(word, []).append(nth)

    def find(self, said: str, least: int = 1) -> list[Span]:
        """Every place where the words stand, to the letter; else where all but a tenth of them do, in order."""
        wanted = [match[0].lower() for match in _TOKEN.finditer(said)]
        if len(wanted) < least:
            return []
        exact = [nth for nth in self.at.get(wanted[0], ()) if self.words[nth : nth + len(wanted)] == wanted]
        if not exact and len(wanted) > 5:
            return [span for span in (self._near(wanted),) if span]
        return [Span(self.places[nth][0], self.places[nth + len(wanted) - 1][1]) for nth in exact]

    def _near(self, wanted: list[str]) -> Span | None:
        best, place = 0.0, None
        joined = " ".join(wanted)
        starts = {nth - back for back, word in enumerate(wanted[:4]) for nth in self.at.get(word, ()) if nth >= back}
        for nth in sorted(starts):
            for size in (len(wanted), len(wanted) + 2, len(wanted) - 1):
                held = self.words[nth : nth + size]
                likeness = fuzz.ratio(" ".join(held), joined)
                if held and likeness > best:
                    best, place = (
                        likeness,
                        Span(self.places[nth][0], self.places[min(nth + size, len(self.words)) - 1][1]),
                    )
        return place if best >= 86 else None


def label(name: str, document: Document, gold: Mapping[str, Any]) -> GoldLabelled:
    """Lay gold over a document."""
    held = units(document)
    views = look(held)
    labels = ["" for _ in held]
    found = _Words(document.text)
    starts = [unit.span.start for unit in held]
    heads = _items(held, views, gold["items"])
    first = min(heads, default=len(held))
    actions = _actions(gold["actions"], found, held, views, starts, labels)
    _people(gold, found, held, starts, labels, heads)
    for at, more in heads.items():
        labels[at] = "B-item"
        for nth in range(1, more):
            labels[at + nth] = "I-item"
        if at and _is_number(views[at - 1]) and not labels[at - 1].endswith(("item",)):
            labels[at - 1] = "B-item"
            labels[at] = "I-item"
    _front(gold, held, views, labels, first)
    for at, one in enumerate(labels):
        labels[at] = one or ("front" if at < first else "body")
    return GoldLabelled(name, document, held, views, labels, actions, gold)


def _is_number(view: View) -> bool:
    return view.number is not None and not view.rest


def _bare(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()


def _items(held: Sequence[Unit], views: Sequence[View], items: Sequence[Mapping[str, Any]]) -> dict[int, int]:
    """Where each item's heading stands (unit: how many units), in order, by the best path through all places."""
    choices = [list(_places(held, views, item)) for item in items]
    taken = {at for places in choices for at, _, _ in places}
    best: list[tuple[float, int, tuple[tuple[int, int], ...]]] = [(0.0, -1, ())]
    for places in choices:
        grown = list(best)
        for at, size, likeness in places:
            following = at + size
            alone = 0.3 if following < len(held) and following not in taken else 0.0
            before = max((one for one in best if one[1] < at), key=lambda one: one[0])
            grown.append((before[0] + likeness + alone, following - 1, (*before[2], (at, size))))
        best = sorted(grown, key=lambda one: -one[0])[:60]
        best += [(0.0, -1, ())]
    return dict(max(best, key=lambda one: one[0])[2])


def _places(held: Sequence[Unit], views: Sequence[View], item: Mapping[str, Any]) -> Iterator[tuple[int, int, float]]:
    title = _bare(item["title"])
    printed = _bare(str(item.get("number") or ""))
    if not title:
        return
    for at, view in enumerate(views):
        rest, whole = _bare(view.rest), _bare(view.unit.words)
        if not rest:
            continue
        bonus = 0.2 if printed and whole.startswith(printed + " ") else 0.0
        bonus += 0.2 if printed and at and _bare(views[at - 1].unit.words) == printed else 0.0
        score = max(fuzz.ratio(rest, title), fuzz.ratio(whole, title))
        if score >= 87:
            yield at, 1, score / 100 + bonus
            continue
        if rest.startswith(title + " ") and len(title) > 3 and (bonus or re.match(r"\W*\w", view.rest)):
            starts = view.rest[:1].isupper() or bool(bonus)
            cut = view.rest[len(item["title"]) :][:3]
            if starts and (bonus or re.match(r"\s*[.:–(\t-]", cut)):
                yield at, 1, 0.8 + bonus
                continue
        if at + 1 < len(held) and title.startswith(rest) and len(rest) > 8:
            joined = f"{rest} {_bare(held[at + 1].words)}"
            if fuzz.ratio(joined, title) >= 90:
                yield at, 2, 0.9 + bonus


def _unit_at(starts: Sequence[int], place: int) -> int:
    return max(0, bisect_right(starts, place) - 1)


def _actions(
    actions: Sequence[Mapping[str, Any]],
    found: _Words,
    held: Sequence[Unit],
    views: Sequence[View],
    starts: Sequence[int],
    labels: list[str],
) -> list[Span]:
    spans: list[Span] = []
    for action in actions:
        for span in found.find(action["text"], 3):
            spans.append(span)
            first, last = _unit_at(starts, span.start), _unit_at(starts, span.end - 1)
            lead = len(_TOKEN.findall(held[first].words)) - len(
                [1 for place in found.places if max(place[0], span.start) < min(place[1], held[first].span.end)]
            )
            tail = held[last].span.end - span.end
            whole = span.start - held[first].span.start < 30 or lead <= 5
            whole = whole and (tail < 60 or tail < (span.end - span.start))
            if held[first].table:
                if whole:
                    _row(held, views, labels, first, last)
                continue
            if not whole:
                continue
            for at in range(first, last + 1):
                labels[at] = "B-action" if at == first else "I-action"
    return spans


def _row(held: Sequence[Unit], views: Sequence[View], labels: list[str], first: int, last: int) -> None:
    """An action in a cell: where the row is about that action alone, all its cells are."""
    block = held[first].block
    row = [at for at in range(max(0, first - 12), min(len(held), last + 12)) if held[at].block == block]
    others = [at for at in row if held[at].cell != held[first].cell]
    long = [at for at in others if len(held[at].words.split()) > 9 and at < first]
    opens = views[row[0]].number
    if long or (opens and labels[row[0]] == "B-item"):
        for at in range(first, last + 1):
            labels[at] = "B-action" if at == first else "I-action"
        return
    for at in row:
        labels[at] = "B-row" if at == row[0] else "I-row"


def _people(
    gold: Mapping[str, Any],
    found: _Words,
    held: Sequence[Unit],
    starts: Sequence[int],
    labels: list[str],
    heads: Mapping[int, int],
) -> None:
    everybody = [(one, "there") for one in gold["attendees"]] + [(one, "away") for one in gold["apologies"]]
    places = [
        [_unit_at(starts, span.start) for span in found.find(str(one["name"]))] or _over_cells(str(one["name"]), held)
        for one, _ in everybody
    ]
    dense = [0] * len(held)
    for spots in places:
        for at in set(spots):
            dense[at] += 1
    near = [sum(dense[max(0, at - 5) : at + 6]) for at in range(len(held))]
    last = max(heads, default=0)
    chosen: dict[int, str] = {}
    about: dict[int, set[str]] = {}
    for (one, side), spots in zip(everybody, places, strict=True):
        fit = [at for at in spots if labels[at] in ("", "B-there", "B-away") and len(held[at].words) < 900]
        if side == "away":
            worded = [
                at
                for at in fit
                if any(_APOLOGY.search(held[near_at].words) for near_at in range(max(0, at - 3), at + 1))
            ]
            fit = worded or fit
        if not fit:
            continue
        best = max(fit, key=lambda at: (min(near[at], 4) - 3 * (at > last > 0), -at))
        chosen.setdefault(best, side)
        told = " ".join(str(one.get(key) or "") for key in ("role", "organisation"))
        about.setdefault(best, set()).update(_TOKEN.findall(told.lower()))
    _spread(held, labels, chosen, about)


def _over_cells(name: str, held: Sequence[Unit]) -> list[int]:
    """The rows in which a name stands split over cells, by their first unit."""
    parts = set(_TOKEN.findall(name.lower()))
    cells: dict[int, set[str]] = {}
    opens: dict[int, int] = {}
    for at, unit in enumerate(held):
        if unit.table and len(unit.words.split()) < 4:
            cells.setdefault(unit.block, set()).update(_TOKEN.findall(unit.words.lower()))
        if unit.table:
            opens.setdefault(unit.block, at)
    return [opens[block] for block, words in cells.items() if len(parts) > 1 and parts <= words]


_APOLOGY = re.compile(
    r"apol|absent|unable|sorry|regret|not (?:present|attend|in att)|could not|non-att|sent ", re.IGNORECASE
)
_OPENING = re.compile(
    r"present|attend|apol|absent|members|those there|who was|here|participants|officers|in the room|invited"
    r"|guests|name",
    re.IGNORECASE,
)


def _spread(held: Sequence[Unit], labels: list[str], chosen: Mapping[int, str], about: Mapping[int, set[str]]) -> None:
    """From the units that hold a name to the whole entry: the cells of its row, the lines that go on with it."""
    order = sorted(chosen)
    for nth, at in enumerate(order):
        side = chosen[at]
        row = [
            i
            for i in range(max(0, at - 9), min(len(held), at + 9))
            if held[at].table and held[i].block == held[at].block
        ]
        if row:
            for i in row:
                if labels[i] in ("",) or i not in chosen:
                    labels[i] = f"{'B' if i == row[0] else 'I'}-{side}"
            if not any(labels[i].startswith("B-") for i in row):
                labels[row[0]] = f"B-{side}"
            continue
        labels[at] = f"B-{side}"
        stop = order[nth + 1] if nth + 1 < len(order) else at + 4
        for i in range(at + 1, min(stop, at + 5, len(held))):
            words = set(_TOKEN.findall(held[i].words.lower()))
            same_block = held[i].block == held[at].block
            tells = len(words & about[at]) >= max(1, 0.5 * len(words)) and held[i].gap == 0
            if labels[i] or held[i].table or not (same_block or tells) or held[i].kind == "heading":
                break
            labels[i] = f"I-{side}"
        if order[nth - 1] + 1 == at and nth and held[at].block == held[order[nth - 1]].block and not _starts(held[at]):
            labels[at] = f"I-{chosen[order[nth - 1]]}"
    for at in order:
        above = at - 1
        while above >= 0 and above > at - 3 and not labels[above]:
            said = held[above].words
            short = len(said.split()) < 9
            if short and (_OPENING.search(said) or _between(labels, above)) and said[-1] not in ".;":
                labels[above] = "list"
            above -= 1


def _starts(unit: Unit) -> bool:
    """Whether a line may begin an entry of its own."""
    return bool(re.match(r"\W*[A-Z]", unit.words)) and unit.first


def _between(labels: Sequence[str], at: int) -> bool:
    """Whether people stand on both sides of a short line: then it heads those of one body."""
    return any(label.endswith(("there", "away")) for label in labels[max(0, at - 2) : at])


def _front(gold: Mapping[str, Any], held: Sequence[Unit], views: Sequence[View], labels: list[str], first: int) -> None:
    titles = {_bare(item["title"]) for item in gold["items"]}
    listed = [at for at in range(len(held)) if not labels[at] and _bare(views[at].rest) in titles]
    for at in listed:
        if any(other in listed for other in (at - 2, at - 1, at + 1, at + 2)):
            labels[at] = "agenda"
    title = _bare(str(gold["meeting"].get("title") or ""))
    for at in range(min(first, 12)):
        words = _bare(held[at].words)
        if not labels[at] and len(words) > 5 and (words in title or fuzz.partial_ratio(words, title) > 88) and title:
            labels[at] = "title"
