"""HTML pages, by lxml: as saved from Word, a web site or an e-mail. Only what a browser shows is read."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from errors import UnreadableSource
from minutes.model import Document, Note, Source
from minutes.sources.canvas import Piece, compose
from minutes.sources.clean import cleaned
from minutes.sources.html.encoding import letters
from minutes.sources.html.hidden import without_hidden
from minutes.sources.html_walk import walk_element
from minutes.sources.plain_lines import is_bullet, line_pieces

ELEMENTS = 300_000
DEEPEST = 100
_DECLARED = re.compile(r"\A\s*<\?xml[^>]*\?>")


def read(data: bytes, source: Source) -> Document:
    """Bytes of an HTML page to a Document. Raises UnreadableSource where they are not text, or nested without end."""
    words, notes = letters(data, source.path)
    return document(words, source, notes)


def document(words: str, source: Source, notes: tuple[Note, ...] = ()) -> Document:
    """An HTML page to a Document.

    Raises:
        UnreadableSource: more elements, or more within one another, than a page of minutes has.
    """
    body = _body(words, source.path)
    dropped = without_hidden(body, source.path)
    found, left_out = walk_element(_flat(body))
    pieces, tidied = cleaned([line for piece in found for line in _lines(piece)], source.path)
    more = tuple(Note(f"Left out of the text: {what}.", source.path) for what in left_out)
    return compose(pieces, source, (*notes, *dropped, *more, *tidied))


def _body(words: str, name: str) -> HtmlElement:
    clean = _DECLARED.sub("", words)
    try:
        root = document_fromstring(clean, parser=HTMLParser(huge_tree=True, no_network=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as fault:
        raise UnreadableSource(
            "The file holds no words.", name, "Save the minutes again, or take the file away if it is not needed."
        ) from fault
    depth = deepest = count = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        count += event == "start"
        if count > ELEMENTS or deepest > DEEPEST:
            raise UnreadableSource(
                "The page has more parts, or more within one another, than minutes do.",
                name,
                "Open it in a browser, copy the minutes into a new Word file, and save that.",
            )
    return root


def _flat(root: HtmlElement) -> HtmlElement:
    """The page with elements of other programs (Word's o:p, st1:date) replaced by their words, and set lines kept."""
    for element in list(root.iter(etree.Element)):
        if isinstance(element.tag, str) and ":" in element.tag and element.getparent() is not None:
            element.drop_tag()
    for pre in root.iter("pre"):
        for element in list(pre.iter()):
            _break(element, inside=True)
            if element is not pre:
                _break(element, inside=False)
    return root


def _break(element: HtmlElement, *, inside: bool) -> None:
    """Line ends of set text become breaks, as a browser shows them."""
    first, *rest = ((element.text if inside else element.tail) or "").split("\n")
    if not rest:
        return
    marks = [etree.Element("br") for _ in rest]
    for mark, words in zip(marks, rest, strict=True):
        mark.tail = words
    if inside:
        element.text = first
        element[:0] = marks
    else:
        element.tail = first
        parent = element.getparent()
        at = parent.index(element) + 1
        parent[at:at] = marks


def _lines(piece: Piece) -> list[Piece]:
    """A paragraph's lines, each its own; those with a bullet typed before them as bullets."""
    if piece.kind != "paragraph":
        return [piece]
    lines = [line.strip() for line in piece.text.split("\n") if line.strip()]
    return [
        found for line in lines for found in (line_pieces(line)[0] if is_bullet(line) else [Piece("paragraph", line)])
    ]
