"""The paragraphs of the reading corpus, which carry the same marks: whole invented meetings, dull pages and all.

People stand in them by initials, full name or forename, from paragraph to paragraph, as one minute-taker or another
would have it. Read straight from corpus/contents; nothing is copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

from redaction.judging.categories import CATEGORIES
from training.sentences.collect import unmarked
from training.sentences.paragraphs import Paragraph

FOLDER = Path(__file__).resolve().parents[2] / "corpus" / "contents"
_PERSON = re.compile(r"\{([\w-]+)(['’]s)?\}")
_MARKED = re.compile(r"(\[\[(?:must|should|consider)) ([a-z]+):")
_STRANGER = re.compile(r"<<[a-z-]+: (.*?)>>")


def contents(folder: Path = FOLDER) -> Iterator[Paragraph]:
    """Every paragraph of every content, round by round. Raises ValueError for a mark that does not fit."""
    for path in sorted(folder.glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        round_ = path.stem.split("-")[0]
        people = told.get("people", {})
        number = 0
        for item in told.get("items", ()):
            for line in _lines(item.get("body", ())):
                number += 1
                id_ = f"{path.stem}-{number}"
                words = _named(line, people, id_)
                yield unmarked(id_, f"read-{round_}", told.get("group", ""), item.get("title", ""), words)


def _lines(body: list[Any]) -> Iterator[str]:
    """The texts of an item's body, one a paragraph."""
    for part in body:
        for kind, told in part.items():
            if kind in ("p", "decision"):
                yield str(told)
            elif kind == "bullets":
                yield from map(str, told)
            elif kind == "table":
                yield from (" | ".join(map(str, row)) for row in told)
            elif kind in ("action", "carried"):
                yield str(told["do"])
                if told.get("update"):
                    yield str(told["update"])


def _named(line: str, people: dict[str, dict[str, Any]], id_: str) -> str:
    """A text with somebody's name where it has a key."""
    form = crc32(id_.encode()) % 5

    def name(match: re.Match[str]) -> str:
        told = people.get(match[1], {})
        full = str(told.get("name", match[1]))
        initials = str(told.get("initials") or "".join(word[0] for word in full.split()))
        shown = full if form == 0 else str(told.get("known_as") or full.split()[0]) if form == 1 else initials
        return shown + (match[2] or "")

    # A few contents have words of their own for somebody: "public", "professional".
    known = _MARKED.sub(lambda m: f"{m[1]} {m[2] if m[2] in CATEGORIES else 'adult'}:", line)
    return " ".join(_STRANGER.sub(r"\1", _PERSON.sub(name, known)).split())
