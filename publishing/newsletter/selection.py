"""Which sentence of an item to tell: what was concluded, not how it began."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from publishing.meeting.body import Bullet, ItemView
from publishing.meeting.view import MeetingView
from publishing.newsletter.plain_words import WORDS, count, simplified
from publishing.newsletter.stands_alone import stands_alone
from publishing.newsletter.without_names import Nameless
from publishing.text.mentions import unmarked
from redaction.public import plain
from rule_files import rule_file

_LEAST_WEIGHT = 2
_LONG_DECISION = 25
_LONGEST, _SHORTEST, _SHORTEST_POINT = 30, 4, 8
_PRINTED = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s+")


@dataclass(frozen=True, slots=True)
class SummaryFact:
    """One thing the newsletter tells: the title of its item, and a sentence or "".

    at: which item of the meeting it is, from 0. anchor, place: the paragraph's address on the meeting's page and its
    number, "" where unknown.
    """

    title: str
    sentence: str
    at: int
    anchor: str = ""
    place: str = ""


def decisions(shown: MeetingView, nameless: Nameless) -> tuple[SummaryFact, ...]:
    """What was decided and can be told, each as what follows "Members agreed" ("that …", "to …").

    Those in the page's list of decisions, and those that stand within a paragraph.
    """
    found: dict[str, SummaryFact] = {}
    for at, item in enumerate(shown.meeting.items):
        title = nameless.words(item.title) or ""
        for told in _sentences(shown, nameless, at, title):
            what = _what(told.sentence)
            if what:
                found.setdefault(what, replace(told, sentence=what))
    return tuple(found.values())


def _what(sentence: str) -> str:
    """What follows "Members agreed", as a clause that stands alone; "" where there is none ("agreed in May")."""
    known = rule_file(WORDS).pattern
    matched = known("decided").match(sentence)
    if not matched or not matched["what"]:
        return ""
    what = _first_clause(simplified(matched["what"]).rstrip("."))
    opening = known("what follows").match(what)
    if opening:
        what = opening[1].lower() + what[opening.end(1) :]
    elif not matched["sign"] or not known("a verb").search(what):
        return ""
    else:  # "Decision: The report was approved."
        first = what.split()[0]
        what = f"that {first.lower() if first[1:].islower() or len(first) == 1 else first}{what[len(first) :]}"
    return what if stands_alone(what) and count(what) >= _SHORTEST else ""


def _first_clause(words: str) -> str:
    """A long decision up to its semicolon, where what follows takes nothing back."""
    first, _, rest = words.partition("; ")
    takes_back = rule_file(WORDS).pattern("takes back").match(rest)
    kept = count(words) <= _LONG_DECISION or count(first) < _SHORTEST or takes_back
    return words if kept else first


def items(shown: MeetingView, nameless: Nameless) -> tuple[SummaryFact, ...]:
    """The items of substance, each with its best sentence or "". Housekeeping is left out."""
    housekeeping = rule_file(WORDS).pattern("housekeeping")
    told = []
    for at, item in enumerate(shown.meeting.items):
        title = nameless.words(item.title)
        if title and not housekeeping.search(plain(item.title)):
            told.append(_best(shown, nameless, at, title))
    return tuple(told)


def _best(shown: MeetingView, nameless: Nameless, at: int, title: str) -> SummaryFact:
    """The weightiest sentence that says something by itself; the later of two that weigh the same.

    Sentences of actions are told elsewhere, and decisions too.
    """
    decided = rule_file(WORDS).pattern("decided")
    taken = {decision.id for decision in shown.decisions}
    weighed = [
        (_weight(told.sentence), position, told)
        for position, told in enumerate(_sentences(shown, nameless, at, title))
        if told.anchor not in taken and not decided.match(told.sentence) and _whole(told.sentence)
    ]
    best = max(weighed, key=lambda row: row[:2], default=None)
    if best is None or best[0] < _LEAST_WEIGHT:
        return SummaryFact(title, "", at)
    return replace(best[2], sentence=simplified(best[2].sentence))


def _sentences(shown: MeetingView, nameless: Nameless, at: int, title: str) -> Iterator[SummaryFact]:
    """The sentences of an item that can be told, each with its place on the meeting's page."""
    places = _places(shown.items[at])
    for text in (p.text for p in shown.meeting.items[at].body if p.kind in ("paragraph", "bullet") and not p.action):
        said = unmarked(text)
        place = next((one for one in places if one.said and said.endswith(one.said)), _Place("", "", ""))
        for sentence in nameless.sentences(text):
            yield SummaryFact(title, _PRINTED.sub("", sentence), at, place.anchor, place.name)


def _whole(sentence: str) -> bool:
    fits = _SHORTEST_POINT <= count(sentence) <= _LONGEST and sentence.endswith((".", "!"))
    return fits and stands_alone(sentence)


def _weight(sentence: str) -> int:
    """What a sentence tells, by the entries of the rule file that have a weight."""
    known = rule_file(WORDS)
    weighty = (entry for entry in known.entries if "weight" in entry.says)
    return sum(entry.says["weight"] for entry in weighty if known.pattern(entry.name).search(sentence))


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph or bullet on the meeting's page."""

    anchor: str
    name: str
    said: str


def _places(item: ItemView) -> tuple[_Place, ...]:
    """Every paragraph and bullet of an item that has an address."""
    found: list[_Place] = []
    for piece in item.pieces:
        if piece.kind == "paragraph":
            found.append(_Place(piece.id, piece.number, piece.said))
        found += _of_bullets(piece.bullets, item.number)
    return tuple(found)


def _of_bullets(bullets: tuple[Bullet, ...], number: str) -> list[_Place]:
    return [place for b in bullets for place in (_Place(b.id, number, b.said), *_of_bullets(b.under, number))]
