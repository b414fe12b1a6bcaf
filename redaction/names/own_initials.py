"""Initials printed right beside a name that are its own, as lists and their keys print them: "VH – Verity Hallam"."""

from __future__ import annotations

from redaction.rules import RULES
from rule_files import rule_file

_CONTEXT = RULES / "people" / "context.yaml"
_FORE = 12


def initials_beside(text: str, start: int, end: int, parts: tuple[str, ...]) -> str:
    """The initials that stand beside the name text[start:end] and fit it; else "". parts: the name's words.

    "Ann Bell (AB)", or in cells of a row: "AB | Ann Bell", "Ann Bell – AB".
    """
    return _fitting("initials behind", text, start, end, parts) or initials_before(text, start, parts)


def initials_before(text: str, start: int, parts: tuple[str, ...]) -> str:
    """The same where they open the line or cell that the name stands in: "AB – Ann Bell"."""
    return _fitting("initials before", text, start, start, parts)


def _fitting(which: str, text: str, start: int, end: int, parts: tuple[str, ...]) -> str:
    pattern = rule_file(_CONTEXT).pattern(which)
    found = pattern.match(text, end) if end > start else pattern.search(text[max(0, start - _FORE) : start])
    letters = next(filter(None, found.groups()), "") if found else ""
    return letters if letters and len(parts) > 1 and _fit(letters, parts) else ""


def _fit(letters: str, parts: tuple[str, ...]) -> bool:
    """Whether initials may be those of a full name: its first letter first, that of its last word among the others."""
    return letters[0] == parts[0][0] and parts[-1][0].upper() in letters[1:]
