"""What one action says, in any form: "ACTION 3: AB to …", "AB/CD – do X – by end May", "Do X (AB) asap", a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from minutes.layouts.owners import STATUS_TAIL, closing_due, due, leading, trailing
from minutes.layouts.words import must
from minutes.model import Block, Phrase, Span


@dataclass(frozen=True, slots=True)
class ActionFields:
    """What an action line says, as printed.

    ref: its number. text: the undertaking, without label, number, status and update; may be in several places.
    owners: one phrase each. due, status: or None. update: what was said of a carried action since.
    sure: from 0 to 1, of the fields as a whole.
    """

    ref: str | None
    text: Phrase
    owners: tuple[Phrase, ...] = ()
    due: Phrase | None = None
    status: Phrase | None = None
    update: Phrase | None = None
    sure: float = 1.0


def read(text: str, span: Span) -> ActionFields:
    """The fields of one action line, bullet or paragraph, its label and number included.

    Several printed lines of one action are one span. Never fails: at worst everything is `text`.
    """
    status = STATUS_TAIL.search(text, span.start, span.end)
    rest, when = closing_due(text, span)
    rest, who = trailing(text, rest)
    said = Phrase(status["status"] or status["ended"]) if status else None
    return ActionFields(None, must(text, rest), who or leading(text, rest), when or due(text, rest), said)


def read_row(text: str, row: Block, heads: Mapping[int, str] | None = None) -> ActionFields:
    """The fields of one row of an action log (a block of kind "row").

    heads: for each column (as in `Block.columns`), the words of its head, where there is one.
    """
    del heads  # the tagger will look at it
    return read(text, row.span)
