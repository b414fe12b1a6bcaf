"""The body of one set of minutes as pieces a template prints one after another, each with its address."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from publishing.action_register.action_view import ActionView
from publishing.meeting.decision_words import decides, opens_decisions
from publishing.text.abbreviations import Abbreviations
from publishing.text.addresses import Address
from publishing.text.markup import marked
from publishing.text.mentions import unmarked
from redaction.public import PublicItem, PublicParagraph, PublicText, Run, plain

_SHORT_CELL = 40
_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bullet and those under it. text: its public words; said: the same, less what stands for withheld ones."""

    html: Markup
    id: str
    under: tuple[Bullet, ...] = ()
    said: str = ""
    text: PublicText = ()


@dataclass(frozen=True, slots=True)
class BodyPiece:
    """One piece of an item. kind: paragraph, bullets, table, subheading or action; the fields it uses follow.

    number: what hangs in the margin, "" for a pilcrow sign. decision: "D1" where the words record one. rows: cells of a
    table, the first row its head where `head`. text: its public words, () for a table; said: less what was withheld.
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
    text: PublicText = ()


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
class Body:
    """Turns items into views. `decisions` fills as items are taken; `box` makes the view of an action by its key."""

    initials: frozenset[str]
    actions: Mapping[str, ActionView]
    passage: Callable[[str, PublicText], Markup]
    spell: Abbreviations
    decisions: list[CommitteeDecision] = field(default_factory=list)

    def item(self, item: PublicItem, item_id: str, places: tuple[Address, ...]) -> ItemView:
        """The view of one item. places: the address of each of its paragraphs."""
        number = item.number.strip().rstrip(".)")
        self.spell.start()
        pieces = tuple(self._pieces(item, number, places))
        title = marked(item.title, self.initials)
        return ItemView(item_id, number, title, plain(item.title), pieces)

    def _pieces(self, item: PublicItem, number: str, places: tuple[Address, ...]) -> Iterator[BodyPiece]:
        placed, before = zip(item.body, places, strict=True), ""
        for kind, group in groupby(placed, key=lambda pair: pair[0].kind):
            run = tuple(group)
            if kind == "bullet":
                yield BodyPiece("bullets", bullets=self._bullets(run, number, opens_decisions(before)))
            elif kind == "row":
                yield self._table(tuple(row for row, _ in run), run[0][1].id)
            else:
                yield from (self._one(paragraph, place) for paragraph, place in run)
            before = plain(run[-1][0].text)

    def _one(self, paragraph: PublicParagraph, place: Address) -> BodyPiece:
        if paragraph.kind == "subheading":
            return BodyPiece("subheading", place.id, marked(paragraph.text, self.initials))
        text = without_start(paragraph.text, place.skip)
        if paragraph.action in self.actions:
            action = self.actions[paragraph.action]
            html = self.passage(paragraph.action, text)
            return BodyPiece("action", place.id, html, place.number, action=action, said=unmarked(text), text=text)
        if paragraph.kind == "action":
            return BodyPiece("action", html=self._marked(text), number=place.number, said=unmarked(text), text=text)
        html = self._marked(text)
        decision = self._decision(text, html, place.id, place.number, kind=paragraph.kind)
        return BodyPiece("paragraph", place.id, html, place.number, decision, said=unmarked(text), text=text)

    def _marked(self, text: PublicText) -> Markup:
        return marked(text, self.initials, spell=self.spell.write)

    def _decision(
        self, text: PublicText, html: Markup, place: str, number: str, listed: bool = False, kind: str = ""
    ) -> str:
        told = listed or kind == "decision" or decides(plain(text))
        if kind == "discussion" or not told:
            return ""
        name = f"D{len(self.decisions) + 1}"
        self.decisions.append(CommitteeDecision(name, text, html, plain(text), place, number))
        return name

    def _bullets(
        self, run: tuple[tuple[PublicParagraph, Address], ...], number: str, listed: bool = False
    ) -> tuple[Bullet, ...]:
        """Bullets nested by level; a level that jumps counts as one step. listed: whether each is a decision."""
        out: list[Bullet] = []
        at = 0
        while at < len(run):
            (paragraph, place), end = run[at], at + 1
            while end < len(run) and run[end][0].level > paragraph.level:
                end += 1
            html = self._marked(paragraph.text)
            self._decision(paragraph.text, html, place.id, number, listed)
            under = self._bullets(run[at + 1 : end], number)
            out.append(Bullet(html, place.id, under, unmarked(paragraph.text), paragraph.text))
            at = end
        return tuple(out)

    def _table(self, run: tuple[PublicParagraph, ...], place: str) -> BodyPiece:
        rows = tuple(tuple(self._marked(cell) for cell in row.cells) for row in run)
        said = " ".join(unmarked(cell) for row in run for cell in row.cells)
        columns = max(len(row) for row in rows)
        first = run[0].cells
        head = len(rows) > 1 and len(first) == columns > 1 and all(len(plain(cell)) <= _SHORT_CELL for cell in first)
        return BodyPiece("table", place, rows=rows, head=head, columns=columns, said=said)


def without_start(text: PublicText, length: int) -> PublicText:
    """A public text less its first `length` characters; marks are kept on what remains."""
    out: list[Run] = []
    for run in text:
        kept = run.words[length:]
        length = max(0, length - len(run.words))
        if kept:
            out.append(Run(kept, run.mark, run.reason))
    return tuple(out)
