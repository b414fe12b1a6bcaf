"""What fills the slots that are no person, as data: choices.txt, a key and its choices."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_CHOICES = Path(__file__).parent / "choices.txt"


@lru_cache(maxsize=1)
def _all() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in _CHOICES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, words = line.partition(": ")
            found.setdefault(key, []).extend(words.split("|"))
    return found


def choices(key: str) -> list[str]:
    """The choices of a key, in the order of the file. Raises KeyError for one that is not there."""
    return _all()[key]
