"""Markdown, through the `markdown` package to HTML and so to blocks.

A file may be called .md and be text with a little mark-up in it: tabs between cells, which Markdown would
take for code. Such a file is read as text.
"""

import re
from itertools import pairwise

from lxml.html import fragment_fromstring
from markdown import Markdown

from minutes.model import Document, Note, Source
from minutes.sources import text
from minutes.sources.canvas import Piece, compose
from minutes.sources.decoding import decode
from minutes.sources.front_matter import split
from minutes.sources.html.hidden import without_hidden
from minutes.sources.html_walk import walk_element
from minutes.sources.plain_lines import goes_on, line_pieces, text_width

_TABBED = re.compile(r"^\t(?![-*+•●·\d])\S|\S\t+\S", re.MULTILINE)
_NUMBERED = re.compile(r"^( {0,3})(\d{1,3})([.)])(?=\s)", re.MULTILINE)


def read(data: bytes, source: Source) -> Document:
    """Bytes of a Markdown file to a Document. Raises UnreadableSource where they are not text."""
    words, notes = decode(data, source.path)
    return document(split(words)[1], source, notes)


def document(words: str, source: Source, notes: tuple[Note, ...] = ()) -> Document:
    """Clean Markdown to a Document. Pure."""
    if len(_TABBED.findall(words)) >= 3:
        return text.document(words, source, notes)
    # An agenda's number is a word of the minutes; left to Markdown it would become a list mark and be lost.
    kept = _NUMBERED.sub(r"\1\2\\\3", words)
    markup = Markdown(extensions=["tables", "sane_lists"], output_format="html").convert(kept)
    found, left_out = _shown(markup, source.path)
    width = text_width(words.split("\n"))
    pieces = [line for piece in found for line in _lines(piece, width)]
    return compose(pieces, source, (*notes, *left_out))


def _shown(markup: str, name: str) -> tuple[list[Piece], tuple[Note, ...]]:
    """The pieces that whoever opens the page sees, and notes of the rest: HTML inside Markdown hides as a page does."""
    if not markup.strip():
        return [], ()
    body = fragment_fromstring(markup, create_parent="div")
    hidden = without_hidden(body, name)
    found, dropped = walk_element(body, newlines=True)
    return found, (*hidden, *(Note(f"Left out of the text: {what}.", name) for what in dropped))


def _lines(piece: Piece, width: int) -> list[Piece]:
    """A paragraph's lines, each its own piece unless the paragraph is broken over them."""
    if piece.kind != "paragraph" or "\n" not in piece.text:
        return [piece]
    lines = [line for line in piece.text.split("\n") if line.strip()]
    joined = lines[:1]
    for before, line in pairwise(lines):
        if goes_on(before, line, width):
            joined[-1] += " " + line.strip()
        else:
            joined.append(line)
    return [found for line in joined for found in line_pieces(line)[0]]
