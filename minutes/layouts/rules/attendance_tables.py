"""Rows of an attendance table: which column says what, by its header or by what stands in it."""

import re
from collections.abc import Mapping, Sequence
from typing import cast, get_args

from minutes.layouts.facts.labels import presence_label
from minutes.layouts.facts.roles import FORENAME, is_initials, is_person
from minutes.layouts.rules.attendance_grids import meeting_head
from minutes.layouts.rules.person_lines import Draft, person, without_deputising
from minutes.layouts.words import fold, phrase
from minutes.model import Block, Document, Presence, Span

_HEADS: tuple[tuple[str, str], ...] = (
    ("forename", r"forenames?|first ?names?|given names?"),
    ("surname", r"surnames?|last ?names?|family names?"),
    ("initials", r"initials?|inits?\.?"),
    (
        "about",
        r"(?:role|job title|title|position|designation)s? ?(?:/|and|&|,|-) ?(?:organisation|agency"
        r"|representing|service|team|area)s?"
        r"|(?:organisation|agency) ?(?:/|and|&|,) ?(?:role|job title|title|position)s?",
    ),
    ("role", r"role|roles|job ?title|title|position|designation|post|job role|role ?/ ?title|job title ?/ ?role"),
    (
        "organisation",
        r"organi[sz]ations?|agency|agencies|representing|service|partner(?: agency)?|employer|department"
        r"|local authority|authority|area|company|team",
    ),
    (
        "name",
        r"names?|attendees?|members?|(?:member|attendee) names?|full name|representatives?"
        r"|name of (?:member|attendee|representative)",
    ),
    ("apologies", r"apologies|apols?\.?|apology"),
    (
        "attendance",
        r"attendance|attended|present|present ?/ ?apologies|p ?/ ?a(?: ?/ ?dna)?|status|in attendance"
        r"|present\?|attended\?|y ?/ ?n",
    ),
    ("deputy", r"deputy|substitute|deputising for|representative attending|represented by"),
)
_MARK = re.compile(
    r"p|a|ap|apols?|apologies|dna|present|absent|y|n|yes|no|[✓✔√xX✗✘]|d|deputy|na|n/a|virtual", re.IGNORECASE
)
_APOLOGIES = re.compile(
    r"(?:a|ap|apols?\.?|apolog(?:y|ies)(?: received| given)?|sent apologies)(?:\W.*)?$", re.IGNORECASE
)
_ABSENT = re.compile(r"dna|absent|n|no|did not attend|not present|[✗✘]|na|n/a|–|-", re.IGNORECASE)
_WORD = re.compile(r"(?:[A-Z][\w’'-]+|[A-Z])")

_LIST = "list: "

Columns = Mapping[int, str]


def header(document: Document, block: Block) -> dict[int, str] | None:
    """What each column of an attendance table says, if this row is its header: two known heads, one of them a name.

    "Present | Role | Body" names people under "Present"; in "Present | Apologies" each column is a list. A date
    heads the column of a meeting; its kind holds the words, for `this_meeting` to choose by.
    """
    if block.kind != "row":
        return None
    found: dict[int, str] = {}
    labels: dict[int, str] = {}
    for column, cell in zip(block.columns, block.cells, strict=True):
        words = fold(document.text[cell.start : cell.end]).rstrip(":")
        if label := presence_label(words):
            labels[column] = f"{_LIST}{label}"
        kind = next((kind for kind, pattern in _HEADS if re.fullmatch(pattern, words.lower())), None)
        if kind := kind or meeting_head(words):
            found[column] = kind
    if len(labels) == len(block.cells) > 1 and not {"name", "forename", "surname"} & {*found.values()}:
        return labels
    first = min(block.columns)
    if first in labels and found.get(first) in ("attendance", "apologies", None):
        found[first] = "name"
    named = {"name", "forename", "surname"} & set(found.values())
    return found if named and len(found) > 1 and len(found) >= len(block.cells) - 1 else None


def name_lists(block: Block, columns: Columns) -> list[tuple[Span, Presence]]:
    """The cells of a row under heads that are lists of names, each with its presence; empty in other tables."""
    if not any(kind.startswith(_LIST) for kind in columns.values()):
        return []
    return [
        (cell, cast(Presence, said))
        for column, cell in zip(block.columns, block.cells, strict=True)
        if (said := columns.get(column, "").removeprefix(_LIST)) in get_args(Presence)
    ]


