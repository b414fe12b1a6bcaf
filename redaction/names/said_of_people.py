"""What is said of a person and of nobody else: that they are six, went missing, live with somebody, have a sister.

For capitals that are ordinary words, days, months or places too, where the word alone decides nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from redaction.rules import RULES
from rule_files import RuleFile, rule_file


@lru_cache(maxsize=1)
def _said() -> RuleFile:
    return rule_file(RULES / "people" / "said_of_people.yaml")


def aged(text: str, at: int) -> re.Match[str] | None:
    """The age that is said behind what ends at `at`: ", who is six", "(aged 9"."""
    return _said().pattern("aged").match(text, at)


def told_of_a_person(text: str, start: int, end: int) -> bool:
    """Whether what stands around text[start:end] is said of a person alone."""
    known = _said().pattern
    fore = text[max(0, start - 40) : start].replace("\u00a0", " ")
    if any(known(name).match(text, end) for name in ("aged", "life", "owned")):
        return True
    if any(known(name).search(fore) for name in ("called", "kin before", "young before")):
        return True
    return known("met").search(fore) is not None and known("with kin").match(text, end) is not None


def tells_their_own(text: str, end: int) -> bool:
    """Whether somebody tells those who look after them: "told her key worker"."""
    return _said().pattern("tells their own").match(text, end) is not None


def apposed(text: str, end: int) -> bool:
    """Whether a word for family is said of what ends at `end`: "…, the child's mother"."""
    return _said().pattern("apposed").match(text, end) is not None
