"""The index as files: what holds which word, by the word's first letters, and the passages of each meeting.

A search reads the list of meetings, one file for each word asked for, and the passages of the meetings that it shows.
Single words with their places can be looked up only one by one; the passages are the words of the page itself.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from publishing.context import Press
from publishing.finding.tokens import SMALL, plain_word, shard, tokens
from publishing.meeting import ordering
from publishing.meeting.passages import passages
from publishing.meeting.view import MeetingView
from publishing.pages.facets import facets_of
from publishing.text.markup import initials_of

FOLDER = "search/words"


@dataclass(frozen=True, slots=True)
class Indexed:
    """A passage as it is found: anchor on its page, number in the margin, item, and "D1" or an action's reference."""

    anchor: str
    number: str
    item: str
    name: str
    said: str


def search_index(press: Press) -> dict[str, str]:
    """Every file of the index, by its path. The newest meeting stands first."""
    held: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    meetings: list[list[object]] = []
    files: dict[str, str] = {}
    at = 0
    for number, meeting in enumerate(ordering.newest_first(press.meetings)):
        view, group = press.views[meeting.id], press.group_of(meeting).facts
        found = tuple(indexed(view))
        title = f"{group.name}: {ordering.heading(meeting)}"
        facets = [f"{facet.kind}={facet.key}" for facet in facets_of(press, meeting)]
        meetings.append([meeting.id, title, meeting.held_on, facets, at, len(found)])
        for place, passage in enumerate(found, at):
            for word, places in _words(passage, initials_of(meeting)).items():
                held[shard(word) if word[0] not in "=#" else "marks"][word].append(f"{place}:{','.join(places)}")
        told = [[one.anchor, one.number, one.item, one.name, one.said] for one in found]
        files[f"{FOLDER}/p-{number}.json"] = _json(told)
        at += len(found)
    files |= {f"{FOLDER}/w-{name}.json": _json(_joined(words)) for name, words in sorted(held.items())}
    counts = sorted((w, len(p)) for words in held.values() for w, p in words.items() if w[0] not in "=#")
    files[f"{FOLDER}/all.json"] = _json([f"{word} {count}" for word, count in counts])
    head = {"meetings": meetings, "small": sorted(SMALL), "shards": sorted(held)}
    return files | {f"{FOLDER}/meetings.json": _json(head)}


def indexed(view: MeetingView) -> Iterator[Indexed]:
    """The passages of a meeting, each item's title before them."""
    done: set[str] = set()
    for passage in passages(view):
        item = passage.item
        if item.id not in done:
            done.add(item.id)
            yield Indexed(item.id, item.number, item.title_words, "", item.title_words)
        yield Indexed(passage.id, passage.number, item.title_words, passage.name, " ".join(passage.said.split()))
    for item in view.items:
        if item.id not in done:
            yield Indexed(item.id, item.number, item.title_words, "", item.title_words)
    boxed = {piece.action.key for item in view.items for piece in item.pieces if piece.action}
    for action, own in zip(view.actions, view.meeting.actions, strict=True):
        if action.key not in boxed:
            yield Indexed(action.row, "", "", action.id, " ".join("".join(run.words for run in own.text).split()))


def _words(passage: Indexed, initials: frozenset[str]) -> dict[str, list[str]]:
    """Word -> its places in the passage. "=AB" are somebody's initials, "#slg-2025-04-01" an action's reference."""
    places: dict[str, list[str]] = defaultdict(list)
    for at, token in enumerate(tokens(passage.said)):
        word = plain_word(token)
        if word and word not in SMALL:
            places[word].append(str(at))
        if token in initials:
            places[f"={token}"].append(str(at))
    if passage.name:
        places[f"#{passage.name.casefold()}"].append("0")
    return places


def _joined(words: dict[str, list[str]]) -> dict[str, str]:
    return {word: ";".join(words[word]) for word in sorted(words)}


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"
