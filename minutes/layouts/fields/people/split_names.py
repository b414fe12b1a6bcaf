"""Names that a table parts over two cells, forename and surname, joined for the tagger that reads the row.

The heads tell ("First name", "Surname"); where there are none, two neighbouring columns of single words do, of which
the one mostly holds forenames and the other surnames.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from minutes.layouts.fields.tokens import Line, Token
from minutes.layouts.fields.vocabulary import kinds
from minutes.model import Block, Span

_FORENAME = re.compile(r"(?:fore|first|given) ?names?|christian names?|enw cyntaf", re.IGNORECASE)
_SURNAME = re.compile(r"(?:sur|last|family) ?names?|cyfenw", re.IGNORECASE)
_WORD = re.compile(r"[A-ZÀ-Ž][\w’'-]+")
_SINGLE, _KNOWN = 0.7, 0.4

Pair = tuple[int, int]
Tagged = tuple[str, float]


def columns_of_names(text: str, rows: Sequence[Block], heads: Mapping[int, str] | None = None) -> Pair | None:
    """The columns that hold forename and surname, in that order; None where names stand whole.

    rows: the rows of people. heads: for each column, the words of its head, where there are any.
    """
    told = {column: words.strip(" :.*") for column, words in (heads or {}).items()}
    first = next((column for column, words in told.items() if _FORENAME.fullmatch(words)), None)
    last = next((column for column, words in told.items() if _SURNAME.fullmatch(words)), None)
    if first is not None and last is not None:
        return first, last
    every = sorted({column for row in rows for column in row.columns})
    said = {column: [_cell(text, row, column) for row in rows if column in row.columns] for column in every}
    single = [column for column in every if _share(said[column], _is_word) >= _SINGLE]
    for one, other in pairwise(single):
        ways = {(first, last): _likely(said[first], said[last]) for first, last in ((one, other), (other, one))}
        best = max(ways, key=lambda way: ways[way])
        if ways[best] >= _KNOWN:
            return best
    return None


def _likely(first: Sequence[str], last: Sequence[str]) -> float:
    """How far one column can be of forenames and another of surnames, from 0 to 1: the share that lists know."""
    return min(_share(first, _is_forename), _share(last, _is_surname))


def joined(line: Line, pair: Pair | None) -> Line:
    """A row as a line whose forename and surname are one cell; as it is where either is empty."""
    cells = dict(line)
    if pair is None or not set(pair) <= set(cells):
        return line
    first, last = pair
    at = min(pair)
    held: list[tuple[int, Span]] = []
    for column, span in line:
        if column == at:
            held += [(at, cells[first]), (~at, cells[last])]
        elif column not in pair:
            held.append((column, span))
    return tuple(held)


def with_names(held: Sequence[Token], labelled: Sequence[Tagged], pair: Pair | None) -> list[Tagged]:
    """The labels of rows with joined names: each row is one person, and names stand in no other cell of it.

    Every other cell is one fact: initials, a mark, somebody stood in for, as the tagger says; else a job or a body.
    """
    made = list(labelled)
    for line in sorted({token.line for token in held}) if pair else ():
        at = [n for n, token in enumerate(held) if token.line == line and not token.is_break]
        if not pair or not any(held[n].column == min(pair) for n in at):
            continue
        last = ""
        for nth, (cell, group) in enumerate(groupby(at, key=lambda n: held[n].cell)):
            places = list(group)
            letter = "N" if held[places[0]].column == min(pair) else _letter(held, labelled, places)
            for n in places:
                how = "S" if not nth and n == places[0] else "I" if last == f"{cell}{letter}" else "B"
                made[n], last = (f"{how}-{letter}", labelled[n][1]), f"{cell}{letter}"
    return made


def _letter(held: Sequence[Token], labelled: Sequence[Tagged], places: Sequence[int]) -> str:
    told = Counter(labelled[n][0][-1] for n in places)
    most = max(sorted(told), key=lambda letter: told[letter])
    return most if most in "IPF" else "R" if any("role" in kinds(held[n].words) for n in places) else "O"


def _cell(text: str, row: Block, column: int) -> str:
    span = row.cells[row.columns.index(column)]
    return text[span.start : span.end].strip()


def _share(words: Sequence[str], test: object) -> float:
    return sum(map(test, words)) / len(words) if words and callable(test) else 0.0


def _is_word(words: str) -> bool:
    return _WORD.fullmatch(words) is not None and not words.isupper()


def _is_forename(words: str) -> bool:
    return _is_word(words) and "forename" in kinds(words)


def _is_surname(words: str) -> bool:
    return _is_word(words) and "surname" in kinds(words)
