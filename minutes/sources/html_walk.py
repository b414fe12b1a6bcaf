"""HTML becomes pieces: the walk that Markdown, marked-up text and .html files share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html
from lxml.html import HtmlElement

from minutes.sources.canvas import Piece

TAG = re.compile(
    r"</?(?:p|ul|ol|li|br|div|span|strong|em|b|i|u|a|sup|sub|font|table|thead|tbody|tr|td|th|h[1-6]|hr|blockquote"
    r"|script|style|img|pre|code)\b[^<>]*>|<!--.*?-->",
    re.IGNORECASE | re.DOTALL,
)
_DROPPED = {"script", "style", "head", "template", "noscript", "object", "iframe", "svg", "title", "meta", "link"}
_INLINE = {
    *("a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s"),
    *("small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var"),
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BULLET = re.compile(r"(?:^|(?<=\s))[●•▪◦·‣](?=\s|$)")
_WIDEST = 100
_NUMBER = re.compile(r"(?:^|(?<=\s))(?=\d{1,2}[.)]\s)")


@dataclass(slots=True)
class _Walk:
    newlines: bool
    pieces: list[Piece] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    heading: int = 0


def walk(markup: str, newlines: bool = False) -> tuple[list[Piece], tuple[str, ...]]:
    """The pieces of a stretch of HTML, in reading order, and what was dropped, in plain words, sorted.

    Args:
        markup: any HTML, whole or part, well formed or not.
        newlines: whether a line end in the source is one in the result (Markdown), or white space (HTML).
    """
    if not markup.strip():
        return [], ()
    return walk_element(html.fragment_fromstring(markup, create_parent="div"), newlines)


def walk_element(body: HtmlElement, newlines: bool = False) -> tuple[list[Piece], tuple[str, ...]]:
    """The pieces of an element already parsed, and what was dropped; `newlines` as in `walk`."""
    state = _Walk(newlines)
    _visit(body, state)
    _flush(state)
    return state.pieces, tuple(sorted(state.dropped))


def _visit(element: HtmlElement, state: _Walk) -> None:
    _say(element.text, state)
    for child in element:
        _child(child, state)
        _say(child.tail, state)


def _child(child: HtmlElement, state: _Walk) -> None:
    tag = child.tag
    if not isinstance(tag, str):
        state.dropped.add("comments")
    elif tag in _DROPPED:
        state.dropped.add("scripts and styles")
    elif child.get("hidden") is not None or _HIDDEN.search(child.get("style", "")):
        state.dropped.add("hidden words")
    elif tag == "br":
        state.words.append("\n")
    elif tag in ("img", "hr"):
        state.dropped.update({"pictures"} if tag == "img" else ())
        _flush(state)
    elif tag in _INLINE:
        _visit(child, state)
    elif tag == "table":
        _flush(state)
        _table(child, state)
    else:
        _block(child, tag, state)


def _block(element: HtmlElement, tag: str, state: _Walk) -> None:
    _flush(state)
    if tag in ("ul", "ol"):
        state.lists.append(tag)
    elif re.fullmatch("h[1-6]", tag):
        state.heading = int(tag[1])
    holds = tag in ("p", "blockquote", "div") and bool(state.lists) and element.getparent().tag != "li"
    kept = state.lists
    if holds:
        # A paragraph straight inside a list is not one of its points: converters forget to close lists.
        state.lists = []
    _visit(element, state)
    _flush(state)
    state.lists = kept
    if tag in ("ul", "ol"):
        state.lists.pop()
    state.heading = 0


def _table(table: HtmlElement, state: _Walk) -> None:
    for caption in table.iterchildren("caption"):
        _child(caption, state)
        _flush(state)
    first = True
    taken: dict[int, int] = {}
    for row in table.iter("tr"):
        if next(row.iterancestors("table")) is not table:
            continue
        held: list[tuple[int, list[Piece]]] = []
        for column, cell in _placed(row, taken):
            inner = _Walk(state.newlines)
            _visit(cell, inner)
            _flush(inner)
            state.dropped |= inner.dropped
            held.append((column, inner.pieces))
        full = [pieces for _, pieces in held if pieces]
        if len(full) == 1:
            state.pieces.extend(full[0])
            continue
        cells = tuple((column, "\n".join(map(_plain, pieces))) for column, pieces in held)
        state.pieces.append(Piece("row", "", 0, cells, first))
        first = False


def _placed(row: HtmlElement, taken: dict[int, int]) -> Iterator[tuple[int, HtmlElement]]:
    """A row's cells with their columns; `taken` holds how many rows more a cell from above reaches down in each."""
    column = 0
    reaching: dict[int, int] = {}
    for cell in row:
        if cell.tag not in ("td", "th"):
            continue
        while taken.get(column, 0):
            column += 1
        yield column, cell
        wide = _span(cell, "colspan")
        reaching |= {at: _span(cell, "rowspan") for at in range(column, column + wide)}
        column += wide
    for at in set(taken) | set(reaching):
        taken[at] = max(reaching.get(at, taken.get(at, 0)) - 1, 0)


def _span(cell: HtmlElement, side: str) -> int:
    """How many columns or rows a cell fills; 1 where it does not say so in a number of reason."""
    said = cell.get(side, "1").strip()
    return min(max(int(said), 1), _WIDEST) if said.isascii() and said.isdigit() else 1


def _plain(piece: Piece) -> str:
    return piece.text or " ".join(words for _, words in piece.cells)


def _say(words: str | None, state: _Walk) -> None:
    if words:
        state.words.append(words if state.newlines else re.sub(r"\s+", " ", words))


def _flush(state: _Walk) -> None:
    words = "".join(state.words).strip()
    state.words = []
    if not words:
        return
    if state.heading:
        state.pieces.append(Piece("heading", words.replace("\n", " "), state.heading))
    elif state.lists:
        state.pieces.extend(Piece("bullet", point, len(state.lists)) for point in _points(words, state.lists[-1]))
    else:
        state.pieces.append(Piece("paragraph", words))


def _points(words: str, kind: str) -> Iterator[str]:
    """A list's words, one point at a time, where a converter left the marks and lost the points."""
    for part in _BULLET.split(words):
        points = _NUMBER.split(part) if kind == "ol" else [part]
        yield from (point.strip().replace("\n", " ") for point in points if point.strip())


def has_markup(words: str) -> bool:
    """Whether words carry HTML tags or comments."""
    return TAG.search(words) is not None
