"""Markdown, through the `markdown` package to HTML and so to blocks.

A file may be called .md and be text with a little mark-up in it: tabs between cells, which Markdown would
take for code. Such a file is read as text.
"""

import re
from itertools import pairwise

from markdown import Markdown

from minutes.model import Document, Note, Source
from minutes.sources import text
from minutes.sources.canvas import Piece, compose
from minutes.sources.decoding import decode
from minutes.sources.front_matter import split
from minutes.sources.html_walk import walk
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
    found, dropped = walk(markup, newlines=True)
    width = text_width(words.split("\n"))
    pieces = [line for piece in found for line in _lines(piece, width)]
    left_out = tuple(Note(f"Left out of the text: {what}.", source.path) for what in dropped)
    return compose(pieces, source, (*notes, *left_out))


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
