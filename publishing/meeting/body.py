"""The body of one set of minutes as pieces a template prints one after another, each with its address.

Paragraphs are numbered within their item (3.1, 3.2 …) so that anybody can point at one. Where the minutes print
such numbers themselves, theirs stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from publishing.action_register.action_view import ActionView
from publishing.text.abbreviations import Abbreviations
from publishing.text.markup import marked, slug
from publishing.text.mentions import unmarked
from redaction.public import PublicItem, PublicParagraph, PublicText, Run, plain

_DECISION = re.compile(r"\s*(it was (therefore )?(agreed|resolved|decided)|agreed|resolved|decision)\b", re.IGNORECASE)
_PRINTED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){1,2})[.)]?\s+")
_SHORT_CELL = 40
_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bullet and those under it. said: its words, less what stands for withheld ones."""

    html: Markup
    id: str
    under: tuple[Bullet, ...] = ()
    said: str = ""


@dataclass(frozen=True, slots=True)
class BodyPiece:
    """One piece of an item. kind: paragraph, bullets, table, subheading or action; the fields it uses follow.

    number: what hangs in the margin, "" for a pilcrow sign. decision: "D1" where the words record one. rows: cells of a
    table, the first row its head where `head`. said: its words, less what stands for withheld ones.
    """

    kind: str
    id: str = ""
    html: Markup = _NOTHING
    number: str = ""
    decision: str = ""
    bullets: tuple[Bullet, ...] = ()
    rows: tuple[tuple[Markup, ...], ...] = ()
    head: bool = False
    columns: int = 0
    action: ActionView | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class CommitteeDecision:
    """A decision found in the words: "D1", what was decided, and the piece it stands in. html: for its own page."""

    name: str
    text: PublicText
    html: Markup
    words: str
    id: str
    place: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """An agenda item: its address, number and title, and its pieces in order."""

    id: str
    number: str
    title: Markup
    title_words: str
    pieces: tuple[BodyPiece, ...]


@dataclass(slots=True)
class Addresses:
    """Ids given so far on one page, so that none is given twice."""

    given: set[str] = field(default_factory=set)

    def give(self, wanted: str) -> str:
        """The id wanted, or the same with -2, -3 … where it is taken."""
        name, count = wanted, 1
        while name in self.given:
            count += 1
            name = f"{wanted}-{count}"
        self.given.add(name)
        return name


def item_ids(items: tuple[PublicItem, ...]) -> tuple[str, ...]:
    """An id for each item: i3 for item 3, i3-2 if its number is used again, part-2 for a second item without one."""
    addresses = Addresses()
    wanted = (f"i{slug(item.number)}" if slug(item.number) else f"part-{at}" for at, item in enumerate(items, 1))
    return tuple(addresses.give(name) for name in wanted)


@dataclass(slots=True)
class Body:
    """Turns items into views. `decisions` fills as items are taken; `box` makes the view of an action by its key."""

    initials: frozenset[str]
    actions: Mapping[str, ActionView]
    passage: Callable[[str, PublicText], Markup]
    spell: Abbreviations
    addresses: Addresses = field(default_factory=Addresses)
    decisions: list[CommitteeDecision] = field(default_factory=list)

    def item(self, item: PublicItem, item_id: str) -> ItemView:
        """The view of one item."""
        number = item.number.strip().rstrip(".)")
        self.spell.start()
        pieces = tuple(self._pieces(item, item_id, number))
        title = marked(item.title, self.initials)
        return ItemView(item_id, number, title, plain(item.title), pieces)

    def _pieces(self, item: PublicItem, item_id: str, number: str) -> Iterator[BodyPiece]:
        own = any(_PRINTED.match(plain(p.text)) for p in item.body if p.kind == "paragraph")
        count = 0
        for kind, group in groupby(item.body, key=lambda paragraph: paragraph.kind):
            run = tuple(group)
            if kind == "bullet":
                yield BodyPiece("bullets", bullets=self._bullets(run, f"b{item_id[1:]}", number))
            elif kind == "row":
                yield self._table(run)
            else:
                for paragraph in run:
                    count += paragraph.kind == "paragraph"
                    yield self._one(paragraph, item_id, "" if own or not number else f"{number}.{count}", count)

    def _one(self, paragraph: PublicParagraph, item_id: str, number: str, count: int) -> BodyPiece:
        if paragraph.kind == "subheading":
            sub = self.addresses.give(f"s-{item_id}")
            return BodyPiece("subheading", sub, marked(paragraph.text, self.initials))
        if paragraph.action in self.actions:
            action = self.actions[paragraph.action]
            html = self.passage(paragraph.action, paragraph.text)
            return BodyPiece("action", action.anchor, html, action=action, said=unmarked(paragraph.text))
        if paragraph.kind == "action":
            return BodyPiece("action", html=self._marked(paragraph.text), said=unmarked(paragraph.text))
        printed = _PRINTED.match(plain(paragraph.text))
        number = printed.group(1) if printed else number
        text = without_start(paragraph.text, printed.end()) if printed else paragraph.text
        name = slug(number) if number else f"{item_id}-{count}"
        html, place = self._marked(text), self.addresses.give(f"p{name}")
        decision = self._decision(text, html, place, number)
        return BodyPiece("paragraph", place, html, number, decision, said=unmarked(text))

    def _marked(self, text: PublicText) -> Markup:
        return marked(text, self.initials, spell=self.spell.write)

    def _decision(self, text: PublicText, html: Markup, place: str, number: str) -> str:
        if not _DECISION.match(plain(text)):
            return ""
        name = f"D{len(self.decisions) + 1}"
        self.decisions.append(CommitteeDecision(name, text, html, plain(text), place, number))
        return name

    def _bullets(self, run: tuple[PublicParagraph, ...], stem: str, number: str) -> tuple[Bullet, ...]:
        """Bullets nested by level; a level that jumps counts as one step."""
        out: list[Bullet] = []
        at = 0
        while at < len(run):
            end = at + 1
            while end < len(run) and run[end].level > run[at].level:
                end += 1
            html, place = self._marked(run[at].text), self.addresses.give(stem)
            self._decision(run[at].text, html, place, number)
            under = self._bullets(run[at + 1 : end], stem, number)
            out.append(Bullet(html, place, under, unmarked(run[at].text)))
            at = end
        return tuple(out)

    def _table(self, run: tuple[PublicParagraph, ...]) -> BodyPiece:
        rows = tuple(tuple(self._marked(cell) for cell in row.cells) for row in run)
        said = " ".join(unmarked(cell) for row in run for cell in row.cells)
        columns = max(len(row) for row in rows)
        first = run[0].cells
        head = len(rows) > 1 and len(first) == columns > 1 and all(len(plain(cell)) <= _SHORT_CELL for cell in first)
        return BodyPiece("table", rows=rows, head=head, columns=columns, said=said)


def without_start(text: PublicText, length: int) -> PublicText:
    """A public text less its first `length` characters; marks are kept on what remains."""
    out: list[Run] = []
    for run in text:
        kept = run.words[length:]
        length = max(0, length - len(run.words))
        if kept:
            out.append(Run(kept, run.mark, run.reason))
    return tuple(out)
