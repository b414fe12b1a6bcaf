"""The index as files: what holds which word, by the word's first letters, and the passages of each page.

A search reads the list of pages, one file for each word asked for, and the passages of the pages that it shows.
Single words with their places can be looked up only one by one; the passages are the words of the page itself.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from publishing.context import Press
from publishing.finding.help import help_pages
from publishing.finding.people import people
from publishing.finding.tokens import SMALL, plain_word, shard, tokens
from publishing.meeting import ordering
from publishing.meeting.passages import passages
from publishing.meeting.view import MeetingView
from publishing.pages.facets import facets_of
from publishing.pages.written import written
from publishing.text.markup import initials_of

FOLDER = "search/words"
_DECISION = re.compile(r"D\d+")


@dataclass(frozen=True, slots=True)
class Indexed:
    """A passage as it is found: anchor on its page, number in the margin, item, and "D1" or an action's reference.

    anchor: with a "/" in it, an address of its own. heads: whether it is the title under which the next ones stand.
    """

    anchor: str
    number: str
    item: str
    name: str
    said: str
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page that can be found. facets: "kind=key" each. initials: those that mean somebody on it."""

    address: str
    title: str
    held_on: str
    facets: tuple[str, ...]
    passages: tuple[Indexed, ...]
    initials: frozenset[str] = frozenset()


def search_index(press: Press) -> dict[str, str]:
    """Every file of the index, by its path. The newest meeting stands first, then who attends, then the help pages."""
    held: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    rows: list[list[object]] = []
    files: dict[str, str] = {}
    at = 0
    for number, page in enumerate((*_minutes(press), *_people(press), *_help(press))):
        heads = [place for place, passage in enumerate(page.passages) if passage.heads]
        rows.append([page.address, page.title, page.held_on, page.facets, at, len(page.passages), heads])
        for place, passage in enumerate(page.passages, at):
            for word, places in _words(passage, page.initials).items():
                held[shard(word) if word[0] not in "=#" else "marks"][word].append(f"{place}:{','.join(places)}")
        told = [[one.anchor, one.number, one.item, one.name, one.said] for one in page.passages]
        files[f"{FOLDER}/p-{number}.json"] = _json(told)
        at += len(page.passages)
    files |= {f"{FOLDER}/w-{name}.json": _json(_joined(words)) for name, words in sorted(held.items())}
    counts = sorted((w, len(p)) for words in held.values() for w, p in words.items() if w[0] not in "=#")
    files[f"{FOLDER}/all.json"] = _json([f"{word} {count}" for word, count in counts])
    head = {"pages": rows, "small": sorted(SMALL), "shards": sorted(held)}
    return files | {f"{FOLDER}/pages.json": _json(head)}


def _minutes(press: Press) -> Iterator[Page]:
    for meeting in ordering.newest_first(press.meetings):
        title = f"{press.group_of(meeting).facts.name}: {ordering.heading(meeting)}"
        facets = ("kind=minutes", *(f"{facet.kind}={facet.key}" for facet in facets_of(press, meeting)))
        found = tuple(indexed(press.views[meeting.id]))
        yield Page(f"meetings/{meeting.id}/", title, meeting.held_on, facets, found, initials_of(meeting))


def _people(press: Press) -> Iterator[Page]:
    found = tuple(people(press))
    if found:
        told = tuple(Indexed(one.place, "", "", one.initials, one.said) for one in found)
        initials = frozenset(one.initials for one in found if one.initials)
        yield Page("meetings/", "Who attends, by role", "", ("kind=people",), told, initials)


def _help(press: Press) -> Iterator[Page]:
    for page in help_pages(written(press)):
        told = tuple(Indexed(one.anchor, "", one.title, "", one.said) for one in page.sections)
        if told:
            yield Page(page.address, page.title, "", ("kind=help",), told)


def indexed(view: MeetingView) -> Iterator[Indexed]:
    """The passages of a meeting, each item's title before them."""
    done: set[str] = set()
    for passage in passages(view):
        item = passage.item
        if item.id not in done:
            done.add(item.id)
            yield Indexed(item.id, item.number, item.title_words, "", item.title_words, True)
        yield Indexed(passage.id, passage.number, item.title_words, passage.name, " ".join(passage.said.split()))
    for item in view.items:
        if item.id not in done:
            yield Indexed(item.id, item.number, item.title_words, "", item.title_words, True)
    boxed = {piece.action.key for item in view.items for piece in item.pieces if piece.action}
    for action, own in zip(view.actions, view.meeting.actions, strict=True):
        if action.key not in boxed:
            yield Indexed(action.row, "", "", action.id, " ".join("".join(run.words for run in own.text).split()))


def _words(passage: Indexed, initials: frozenset[str]) -> dict[str, list[str]]:
    """Word -> its places in the passage.

    "=AB" are somebody's initials, "#slg-2025-04-01" an action's reference, "#decision" and "#action" what it is.
    """
    places: dict[str, list[str]] = defaultdict(list)
    for at, token in enumerate(tokens(passage.said)):
        word = plain_word(token)
        if word and word not in SMALL:
            places[word].append(str(at))
        if token in initials:
            places[f"={token}"].append(str(at))
    if passage.name and passage.name not in initials:
        places[f"#{passage.name.casefold()}"].append("0")
        places["#decision" if _DECISION.fullmatch(passage.name) else "#action"].append("0")
    return places


def _joined(words: dict[str, list[str]]) -> dict[str, str]:
    return {word: ";".join(words[word]) for word in sorted(words)}


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"
