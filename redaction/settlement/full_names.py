"""One question for a name and its parts: "Kezia Lomond", "Kezia" and "Lomond’s", of nobody who is known.

Somebody unknown who is near family in one place is near family in every place.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from redaction.model import Finding
from redaction.words.name_forms import SHORTEST, folded, name_parts, slip

_NEAR = ", near family"
_BY_LETTERS = ("initials",)


def with_full_names(found: tuple[Finding, ...], unknown: frozenset[str]) -> tuple[Finding, ...]:
    """The findings; of people nobody knows, a part of exactly one full name shares that name's question.

    unknown: ids of the people of whom nobody knows what they are; those that are known keep their questions apart.
    """
    full = {folded(f.surface): f.question for f in found if _of_nobody(f, unknown) and " " in folded(f.surface)}
    parts: defaultdict[str, set[str]] = defaultdict(set)
    for name in full:
        for part in name_parts(name):
            parts[part].add(name)
    found = _with_initials(found, full)
    joined = tuple(_joined(one, full, parts) if _of_nobody(one, unknown) else one for one in found)
    near = frozenset(f.question for f in joined if _of_nobody(f, unknown) and f.question.endswith(_NEAR))
    return tuple(
        replace(one, question=one.question + _NEAR)
        if _of_nobody(one, unknown) and one.question + _NEAR in near
        else one
        for one in joined
    )


def _with_initials(found: tuple[Finding, ...], full: dict[str, str]) -> tuple[Finding, ...]:
    """The findings; initials of nobody who is known share the question of the one full name that they fit."""
    whose: defaultdict[str, set[str]] = defaultdict(set)
    for name in full:
        for letters in _letters(name):
            whose[letters].add(full[name].removesuffix(_NEAR))
    return tuple(
        replace(one, question=next(iter(whose[one.surface.casefold()])))
        if one.person is None and one.detector in _BY_LETTERS and len(whose.get(one.surface.casefold(), ())) == 1
        else one
        for one in found
    )


def _letters(name: str) -> set[str]:
    """The initials of a folded full name: of every word, and with each half of a hyphened one."""
    parts = name_parts(name)
    return {"".join(part[0] for part in parts), "".join(half[0] for part in parts for half in part.split("-") if half)}


def _of_nobody(finding: Finding, unknown: frozenset[str]) -> bool:
    """Whether a finding is a name of nobody, or of somebody who is named only and may be anybody."""
    if finding.kind != "name" or not finding.question or finding.detector in _BY_LETTERS:
        return False
    return finding.person is None or finding.person in unknown


def _joined(finding: Finding, full: dict[str, str], parts: dict[str, set[str]]) -> Finding:
    name = folded(finding.surface)
    if name in full or " " in name:
        return replace(finding, question=full[name]) if name in full else finding
    meant = parts.get(name) or parts.get(name.removesuffix("s")) or _misspelt(name, parts)
    if len(meant) != 1:
        return finding
    near = _NEAR if finding.question.endswith(_NEAR) else ""
    return replace(finding, question=full[next(iter(meant))].removesuffix(_NEAR) + near)


def _misspelt(name: str, parts: dict[str, set[str]]) -> set[str]:
    """The full names of which a word is a part misspelt."""
    if len(name) < SHORTEST:
        return set()
    return {full for part, names in parts.items() if len(part) >= SHORTEST and slip(part, name) for full in names}