def guess(document: Document, rows: Sequence[Block]) -> dict[int, str]:
    """What each column says in tables without a header, judged by what stands in it over all the rows."""
    width = max((max(row.columns) for row in rows if row.columns), default=-1) + 1
    columns: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        for column, cell in zip(row.columns, row.cells, strict=True):
            columns[column].append(document.text[cell.start : cell.end])
    people = [_share(words, lambda cell: is_person(re.split(r"\s*[\n,(–]|\s-\s", cell)[0])) for words in columns]
    single = [_share(words, lambda cell: bool(_WORD.fullmatch(cell))) for words in columns]
    found: dict[int, str] = {}
    if people and max(people) >= 0.5:
        found[people.index(max(people))] = "name"
    else:
        pairs = [at for at in range(width - 1) if single[at] >= 0.7 and single[at + 1] >= 0.7]
        if pairs:
            first = max(pairs, key=lambda at: (_spoken(document, rows, at), at))
            found[first], found[first + 1] = "forename", "surname"
    for at, words in enumerate(columns):
        if at not in found and words:
            marks = _share(words, lambda cell: bool(_MARK.fullmatch(cell)))
            initials = _share(words, is_initials)
            found[at] = "attendance" if marks >= 0.7 else "initials" if initials >= 0.5 else "about"
    return found


def _share(words: list[str], test: object) -> float:
    return sum(map(test, words)) / len(words) if words and callable(test) else 0.0


def _spoken(document: Document, rows: Sequence[Block], at: int) -> int:
    """How often columns `at` and the next are said together, forename before surname, in the rest of the text."""
    count = 0
    for row in rows:
        if at in row.columns and at + 1 in row.columns:
            pair = [row.cells[row.columns.index(column)] for column in (at, at + 1)]
            count += document.text.count(" ".join(document.text[cell.start : cell.end] for cell in pair))
    return count


def read_row(document: Document, row: Block, columns: Columns, presence: Presence) -> tuple[Draft, Presence] | None:
    """The person of one row and whether they were there, or None where no name stands in it."""
    text = document.text
    cells: dict[str, list[Span]] = {}
    for column, cell in zip(row.columns, row.cells, strict=True):
        cells.setdefault(columns.get(column, "about"), []).append(cell)
    draft = _name(text, cells)
    if draft is None:
        return None
    initials = draft.initials
    for cell in cells.get("initials", ()):
        words = text[cell.start : cell.end].strip("() ")
        initials = words if is_initials(words) or FORENAME.fullmatch(words) else initials
    stands_for = draft.stands_for
    kept: dict[str, list[Span]] = {}
    for kind in ("role", "organisation", "about", "deputy"):
        for cell in cells.get(kind, ()):
            left, whom = without_deputising(text, cell)
            stands_for = stands_for or whom
            kept.setdefault(kind, []).extend(left)
    role = phrase(text, *kept.get("role", ()))
    organisation = phrase(text, *kept.get("organisation", ()))
    about = (*draft.about, *kept.get("about", ()))
    full = Draft(draft.name, initials, about, stands_for, role, organisation)
    return full, _presence(text, cells, columns, presence)


def _name(text: str, cells: Mapping[str, list[Span]]) -> Draft | None:
    split = (*cells.get("forename", ()), *cells.get("surname", ()))
    if split:
        return Draft(split)
    for cell in cells.get("name", ()):
        if found := person(text, cell):
            return found
        words = text[cell.start : cell.end]
        if _WORD.match(words) and len(words.split()) <= 4 and "\n" not in words and not is_initials(words):
            return Draft((cell,))
    return None


def _presence(text: str, cells: Mapping[str, list[Span]], columns: Columns, presence: Presence) -> Presence:
    if cells.get("apologies"):
        return "apologies"
    for cell in (*cells.get("attendance", ()), *cells.get("ticked", ())):
        words = fold(text[cell.start : cell.end])
        if _APOLOGIES.match(words):
            return "apologies"
        if _ABSENT.fullmatch(words) or (cells.get("ticked") and words.lower() == "x"):
            return "absent"
    # In a grid where those who came are ticked, an empty place is somebody who did not.
    return "absent" if "ticked" in columns.values() and not cells.get("ticked") else presence
