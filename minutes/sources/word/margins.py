"""Headers and footers: no part of the minutes, but a title or a date may stand only there, so they are told of."""

import re
from collections.abc import Iterable

from lxml.etree import _Element as Element

from minutes.model import Note
from minutes.sources.word.body.blocks import read_blocks
from minutes.sources.word.body.story import Drawn, Story

_PAGES = re.compile(r"\b(?:page|of)\b|[\W\d_]+", re.IGNORECASE)


def notes_of(roots: Iterable[Element], story: Story, body: str, name: str) -> tuple[Note, ...]:
    """A note where headers or footers hold words, another kind where the body does not hold them too.

    Args:
        roots: each header's and footer's root.
        story: a story of their own, so that what they hide is not counted as the body's.
        body: the words of the body.
        name: the file's name.
    """
    lines: list[str] = []
    for root in roots:
        story.opens(root)
        lines.extend(words for one in read_blocks(root, story) for words in _words(one) if _PAGES.sub("", words))
    if not lines:
        return ()
    seen = " ".join(body.casefold().split())
    if all(" ".join(line.casefold().split()) in seen for line in lines):
        return (Note("The header or footer was left out; its words stand in the minutes as well.", name),)
    return (
        Note(
            "The header or footer was left out, and holds words the minutes do not. If the title or date "
            "of the meeting stands only there, copy it into the minutes in Word.",
            name,
        ),
    )


def _words(drawn: Drawn) -> tuple[str, ...]:
    piece = drawn.piece
    return (piece.text,) if piece.text else tuple(words for _, words in piece.cells)
