"""Word (.docx), from the package's own XML, for no library keeps tracked insertions and drops hidden words.

package    the zip, opened within bounds        names     Word's names for things
styles     headings, lists and looks by style   numbering automatic numbers, counted again
look       whether words can be seen            runs      what a paragraph says
fields, symbols, drawings                       what else stands in a run
blocks, tables                                  paragraphs and tables become pieces
lists      the pieces in their last form        tally     what was left out, told to the reviewer
"""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from minutes.model import Document, Source
from minutes.sources.canvas import compose
from minutes.sources.word.body.blocks import read_blocks
from minutes.sources.word.body.list_items import settle
from minutes.sources.word.body.numbering import Numbering
from minutes.sources.word.body.story import Story
from minutes.sources.word.body.styles import Styles
from minutes.sources.word.body.xml_names import called, value, w
from minutes.sources.word.margins import notes_of
from minutes.sources.word.package import MOST_PARAGRAPHS, Package, not_word, too_much, unpack
from minutes.sources.word.tally import Tally

_ASIDES = {"footnotes": "footnote", "endnotes": "endnote"}


def read(data: bytes, source: Source) -> Document:
    """Bytes of a .docx to a Document: what a reader of the page sees once tracked changes are accepted.

    Hidden words, deletions, comments, headers, footers, targets of links, alternative text and the document's
    properties never reach the text; each leaves a note, and tracked changes still open hold the meeting.

    Raises:
        UnreadableSource: password, macros, another format under this name, damaged, or too large or deep inside.
    """
    package = unpack(data, source.path)
    main = next((part for kind, part in package.related("") if kind == "officeDocument"), "")
    root = package.xml(main)
    body = root.find(w("body")) if root is not None and called(root) == "w:document" else None
    if root is None or body is None:
        raise not_word(source.path)
    if sum(1 for _ in body.iter(w("p"))) > MOST_PARAGRAPHS:
        raise too_much(source.path)
    parts = list(dict.fromkeys(package.related(main)))
    story = _story(package, parts)
    story.opens(body)
    pieces, cleaned = settle(read_blocks(body, story), source.path)
    _count_comments(package, parts, story)
    paged = next(body.iter(w("lastRenderedPageBreak")), None) is not None
    document = compose(pieces, source, (*story.tally.notes(source.path, paged), *cleaned))
    margins = (one for kind in ("header", "footer") for one in _roots(package, parts, kind))
    aside = Story(source.path, story.styles, Numbering(None, story.styles), Tally())
    told = notes_of(margins, aside, document.text, source.path)
    return Document(source, document.text, document.blocks, (*document.notes, *told))


def _story(package: Package, parts: list[tuple[str, str]]) -> Story:
    styles = Styles(next(_roots(package, parts, "styles"), None))
    numbering = Numbering(next(_roots(package, parts, "numbering"), None), styles)
    story = Story(package.name, styles, numbering, Tally())
    for kind, name in _ASIDES.items():
        for root in _roots(package, parts, kind):
            for one in root.iter(w(name)):
                story.asides[name, value(one, "id") or ""] = one
    return story


def _roots(package: Package, parts: list[tuple[str, str]], wanted: str) -> Iterator[Element]:
    for kind, part in parts:
        if kind == wanted and (root := package.xml(part)) is not None:
            yield root


def _count_comments(package: Package, parts: list[tuple[str, str]], story: Story) -> None:
    held = sum(1 for root in _roots(package, parts, "comments") for _ in root.iter(w("comment")))
    if held:
        story.count("comment", held)
