"""What one action says, in any form: "ACTION 3: AB to …", "AB/CD – do X – by end May", "Do X (AB) asap", a row of a
log.

A learnt tagger says what each word is; plain code makes the fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from minutes.layouts.fields.action_features import features, heads_of
from minutes.layouts.fields.chunks import Field, fields, phrase
from minutes.layouts.fields.owners import told_in
from minutes.layouts.fields.tagger import MODELS, tag
from minutes.layouts.fields.tokens import CELL, Line, Token, plain_lines, row_lines, tokens
from minutes.layouts.fields.vocabulary import listed
from minutes.layouts.fields.when.due_in_text import due_in
from minutes.model import Attendee, Block, Phrase, Span

MODEL = MODELS / "actions.crf"
_LEADING = frozenset(
    {"to", "at", "by", "for", "before", "until", "till", "in", "on", "from", "after", "of", "the", "next"}
    | {"with", "and", "or", "between", "a", "an"}
)
_LETTERS = {"ref": "R", "owner": "W", "due": "D", "status": "S", "update": "U"}


@dataclass(frozen=True, slots=True)
class ActionFields:
    """What an action line says, as printed.

    ref: its number. text: the undertaking, without label, number, status and update; may be in several places.
    owners: the words of each place where owners are named, "AB and CD" as they stand. due, status: or None.
    update: what was said of a carried action since. sure: from 0 to 1, of the fields as a whole.
    """

    ref: str | None
    text: Phrase
    owners: tuple[Phrase, ...] = ()
    due: Phrase | None = None
    status: Phrase | None = None
    update: Phrase | None = None
    sure: float = 1.0


def read(text: str, span: Span, people: Sequence[Attendee] = ()) -> ActionFields:
    """The fields of one action line, bullet or paragraph, its label and number included.

    people: the attendance list, where it has been read; initials and forenames on it are known for owners.
    Never fails: at worst everything is `text`.
    """
    return read_lines(text, plain_lines([span]), {}, people)


def read_rows(
    text: str, rows: Sequence[Block], heads: Mapping[int, str] | None = None, people: Sequence[Attendee] = ()
) -> ActionFields:
    """The fields of one row of an action log (a block of kind "row"), or of the parts of one that was cut.

    heads: for each column (as in `Block.columns`), the words of its head, where there is one.
    """
    return read_lines(text, row_lines(rows), heads or {}, people)


def read_lines(text: str, lines: Sequence[Line], heads: Mapping[int, str], people: Sequence[Attendee]) -> ActionFields:
    """The fields of one action in lines and cells of any sort."""
    held = tokens(text, lines)
    labelled = tag(MODEL, features(text, held, heads, people))
    found = assemble(text, held, under_heads(held, labelled, heads))
    if found.owners or not people:
        return found
    return replace(found, owners=told_in(found.text, people))


def under_heads(
    held: Sequence[Token], labelled: Sequence[tuple[str, float]], heads: Mapping[int, str]
) -> list[tuple[str, float]]:
    """Labels in which a cell under a head that means one thing alone ("Owner", "Due date") is that thing, whole."""
    out = list(labelled)
    for column, kind in heads_of(heads).items():
        letter = _LETTERS.get(kind)
        cell = [at for at, token in enumerate(held) if token.column == column and not token.is_break]
        if not letter or not cell or not any(held[at].words[0].isalnum() for at in cell):
            continue
        if letter in "RD" and len(cell) > 12:
            continue
        letter = "U" if letter == "S" and len(cell) > 6 else letter
        for nth, at in enumerate(cell):
            out[at] = (f"{'I' if nth else 'B'}-{letter}", 1.0)
    return out


def assemble(text: str, held: Sequence[Token], labelled: Sequence[tuple[str, float]]) -> ActionFields:
    """The fields that labels make."""
    found = fields(held, labelled)
    needed = _needed(held, found)
    by: dict[str, list[Field]] = {}
    for one in found:
        by.setdefault(one.letter, []).append(one)
    words = _text(text, held, found)
    ref = by.get("R")
    sure = sum(sure for _, sure in labelled) / max(1, len(labelled))
    return ActionFields(
        ref=phrase(text, held, ref[0].first, ref[0].last).text.strip(" .:)(#") if ref else None,
        text=words,
        owners=_once(phrase(text, held, one.first, one.last) for one in by.get("W", ()) if one not in needed),
        due=_longest(text, held, by.get("D", ())) or due_in(text, words),
        status=_longest(text, held, by.get("S", ())),
        update=_all(text, held, by.get("U", ())),
        sure=sure,
    )


def _text(text: str, held: Sequence[Token], found: Sequence[Field]) -> Phrase:
    """The undertaking's words: every stretch of them, with the owner who opens it ("AB to …"), as one phrase."""
    said = [one for one in found if one.letter == "T"]
    if not said:
        return phrase(text, held, 0, len(held) - 1) if held else Phrase("")
    first = said[0]
    opens = next((one for one in found if one.letter == "W" and one.last == first.first - 1), None)
    start = opens.first if opens and held[first.first].words.casefold() in listed("to") else first.first
    stretches: list[tuple[int, int]] = []
    for one in said:
        begin = start if one is first else one.first
        gap = held[stretches[-1][1] + 1 : begin] if stretches else []
        if (
            stretches
            and not any(token.words in (CELL, "\t") for token in gap)
            and len(gap) <= 8
            and begin > stretches[-1][1]
        ):
            stretches[-1] = stretches[-1][0], one.last
        else:
            stretches.append((begin, one.last))
    stretches[-1] = stretches[-1][0], _closed(held, stretches[-1][1], found)
    parts = [phrase(text, held, begin, end) for begin, end in stretches]
    return Phrase(" ".join(part.text for part in parts), tuple(span for part in parts for span in part.spans))


def _closed(held: Sequence[Token], last: int, found: Sequence[Field]) -> int:
    """Where the words end: with the date or the name that they would break off before.

    "Bring it to | the next meeting", "in words agreed with | ML".
    """
    after = next((one for one in found if one.letter in "DW" and one.first == last + 1), None)
    return after.last if after and held[last].words.casefold() in _LEADING else last


def _needed(held: Sequence[Token], found: Sequence[Field]) -> tuple[Field, ...]:
    """Names that end the sentence itself: whom it is done with, not who does it."""
    ends = {one.last + 1 for one in found if one.letter == "T" and held[one.last].words.casefold() in _LEADING}
    return tuple(one for one in found if one.letter == "W" and one.first in ends)


def _once(owners: Iterable[Phrase]) -> tuple[Phrase, ...]:
    found: dict[str, Phrase] = {}
    for one in owners:
        found.setdefault(one.text.casefold(), one)
    return tuple(found.values())


def _longest(text: str, held: Sequence[Token], parts: Sequence[Field]) -> Phrase | None:
    said = [phrase(text, held, one.first, one.last) for one in parts]
    return max(said, key=lambda one: (any(c.isdigit() for c in one.text), len(one.text)), default=None)


def _all(text: str, held: Sequence[Token], parts: Sequence[Field]) -> Phrase | None:
    said = [phrase(text, held, one.first, one.last) for one in parts]
    return (
        Phrase(" ".join(one.text for one in said), tuple(span for one in said for span in one.spans)) if said else None
    )
