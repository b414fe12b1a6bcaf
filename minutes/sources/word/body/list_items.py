"""Numbered lists told apart: what heads the minutes (each number with text under it) and what only lists points."""

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from minutes.model import Note
from minutes.sources.canvas import Piece
from minutes.sources.decoding import tidy
from minutes.sources.word.body.story import Drawn

_APART = "\n\ue000\n"


def settle(drawn: list[Drawn], name: str) -> tuple[list[Piece], tuple[Note, ...]]:
    """Pieces in their last form, their words made clean, and notes of what that took out."""
    points = _points(drawn)
    pieces: list[Piece] = []
    tabled = False
    for one in drawn:
        piece = one.piece
        if one.list_id in points and piece.kind == "paragraph":
            piece = replace(piece, kind="bullet", level=1)
        if piece.kind == "row" and not one.tabled and tabled:
            # Tabs straight after a table are a table of their own.
            piece = replace(piece, opens=True)
        tabled = piece.kind == "row" and one.tabled
        pieces.append(piece)
    return _clean(pieces, name)


def _points(drawn: list[Drawn]) -> set[str]:
    """The lists whose numbers follow straight on one another, where another list in the document heads its items."""
    places: dict[str, list[int]] = defaultdict(list)
    heads: set[str] = set()
    for at, one in enumerate(drawn):
        if one.list_id:
            places[one.list_id].append(at)
            heads |= {one.list_id} if one.piece.kind == "heading" else set()
    for list_id, held in places.items():
        listed = all(
            between.list_id or between.piece.kind == "bullet"
            for before, after in pairwise(held)
            for between in drawn[before + 1 : after]
        )
        heads |= set() if listed else {list_id}
    return {list_id for list_id, held in places.items() if list_id not in heads and len(held) > 1} if heads else set()


def _clean(pieces: list[Piece], name: str) -> tuple[list[Piece], tuple[Note, ...]]:
    """Everything through the one cleaning of words that all formats share, once, so that it is told of once."""
    words = [part for piece in pieces for part in (piece.text, *(cell for _, cell in piece.cells))]
    told, notes = tidy(_APART.join(words), name)
    at = iter(told.split(_APART))
    done = []
    for piece in pieces:
        text = next(at)
        done.append(replace(piece, text=text, cells=tuple((column, next(at)) for column, _ in piece.cells)))
    return done, notes
