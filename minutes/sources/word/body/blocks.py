"""Paragraphs and what holds them become pieces, in the form the text of the same minutes would give."""

from collections.abc import Iterator
from itertools import pairwise

from lxml.etree import _Element as Element

from minutes.sources.canvas import Piece
from minutes.sources.html_walk import has_markup
from minutes.sources.plain_lines import goes_on, is_bullet, line_pieces
from minutes.sources.word.body import drawings, tables
from minutes.sources.word.body.numbering import Label
from minutes.sources.word.body.runs import CHANGES, GONE, Speech, is_prompt, listen
from minutes.sources.word.body.story import Drawn, Story
from minutes.sources.word.body.visibility import UNKNOWN
from minutes.sources.word.body.xml_names import below, called, is_on, w

_THROUGH = CHANGES | {
    *("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "mc:AlternateContent", "mc:Choice", "mc:Fallback"),
}
_LONGEST_HEADING = 25
"""Words: people give whole paragraphs the look of a heading."""


def read_blocks(container: Element, story: Story, in_cell: bool = False) -> list[Drawn]:
    """The pieces of what a body, a cell, a box or a footnote holds, in order.

    Raises UnreadableSource where tables or boxes stand too deep inside one another.
    """
    found: list[Drawn] = []
    for child in container:
        name = called(child)
        if name == "w:p":
            found.extend(_paragraph(child, story, in_cell))
        elif name == "w:tbl":
            with story.within(table=True):
                found.extend(tables.read_table(child, story, read_blocks))
        elif name in _THROUGH:
            found.extend(_through(child, name, story, in_cell))
        elif name in ("w:altChunk", "w:subDoc"):
            story.count("insert")
        elif next(child.iter(w("t")), None) is not None:
            story.count("unknown")
    return found


def _through(child: Element, name: str, story: Story, in_cell: bool) -> list[Drawn]:
    if name in CHANGES:
        story.count("change")
    if name in GONE:
        return []
    if name == "w:sdt" and is_prompt(child):
        story.count("prompt")
        return []
    with story.within():
        return read_blocks(drawings.chosen(child) if name == "mc:AlternateContent" else child, story, in_cell)


def _paragraph(paragraph: Element, story: Story, in_cell: bool) -> list[Drawn]:
    """A paragraph's pieces, then those of the boxes and notes tied to it."""
    properties = paragraph.find(w("pPr"))
    speech = listen(paragraph, story)
    words = "".join(speech.words)
    found: list[Drawn] = []
    gone = _mark_is_gone(properties, speech, story)
    if story.styles.is_contents(properties):
        if words.strip():
            story.count("contents")
    elif words.strip() or not gone:
        label = story.numbering.next(properties)
        found.extend(_drawn(words.strip(" \n"), label, story.styles.heading(properties), in_cell))
    found.extend(_tied(speech, story, in_cell))
    return found


def _mark_is_gone(properties: Element | None, speech: Speech, story: Story) -> bool:
    """Whether a paragraph's mark is deleted or hidden: without words it is then not even numbered."""
    mark = below(properties, "rPr")
    changed = {name for name in CHANGES if below(mark, name[2:]) is not None}
    if changed and not speech.is_changed and "w:moveFrom" not in changed:
        story.count("change")
    if below(properties, "pPrChange") is not None:
        story.count("look")
    return bool(GONE & changed) or is_on(below(mark, "vanish"))


def _drawn(words: str, label: Label | None, heading: int, in_cell: bool) -> Iterator[Drawn]:
    number = label.words if label else ""
    list_id = label.list_id if label and number else ""
    if not words.strip():
        if number and in_cell:
            yield Drawn(Piece("paragraph", number), list_id, bare=True)
    elif heading and len(words.split()) <= _LONGEST_HEADING:
        yield Drawn(Piece("heading", _flat(f"{number} {words}"), heading), list_id)
    elif label and label.is_bullet:
        yield Drawn(Piece("bullet", _flat(words), label.level))
    else:
        lines = _lines(words)
        for at, line in enumerate(lines):
            yield Drawn(_line(f"{number} {line.lstrip()}" if number and not at else line), list_id)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _lines(words: str) -> list[str]:
    """A paragraph's lines, apart where somebody broke them to stand apart."""
    lines = [line for line in words.split("\n") if line.strip()]
    joined = lines[:1]
    for before, line in pairwise(lines):
        if goes_on(before, line, 0):
            joined[-1] += " " + line.strip()
        else:
            joined.append(line)
    return joined


def _line(line: str) -> Piece:
    """A line as text gives it: cells where tabs divide it, a bullet where somebody typed one."""
    if is_bullet(line) and not has_markup(line):
        return line_pieces(_flat(line))[0][0]
    if "\t" in line.strip():
        return Piece("row", "", 0, tuple(enumerate(line.split("\t"))))
    return Piece("paragraph", line.strip())


def _tied(speech: Speech, story: Story, in_cell: bool) -> Iterator[Drawn]:
    for box, filled in speech.boxes:
        with story.within(UNKNOWN if filled else None):
            yield from read_blocks(box, story, in_cell)
    for aside in speech.asides:
        with story.within():
            yield from read_blocks(aside, story, in_cell)
