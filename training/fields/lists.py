"""The one word list of `minutes/lists`, joined from the lists of names and of ordinary words."""

from __future__ import annotations

import gzip
from collections import defaultdict
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_FROM = _ROOT / "redaction" / "lists"
TO = _ROOT / "minutes" / "lists" / "words.txt.gz"


def joined() -> bytes:
    """Each word with letters for what it can be: f forename, s surname, e ordinary English; packed, the same every
    time.
    """
    kinds: defaultdict[str, str] = defaultdict(str)
    for letter, words in (
        ("f", _plain("forenames.txt")),
        ("s", _plain("surnames.txt")),
        ("e", _packed("english.txt.gz")),
    ):
        for word in words:
            kinds[word.casefold()] += letter if letter not in kinds[word.casefold()] else ""
    lines = "".join(f"{word}\t{kinds[word]}\n" for word in sorted(kinds))
    return gzip.compress(lines.encode("utf-8"), 9, mtime=0)


def _plain(name: str) -> list[str]:
    lines = (_FROM / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _packed(name: str) -> list[str]:
    return gzip.decompress((_FROM / name).read_bytes()).decode("utf-8", "replace").split()
