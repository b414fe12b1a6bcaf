"""Courtesy titles go with the name they stand before: "Mrs [name withheld]" would still tell that it is a woman.

"Dr", "Cllr" and "Rev" say what somebody does: they stay before a role or initials, and go with a name that is withheld.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from minutes.model import Span
from redaction.model import Decision

_TITLE = re.compile(r"(?<![^\W_])(Mr|Mrs|Ms|Miss|Mx|Mme|Dr|Cllr|Revd?)\.?[ \u00a0]{1,2}$", re.IGNORECASE)
_OFFICES = ("dr", "cllr", "rev", "revd")
_REACH = 8


def with_titles(text: str, united: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions, which are in order and apart; those on names reach over the courtesy title right before them."""
    found: list[Decision] = []
    for decision in united:
        title = _TITLE.search(text[max(0, decision.span.start - _REACH) : decision.span.start])
        if title is not None and _goes(title[1].casefold(), decision):
            start = decision.span.start - len(title[0])
            if not found or found[-1].span.end <= start:
                decision = replace(decision, span=Span(start, decision.span.end))
        found.append(decision)
    return tuple(found)


def _goes(title: str, decision: Decision) -> bool:
    """Whether the title goes with what was decided on."""
    named = any(f.kind == "name" and f.span.start == decision.span.start for f in decision.findings)
    return named and (title not in _OFFICES or decision.treatment != "label")
