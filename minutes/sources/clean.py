"""Pieces in clean letters: for formats whose words are known only once their mark-up is gone."""

from collections.abc import Sequence
from dataclasses import replace

from minutes.model import Note
from minutes.sources.canvas import Piece
from minutes.sources.decoding import tidy


def cleaned(found: Sequence[Piece], name: str) -> tuple[list[Piece], tuple[Note, ...]]:
    """The pieces with their letters tidied, and one note for each sort of what was taken out of them all.

    Args:
        found: the pieces as they were read.
        name: the file's name, for the notes.
    """
    clean = [
        replace(
            piece,
            text=tidy(piece.text, name)[0],
            cells=tuple((column, tidy(words, name)[0]) for column, words in piece.cells),
        )
        for piece in found
    ]
    said = "\n".join(piece.text or "\n".join(words for _, words in piece.cells) for piece in found)
    return clean, tidy(said, name)[1]
