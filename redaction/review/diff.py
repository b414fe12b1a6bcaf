"""What changed in the public words since they were approved, line by line and word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Part = tuple[Literal["same", "out", "in"], str]
_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Change:
    """One changed passage: stretches that stayed, went out or came in, in reading order."""

    parts: tuple[Part, ...]


def changes(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[Change, ...]:
    """Every passage that differs between the two, in order; an empty tuple where none does."""
    found: list[Change] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        old, new = before[i:j], after[k:m]
        paired = min(len(old), len(new))
        found += [_words(a, b) for a, b in zip(old, new, strict=False)]
        found += [Change((("out", line),)) for line in old[paired:]]
        found += [Change((("in", line),)) for line in new[paired:]]
    return tuple(found)


def _words(before: str, after: str) -> Change:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    parts: list[Part] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(("same", "".join(old[i:j])))
            continue
        if i < j:
            parts.append(("out", "".join(old[i:j])))
        if k < m:
            parts.append(("in", "".join(new[k:m])))
    return Change(tuple(parts))
